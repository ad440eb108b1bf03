import { assign, enqueueActions, sendTo } from 'xstate'
import { passIn } from '../captcha/captcha.machine.ts'
import { wantsCaptcha } from '../captcha/captcha.states.ts'
import { giveUp, keepTrouble } from '../trouble.ts'
import { numberTarget, webSignUpSetup } from './web-sign-up.setup.ts'

// From the form with the number and the picture to the proof that somebody holds the number.

export const form = webSignUpSetup.createStateConfig({
  meta: { page: 'account-site/sign-up' },
  initial: 'editing',
  // The picture stands on the form: a pass it gave is good until it is spent.
  invoke: {
    id: 'captcha',
    src: 'captcha',
    input: {},
    onDone: {
      target: 'sending',
      actions: assign(({ event }) => ({ captchaPass: passIn(event.output), trouble: undefined })),
    },
  },
  on: {
    'number.changed': { actions: [assign(({ event }) => ({ text: event.text.slice(0, 40), reading: undefined })), 'forgetTrouble'] },
    'region.chosen': { actions: [assign(({ event }) => ({ region: event.region, reading: undefined })), 'forgetTrouble'] },
    'birthday.changed': { actions: [assign(({ event }) => ({ birthday: event.text.slice(0, 10), isBirthday: true })), 'forgetTrouble'] },
    'agreement.changed': { actions: [assign(({ event }) => ({ agreed: event.on })), 'forgetTrouble'] },
    back: 'left',
  },
  states: {
    editing: {
      on: { 'form.submitted': { target: 'reading', actions: 'showFaults' } },
    },
    reading: {
      invoke: {
        src: 'readForm',
        input: ({ context: { text, region, birthday } }) => ({ text, region, birthday }),
        onDone: {
          target: 'read',
          actions: assign(({ event }) => ({
            reading: event.output.reading,
            region: event.output.reading.region,
            isBirthday: event.output.isBirthday,
          })),
        },
        onError: { target: 'editing', actions: keepTrouble() },
      },
      on: { 'form.submitted': {} },
    },
    read: {
      always: [
        { guard: 'isFilledAndPassed', target: '#web-sign-up.sending' },
        {
          guard: 'isFilled',
          target: 'editing',
          // With nothing typed under it, the picture says nothing, and the form shows what is missing.
          actions: enqueueActions(({ enqueue }) => enqueue.sendTo('captcha', { type: 'text.submitted' })),
        },
        { target: 'editing' },
      ],
    },
  },
})

export const sending = webSignUpSetup.createStateConfig({
  meta: { page: 'account-site/sign-up' },
  tags: 'busy',
  invoke: {
    src: 'sendCode',
    input: ({ context }) => ({
      target: numberTarget(context),
      captchaPass: context.captchaPass,
      idempotencyKey: context.trouble?.idempotencyKey,
    }),
    onDone: {
      target: 'code',
      actions: assign(({ event }) => ({ ticket: event.output, trouble: undefined, showsFaults: false })),
    },
    onError: [
      { guard: wantsCaptcha, target: 'form', actions: [assign({ captchaPass: undefined }), keepTrouble()] },
      { target: 'form', actions: keepTrouble() },
    ],
  },
  after: { patience: { target: 'form', actions: giveUp() } },
  on: { cancel: 'form', back: 'form' },
})

export const code = webSignUpSetup.createStateConfig({
  meta: { page: 'account-site/sign-up/code' },
  invoke: {
    id: 'code',
    src: 'code',
    input: ({ context }) => ({ target: numberTarget(context), ticket: context.ticket! }), // the only way into this state sets it
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'proved',
        target: 'proved',
        actions: assign(({ event }) => ({
          proof: event.output.kind === 'proved' && event.output.verified.kind === 'number' ? event.output.verified.proof : undefined,
        })),
      },
      // Spent or not, the pass went with the code that was asked for: another number needs another one.
      { target: 'form', actions: assign({ captchaPass: undefined }) },
    ],
  },
  on: { back: { actions: sendTo('code', { type: 'back' }) } },
})
