import { assign, sendTo, setup } from 'xstate'
import type { CompletedSignIn, ContactMethod, Service } from '../../account/contract.ts'
import { accountCodeMachine, expiryIn, sessionIn } from '../account-code/account-code.machine.ts'
import { patience, signIn, type Trouble } from '../actors.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import { askingCaptcha, captchaWanted, keepTroubleOfTry } from '../captcha/captcha.states.ts'
import { namesMachine } from '../names/names.machine.ts'
import type { UsedPassword } from '../saved-passwords.ts'
import type { ScreenMeta } from '../screens.ts'
import { giveUp } from '../trouble.ts'
import { carryIdentifier } from '../ways-in.ts'

export interface SignInInput {
  region: string
  /** What stands in the field to begin with. */
  identifier: string
  /** What is signed in to; the account by default. */
  service?: Service
  /** Whether it has to be this account: its owner is asked for once more. */
  isFixed?: boolean
}

/** Why somebody leaves without being signed in: no longer wanting to, without the password, or for a code in its place. */
type Leaving = 'left' | 'forgotten' | 'code-preferred'

export type SignInOutput = { kind: 'signed-in'; session: CompletedSignIn; used: UsedPassword } | { kind: Leaving; identifier: string }

export type SignInEvent =
  | { type: 'identifier.changed'; text: string }
  | { type: 'password.changed'; text: string }
  | { type: 'credentials.submitted' }
  | { type: 'password.forgotten' }
  | { type: 'code.preferred' }
  /** Somebody does not know which name the account has. */
  | { type: 'names.asked' }
  | { type: 'cancel' }
  | { type: 'back' }

interface SignInContext extends SignInInput {
  password: string
  captchaPass: string | undefined
  /** Of the second step, once the password was right. */
  signInId: string
  methods: ContactMethod[]
  session: CompletedSignIn | undefined
  leaving: Leaving
  trouble: Trouble | undefined
}

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
  actors: { signIn, captcha: captchaMachine, accountCode: accountCodeMachine, names: namesMachine },
  delays: { patience },
  guards: {
    isFilled: ({ context }) => context.identifier.trim() !== '' && context.password !== '',
    canBeAnyone: ({ context }) => context.isFixed !== true,
  },
  actions: {
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
    session: undefined,
    leaving: 'left',
    trouble: undefined,
  }),
  output: ({ context }) => {
    const { session, identifier, password, leaving } = context
    if (session) return { kind: 'signed-in', session, used: { identifier, password } }
    return { kind: leaving, identifier }
  },
  states: {
    credentials: {
      meta: { screen: 'sign-in/credentials' },
      on: {
        'identifier.changed': {
          guard: 'canBeAnyone',
          actions: [assign(({ event }) => ({ identifier: event.text.slice(0, 254) })), 'forgetTrouble'],
        },
        'password.changed': { actions: [assign(({ event }) => ({ password: event.text.slice(0, 64) })), 'forgetTrouble'] },
        'credentials.submitted': { guard: 'isFilled', target: 'checking' },
        'password.forgotten': { target: 'done', actions: assign({ leaving: 'forgotten' }) },
        'code.preferred': { target: 'done', actions: assign({ leaving: 'code-preferred' }) },
        'names.asked': { guard: 'canBeAnyone', target: 'finding', actions: 'forgetTrouble' },
        back: 'done',
      },
    },
    finding: {
      invoke: {
        id: 'names',
        src: 'names',
        input: ({ context }) => ({ region: context.region }),
        onDone: {
          target: 'credentials',
          actions: carryIdentifier(),
        },
      },
      on: { back: { actions: sendTo('names', { type: 'back' }) } },
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
          service: context.service,
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'second-step',
            target: 'secondStep',
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
        onError: [captchaWanted('captcha'), { target: 'credentials', actions: keepTroubleOfTry() }],
      },
      after: { patience: { target: 'credentials', actions: giveUp() } },
      on: { cancel: 'credentials', back: 'credentials' },
    },
    captcha: askingCaptcha({ meta: { screen: 'sign-in/captcha' }, passed: 'checking', left: 'credentials' }),
    secondStep: {
      invoke: {
        id: 'account-code',
        src: 'accountCode',
        input: ({ context }) => ({ kind: 'sign-in', id: context.signInId, methods: context.methods }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'proved',
            target: 'done',
            actions: assign(({ event }) => ({ session: sessionIn(event.output) })),
          },
          {
            target: 'credentials',
            actions: assign(({ event }) => ({ trouble: expiryIn(event.output) })),
          },
        ],
      },
      on: { back: { actions: sendTo('account-code', { type: 'back' }) } },
    },
    done: { type: 'final' },
  },
})
