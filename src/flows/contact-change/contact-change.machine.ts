import { assign, sendTo, setup } from 'xstate'
import type { Account, ContactKind, CodeTicket } from '../../account/contract.ts'
import { patience, readNumber, sendCode, type CodeTarget, type NumberReading, type Received, type Trouble } from '../actors.ts'
import { isAddress } from '../mail-address.ts'
import type { PageMeta } from '../pages.ts'
import { oneTimeCodeMachine } from '../one-time-code/one-time-code.machine.ts'
import { giveUp, hasEnded, keepTrouble } from '../trouble.ts'

export interface ContactChangeInput {
  token: string
  /** Where a number without a calling code is from. */
  region: string
  method: ContactKind
}

export type ContactChangeOutput = { kind: 'changed'; account: Account } | { kind: 'left' } | { kind: 'expired' }

export type ContactChangeEvent =
  | { type: 'contact.changed'; text: string }
  | { type: 'contact.submitted' }
  | { type: 'cancel' }
  | { type: 'back' }

interface ContactChangeContext extends ContactChangeInput {
  /** The number or address as typed. */
  text: string
  reading: NumberReading | undefined
  /** Set when an address was submitted that is none. */
  isNoAddress: boolean
  ticket: Received<CodeTicket> | undefined
  outcome: ContactChangeOutput
  trouble: Trouble | undefined
}

const targetOf = ({ token, region, method, text, reading }: ContactChangeContext): CodeTarget => ({
  kind: 'contact',
  token,
  method,
  to: method === 'sms' && reading?.valid ? reading.number : text.trim(),
  region,
})

/** Another number or address for the codes of an account: it counts once a code that went there was entered. */
export const contactChangeMachine = setup({
  types: {
    context: {} as ContactChangeContext,
    input: {} as ContactChangeInput,
    events: {} as ContactChangeEvent,
    output: {} as ContactChangeOutput,
    tags: {} as 'busy',
    meta: {} as PageMeta,
  },
  actors: { readNumber, sendCode, code: oneTimeCodeMachine },
  delays: { patience },
  guards: {
    isEmpty: ({ context }) => context.text.trim() === '',
    isNumber: ({ context }) => context.method === 'sms',
    isAddress: ({ context }) => isAddress(context.text.trim()),
  },
}).createMachine({
  id: 'contact-change',
  initial: 'editing',
  context: ({ input }) => ({
    ...input,
    text: '',
    reading: undefined,
    isNoAddress: false,
    ticket: undefined,
    outcome: { kind: 'left' },
    trouble: undefined,
  }),
  output: ({ context }) => context.outcome,
  states: {
    editing: {
      meta: { page: 'account-site/contacts/change' },
      on: {
        'contact.changed': {
          actions: assign(({ event }) => ({ text: event.text.slice(0, 254), reading: undefined, isNoAddress: false, trouble: undefined })),
        },
        'contact.submitted': [
          { guard: 'isEmpty' },
          { guard: 'isNumber', target: 'reading' },
          { guard: 'isAddress', target: 'sending' },
          { actions: assign({ isNoAddress: true }) },
        ],
        cancel: 'done',
        back: 'done',
      },
    },
    /** A moment in the page itself. */
    reading: {
      meta: { page: 'account-site/contacts/change' },
      invoke: {
        src: 'readNumber',
        input: ({ context: { text, region } }) => ({ text, region }),
        onDone: [
          { guard: ({ event }) => event.output.valid, target: 'sending', actions: assign(({ event }) => ({ reading: event.output })) },
          { target: 'editing', actions: assign(({ event }) => ({ reading: event.output })) },
        ],
        onError: { target: 'editing', actions: keepTrouble() },
      },
      on: { back: 'editing' },
    },
    sending: {
      meta: { page: 'account-site/contacts/change' },
      tags: 'busy',
      invoke: {
        src: 'sendCode',
        input: ({ context }) => ({ target: targetOf(context), idempotencyKey: context.trouble?.idempotencyKey }),
        onDone: { target: 'code', actions: assign(({ event }) => ({ ticket: event.output, trouble: undefined })) },
        onError: [
          {
            guard: hasEnded,
            target: 'done',
            actions: assign({ outcome: { kind: 'expired' } }),
          },
          { target: 'editing', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'editing', actions: giveUp() } },
      on: { cancel: 'editing', back: 'editing' },
    },
    code: {
      meta: { page: 'account-site/contacts/code' },
      invoke: {
        id: 'code',
        src: 'code',
        input: ({ context }) => ({ target: targetOf(context), ticket: context.ticket! }), // the only way into this state sets it
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'proved' && event.output.verified.kind === 'contact',
            target: 'done',
            actions: assign(({ event }) =>
              event.output.kind === 'proved' && event.output.verified.kind === 'contact'
                ? { outcome: { kind: 'changed', account: event.output.verified.account } }
                : {},
            ),
          },
          { target: 'editing' },
        ],
      },
      on: { back: { actions: sendTo('code', { type: 'back' }) } },
    },
    done: { type: 'final' },
  },
})
