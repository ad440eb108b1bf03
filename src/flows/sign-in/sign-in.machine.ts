import { assign, sendTo, setup } from 'xstate'
import type { CodeTicket, CompletedSignIn, ContactMethod } from '../../account/contract.ts'
import { isProblem, patience, sendCode, signIn, timedOut, troubleOf, type CodeTarget, type Received, type Trouble } from '../actors.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import { oneTimeCodeMachine } from '../one-time-code/one-time-code.machine.ts'
import type { ScreenMeta } from '../screens.ts'

export interface SignInInput {
  region: string
  /** What stands in the field to begin with. */
  identifier: string
}

export type SignInOutput =
  | { kind: 'signed-in'; session: CompletedSignIn }
  | { kind: 'forgotten'; identifier: string }
  | { kind: 'left'; identifier: string }

export type SignInEvent =
  | { type: 'identifier.changed'; text: string }
  | { type: 'password.changed'; text: string }
  | { type: 'credentials.submitted' }
  | { type: 'password.forgotten' }
  | { type: 'method.chosen'; method: CodeMethodOf }
  | { type: 'cancel' }
  | { type: 'back' }

type CodeMethodOf = ContactMethod['method']

interface SignInContext extends SignInInput {
  password: string
  captchaPass: string | undefined
  /** Of the second step, once the password was right. */
  signInId: string
  methods: ContactMethod[]
  method: CodeMethodOf
  ticket: Received<CodeTicket> | undefined
  session: CompletedSignIn | undefined
  hasForgotten: boolean
  trouble: Trouble | undefined
}

const target = (context: SignInContext): CodeTarget => ({ kind: 'sign-in', signInId: context.signInId, method: context.method })

/** Signing in with a name of the account and its password; the text in a picture and a second step when asked. */
export const signInMachine = setup({
  types: {
    context: {} as SignInContext,
    input: {} as SignInInput,
    events: {} as SignInEvent,
    output: {} as SignInOutput,
    tags: {} as 'busy',
    meta: {} as ScreenMeta,
  },
  actors: { signIn, sendCode, captcha: captchaMachine, code: oneTimeCodeMachine },
  delays: { patience },
  guards: { isFilled: ({ context }) => context.identifier.trim() !== '' && context.password !== '' },
  actions: {
    keepTrouble: assign((_, { error }: { error: unknown }) => ({ trouble: troubleOf(error) })),
    giveUp: assign({ trouble: timedOut }),
    // A pass is for one try, right or wrong; what can be repeated as the very same request takes it along.
    dropUsedPass: assign(({ context }) => (context.trouble?.idempotencyKey === undefined ? { captchaPass: undefined } : {})),
    forgetTrouble: assign({ trouble: undefined }),
  },
}).createMachine({
  id: 'sign-in',
  initial: 'credentials',
  context: ({ input }) => ({
    ...input,
    password: '',
    captchaPass: undefined,
    signInId: '',
    methods: [],
    method: 'sms',
    ticket: undefined,
    session: undefined,
    hasForgotten: false,
    trouble: undefined,
  }),
  output: ({ context }) => {
    if (context.session) return { kind: 'signed-in', session: context.session }
    return { kind: context.hasForgotten ? 'forgotten' : 'left', identifier: context.identifier }
  },
  states: {
    credentials: {
      meta: { screen: 'sign-in/credentials' },
      on: {
        'identifier.changed': { actions: [assign(({ event }) => ({ identifier: event.text.slice(0, 254) })), 'forgetTrouble'] },
        'password.changed': { actions: [assign(({ event }) => ({ password: event.text.slice(0, 64) })), 'forgetTrouble'] },
        'credentials.submitted': { guard: 'isFilled', target: 'checking' },
        'password.forgotten': { target: 'done', actions: assign({ hasForgotten: true }) },
        back: 'done',
      },
    },
    checking: {
      meta: { screen: 'sign-in/credentials' },
      tags: 'busy',
      invoke: {
        src: 'signIn',
        input: ({ context }) => ({
          identifier: context.identifier,
          region: context.region,
          password: context.password,
          captchaPass: context.captchaPass,
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'second-step',
            target: 'choosing',
            actions: assign(({ event }) =>
              event.output.outcome === 'second-step'
                ? { signInId: event.output.signInId, methods: event.output.methods, captchaPass: undefined, trouble: undefined }
                : {},
            ),
          },
          {
            target: 'done',
            actions: assign(({ event }) => ({ session: event.output.outcome === 'signed-in' ? event.output.session : undefined })),
          },
        ],
        onError: [
          {
            guard: ({ event }) => isProblem(event.error, 'captcha-required', 'captcha-expired'),
            target: 'captcha',
            actions: [assign({ captchaPass: undefined }), 'forgetTrouble'],
          },
          {
            target: 'credentials',
            actions: [{ type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) }, 'dropUsedPass'],
          },
        ],
      },
      after: { patience: { target: 'credentials', actions: 'giveUp' } },
      on: { cancel: 'credentials', back: 'credentials' },
    },
    captcha: {
      meta: { screen: 'sign-in/captcha' },
      invoke: {
        id: 'captcha',
        src: 'captcha',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'passed',
            target: 'checking',
            actions: assign(({ event }) => ({ captchaPass: event.output.kind === 'passed' ? event.output.pass : undefined })),
          },
          { target: 'credentials' },
        ],
      },
      on: { back: { actions: sendTo('captcha', { type: 'back' }) } },
    },
    choosing: {
      meta: { screen: 'sign-in/methods' },
      on: {
        'method.chosen': { target: 'sending', actions: [assign(({ event }) => ({ method: event.method })), 'forgetTrouble'] },
        back: { target: 'credentials', actions: 'forgetTrouble' },
      },
    },
    sending: {
      meta: { screen: 'sign-in/methods' },
      tags: 'busy',
      invoke: {
        src: 'sendCode',
        input: ({ context }) => ({ target: target(context), idempotencyKey: context.trouble?.idempotencyKey }),
        onDone: { target: 'code', actions: [assign(({ event }) => ({ ticket: event.output })), 'forgetTrouble'] },
        onError: [
          {
            guard: ({ event }) => isProblem(event.error, 'sign-in-expired', 'not-found'),
            target: 'credentials',
            actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) },
          },
          { target: 'choosing', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
        ],
      },
      after: { patience: { target: 'choosing', actions: 'giveUp' } },
      on: { cancel: 'choosing', back: 'choosing' },
    },
    code: {
      meta: { screen: 'sign-in/code' },
      invoke: {
        id: 'code',
        src: 'code',
        input: ({ context }) => ({ target: target(context), ticket: context.ticket! }), // the only way into this state sets it
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'proved',
            target: 'done',
            actions: assign(({ event }) => ({
              session:
                event.output.kind === 'proved' && event.output.verified.kind === 'sign-in' ? event.output.verified.session : undefined,
            })),
          },
          { target: 'choosing' },
        ],
      },
      on: { back: { actions: sendTo('code', { type: 'back' }) } },
    },
    done: { type: 'final' },
  },
})
