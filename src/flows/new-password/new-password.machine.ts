import { assign, setup } from 'xstate'
import { isProblem, patience, savePassword, troubleOf, type PasswordTarget, type Trouble } from '../actors.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import { askingCaptcha, captchaWanted, keepTroubleOfTry } from '../captcha/captcha.states.ts'
import type { ScreenMeta } from '../screens.ts'
import { isAcceptable } from '../../account/password-checks.ts'
import { giveUp } from '../trouble.ts'

export interface NewPasswordInput {
  target: PasswordTarget
  /** Whether the password in use has to be entered as well. */
  asksCurrent: boolean
}

export type NewPasswordOutput = { kind: 'saved'; password: string } | { kind: 'expired'; trouble: Trouble } | { kind: 'left' }

export type NewPasswordEvent =
  | { type: 'current.changed'; text: string }
  | { type: 'password.changed'; text: string }
  | { type: 'repeated.changed'; text: string }
  | { type: 'password.submitted' }
  | { type: 'cancel' }
  | { type: 'back' }

interface NewPasswordContext extends NewPasswordInput {
  current: string
  password: string
  repeated: string
  /** After several wrong tries the password in use can be entered only with the text in a picture. */
  captchaPass: string | undefined
  /** Set when saving was asked for with rules unkept, so that they show as such. */
  showsFaults: boolean
  outcome: NewPasswordOutput
  trouble: Trouble | undefined
}

const typed = (text: string) => text.slice(0, 64)

/** A new password, twice, with its rules in sight. */
export const newPasswordMachine = setup({
  types: {
    context: {} as NewPasswordContext,
    input: {} as NewPasswordInput,
    events: {} as NewPasswordEvent,
    output: {} as NewPasswordOutput,
    tags: {} as 'busy',
    meta: {} as ScreenMeta,
  },
  actors: { savePassword, captcha: captchaMachine },
  delays: { patience },
  guards: {
    isAcceptable: ({ context }) => isAcceptable(context.password, context.repeated) && (!context.asksCurrent || context.current !== ''),
  },
}).createMachine({
  id: 'new-password',
  initial: 'editing',
  context: ({ input }) => ({
    ...input,
    current: '',
    password: '',
    repeated: '',
    captchaPass: undefined,
    showsFaults: false,
    outcome: { kind: 'left' },
    trouble: undefined,
  }),
  output: ({ context }) => context.outcome,
  states: {
    editing: {
      on: {
        'current.changed': { actions: assign(({ event }) => ({ current: typed(event.text), trouble: undefined })) },
        'password.changed': { actions: assign(({ event }) => ({ password: typed(event.text), trouble: undefined })) },
        'repeated.changed': { actions: assign(({ event }) => ({ repeated: typed(event.text), trouble: undefined })) },
        'password.submitted': [{ guard: 'isAcceptable', target: 'saving' }, { actions: assign({ showsFaults: true }) }],
        back: 'done',
      },
    },
    saving: {
      tags: 'busy',
      invoke: {
        src: 'savePassword',
        input: ({ context }) => ({
          target: context.target,
          password: context.password,
          current: context.asksCurrent ? context.current : undefined,
          captchaPass: context.captchaPass,
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: { target: 'done', actions: assign(({ context }) => ({ outcome: { kind: 'saved', password: context.password } })) },
        onError: [
          {
            guard: ({ event }) => isProblem(event.error, 'recovery-expired', 'proof-invalid', 'session-expired', 'not-found'),
            target: 'done',
            actions: assign(({ event }) => ({ outcome: { kind: 'expired', trouble: troubleOf(event.error) } })),
          },
          captchaWanted('captcha'),
          { target: 'editing', actions: keepTroubleOfTry() },
        ],
      },
      after: { patience: { target: 'editing', actions: giveUp() } },
      on: { cancel: 'editing', back: 'editing' },
    },
    captcha: askingCaptcha({ meta: { screen: 'sign-up/captcha' }, passed: 'saving', left: 'editing' }),
    done: { type: 'final' },
  },
})
