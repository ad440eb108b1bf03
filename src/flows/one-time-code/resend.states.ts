import { assign, raise, sendTo } from 'xstate'
import { isProblem, timedOut, troubleOf } from '../actors.ts'
import { passIn } from '../captcha/captcha.machine.ts'
import { wantsCaptcha } from '../captcha/captcha.states.ts'
import { oneTimeCodeSetup } from './one-time-code.setup.ts'

/** Sending another code: the wait until one may be asked for, and what the server says to it. */
export const resend = oneTimeCodeSetup.createStateConfig({
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
          actions: [
            assign(({ context, event }) => ({
              ticket: event.output,
              code: event.output.fresh && context.code === context.outdated ? '' : context.code,
              offer: undefined,
              trouble: undefined,
              resendTrouble: undefined,
            })),
            raise({ type: 'ticket.renewed' }),
          ],
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
    exhausted: { after: { untilLimitIsOver: { target: 'ready', actions: assign({ resendTrouble: undefined }) } } },
  },
})
