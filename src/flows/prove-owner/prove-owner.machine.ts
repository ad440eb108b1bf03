import { assign, setup } from 'xstate'
import { confirmPassword, patience, type Trouble } from '../actors.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import { askingCaptcha, captchaWanted, keepTroubleOfTry } from '../captcha/captcha.states.ts'
import type { ScreenMeta } from '../screens.ts'
import { giveUp, hasEnded } from '../trouble.ts'

export interface ProveOwnerInput {
  token: string
}

/** After `confirmed` the session counts as begun with the password; `expired`: nobody is signed in any more. */
export type ProveOwnerOutput = { kind: 'confirmed' } | { kind: 'left' } | { kind: 'expired' }

export type ProveOwnerEvent =
  | { type: 'password.changed'; text: string }
  | { type: 'password.submitted' }
  | { type: 'cancel' }
  | { type: 'back' }

interface ProveOwnerContext extends ProveOwnerInput {
  password: string
  /** After several wrong tries the password can be entered only with the text in a picture. */
  captchaPass: string | undefined
  outcome: ProveOwnerOutput
  trouble: Trouble | undefined
}

/** Whoever is signed in shows with the password that it is still them, before a later way in is changed. */
export const proveOwnerMachine = setup({
  types: {
    context: {} as ProveOwnerContext,
    input: {} as ProveOwnerInput,
    events: {} as ProveOwnerEvent,
    output: {} as ProveOwnerOutput,
    tags: {} as 'busy' | 'dialog',
    meta: {} as ScreenMeta,
  },
  actors: { confirmPassword, captcha: captchaMachine },
  delays: { patience },
  guards: { hasPassword: ({ context }) => context.password !== '' },
}).createMachine({
  id: 'prove-owner',
  initial: 'entering',
  context: ({ input }) => ({ ...input, password: '', captchaPass: undefined, outcome: { kind: 'left' }, trouble: undefined }),
  output: ({ context }) => context.outcome,
  states: {
    entering: {
      tags: 'dialog',
      on: {
        'password.changed': { actions: assign(({ event }) => ({ password: event.text.slice(0, 64), trouble: undefined })) },
        'password.submitted': { guard: 'hasPassword', target: 'checking' },
        cancel: 'done',
        back: 'done',
      },
    },
    checking: {
      tags: ['busy', 'dialog'],
      invoke: {
        src: 'confirmPassword',
        input: ({ context: { token, password, captchaPass, trouble } }) => ({
          token,
          password,
          captchaPass,
          idempotencyKey: trouble?.idempotencyKey,
        }),
        onDone: { target: 'done', actions: assign({ outcome: { kind: 'confirmed' } }) },
        onError: [
          {
            guard: hasEnded,
            target: 'done',
            actions: assign({ outcome: { kind: 'expired' } }),
          },
          captchaWanted('picture'),
          { target: 'entering', actions: keepTroubleOfTry() },
        ],
      },
      after: { patience: { target: 'entering', actions: giveUp() } },
      on: { cancel: 'entering', back: 'entering' },
    },
    picture: askingCaptcha({ meta: { screen: 'sign-in/captcha' }, passed: 'checking', left: 'entering' }),
    done: { type: 'final' },
  },
})
