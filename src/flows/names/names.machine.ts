import { assign, sendTo, setup } from 'xstate'
import type { CodeTicket, LinkedName, NumberProof } from '../../account/contract.ts'
import {
  isProblem,
  lookUpNames,
  patience,
  readNumber,
  sendCode,
  type CodeTarget,
  type NumberReading,
  type Received,
  type Trouble,
} from '../actors.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import { askingCaptcha, captchaWanted } from '../captcha/captcha.states.ts'
import { oneTimeCodeMachine } from '../one-time-code/one-time-code.machine.ts'
import type { ScreenMeta } from '../screens.ts'
import { giveUp, keepTrouble } from '../trouble.ts'

export interface NamesInput {
  /** Region that the number is read in until it says another: two capital letters. */
  region: string
}

export type NamesOutput = { kind: 'chosen'; identifier: string } | { kind: 'left' }

export type NamesEvent =
  | { type: 'number.changed'; text: string }
  | { type: 'number.submitted' }
  /** Somebody wants to sign in with the number they have proven. */
  | { type: 'name.chosen' }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'back' }

interface NamesContext extends NamesInput {
  text: string
  reading: NumberReading | undefined
  captchaPass: string | undefined
  ticket: Received<CodeTicket> | undefined
  proof: Received<NumberProof> | undefined
  /** What the account of the number can be called; none where the number has no account. */
  names: LinkedName[] | undefined
  isChosen: boolean
  trouble: Trouble | undefined
}

const numberIn = ({ reading }: NamesContext) => (reading?.valid ? reading.number : '')

const targetOf = (context: NamesContext): CodeTarget => ({
  kind: 'number',
  // Its proof opens no account: it shows only who asks.
  purpose: 'second-step',
  number: numberIn(context),
  region: context.region,
})

/** “Which of my names did I use?”: proof of a number, then what its account can be called, masked. */
export const namesMachine = setup({
  types: {
    context: {} as NamesContext,
    input: {} as NamesInput,
    events: {} as NamesEvent,
    output: {} as NamesOutput,
    tags: {} as 'busy',
    meta: {} as ScreenMeta,
  },
  actors: { readNumber, sendCode, lookUpNames, captcha: captchaMachine, code: oneTimeCodeMachine },
  delays: { patience },
  guards: {
    hasNames: ({ context }) => (context.names?.length ?? 0) > 0,
  },
}).createMachine({
  id: 'names',
  initial: 'number',
  context: ({ input }) => ({
    ...input,
    text: '',
    reading: undefined,
    captchaPass: undefined,
    ticket: undefined,
    proof: undefined,
    names: undefined,
    isChosen: false,
    trouble: undefined,
  }),
  output: ({ context }) => (context.isChosen ? { kind: 'chosen', identifier: numberIn(context) } : { kind: 'left' }),
  states: {
    number: {
      meta: { screen: 'names/number' },
      on: {
        'number.changed': {
          actions: assign(({ event }) => ({ text: event.text.slice(0, 40), reading: undefined, trouble: undefined })),
        },
        'number.submitted': 'reading',
        back: 'done',
      },
    },
    reading: {
      meta: { screen: 'names/number' },
      invoke: {
        src: 'readNumber',
        input: ({ context }) => ({ text: context.text, region: context.region }),
        onDone: [
          {
            guard: ({ event }) => event.output.valid,
            target: 'sending',
            actions: assign(({ event }) => ({ reading: event.output, region: event.output.region })),
          },
          { target: 'number', actions: assign(({ event }) => ({ reading: event.output })) },
        ],
        onError: { target: 'number', actions: keepTrouble() },
      },
      on: { back: 'number' },
    },
    sending: {
      meta: { screen: 'names/number' },
      tags: 'busy',
      invoke: {
        src: 'sendCode',
        input: ({ context }) => ({
          target: targetOf(context),
          captchaPass: context.captchaPass,
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: { target: 'code', actions: assign(({ event }) => ({ ticket: event.output, captchaPass: undefined, trouble: undefined })) },
        onError: [captchaWanted('captcha'), { target: 'number', actions: keepTrouble() }],
      },
      after: { patience: { target: 'number', actions: giveUp() } },
      on: { cancel: 'number', back: 'number' },
    },
    captcha: askingCaptcha({ meta: { screen: 'names/captcha' }, passed: 'sending', left: 'number' }),
    code: {
      meta: { screen: 'names/code' },
      invoke: {
        id: 'code',
        src: 'code',
        input: ({ context }) => ({ target: targetOf(context), ticket: context.ticket! }), // the only way into this state sets it
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'proved',
            target: 'asking',
            actions: assign(({ event }) => ({
              proof: event.output.kind === 'proved' && event.output.verified.kind === 'number' ? event.output.verified.proof : undefined,
            })),
          },
          { target: 'number' },
        ],
      },
      on: { back: { actions: sendTo('code', { type: 'back' }) } },
    },
    asking: {
      meta: { screen: 'names/list' },
      tags: 'busy',
      invoke: {
        src: 'lookUpNames',
        input: ({ context }) => ({ proof: context.proof?.proof ?? '', idempotencyKey: context.trouble?.idempotencyKey }),
        onDone: { target: 'shown', actions: assign(({ event }) => ({ names: event.output.names, trouble: undefined })) },
        onError: [
          {
            guard: ({ event }) => isProblem(event.error, 'not-found'),
            target: 'shown',
            actions: assign({ names: [], trouble: undefined }),
          },
          {
            guard: ({ event }) => isProblem(event.error, 'proof-invalid'),
            target: 'number',
            actions: keepTrouble(),
          },
          { target: 'shown', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'shown', actions: giveUp() } },
      on: { cancel: 'shown', back: 'shown' },
    },
    shown: {
      meta: { screen: 'names/list' },
      on: {
        retry: 'asking',
        'name.chosen': { guard: 'hasNames', target: 'done', actions: assign({ isChosen: true }) },
        back: { target: 'number', actions: assign({ names: undefined, trouble: undefined }) },
      },
    },
    done: { type: 'final' },
  },
})
