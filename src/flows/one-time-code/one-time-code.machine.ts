import { and, assign, not, or, stateIn } from 'xstate'
import { isProblem, troubleOf } from '../actors.ts'
import { giveUp, keepTrouble } from '../trouble.ts'
import { firstDigits, isFree, oneTimeCodeSetup, spentCodeProblems } from './one-time-code.setup.ts'
import { life, reader } from './reader.states.ts'
import { resend } from './resend.states.ts'

export type { OneTimeCodeEvent, OneTimeCodeInput, OneTimeCodeOutput } from './one-time-code.setup.ts'

const covers = ['#one-time-code-reading', '#one-time-code-asking', '#one-time-code-help', '#one-time-code-captcha']
/** Back belongs to whatever lies over the field; only when nothing does, it leaves. */
const isUncovered = not(or(covers.map((id) => stateIn(id))))

/** Entering a one-time code: typing, the code reader's help, checking, sending another. */
export const oneTimeCodeMachine = oneTimeCodeSetup.createMachine({
  id: 'one-time-code',
  initial: 'entering',
  context: ({ input }) => ({
    ...input,
    code: '',
    original: input.ticket.codeId,
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
                  actions: [assign(({ context, event }) => ({ code: firstDigits(event.code, context.ticket.length) })), 'forgetTrouble'],
                },
                'code.submitted': { guard: and(['isComplete', not('isDead')]), target: 'verifying' },
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
        resend,
        page: {
          initial: 'code',
          on: { 'trust.changed': { guard: isFree, actions: assign(({ event }) => ({ trust: event.on })) } },
          states: {
            code: { on: { 'help.opened': 'help' } },
            help: { id: 'one-time-code-help', meta: { screen: 'sign-up/code-help' }, on: { back: 'code' } },
          },
        },
        reader,
        life,
      },
    },
    proved: { type: 'final' },
    left: { type: 'final' },
  },
})
