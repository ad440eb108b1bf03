import { and, assign, enqueueActions, not, setup, stateIn } from 'xstate'
import type { Activation, CompletedSignIn, ContactMethod } from '../../account/contract.ts'
import { accountCodeMachine } from '../account-code/account-code.machine.ts'
import { activateDevice, connection, patience, readActivation, type ConnectionEvent, type Trouble } from '../actors.ts'
import type { DeviceReport } from '../device-reports.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import type { ScreenMeta } from '../screens.ts'

export interface ActivationLockInput {
  deviceId: string
  region: string
  /** What it keeps: a phone that starts like new, or one in use whose owner says that it is lost. */
  keeps: 'new' | 'lost'
  /** What the server said a moment ago, if it was asked. */
  activation?: Activation | undefined
}

export type ActivationLockOutput =
  /** The owner's credentials were verified, and the server says that the device is bound no longer. */
  | { kind: 'activated'; session: CompletedSignIn }
  /** The server says that nothing keeps this phone any more: its owner removed it, or took the loss back. */
  | { kind: 'released' }
  /** Back to the steps before; nothing has changed. */
  | { kind: 'left' }

export type ActivationLockEvent =
  | ConnectionEvent
  | { type: 'password.changed'; text: string }
  /** Somebody wants to say which account as well. */
  | { type: 'identifier.asked' }
  | { type: 'identifier.changed'; text: string }
  | { type: 'activation.requested' }
  | { type: 'check.requested' }
  | { type: 'help.opened' }
  | { type: 'password.forgotten' }
  | { type: 'cancel' }
  | { type: 'back' }

interface ActivationLockContext extends ActivationLockInput {
  asksIdentifier: boolean
  identifier: string
  password: string
  captchaPass: string | undefined
  /** Of the second step, once the password was right. */
  signInId: string
  methods: ContactMethod[]
  session: CompletedSignIn | undefined
  outcome: ActivationLockOutput
  /** Why the account could not be verified. */
  trouble: Trouble | undefined
  /** How often it has asked by itself and heard the same, at most 4: it asks less often then. */
  checks: number
  /** Why the server could not be asked whether the phone is still bound. */
  checkTrouble: Trouble | undefined
}

const minute = 60_000
/** Somebody may leave a locked phone lying for days. */
const longestPause = 10 * minute

/** Whether what keeps the phone is over, by what the server said. */
const isOver = (keeps: ActivationLockInput['keeps'], activation: Activation) =>
  !activation.bound || (keeps === 'lost' && activation.lost === undefined)

/** What the states of the lock have in common: types, actors, guards, actions. */
export const activationLockSetup = setup({
  types: {
    context: {} as ActivationLockContext,
    input: {} as ActivationLockInput,
    events: {} as ActivationLockEvent,
    output: {} as ActivationLockOutput,
    tags: {} as 'busy' | 'checking',
    meta: {} as ScreenMeta,
  },
  actors: { activateDevice, readActivation, connection, captcha: captchaMachine, accountCode: accountCodeMachine },
  delays: { patience, checkEvery: ({ context }) => Math.min(longestPause, minute * 2 ** context.checks) },
  guards: {
    hasPassword: ({ context }) => context.password !== '',
    isNew: ({ context }) => context.keeps === 'new',
    isKnown: ({ context }) => context.activation !== undefined,
    // What was sent is on its way: its own answer says more than a check that overtakes it.
    isReleased: and([
      not(stateIn('#activation-lock-verifying')),
      ({ context, event }) => {
        const { output } = event as unknown as { output: Activation }
        return isOver(context.keeps, output)
      },
    ]),
  },
  actions: {
    forgetTrouble: assign({ trouble: undefined }),
    askOftenAgain: assign({ checks: 0 }),
    /** Its owner wants it erased: who looks after that asks for itself. */
    tellErasure: enqueueActions(({ event, enqueue }) => {
      const { output } = event as unknown as { output: Activation }
      if (output.erase) enqueue.sendParent({ type: 'find-device.changed', on: true } satisfies DeviceReport)
    }),
    release: assign(({ context }) => ({
      outcome: context.session ? { kind: 'activated', session: context.session } : { kind: 'released' },
    })),
  },
})
