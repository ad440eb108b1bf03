import { assign } from 'xstate'
import { captchaWanted } from '../captcha/captcha.states.ts'
import { giveUp, keepTrouble } from '../trouble.ts'
import { webSignUpSetup } from './web-sign-up.setup.ts'

// From the proof of a number to an account with a password.

/** The number has an account already: its owner signs in; a number that changed hands may begin anew. */
export const taken = webSignUpSetup.createStateConfig({
  meta: { page: 'account-site/sign-up/taken' },
  on: {
    'sign-in.preferred': { target: 'left', actions: assign({ prefersSignIn: true }) },
    'owner.denied': { guard: 'isRecycled', target: 'password' },
    back: { target: 'form', actions: assign({ captchaPass: undefined }) },
  },
})

export const password = webSignUpSetup.createStateConfig({
  meta: { page: 'account-site/sign-up/password' },
  on: {
    'password.changed': { actions: [assign(({ event }) => ({ password: event.text.slice(0, 64) })), 'forgetTrouble'] },
    'repeated.changed': { actions: [assign(({ event }) => ({ repeated: event.text.slice(0, 64) })), 'forgetTrouble'] },
    'form.submitted': [{ guard: 'isAcceptable', target: 'agreeing' }, { actions: 'showFaults' }],
    'sign-in.preferred': { target: 'left', actions: assign({ prefersSignIn: true }) },
    back: { target: 'form', actions: assign({ captchaPass: undefined, trouble: undefined }) },
  },
})

/** Which versions were agreed to: those in force when the account is made. */
export const agreeing = webSignUpSetup.createStateConfig({
  meta: { page: 'account-site/sign-up/password' },
  tags: 'busy',
  invoke: {
    src: 'listAgreements',
    onDone: {
      target: 'creating',
      actions: assign(({ event }) => ({
        agreements: event.output.agreements.map(({ id, version, required }) => ({ id, version, accepted: required })),
      })),
    },
    onError: { target: 'password', actions: keepTrouble() },
  },
  after: { patience: { target: 'password', actions: giveUp() } },
  on: { cancel: 'password', back: 'password' },
})

export const creating = webSignUpSetup.createStateConfig({
  meta: { page: 'account-site/sign-up/password' },
  tags: 'busy',
  invoke: {
    src: 'createAccount',
    input: ({ context }) => ({
      proof: context.proof?.proof ?? '',
      captchaPass: context.captchaPass,
      region: context.region,
      agreements: context.agreements,
      cloudSync: false,
      password: context.password,
      birthday: context.birthday,
      idempotencyKey: context.trouble?.idempotencyKey,
    }),
    onDone: { target: 'created', actions: assign(({ event }) => ({ session: event.output, trouble: undefined })) },
    onError: [captchaWanted('picture'), { target: 'password', actions: keepTrouble() }],
  },
  after: { patience: { target: 'password', actions: giveUp() } },
  on: { cancel: 'password', back: 'password' },
})
