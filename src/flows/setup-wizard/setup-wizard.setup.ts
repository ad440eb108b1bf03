import { assign, sendParent, setup } from 'xstate'
import type { Activation, CompletedSignIn } from '../../account/contract.ts'
import { activationLockMachine } from '../activation-lock/activation-lock.machine.ts'
import {
  bindDevice,
  connection,
  patience,
  readActivation,
  readSafeguards,
  signInToStore,
  type ConnectionEvent,
  type Safeguards,
  type StoreAnswer,
  type Trouble,
} from '../actors.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import { recoveryMachine } from '../recovery/recovery.machine.ts'
import { pinLength, pinOf } from '../screen-lock/pin.ts'
import type { ScreenMeta } from '../screens.ts'
import { signInMachine } from '../sign-in/sign-in.machine.ts'
import { signUpMachine } from '../sign-up/sign-up.machine.ts'
import type { Extras, SetupExtra, SetupStep } from './steps.ts'

export interface SetupWizardInput {
  deviceId: string
  region: string
  /** Who is signed in, when a set-up goes on after a restart. */
  session: CompletedSignIn | undefined
  /** Where it stood then. It only says where to go on: whatever stands behind the check is reached through the check. */
  progress: { step: string; extras?: Extras } | undefined
  /** The pin of the screen lock before everything was erased. */
  previousPin: string | undefined
}

export type LockKind = 'none' | 'swipe' | 'pin'

export type SetupWizardEvent =
  | ConnectionEvent
  /** This step is done. */
  | { type: 'step.finished' }
  | { type: 'region.selected'; region: string }
  | { type: 'sim.looked-for' }
  | { type: 'sign-in.chosen' }
  | { type: 'sign-up.chosen' }
  | { type: 'skip.requested' }
  | { type: 'skip.confirmed' }
  | { type: 'password.changed'; text: string }
  | { type: 'find-device.accepted' }
  | { type: 'find-device.declined' }
  | { type: 'screen-lock.selected'; kind: LockKind }
  | { type: 'pin.changed'; pin: string }
  | { type: 'pin.submitted' }
  | { type: 'extra.changed'; extra: SetupExtra; on: boolean }
  /** The lock heard that there is something to be asked about Find device. */
  | { type: 'find-device.changed'; on: boolean }
  /** The phone shall sign in to the app store. */
  | { type: 'store.chosen' }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'back' }

/** What the wizard tells the phone. */
type SetupReport =
  | { type: 'setup.progressed'; progress: { step: SetupStep; extras: Extras } }
  | { type: 'session.changed'; session: CompletedSignIn | undefined }
  | { type: 'region.chosen'; region: string }
  | { type: 'find-device.changed'; on: boolean }
  | { type: 'screen-lock.chosen'; lock: { kind: 'none' } | { kind: 'swipe' } | { kind: 'pin'; pin: string } }

export interface SetupWizardContext extends Omit<SetupWizardInput, 'progress'> {
  /** Where to go on once the check says that nobody waits for this phone. */
  resume: SetupStep
  extras: Extras
  /** What the app store said when it was asked last. */
  store: StoreAnswer | undefined
  /** What the server said when it was asked last. */
  activation: Activation | undefined
  safeguards: Safeguards | undefined
  hasPassedGate: boolean
  /** Whether the session was made in this very set-up, and not brought along. */
  isOwnSession: boolean
  /** Whether this very set-up turned Find device on: the server took the binding from the session made here, or its password. */
  hasBound: boolean
  /** What somebody typed to say which account, carried from one way in to the next. */
  identifier: string
  password: string
  captchaPass: string | undefined
  pin: string
  /** The pin that is to be entered once more. */
  chosenPin: string
  arePinsDifferent: boolean
  pinFailures: number
  trouble: Trouble | undefined
}

const outputOf = <T>(event: unknown) => (event as { output: T }).output

/** What the states of the wizard have in common: types, actors, guards, actions. */
export const setupWizardSetup = setup({
  types: {
    context: {} as SetupWizardContext,
    input: {} as SetupWizardInput,
    events: {} as SetupWizardEvent,
    tags: {} as 'busy' | 'dialog' | 'pin-pause',
    meta: {} as ScreenMeta,
  },
  actors: {
    readActivation,
    readSafeguards,
    signInToStore,
    bindDevice,
    connection,
    activationLock: activationLockMachine,
    captcha: captchaMachine,
    signIn: signInMachine,
    signUp: signUpMachine,
    recovery: recoveryMachine,
  },
  delays: { patience, lookingForSim: 2_000, pinPause: 30_000 },
  guards: {
    isFinance: ({ event }) => outputOf<Safeguards>(event).finance,
    asksPreviousPin: ({ context, event }) =>
      outputOf<Safeguards>(event).previousPin && context.previousPin !== undefined && !context.hasPassedGate,
    isBound: ({ context }) => context.activation?.bound !== false,
    isSignedIn: ({ context }) => context.session !== undefined,
    hasBound: ({ context }) => context.hasBound,
    // A session that was brought along shows nothing about who holds the phone now; a password does.
    canBind: ({ context }) => context.session !== undefined && (context.session.account.hasPassword || context.isOwnSession),
    isBindable: ({ context }) => context.session !== undefined && (!context.session.account.hasPassword || context.password !== ''),
    isPreviousPin: ({ context }) => context.previousPin !== undefined && context.pin === context.previousPin,
    hasFailedOften: ({ context }) => context.pinFailures > 0 && context.pinFailures % 5 === 0,
    isPinLong: ({ context }) => context.pin.length >= pinLength.least,
    saysOn: ({ event }) => event.type === 'find-device.changed' && event.on === true,
    isSamePin: ({ context }) => context.pin === context.chosenPin,
  },
  actions: {
    reportStep: sendParent(({ context }: { context: SetupWizardContext }, { step }: { step: SetupStep }): SetupReport => ({
      type: 'setup.progressed',
      progress: { step, extras: context.extras },
    })),
    reportSession: sendParent(({ context }: { context: SetupWizardContext }): SetupReport => ({
      type: 'session.changed',
      session: context.session,
    })),
    reportRegion: sendParent(({ context }: { context: SetupWizardContext }): SetupReport => ({
      type: 'region.chosen',
      region: context.region,
    })),
    reportBinding: sendParent({ type: 'find-device.changed', on: true } satisfies SetupReport),
    reportLock: sendParent((_, { lock }: { lock: Extract<SetupReport, { type: 'screen-lock.chosen' }>['lock'] }): SetupReport => ({
      type: 'screen-lock.chosen',
      lock,
    })),
    keepSession: assign((_, { session }: { session: CompletedSignIn | undefined }) => ({ session, isOwnSession: true, hasBound: false })),
    forgetTrouble: assign({ trouble: undefined }),
    typePin: assign(({ event }) => (event.type === 'pin.changed' ? { pin: pinOf(event.pin), arePinsDifferent: false } : {})),
    forgetPin: assign({ pin: '' }),
  },
})
