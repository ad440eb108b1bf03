import { assign, sendTo } from 'xstate'
import { isProblem } from '../actors.ts'
import { captchaWanted, keepTroubleOfTry } from '../captcha/captcha.states.ts'
import { giveUp, hasEnded } from '../trouble.ts'
import { carryIdentifier, sessionOf } from '../ways-in.ts'
import { setupWizardSetup } from './setup-wizard.setup.ts'
import { numberIn } from '../typed-number.ts'

// Whose phone this is to be. It is reached only behind the check.

export const account = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/account' },
  entry: { type: 'reportStep', params: { step: 'account' } },
  initial: 'shown',
  states: {
    shown: {
      on: {
        'sign-in.chosen': '#setup-wizard.signingIn',
        'sign-up.chosen': '#setup-wizard.signingUp',
        'skip.requested': 'skipping',
        'step.finished': [
          { guard: 'canBind', target: '#setup-wizard.findDevice' },
          { guard: 'isSignedIn', target: '#setup-wizard.screenLock' },
        ],
        back: '#setup-wizard.sim',
      },
    },
    skipping: { tags: 'dialog', on: { 'skip.confirmed': '#setup-wizard.screenLock', cancel: 'shown', back: 'shown' } },
  },
})

export const signingUp = setupWizardSetup.createStateConfig({
  invoke: {
    id: 'sign-up',
    src: 'signUp',
    input: ({ context }) => ({ region: context.region, text: numberIn(context.identifier) }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'signed-in',
        target: 'findDevice',
        actions: [{ type: 'keepSession', params: ({ event }) => ({ session: sessionOf(event.output) }) }, 'reportSession'],
      },
      {
        guard: ({ event }) => event.output.kind === 'password-preferred',
        target: 'signingIn',
        actions: assign(({ event }) =>
          event.output.kind === 'password-preferred' ? { identifier: event.output.identifier, region: event.output.region } : {},
        ),
      },
      { target: 'account' },
    ],
    onError: 'account',
  },
  on: { back: { actions: sendTo('sign-up', { type: 'back' }) } },
})

export const signingIn = setupWizardSetup.createStateConfig({
  invoke: {
    id: 'sign-in',
    src: 'signIn',
    input: ({ context }) => ({ region: context.region, identifier: context.identifier }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'signed-in',
        target: 'findDevice',
        actions: [{ type: 'keepSession', params: ({ event }) => ({ session: sessionOf(event.output) }) }, 'reportSession'],
      },
      {
        guard: ({ event }) => event.output.kind === 'forgotten',
        target: 'recovering',
        actions: carryIdentifier(),
      },
      {
        guard: ({ event }) => event.output.kind === 'code-preferred',
        target: 'signingUp',
        actions: carryIdentifier(),
      },
      {
        target: 'account',
        actions: carryIdentifier(),
      },
    ],
    onError: 'account',
  },
  on: { back: { actions: sendTo('sign-in', { type: 'back' }) } },
})

export const recovering = setupWizardSetup.createStateConfig({
  invoke: {
    id: 'recovery',
    src: 'recovery',
    input: ({ context }) => ({ region: context.region, identifier: context.identifier }),
    onDone: {
      target: 'signingIn',
      actions: carryIdentifier(),
    },
    onError: 'account',
  },
  on: { back: { actions: sendTo('recovery', { type: 'back' }) } },
})

export const findDevice = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/find-device' },
  entry: { type: 'reportStep', params: { step: 'find-device' } },
  on: {
    'password.changed': { actions: [assign(({ event }) => ({ password: String(event.text).slice(0, 64) })), 'forgetTrouble'] },
    'find-device.accepted': { guard: 'isBindable', target: 'binding' },
    'find-device.declined': { target: 'screenLock', actions: 'forgetTrouble' },
    'step.finished': { guard: 'hasBound', target: 'screenLock' },
    back: { target: 'account', actions: 'forgetTrouble' },
  },
})

export const binding = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/find-device' },
  tags: 'busy',
  invoke: {
    src: 'bindDevice',
    input: ({ context }) => ({
      token: context.session?.token ?? '',
      deviceId: context.deviceId,
      on: true,
      password: context.session?.account.hasPassword ? context.password : undefined,
      captchaPass: context.captchaPass,
      idempotencyKey: context.trouble?.idempotencyKey,
    }),
    onDone: {
      target: 'screenLock',
      actions: [assign({ hasBound: true, password: '', captchaPass: undefined, trouble: undefined }), 'reportBinding'],
    },
    onError: [
      captchaWanted('captcha'),
      // It belongs to somebody else by now.
      { guard: ({ event }) => isProblem(event.error, 'device-bound'), target: 'checking', actions: assign({ resume: 'account' }) },
      {
        guard: hasEnded,
        target: 'account',
        actions: [assign({ session: undefined, isOwnSession: false, trouble: undefined }), 'reportSession'],
      },
      {
        target: 'findDevice',
        actions: keepTroubleOfTry(),
      },
    ],
  },
  after: { patience: { target: 'findDevice', actions: giveUp() } },
  on: { cancel: 'findDevice', back: 'findDevice' },
})
