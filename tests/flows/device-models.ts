import { confirmPasswordMachine } from '../../src/flows/confirm-password/confirm-password.machine.ts'
import { factoryResetMachine } from '../../src/flows/factory-reset/factory-reset.machine.ts'
import { findDeviceMachine } from '../../src/flows/find-device/find-device.machine.ts'
import { signInRequestMachine } from '../../src/flows/sign-in-request/sign-in-request.machine.ts'
import { broken, has, refused, session } from './answers.ts'
import type { Model } from './explore.ts'

export const own = (findDevice: boolean) => ({ deviceId: 'phone-1', name: 'Handset', findDevice })
const other = { deviceId: 'phone-2', name: 'Handset 9', findDevice: true, boundAt: 1, lost: { message: 'Call', contact: '1' } }
const withPassword = { ...session, account: { ...session.account, hasPassword: true } }
const used = { identifier: 'a', password: 'Lighthouse7' }

/** How asking for the password can end. */
export const confirmed = [
  { kind: 'confirmed', device: own(true), session: withPassword, used },
  { kind: 'confirmed', device: own(false), session, used },
  { kind: 'left', session, used: undefined },
]

const confirming: Model = {
  machine: confirmPasswordMachine,
  input: { purpose: 'reset', region: 'GB', deviceId: 'phone-1', session },
  events: { 'password.changed': [{ text: '' }, { text: 'Lighthouse7' }] },
  outputs: {
    bindDevice: [own(false)],
    captcha: [{ kind: 'passed', pass: 'pass' }, { kind: 'left' }],
    newPassword: [{ kind: 'saved', password: 'Lighthouse7' }, { kind: 'left' }, { kind: 'expired', trouble: undefined }],
    recovery: [{ kind: 'changed', identifier: 'ada@post.test' }, { kind: 'left' }],
    signIn: [
      { kind: 'signed-in', session: withPassword, used },
      { kind: 'forgotten', identifier: '' },
      { kind: 'left', identifier: '' },
    ],
  },
  errors: {
    bindDevice: (
      ['captcha-required', 'credentials-invalid', 'password-not-set', 'account-locked', 'device-guarded', 'session-expired'] as const
    )
      .map(refused)
      .concat(broken),
  },
  key: ({ session: held, password, captchaPass, trouble, isConfirmed }) => [
    held?.account.hasPassword,
    password !== '',
    has(captchaPass),
    trouble?.failure.problem ?? has(trouble),
    isConfirmed,
  ],
}

const resetting: Model = {
  machine: factoryResetMachine,
  input: { region: 'GB', deviceId: 'phone-1', session },
  outputs: { readActivation: [{ bound: true }, { bound: false }], confirmPassword: confirmed },
  errors: { readActivation: [broken] },
  key: ({ staysBound, isReleased, trouble }) => [staysBound, isReleased, has(trouble)],
}

/** Find device, the password it needs, and the reset from Settings. */
export const deviceModels: Record<string, Model> = {
  'confirm-password': confirming,
  'confirm-password, signed out': { ...confirming, input: { purpose: 'reset', region: 'GB', deviceId: 'phone-1', session: undefined } },
  'confirm-password, for a session': {
    ...confirming,
    input: { purpose: 'sign-in', region: 'GB', deviceId: 'phone-1', session: withPassword },
  },
  'sign-in-request': {
    machine: signInRequestMachine,
    input: { request: { codeId: 'c', device: 'Handset 9', surface: 'phone', askedAt: 0, expiresAt: 600_000 }, token: 't' },
    outputs: { answerSignInRequest: [{ code: '123456', expiresAt: 600_000 }] },
    errors: { answerSignInRequest: [refused('code-expired'), broken] },
    key: ({ code, isOver, trouble }) => [has(code), isOver, has(trouble)],
  },
  'find-device': {
    machine: findDeviceMachine,
    input: { region: 'GB', deviceId: 'phone-1', session },
    events: {
      'find-device.switched': [{ on: true }, { on: false }],
      'device.opened': [{ deviceId: 'phone-2' }],
      'message.changed': [{ text: '' }, { text: 'Call me' }],
      'contact.changed': [{ text: '+441632960000' }],
    },
    outputs: {
      listDevices: [{ devices: [own(false), other] }, { devices: [] }],
      bindDevice: [own(true)],
      setLostMode: [other],
      removeDevice: [{}],
      confirmPassword: confirmed,
    },
    errors: {
      listDevices: [broken, refused('session-expired')],
      bindDevice: [broken, refused('bad-request'), refused('session-expired')],
      setLostMode: [broken, refused('session-expired'), refused('not-found')],
      removeDevice: [broken, refused('password-required'), refused('not-found'), refused('session-expired')],
    },
    key: ({ session: held, devices, pending, message, contact, trouble }) => [
      held.account.hasPassword,
      devices.length,
      pending,
      message !== '',
      contact !== '',
      trouble?.failure.problem ?? has(trouble),
    ],
  },
  'factory-reset': resetting,
  'factory-reset, in a build that locks': {
    ...resetting,
    machine: factoryResetMachine.provide({ guards: { leavesBinding: () => true } }),
  },
}
