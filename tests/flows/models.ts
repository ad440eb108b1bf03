import { accountCodeMachine } from '../../src/flows/account-code/account-code.machine.ts'
import { agreementMachine } from '../../src/flows/agreement/agreement.machine.ts'
import { captchaMachine } from '../../src/flows/captcha/captcha.machine.ts'
import { mailMachine } from '../../src/flows/mail/mail.machine.ts'
import { messagesMachine } from '../../src/flows/messages/messages.machine.ts'
import { miAccountMachine } from '../../src/flows/mi-account/mi-account.machine.ts'
import { namesMachine } from '../../src/flows/names/names.machine.ts'
import { newPasswordMachine } from '../../src/flows/new-password/new-password.machine.ts'
import { oneTimeCodeMachine } from '../../src/flows/one-time-code/one-time-code.machine.ts'
import { recoveryMachine } from '../../src/flows/recovery/recovery.machine.ts'
import { settingsMachine, type SettingsSection } from '../../src/flows/settings/settings.machine.ts'
import { screenLockMachine, type ScreenLock } from '../../src/flows/screen-lock/screen-lock.machine.ts'
import { signInMachine } from '../../src/flows/sign-in/sign-in.machine.ts'
import { signInWatchMachine } from '../../src/flows/sign-in-watch/sign-in-watch.machine.ts'
import { signUpMachine } from '../../src/flows/sign-up/sign-up.machine.ts'
import { computerModels } from './computer-models.ts'
import { dataModels } from './data-models.ts'
import { confirmed, deviceModels, own } from './device-models.ts'
import type { Model } from './explore.ts'
import { broken, cloudSync, expired, has, methods, passed, proof, refused, session, ticket } from './answers.ts'
import { networkModels } from './network-models.ts'
import { onPhoneModels } from './on-phone-models.ts'
import { phoneModels } from './phone-models.ts'
import { setupModels } from './setup-models.ts'

const lastTicket = { ...ticket, sendsLeft: 0 }
const captcha = {
  captchaId: 'c',
  length: 5,
  caseSensitive: false,
  expiresAt: 600_000,
  picture: { width: 1, height: 1, strokes: [] },
  receivedAt: 0,
}
const documents = { agreements: [{ id: 'user-agreement', version: '1.0', title: '', required: true }] }
const documentText = { ...documents.agreements[0], sections: [] }

const screenLockModel = (lock: ScreenLock): Model => ({
  machine: screenLockMachine,
  input: { lock },
  events: {
    'kind.chosen': [{ kind: 'none' }, { kind: 'pin' }],
    'pin.changed': [{ pin: '1234' }, { pin: '' }],
  },
  key: ({ pin, first, failures, trouble }) => [pin, first, failures, trouble],
})

const sections: SettingsSection[] = [
  'mi-account',
  'find-device',
  'wifi',
  'sims',
  'display',
  'language',
  'date-time',
  'screen-lock',
  'apps',
  'about',
]

const waysIn = {
  signUp: [{ kind: 'signed-in', session }, { kind: 'password-preferred', identifier: '07700900123', region: 'GB' }, { kind: 'left' }],
  signIn: [
    { kind: 'signed-in', session },
    { kind: 'forgotten', identifier: 'ada@post.test' },
    { kind: 'code-preferred', identifier: '07700900123' },
    { kind: 'left', identifier: '' },
  ],
  recovery: [{ kind: 'changed', identifier: 'ada@post.test' }, { kind: 'left' }],
}

/** Every machine, with what can happen to it and what its guards look at. */
export const models: Record<string, Model> = {
  ...computerModels,
  ...dataModels,
  mail: {
    machine: mailMachine,
    input: {},
    events: { 'mail.opened': [{ messageId: 'm' }] },
    key: ({ messageId, folder }: { messageId: string; folder: string }) => [messageId, folder],
  },
  messages: {
    machine: messagesMachine,
    input: {},
    events: { 'thread.opened': [{ sender: 'Ada' }], 'message.arrived': [{ sender: 'Ada' }, { sender: 'Ben' }] },
    key: ({ sender }: { sender: string }) => sender,
  },
  ...networkModels,
  captcha: {
    machine: captchaMachine,
    input: {},
    events: { 'text.changed': [{ text: 'ABCDE' }, { text: '' }] },
    outputs: { createCaptcha: [captcha], answerCaptcha: [{ pass: 'pass' }], speakCaptcha: [{ words: ['Alpha'] }] },
    errors: {
      createCaptcha: [broken],
      speakCaptcha: [broken],
      answerCaptcha: [broken, refused('captcha-wrong'), refused('captcha-expired')],
    },
    key: ({ text, captcha: shown, isUntouched }) => [text !== '', has(shown), isUntouched],
  },
  agreement: {
    machine: agreementMachine,
    input: { cloudSync: true },
    events: { 'sync.changed': [{ on: true }, { on: false }], 'document.opened': [{ id: 'user-agreement' }] },
    outputs: { listAgreements: [documents], readAgreement: [documentText] },
    errors: { listAgreements: [broken], readAgreement: [broken] },
  },
  'one-time-code': {
    machine: oneTimeCodeMachine,
    input: { target: { kind: 'number', purpose: 'phone-sign-up', number: '+447700900123', region: 'GB' }, ticket },
    events: {
      'code.changed': [{ code: '' }, { code: '123456' }],
      'trust.changed': [{ on: true }, { on: false }],
      'code.read': [{ code: '123456' }],
      'code.offered': [{ code: '123456' }],
      'code.consent-asked': [{ code: '123456', text: '', sender: '' }],
    },
    outputs: {
      sendCode: [ticket, lastTicket],
      verifyCode: [{ kind: 'number', proof: proof('free', false) }],
      captcha: passed,
    },
    errors: {
      sendCode: [broken, refused('captcha-required'), refused('code-limit-reached')],
      verifyCode: [broken, refused('code-wrong'), refused('code-expired')],
    },
    key: ({ code, ticket: { sendsLeft } }) => [code.length, sendsLeft === 0],
  },
  'sign-up': {
    machine: signUpMachine,
    input: { region: 'GB' },
    events: { 'number.changed': [{ text: '07700900123' }], 'country.searched': [{ query: 'f' }], 'country.chosen': [{ region: 'FR' }] },
    outputs: {
      readNumber: [
        { valid: true, number: '+447700900123', region: 'GB' },
        { valid: false, reason: 'empty', region: 'GB' },
      ],
      sendCode: [ticket],
      code: [
        { kind: 'left', ticket },
        ...(['free', 'registered', 'recycled'] as const).flatMap((standing) =>
          [true, false].map((required) => ({ kind: 'proved', verified: { kind: 'number', proof: proof(standing, required) } })),
        ),
      ],
      captcha: passed,
      agreement: [
        { kind: 'agreed', agreed: { summaries: documents.agreements, cloudAccepted: true }, agreements: [], cloudSync: true },
        { kind: 'left', cloudSync: true },
      ],
      createAccount: [session],
      createSession: [session],
    },
    errors: {
      readNumber: [broken],
      sendCode: [broken, refused('captcha-required')],
      createAccount: (['captcha-required', 'number-registered', 'proof-invalid', 'agreement-outdated'] as const)
        .map(refused)
        .concat(broken),
      createSession: (['captcha-required', 'proof-invalid'] as const).map(refused).concat(broken),
    },
    key: ({ reading, proof: given, captchaPass }) => [reading?.valid, given?.standing, given?.captchaRequired, has(captchaPass)],
  },
  'account-code': {
    machine: accountCodeMachine,
    input: { kind: 'sign-in', id: 's', methods },
    events: { 'method.chosen': [{ method: 'sms' }, { method: 'mail' }] },
    outputs: {
      sendCode: [ticket],
      signInWatch: [{ trouble: undefined }, { trouble: expired.trouble }],
      code: [
        { kind: 'left', ticket },
        { kind: 'proved', verified: { kind: 'sign-in', session } },
      ],
    },
    errors: { sendCode: [broken, refused('sign-in-expired'), refused('code-limit-reached')] },
    key: ({ method, trouble }) => [method, has(trouble)],
  },
  'sign-in-watch': {
    machine: signInWatchMachine,
    input: { signInId: 's', isAsked: true },
    outputs: { readSignIn: [{ expiresAt: 1 }] },
    errors: { readSignIn: [broken, refused('sign-in-denied'), refused('sign-in-expired')] },
    key: ({ trouble }) => [has(trouble)],
  },
  'sign-in': {
    machine: signInMachine,
    input: { region: 'GB', identifier: '' },
    events: {
      'identifier.changed': [{ text: 'ada@post.test' }, { text: '' }],
      'password.changed': [{ text: 'Lighthouse7' }],
    },
    outputs: {
      signIn: [
        { outcome: 'signed-in', session },
        { outcome: 'second-step', signInId: 's', methods, expiresAt: 1 },
      ],
      accountCode: [{ kind: 'left' }, expired, { kind: 'proved', verified: { kind: 'sign-in', session } }],
      captcha: passed,
      names: [{ kind: 'chosen', identifier: '+447700900123' }, { kind: 'left' }],
    },
    errors: {
      signIn: (['captcha-required', 'credentials-invalid', 'password-not-set', 'account-locked'] as const).map(refused).concat(broken),
    },
    key: ({ identifier, password, captchaPass, trouble }) => [identifier !== '', password !== '', has(captchaPass), has(trouble)],
  },
  names: {
    machine: namesMachine,
    input: { region: 'GB' },
    events: { 'number.changed': [{ text: '07700900123' }] },
    outputs: {
      readNumber: [
        { valid: true, number: '+447700900123', region: 'GB' },
        { valid: false, reason: 'empty', region: 'GB' },
      ],
      sendCode: [ticket],
      code: [
        { kind: 'left', ticket },
        { kind: 'proved', verified: { kind: 'number', proof: proof('registered', false) } },
      ],
      captcha: passed,
      lookUpNames: [{ names: [{ kind: 'number', masked: '+44•••123' }] }, { names: [] }],
    },
    errors: {
      readNumber: [broken],
      sendCode: [broken, refused('captcha-required')],
      lookUpNames: [broken, refused('not-found'), refused('proof-invalid')],
    },
    key: ({ reading, captchaPass, names, trouble }) => [reading?.valid, has(captchaPass), names?.length, has(trouble)],
  },
  recovery: {
    machine: recoveryMachine,
    input: { region: 'GB', identifier: '' },
    events: { 'identifier.changed': [{ text: 'ada@post.test' }, { text: '' }] },
    outputs: {
      startRecovery: [{ recoveryId: 'r', methods, expiresAt: 1 }],
      accountCode: [
        { kind: 'left' },
        expired,
        { kind: 'proved', verified: { kind: 'recovery', proof: 'proof', account: { accountId: '12••••••90', name: 'A•' } } },
      ],
      captcha: passed,
      newPassword: [{ kind: 'saved' }, { kind: 'left' }, expired],
    },
    errors: {
      startRecovery: [broken, refused('captcha-required')],
    },
    key: ({ identifier, captchaPass, trouble }) => [identifier !== '', has(captchaPass), has(trouble)],
  },
  'new-password': {
    machine: newPasswordMachine,
    input: { target: { kind: 'account', token: 'token' }, asksCurrent: true },
    events: {
      'current.changed': [{ text: 'Lighthouse7' }],
      'password.changed': [{ text: 'Harbour42lamp' }, { text: 'short' }],
      'repeated.changed': [{ text: 'Harbour42lamp' }],
    },
    outputs: { savePassword: [{}], captcha: passed },
    errors: {
      savePassword: (['captcha-required', 'credentials-invalid', 'password-rules', 'session-expired'] as const).map(refused).concat(broken),
    },
    key: ({ current, password, repeated, captchaPass, trouble }) => [current, password, repeated, has(captchaPass), has(trouble)],
  },
  'mi-account': {
    machine: miAccountMachine,
    input: { region: 'GB', session, findDevice: false, deviceId: 'phone-1', page: 'home' },
    events: {
      'session.changed': [{ session }],
      'find-device.changed': [{ on: true }, { on: false }],
      'sync.changed': [{ on: false }],
      'kind.changed': [{ kind: 'photos', on: false }],
    },
    outputs: {
      listDevices: [{ devices: [own(true)] }, { devices: [own(false)] }],
      confirmPassword: confirmed,
      ...waysIn,
      endSession: [{}],
      securityCheck: [{ kind: 'left' }, { kind: 'expired' }],
      readCloudSync: [cloudSync],
      setCloudSync: [cloudSync],
      readAgreement: [documentText],
      answerAgreement: [{}],
      newPassword: [{ kind: 'saved', password: 'Harbour42lamp' }, { kind: 'left' }, { kind: 'expired', trouble: undefined }],
    },
    errors: {
      listDevices: [broken, refused('session-expired')],
      endSession: [broken, refused('session-expired')],
      readCloudSync: [broken, refused('session-expired')],
      setCloudSync: [broken, refused('session-expired'), refused('agreement-required')],
      readAgreement: [broken],
      answerAgreement: [broken, refused('session-expired'), refused('agreement-outdated')],
    },
    key: ({ session: held, trouble, wanted, document }) => [has(held), has(trouble), has(wanted), has(document)],
  },
  'mi-account, at Find device': {
    machine: miAccountMachine,
    input: { region: 'GB', session, findDevice: true, deviceId: 'phone-1', page: 'find-device' },
    events: { 'session.changed': [{ session }] },
    key: ({ session: held }) => has(held),
    outputs: {
      ...waysIn,
      listDevices: [{ devices: [] }],
      confirmPassword: [confirmed[2]!],
      readCloudSync: [cloudSync],
      setCloudSync: [cloudSync],
      readAgreement: [documentText],
      newPassword: [{ kind: 'left' }],
      securityCheck: [{ kind: 'left' }],
    },
    errors: {},
  },
  'mi-account, signed out': {
    machine: miAccountMachine,
    input: { region: 'GB', session: undefined, findDevice: false, deviceId: 'phone-1', page: 'home' },
    outputs: waysIn,
    key: ({ session: held }) => has(held),
  },
  'screen-lock': screenLockModel({ kind: 'swipe' }),
  'screen-lock, with a PIN': screenLockModel({ kind: 'pin', pin: '1234' }),
  settings: {
    machine: settingsMachine,
    input: { region: 'GB', session: undefined, findDevice: false, deviceId: 'phone-1', screenLock: { kind: 'swipe' } },
    events: {
      'find-device.changed': [{ on: true }],
      'section.opened': sections.map((section) => ({ section })),
      'app-info.opened': [{ app: 'messages' }, { app: 'mi-account' }],
      'clearing.requested': [{ what: 'cache' }, { what: 'data' }],
      'apps.searched': [{ query: 'm' }],
      'session.changed': [{ session }],
    },
    outputs: {
      factoryReset: [{ kind: 'confirmed' }, { kind: 'left' }],
      screenLock: [{ kind: 'chosen', lock: { kind: 'none' } }, { kind: 'left' }],
    },
  },
  ...phoneModels,
  ...setupModels,
  ...deviceModels,
  ...onPhoneModels,
}
