import { assign, sendParent, sendTo, setup } from 'xstate'
import type { Account, CodeMethod, CodeTicket, Security } from '../../account/contract.ts'
import {
  confirmPassword,
  endOtherSession,
  isProblem,
  patience,
  readNumber,
  readSecurity,
  sendCode,
  setTwoStep,
  timedOut,
  troubleOf,
  type CodeTarget,
  type NumberReading,
  type Received,
  type Trouble,
} from '../actors.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import { oneTimeCodeMachine } from '../one-time-code/one-time-code.machine.ts'
import type { ScreenMeta } from '../screens.ts'

export interface OwnSecurityInput {
  token: string
  region: string
}

/** It ends only when nobody is signed in any more. */
export type OwnSecurityOutput = { kind: 'expired' }

/** What its parent hears when a number or address changed. */
export type AccountReport = { type: 'account.changed'; account: Account }

export type OwnSecurityEvent =
  | { type: 'contact.opened'; method: CodeMethod }
  | { type: 'two-step.requested'; on: boolean }
  | { type: 'session.ended'; sessionId: string }
  | { type: 'password.changed'; text: string }
  | { type: 'password.submitted' }
  | { type: 'contact.typed'; text: string }
  | { type: 'contact.submitted' }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'back' }

interface OwnSecurityContext extends OwnSecurityInput {
  security: Security | undefined
  /** What waits for the password: another number or address, or two-step on or off. */
  wish: { kind: 'contact'; method: CodeMethod } | { kind: 'two-step'; on: boolean }
  sessionId: string
  password: string
  captchaPass: string | undefined
  /** The number or address as typed. */
  text: string
  reading: NumberReading | undefined
  ticket: Received<CodeTicket> | undefined
  /** What was done last, to be said. */
  done: 'contact' | 'two-step' | 'session' | undefined
  trouble: Trouble | undefined
}

const hasEnded = ({ event }: { event: { error: unknown } }) => isProblem(event.error, 'session-expired')

const targetOf = ({ token, region, wish, text, reading }: OwnSecurityContext): CodeTarget => {
  const method = wish.kind === 'contact' ? wish.method : 'sms'
  return { kind: 'contact', token, method, to: method === 'mail' ? text.trim() : reading?.valid ? reading.number : text, region }
}

/** Where the codes of an account go, its second step, and who is signed in. What decides about ways in asks for the password. */
export const ownSecurityMachine = setup({
  types: {
    context: {} as OwnSecurityContext,
    input: {} as OwnSecurityInput,
    events: {} as OwnSecurityEvent,
    output: {} as OwnSecurityOutput,
    tags: {} as 'busy' | 'dialog',
    meta: {} as ScreenMeta,
  },
  actors: {
    readSecurity,
    confirmPassword,
    readNumber,
    sendCode,
    setTwoStep,
    endOtherSession,
    captcha: captchaMachine,
    code: oneTimeCodeMachine,
  },
  delays: { patience },
  guards: {
    hasPassword: ({ context }) => context.password !== '',
    hasText: ({ context }) => context.text.trim() !== '',
    isForTwoStep: ({ context }) => context.wish.kind === 'two-step',
    isMail: ({ context }) => context.wish.kind === 'contact' && context.wish.method === 'mail',
  },
  actions: {
    keepTrouble: assign((_, { error }: { error: unknown }) => ({ trouble: troubleOf(error) })),
    giveUp: assign({ trouble: timedOut }),
    forget: assign({ password: '', captchaPass: undefined, trouble: undefined, text: '', reading: undefined, ticket: undefined }),
    report: sendParent((_, { account }: { account: Account }) => ({ type: 'account.changed', account }) satisfies AccountReport),
  },
}).createMachine({
  id: 'own-security',
  initial: 'loading',
  context: ({ input }) => ({
    ...input,
    security: undefined,
    wish: { kind: 'two-step', on: false },
    sessionId: '',
    password: '',
    captchaPass: undefined,
    text: '',
    reading: undefined,
    ticket: undefined,
    done: undefined,
    trouble: undefined,
  }),
  output: { kind: 'expired' },
  states: {
    loading: {
      tags: 'busy',
      invoke: {
        src: 'readSecurity',
        input: ({ context }) => ({ token: context.token }),
        onDone: { target: 'shown', actions: [assign(({ event }) => ({ security: event.output })), 'forget'] },
        onError: [
          { guard: hasEnded, target: 'expired' },
          { target: 'unloaded', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
        ],
      },
      after: { patience: { target: 'unloaded', actions: 'giveUp' } },
      on: { cancel: 'unloaded', back: 'unloaded' },
    },
    unloaded: { on: { retry: 'loading', back: {} } },
    shown: {
      on: {
        'contact.opened': {
          target: 'confirming',
          actions: ['forget', assign(({ event }) => ({ wish: { kind: 'contact', method: event.method }, done: undefined }))],
        },
        'two-step.requested': {
          target: 'confirming',
          actions: ['forget', assign(({ event }) => ({ wish: { kind: 'two-step', on: event.on }, done: undefined }))],
        },
        'session.ended': {
          target: 'ending',
          actions: ['forget', assign(({ event }) => ({ sessionId: event.sessionId, done: undefined }))],
        },
        retry: 'loading',
        back: {},
      },
    },
    confirming: {
      tags: 'dialog',
      on: {
        'password.changed': { actions: assign(({ event }) => ({ password: event.text.slice(0, 64), trouble: undefined })) },
        'password.submitted': { guard: 'hasPassword', target: 'checking' },
        cancel: { target: 'shown', actions: 'forget' },
        back: { target: 'shown', actions: 'forget' },
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
        onDone: [
          { guard: 'isForTwoStep', target: 'switching', actions: assign({ captchaPass: undefined, trouble: undefined }) },
          { target: 'editing', actions: 'forget' },
        ],
        onError: [
          { guard: hasEnded, target: 'expired' },
          {
            guard: ({ event }) => isProblem(event.error, 'captcha-required', 'captcha-expired'),
            target: 'picture',
            actions: assign({ captchaPass: undefined, trouble: undefined }),
          },
          {
            target: 'confirming',
            actions: assign(({ context, event }) => {
              const trouble = troubleOf(event.error)
              // A pass is for one try, right or wrong; what can be repeated as the very same request takes it along.
              return { trouble, captchaPass: trouble.idempotencyKey === undefined ? undefined : context.captchaPass }
            }),
          },
        ],
      },
      after: { patience: { target: 'confirming', actions: 'giveUp' } },
      on: { cancel: 'confirming', back: 'confirming' },
    },
    picture: {
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
          { target: 'confirming' },
        ],
      },
      on: { back: { actions: sendTo('captcha', { type: 'back' }) } },
    },
    switching: {
      tags: ['busy', 'dialog'],
      invoke: {
        src: 'setTwoStep',
        input: ({ context: { token, wish, trouble } }) => ({
          token,
          on: wish.kind === 'two-step' && wish.on,
          idempotencyKey: trouble?.idempotencyKey,
        }),
        onDone: { target: 'loading', actions: assign({ done: 'two-step' }) },
        onError: [
          { guard: hasEnded, target: 'expired' },
          { target: 'confirming', actions: assign(({ event }) => ({ trouble: { ...troubleOf(event.error), idempotencyKey: undefined } })) },
        ],
      },
      after: { patience: { target: 'confirming', actions: 'giveUp' } },
      on: { cancel: 'confirming', back: 'confirming' },
    },
    editing: {
      on: {
        'contact.typed': { actions: assign(({ event }) => ({ text: event.text.slice(0, 254), reading: undefined, trouble: undefined })) },
        'contact.submitted': [
          { guard: ({ context }) => context.text.trim() === '' },
          { guard: 'isMail', target: 'sending' },
          { target: 'reading' },
        ],
        cancel: { target: 'shown', actions: 'forget' },
        back: { target: 'shown', actions: 'forget' },
      },
    },
    reading: {
      invoke: {
        src: 'readNumber',
        input: ({ context: { text, region } }) => ({ text, region }),
        onDone: [
          { guard: ({ event }) => event.output.valid, target: 'sending', actions: assign(({ event }) => ({ reading: event.output })) },
          { target: 'editing', actions: assign(({ event }) => ({ reading: event.output })) },
        ],
        onError: { target: 'editing', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
      },
      on: { back: 'editing' },
    },
    sending: {
      tags: 'busy',
      invoke: {
        src: 'sendCode',
        input: ({ context }) => ({ target: targetOf(context), idempotencyKey: context.trouble?.idempotencyKey }),
        onDone: { target: 'code', actions: assign(({ event }) => ({ ticket: event.output, trouble: undefined })) },
        onError: [
          { guard: hasEnded, target: 'expired' },
          { target: 'editing', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
        ],
      },
      after: { patience: { target: 'editing', actions: 'giveUp' } },
      on: { cancel: 'editing', back: 'editing' },
    },
    code: {
      invoke: {
        id: 'code',
        src: 'code',
        input: ({ context }) => ({ target: targetOf(context), ticket: context.ticket! }), // the only way into this state sets it
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'proved' && event.output.verified.kind === 'contact',
            target: 'loading',
            actions: [
              assign({ done: 'contact' }),
              {
                type: 'report',
                params: ({ event }) => {
                  if (event.output.kind !== 'proved' || event.output.verified.kind !== 'contact') throw new Error('Not a contact')
                  return { account: event.output.verified.account }
                },
              },
            ],
          },
          { target: 'editing' },
        ],
      },
      on: { back: { actions: sendTo('code', { type: 'back' }) } },
    },
    ending: {
      tags: 'busy',
      invoke: {
        src: 'endOtherSession',
        input: ({ context: { token, sessionId, trouble } }) => ({ token, sessionId, idempotencyKey: trouble?.idempotencyKey }),
        onDone: { target: 'loading', actions: assign({ done: 'session' }) },
        onError: [
          { guard: hasEnded, target: 'expired' },
          // It ended by itself meanwhile.
          { guard: ({ event }) => isProblem(event.error, 'not-found'), target: 'loading', actions: assign({ done: 'session' }) },
          { target: 'shown', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
        ],
      },
      after: { patience: { target: 'shown', actions: 'giveUp' } },
      on: { cancel: 'shown', back: 'shown' },
    },
    expired: { type: 'final' },
  },
})
