import { assign, sendTo } from 'xstate'
import { captchaWanted } from '../captcha/captcha.states.ts'
import { giveUp, keepTrouble } from '../trouble.ts'
import { numberTarget, proofIn, signUpSetup } from './sign-up.setup.ts'

// From a typed number to the proof that somebody holds it.

export const number = signUpSetup.createStateConfig({
  meta: { screen: 'sign-up/number' },
  initial: 'reading',
  on: {
    'number.changed': {
      target: '.reading',
      actions: assign(({ event }) => ({ text: event.text.slice(0, 40), showsFault: false, trouble: undefined })),
    },
    'country-picker.opened': 'country',
    'password.preferred': { target: 'left', actions: assign({ prefersPassword: true }) },
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
        onError: { target: 'editing', actions: keepTrouble() },
      },
      on: {
        // Asked for while the number is still being read: answered as soon as it is.
        'number.submitted': { target: 'reading', actions: assign({ showsFault: true }) },
      },
    },
    editing: {
      on: {
        'number.submitted': [{ guard: 'hasNumber', target: '#sign-up.sending' }, { actions: assign({ showsFault: true }) }],
      },
    },
  },
})

export const country = signUpSetup.createStateConfig({
  meta: { screen: 'sign-up/country' },
  entry: assign({ query: '' }),
  on: {
    'country.searched': { actions: assign(({ event }) => ({ query: event.query.slice(0, 40) })) },
    'country.chosen': {
      target: 'number',
      actions: assign(({ event }) => ({ region: event.region, showsFault: false, trouble: undefined })),
    },
    back: 'number',
  },
})

export const sending = signUpSetup.createStateConfig({
  meta: { screen: 'sign-up/number' },
  tags: 'busy',
  invoke: {
    src: 'sendCode',
    input: ({ context }) => ({
      target: numberTarget(context),
      captchaPass: context.captchaPass,
      idempotencyKey: context.trouble?.idempotencyKey,
    }),
    onDone: { target: 'code', actions: assign(({ event }) => ({ ticket: event.output, captchaPass: undefined, trouble: undefined })) },
    onError: [captchaWanted('captchaBefore'), { target: 'number.editing', actions: keepTrouble() }],
  },
  after: { patience: { target: 'number.editing', actions: giveUp() } },
  on: { cancel: 'number.editing', back: 'number.editing' },
})

export const code = signUpSetup.createStateConfig({
  meta: { screen: 'sign-up/code' },
  invoke: {
    id: 'code',
    src: 'code',
    input: ({ context }) => ({
      target: numberTarget(context),
      ticket: context.ticket!, // the only ways into this state set it
    }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'proved',
        target: 'proved',
        actions: assign(({ event }) => ({ proof: proofIn(event.output) })),
      },
      { target: 'number.editing' },
    ],
  },
  on: { back: { actions: sendTo('code', { type: 'back' }) } },
})
