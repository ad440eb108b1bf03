import { assign, raise, sendTo } from 'xstate'
import { expiryIn, sessionIn } from '../account-code/account-code.machine.ts'
import { isProblem } from '../actors.ts'
import { askingCaptcha, captchaWanted, keepTroubleOfTry } from '../captcha/captcha.states.ts'
import { giveUp, keepTrouble } from '../trouble.ts'
import { activationLockSetup } from './activation-lock.setup.ts'
import { watch } from './watch.states.ts'

export type { ActivationLockEvent, ActivationLockInput, ActivationLockOutput } from './activation-lock.setup.ts'

const form = activationLockSetup.createStateConfig({
  initial: 'password',
  states: {
    password: {
      meta: { screen: 'activation-lock/password' },
      on: {
        'password.changed': { actions: [assign(({ event }) => ({ password: String(event.text).slice(0, 64) })), 'forgetTrouble'] },
        'identifier.asked': { actions: assign({ asksIdentifier: true }) },
        'identifier.changed': { actions: [assign(({ event }) => ({ identifier: String(event.text).slice(0, 254) })), 'forgetTrouble'] },
        'activation.requested': { guard: 'hasPassword', target: 'verifying' },
        'help.opened': 'help',
        'password.forgotten': 'forgotten',
        // In use, there is nothing behind it; a phone that starts like new has its first steps there.
        back: [{ guard: 'isNew', target: '#activation-lock.done' }, {}],
      },
    },
    verifying: {
      id: 'activation-lock-verifying',
      meta: { screen: 'activation-lock/password' },
      initial: 'credentials',
      on: { cancel: 'password', back: 'password' },
      states: {
        credentials: {
          tags: 'busy',
          invoke: {
            src: 'activateDevice',
            input: ({ context }) => ({
              deviceId: context.deviceId,
              region: context.region,
              identifier: context.asksIdentifier && context.identifier.trim() !== '' ? context.identifier : undefined,
              password: context.password,
              captchaPass: context.captchaPass,
              idempotencyKey: context.trouble?.idempotencyKey,
            }),
            onDone: [
              {
                guard: ({ event }) => event.output.outcome === 'second-step',
                target: '#activation-lock.locked.form.secondStep',
                actions: assign(({ event }) =>
                  event.output.outcome === 'second-step'
                    ? { signInId: event.output.signInId, methods: event.output.methods, captchaPass: undefined, trouble: undefined }
                    : {},
                ),
              },
              {
                target: 'activating',
                actions: assign(({ event }) => ({
                  session: event.output.outcome === 'signed-in' ? event.output.session : undefined,
                  captchaPass: undefined,
                  trouble: undefined,
                })),
              },
            ],
            onError: [
              captchaWanted('#activation-lock.locked.form.captcha'),
              {
                // The device is bound no longer; that is for the check to find out.
                guard: ({ event }) => isProblem(event.error, 'not-found'),
                target: '#activation-lock.locked.form.password',
                actions: ['forgetTrouble', raise({ type: 'check.requested' })],
              },
              { target: '#activation-lock.locked.form.password', actions: keepTroubleOfTry() },
            ],
          },
          after: { patience: { target: '#activation-lock.locked.form.password', actions: giveUp() } },
        },
        /** The credentials were right. Whether that lifted the binding of this device, the server is asked as well. */
        activating: {
          id: 'activation-lock-activating',
          tags: 'busy',
          invoke: {
            src: 'readActivation',
            input: ({ context }) => ({ deviceId: context.deviceId }),
            onDone: [
              { guard: ({ event }) => !event.output.bound, target: '#activation-lock.done', actions: 'release' },
              {
                target: '#activation-lock.locked.form.password',
                actions: assign(({ event }) => ({ activation: event.output, session: undefined, password: '' })),
              },
            ],
            onError: { target: '#activation-lock.locked.form.password', actions: keepTrouble() },
          },
          after: { patience: { target: '#activation-lock.locked.form.password', actions: giveUp() } },
        },
      },
    },
    captcha: askingCaptcha({ meta: { screen: 'activation-lock/captcha' }, passed: 'verifying', left: 'password' }),
    secondStep: {
      invoke: {
        id: 'account-code',
        src: 'accountCode',
        input: ({ context }) => ({ kind: 'sign-in', id: context.signInId, methods: context.methods }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'proved',
            target: '#activation-lock-activating',
            actions: assign(({ event }) => ({ session: sessionIn(event.output) })),
          },
          {
            target: 'password',
            actions: assign(({ event }) => ({ trouble: expiryIn(event.output) })),
          },
        ],
      },
      on: { back: { actions: sendTo('account-code', { type: 'back' }) } },
    },
    help: { meta: { screen: 'activation-lock/help' }, on: { 'password.forgotten': 'forgotten', back: 'password' } },
    forgotten: { meta: { screen: 'activation-lock/forgotten' }, on: { 'help.opened': 'help', back: 'password' } },
  },
})

/**
 * The activation lock: a phone that is bound to an account waits for its owner. It opens in two ways only, and for both it
 * is the server that says so: the owner's credentials were verified, or the device is bound no longer. No event carries
 * such a claim, since events come from anywhere; only what the invoked actors answer counts.
 */
export const activationLockMachine = activationLockSetup.createMachine({
  id: 'activation-lock',
  initial: 'locked',
  context: ({ input }) => ({
    ...input,
    asksIdentifier: false,
    identifier: '',
    password: '',
    captchaPass: undefined,
    signInId: '',
    methods: [],
    session: undefined,
    outcome: { kind: 'left' },
    trouble: undefined,
    checks: 0,
    checkTrouble: undefined,
  }),
  output: ({ context }) => context.outcome,
  states: {
    locked: { type: 'parallel', states: { form, watch } },
    done: { type: 'final' },
  },
})
