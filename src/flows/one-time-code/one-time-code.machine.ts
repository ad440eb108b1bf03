import { assign, not, or, raise, sendTo, setup, stateIn } from 'xstate'
import type { CodeTicket } from '../../account/contract.ts'
import {
  codeListener,
  isProblem,
  patience,
  sendCode,
  timedOut,
  troubleOf,
  verifyCode,
  type CodeListenerEvent,
  type CodeTarget,
  type Received,
  type Trouble,
  type VerifiedCode,
} from '../actors.ts'
import { captchaMachine, passIn } from '../captcha/captcha.machine.ts'
import { wantsCaptcha } from '../captcha/captcha.states.ts'
import type { ScreenMeta } from '../screens.ts'
import { giveUp, keepTrouble } from '../trouble.ts'

export interface OneTimeCodeInput {
  target: CodeTarget
  /** The code that was sent already. */
  ticket: Received<CodeTicket>
}

export type OneTimeCodeOutput = { kind: 'proved'; verified: VerifiedCode } | { kind: 'left'; ticket: Received<CodeTicket> }

export type OneTimeCodeEvent =
  | CodeListenerEvent
  | { type: 'code.changed'; code: string }
  | { type: 'code.submitted' }
  | { type: 'offer.taken' }
  | { type: 'consent.given' }
  | { type: 'consent.denied' }
  | { type: 'resend.requested' }
  | { type: 'trust.changed'; on: boolean }
  | { type: 'resend.cancelled' }
  | { type: 'help.opened' }
  | { type: 'cancel' }
  | { type: 'back' }

interface OneTimeCodeContext extends OneTimeCodeInput {
  code: string
  /** What stood in the field when another code was asked for: of no use once that one was sent. */
  outdated: string
  /** What the code reader found, waiting for a tap. */
  offer: { code: string; text: string; sender: string } | undefined
  captchaPass: string | undefined
  /** Whether this device shall be trusted from now on. */
  trust: boolean
  verified: VerifiedCode | undefined
  /** Why the last check of a code failed. */
  trouble: Trouble | undefined
  /** Why the last resend failed. */
  resendTrouble: Trouble | undefined
}

const digitsOf = (text: string, length: number) => text.replace(/\D/g, '').slice(0, length)

/** Problems after which this code can never be right: only a new one helps. */
export const spentCodeProblems = ['code-expired', 'code-superseded', 'code-used', 'code-attempts-used-up', 'not-found'] as const

const covers = ['#one-time-code-reading', '#one-time-code-asking', '#one-time-code-help', '#one-time-code-captcha']
/** Back belongs to whatever lies over the field; only when nothing does, it leaves. */
const isUncovered = not(or(covers.map((id) => stateIn(id))))
/** What is being checked stays as it was sent. */
const isFree = not(stateIn('#one-time-code-verifying'))

/** Entering a one-time code: typing, the code reader's help, checking, sending another. */
export const oneTimeCodeMachine = setup({
  types: {
    context: {} as OneTimeCodeContext,
    input: {} as OneTimeCodeInput,
    events: {} as OneTimeCodeEvent,
    output: {} as OneTimeCodeOutput,
    tags: {} as 'busy' | 'resending' | 'modal',
    meta: {} as ScreenMeta,
  },
  actors: { sendCode, verifyCode, codeListener, captcha: captchaMachine },
  delays: {
    patience,
    untilResend: ({ context }) => Math.max(0, context.ticket.resendAt - context.ticket.receivedAt),
    // The reader's panel gives up after four seconds and leaves the typing to the person.
    autoRead: 4_000,
  },
  guards: {
    isComplete: ({ context }) => context.code.length === context.ticket.length,
    isEmpty: ({ context }) => context.code === '',
    noneLeft: ({ context }) => context.ticket.sendsLeft === 0,
  },
  actions: {
    takeOffer: assign(({ context }) => ({
      code: digitsOf(context.offer?.code ?? '', context.ticket.length),
      offer: undefined,
      trouble: undefined,
    })),
  },
}).createMachine({
  id: 'one-time-code',
  initial: 'entering',
  context: ({ input }) => ({
    ...input,
    code: '',
    outdated: '',
    offer: undefined,
    captchaPass: undefined,
    trust: false,
    verified: undefined,
    trouble: undefined,
    resendTrouble: undefined,
  }),
  output: ({ context }) => (context.verified ? { kind: 'proved', verified: context.verified } : { kind: 'left', ticket: context.ticket }),
  invoke: {
    id: 'code-listener',
    src: 'codeListener',
    input: ({ context }) => ({ since: context.ticket.sentAt, method: context.ticket.method }),
  },
  states: {
    entering: {
      type: 'parallel',
      states: {
        entry: {
          initial: 'editing',
          states: {
            editing: {
              on: {
                'code.changed': {
                  actions: assign(({ context, event }) => ({ code: digitsOf(event.code, context.ticket.length), trouble: undefined })),
                },
                'code.submitted': { guard: 'isComplete', target: 'verifying' },
                back: { guard: isUncovered, target: '#one-time-code.left' },
              },
            },
            verifying: {
              id: 'one-time-code-verifying',
              tags: 'busy',
              invoke: {
                src: 'verifyCode',
                input: ({ context }) => ({
                  target: context.target,
                  codeId: context.ticket.codeId,
                  code: context.code,
                  trust: context.trust,
                  idempotencyKey: context.trouble?.idempotencyKey,
                }),
                onDone: { target: '#one-time-code.proved', actions: assign(({ event }) => ({ verified: event.output })) },
                onError: [
                  {
                    // A named refusal is final: trying the same again is a new request.
                    guard: ({ event }) => isProblem(event.error, 'code-wrong', ...spentCodeProblems),
                    target: 'editing',
                    actions: assign(({ event }) => ({ trouble: { ...troubleOf(event.error), idempotencyKey: undefined } })),
                  },
                  { target: 'editing', actions: keepTrouble() },
                ],
              },
              after: { patience: { target: 'editing', actions: giveUp() } },
              on: { cancel: 'editing', back: { guard: isUncovered, target: 'editing' } },
            },
          },
        },
        resend: {
          initial: 'cooling',
          states: {
            cooling: {
              always: { guard: 'noneLeft', target: 'exhausted' },
              after: { untilResend: 'ready' },
            },
            ready: {
              on: {
                'resend.requested': {
                  target: 'sending',
                  actions: assign(({ context }) => ({ captchaPass: undefined, outdated: context.code })),
                },
              },
            },
            sending: {
              tags: 'resending',
              invoke: {
                src: 'sendCode',
                input: ({ context }) => ({
                  target: context.target,
                  captchaPass: context.captchaPass,
                  idempotencyKey: context.resendTrouble?.idempotencyKey,
                }),
                onDone: {
                  target: 'cooling',
                  actions: assign(({ context, event }) => ({
                    ticket: event.output,
                    code: event.output.fresh && context.code === context.outdated ? '' : context.code,
                    offer: undefined,
                    trouble: undefined,
                    resendTrouble: undefined,
                  })),
                },
                onError: [
                  { guard: wantsCaptcha, target: 'captcha' },
                  {
                    guard: ({ event }) => isProblem(event.error, 'code-limit-reached'),
                    target: 'exhausted',
                    actions: assign(({ event }) => ({ resendTrouble: troubleOf(event.error) })),
                  },
                  { target: 'ready', actions: assign(({ event }) => ({ resendTrouble: troubleOf(event.error) })) },
                ],
              },
              after: { patience: { target: 'ready', actions: assign({ resendTrouble: timedOut }) } },
              on: { 'resend.cancelled': 'ready' },
            },
            captcha: {
              id: 'one-time-code-captcha',
              meta: { screen: 'sign-up/captcha' },
              invoke: {
                id: 'captcha',
                src: 'captcha',
                input: {},
                onDone: [
                  {
                    guard: ({ event }) => event.output.kind === 'passed',
                    target: 'sending',
                    actions: assign(({ event }) => ({
                      captchaPass: passIn(event.output),
                      resendTrouble: undefined,
                    })),
                  },
                  { target: 'ready' },
                ],
              },
              on: { back: { actions: sendTo('captcha', { type: 'back' }) } },
            },
            exhausted: {},
          },
        },
        page: {
          initial: 'code',
          on: { 'trust.changed': { guard: isFree, actions: assign(({ event }) => ({ trust: event.on })) } },
          states: {
            code: { on: { 'help.opened': 'help' } },
            help: { id: 'one-time-code-help', meta: { screen: 'sign-up/code-help' }, on: { back: 'code' } },
          },
        },
        reader: {
          initial: 'quiet',
          on: {
            'code.read': {
              guard: 'isEmpty',
              target: '.quiet',
              actions: [
                assign(({ context, event }) => ({ code: digitsOf(event.code, context.ticket.length) })),
                raise({ type: 'code.submitted' }),
              ],
            },
            'code.offered': {
              target: '.quiet',
              actions: assign(({ event }) => ({ offer: { code: event.code, text: '', sender: '' } })),
            },
            'code.consent-asked': {
              target: '.asking',
              actions: assign(({ event }) => ({ offer: { code: event.code, text: event.text, sender: event.sender } })),
            },
          },
          states: {
            quiet: {
              on: {
                'code.reading': { guard: 'isEmpty', target: 'reading' },
                'offer.taken': { guard: isFree, actions: 'takeOffer' },
              },
            },
            reading: { id: 'one-time-code-reading', tags: 'modal', after: { autoRead: 'quiet' }, on: { back: 'quiet', cancel: 'quiet' } },
            asking: {
              id: 'one-time-code-asking',
              tags: 'modal',
              on: {
                'consent.given': [{ guard: isFree, target: 'quiet', actions: 'takeOffer' }, { target: 'quiet' }],
                'consent.denied': { target: 'quiet', actions: assign({ offer: undefined }) },
                back: { target: 'quiet', actions: assign({ offer: undefined }) },
              },
            },
          },
        },
      },
    },
    proved: { type: 'final' },
    left: { type: 'final' },
  },
})
