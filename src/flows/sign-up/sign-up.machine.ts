import { assign, sendTo, setup } from 'xstate'
import type { CodeTicket, NumberProof, Session } from '../../account/contract.ts'
import {
  createAccount,
  createSession,
  isProblem,
  patience,
  readNumber,
  sendCode,
  timedOut,
  troubleOf,
  type AcceptedAgreement,
  type NumberReading,
  type Received,
  type Trouble,
} from '../actors.ts'
import { agreementMachine } from '../agreement/agreement.machine.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import { oneTimeCodeMachine } from '../one-time-code/one-time-code.machine.ts'
import type { ScreenMeta } from '../screens.ts'

export interface SignUpInput {
  /** Region that the number is read in until another is chosen: two capital letters. */
  region: string
}

export type SignUpOutput = { kind: 'signed-in'; session: Session } | { kind: 'left' }

export type SignUpEvent =
  | { type: 'number.changed'; text: string }
  | { type: 'number.submitted' }
  | { type: 'country-picker.opened' }
  | { type: 'country.searched'; query: string }
  | { type: 'country.chosen'; region: string }
  | { type: 'owner.confirmed' }
  | { type: 'owner.denied' }
  | { type: 'leaving.confirmed' }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'back' }

interface SignUpContext {
  region: string
  text: string
  query: string
  reading: NumberReading | undefined
  /** Set when Next was asked for a number that cannot be used, so that the reason shows. */
  showsFault: boolean
  captchaPass: string | undefined
  ticket: Received<CodeTicket> | undefined
  proof: Received<NumberProof> | undefined
  agreements: AcceptedAgreement[]
  cloudSync: boolean
  session: Session | undefined
  trouble: Trouble | undefined
}

/** A Mi Account from a phone number: number, code, text in a picture, agreement. A registered number signs in instead. */
export const signUpMachine = setup({
  types: {
    context: {} as SignUpContext,
    input: {} as SignUpInput,
    events: {} as SignUpEvent,
    output: {} as SignUpOutput,
    tags: {} as 'busy' | 'dialog',
    meta: {} as ScreenMeta,
  },
  actors: { readNumber, sendCode, createAccount, createSession, captcha: captchaMachine, agreement: agreementMachine, code: oneTimeCodeMachine },
  delays: { patience },
  guards: {
    hasNumber: ({ context }) => context.reading?.valid === true,
    isRegistered: ({ context }) => context.proof?.standing === 'registered',
    isRecycled: ({ context }) => context.proof?.standing === 'recycled',
    needsCaptcha: ({ context }) => context.proof?.captchaRequired === true && context.captchaPass === undefined,
  },
  actions: {
    keepTrouble: assign((_, { error }: { error: unknown }) => ({ trouble: troubleOf(error) })),
    giveUp: assign({ trouble: timedOut }),
  },
}).createMachine({
  id: 'sign-up',
  initial: 'number',
  context: ({ input }) => ({
    region: input.region,
    text: '',
    query: '',
    reading: undefined,
    showsFault: false,
    captchaPass: undefined,
    ticket: undefined,
    proof: undefined,
    agreements: [],
    cloudSync: true,
    session: undefined,
    trouble: undefined,
  }),
  output: ({ context }) => (context.session ? { kind: 'signed-in', session: context.session } : { kind: 'left' }),
  states: {
    number: {
      meta: { screen: 'sign-up/number' },
      initial: 'reading',
      on: {
        'number.changed': {
          target: '.reading',
          actions: assign(({ event }) => ({ text: event.text.slice(0, 40), showsFault: false, trouble: undefined })),
        },
        'country-picker.opened': 'country',
        back: 'left',
      },
      states: {
        reading: {
          invoke: {
            src: 'readNumber',
            input: ({ context }) => ({ text: context.text, region: context.region }),
            onDone: {
              target: 'editing',
              actions: assign(({ event }) => ({ reading: event.output, region: event.output.region })),
            },
            onError: { target: 'editing', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
          },
          on: {
            // Asked for while the number is still being read: answered as soon as it is.
            'number.submitted': { target: 'reading', actions: assign({ showsFault: true }) },
          },
        },
        editing: {
          on: {
            'number.submitted': [
              { guard: 'hasNumber', target: '#sign-up.sending' },
              { actions: assign({ showsFault: true }) },
            ],
          },
        },
      },
    },
    country: {
      meta: { screen: 'sign-up/country' },
      entry: assign({ query: '' }),
      on: {
        'country.searched': { actions: assign(({ event }) => ({ query: event.query.slice(0, 40) })) },
        'country.chosen': { target: 'number', actions: assign(({ event }) => ({ region: event.region, showsFault: false, trouble: undefined })) },
        back: 'number',
      },
    },
    sending: {
      meta: { screen: 'sign-up/number' },
      tags: 'busy',
      invoke: {
        src: 'sendCode',
        input: ({ context }) => ({
          purpose: 'phone-sign-up',
          surface: 'phone',
          number: context.reading?.valid ? context.reading.number : '',
          region: context.region,
          captchaPass: context.captchaPass,
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: { target: 'code', actions: assign(({ event }) => ({ ticket: event.output, captchaPass: undefined, trouble: undefined })) },
        onError: [
          {
            guard: ({ event }) => isProblem(event.error, 'captcha-required', 'captcha-expired'),
            target: 'captchaBefore',
            actions: assign({ captchaPass: undefined, trouble: undefined }),
          },
          { target: 'number.editing', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
        ],
      },
      after: { patience: { target: 'number.editing', actions: 'giveUp' } },
      on: { cancel: 'number.editing', back: 'number.editing' },
    },
    captchaBefore: {
      meta: { screen: 'sign-up/captcha' },
      invoke: {
        id: 'captcha',
        src: 'captcha',
        input: { surface: 'phone' },
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'passed',
            target: 'sending',
            actions: assign(({ event }) => ({ captchaPass: event.output.kind === 'passed' ? event.output.pass : undefined })),
          },
          { target: 'number.editing' },
        ],
      },
      on: { back: { actions: sendTo('captcha', { type: 'back' }) } },
    },
    code: {
      meta: { screen: 'sign-up/code' },
      invoke: {
        id: 'code',
        src: 'code',
        input: ({ context }) => ({
          purpose: 'phone-sign-up',
          surface: 'phone',
          number: context.reading?.valid ? context.reading.number : '',
          region: context.region,
          ticket: context.ticket!, // the only ways into this state set it
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'proved',
            target: 'proved',
            actions: assign(({ event }) => ({ proof: event.output.kind === 'proved' ? event.output.proof : undefined })),
          },
          { target: 'number.editing' },
        ],
      },
      on: { back: { actions: sendTo('code', { type: 'back' }) } },
    },
    proved: {
      always: [
        { guard: 'needsCaptcha', target: 'captchaAfter' },
        { guard: 'isRecycled', target: 'recycled' },
        { guard: 'isRegistered', target: 'signingIn' },
        { target: 'agreement' },
      ],
    },
    captchaAfter: {
      meta: { screen: 'sign-up/captcha' },
      initial: 'entering',
      states: {
        entering: {
          invoke: {
            id: 'captcha',
            src: 'captcha',
            input: { surface: 'phone' },
            onDone: [
              {
                guard: ({ event }) => event.output.kind === 'passed',
                target: '#sign-up.proved',
                actions: assign(({ event }) => ({ captchaPass: event.output.kind === 'passed' ? event.output.pass : undefined })),
              },
              { target: 'leaving' },
            ],
          },
          on: { back: { actions: sendTo('captcha', { type: 'back' }) } },
        },
        // The number is proven by now: going back would throw that away, so it asks first.
        leaving: {
          tags: 'dialog',
          on: { cancel: 'entering', back: 'entering', 'leaving.confirmed': '#sign-up.number' },
        },
      },
    },
    recycled: {
      meta: { screen: 'sign-up/recycled' },
      on: {
        'owner.confirmed': 'signingIn',
        'owner.denied': 'agreement',
        back: 'number.editing',
      },
    },
    signingIn: {
      meta: { screen: 'sign-up/recycled' },
      initial: 'asking',
      states: {
        asking: {
          tags: 'busy',
          invoke: {
            src: 'createSession',
            input: ({ context }) => ({
              proof: context.proof?.proof ?? '',
              captchaPass: context.captchaPass,
              idempotencyKey: context.trouble?.idempotencyKey,
            }),
            onDone: { target: '#sign-up.done', actions: assign(({ event }) => ({ session: event.output })) },
            onError: [
              {
                guard: ({ event }) => isProblem(event.error, 'captcha-required', 'captcha-expired'),
                target: '#sign-up.captchaAfter',
                actions: assign({ captchaPass: undefined, trouble: undefined }),
              },
              {
                guard: ({ event }) => isProblem(event.error, 'proof-invalid'),
                target: '#sign-up.number.editing',
                actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) },
              },
              { target: 'failed', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
            ],
          },
          after: { patience: { target: 'failed', actions: 'giveUp' } },
          on: { cancel: 'failed', back: 'failed' },
        },
        failed: { on: { retry: 'asking', back: '#sign-up.number.editing' } },
      },
    },
    agreement: {
      meta: { screen: 'sign-up/agreement' },
      initial: 'reviewing',
      states: {
        reviewing: {
          invoke: {
            id: 'agreement',
            src: 'agreement',
            input: ({ context }) => ({ cloudSync: context.cloudSync }),
            onDone: [
              {
                guard: ({ event }) => event.output.kind === 'agreed',
                target: 'creating',
                actions: assign(({ event }) => ({
                  agreements: event.output.kind === 'agreed' ? event.output.agreements : [],
                  cloudSync: event.output.cloudSync,
                  trouble: undefined,
                })),
              },
              { target: '#sign-up.number.editing', actions: assign(({ event }) => ({ cloudSync: event.output.cloudSync })) },
            ],
          },
          on: { back: { actions: sendTo('agreement', { type: 'back' }) } },
        },
        creating: {
          tags: 'busy',
          invoke: {
            src: 'createAccount',
            input: ({ context }) => ({
              proof: context.proof?.proof ?? '',
              captchaPass: context.captchaPass,
              region: context.region,
              agreements: context.agreements,
              cloudSync: context.cloudSync,
              idempotencyKey: context.trouble?.idempotencyKey,
            }),
            onDone: { target: '#sign-up.done', actions: assign(({ event }) => ({ session: event.output })) },
            onError: [
              {
                guard: ({ event }) => isProblem(event.error, 'captcha-required', 'captcha-expired'),
                target: '#sign-up.captchaAfter',
                actions: assign({ captchaPass: undefined, trouble: undefined }),
              },
              { guard: ({ event }) => isProblem(event.error, 'number-registered'), target: '#sign-up.signingIn', actions: assign({ trouble: undefined }) },
              {
                guard: ({ event }) => isProblem(event.error, 'proof-invalid', 'number-accounts-full'),
                target: '#sign-up.number.editing',
                actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) },
              },
              {
                guard: ({ event }) => isProblem(event.error, 'agreement-outdated', 'agreement-required'),
                target: 'reviewing',
                actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) },
              },
              { target: 'failed', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
            ],
          },
          after: { patience: { target: 'failed', actions: 'giveUp' } },
          on: { cancel: 'failed', back: 'failed' },
        },
        failed: { on: { retry: 'creating', back: 'reviewing' } },
      },
    },
    done: { type: 'final' },
    left: { type: 'final' },
  },
})
