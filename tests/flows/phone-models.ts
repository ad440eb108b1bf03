import { session } from './answers.ts'
import { phoneMachine, type PhoneContext, type PhoneInput } from '../../src/flows/phone/phone.machine.ts'
import { phoneApps } from '../../src/flows/phone/phone-apps.ts'
import type { Model } from './explore.ts'

const apps = ['settings', 'messages'] as const
const mail = {
  messageId: 'mail',
  to: 'ada@post.test',
  sender: 'x@post.test',
  subject: '',
  text: '',
  receivedAt: 0,
  folder: 'inbox',
  read: false,
}
const signInRequest = { codeId: 'code', device: 'Handset', surface: 'phone', askedAt: 0, expiresAt: 600_000 }
const message = { messageId: 'm', sender: 'Ada', text: 'hello', receivedAt: 0, slot: 1 }

export const phoneInput: PhoneInput = {
  id: 'phone-1',
  model: 'Handset',
  region: 'GB',
  imeis: [],
  appearance: { theme: 'light', fontScale: 1, locale: 'en', navigation: 'buttons', orientation: 'portrait' },
  radios: { sims: [], coverage: 4, wifiQuality: 'good' },
  isSetUp: true,
}

const anyPhone: Model = {
  machine: phoneMachine.provide({ actors: phoneApps }),
  input: phoneInput,
  events: {
    'app.opened': apps.map((app) => ({ app })),
    'app.closed': apps.map((app) => ({ app })),
    'sms.received': [{ message }],
    'sms.read': [{ sender: 'Ada' }],
    'sms.restored': [{ message }],
    'system.changed': [{ system: 'old', model: 'Handset 12' }],
    'cache.cleared': [{ app: 'messages' }],
    'data.cleared': [{ app: 'messages' }],
    'mail.received': [{ mail }, { mail: { ...mail, messageId: 'spam', folder: 'spam' } }],
    'mail.changed': [{ messageId: mail.messageId, read: true }],
    'sign-in.asked': [],
    'date-time.opened': [],
    'system-update.opened': [],
    'portal.opened': [],
    'notification.opened': [{ messageId: 'm' }],
    'notification.dismissed': [{ messageId: 'm' }],
    'theme.chosen': [{ theme: 'dark' }],
    'font-scale.chosen': [{ fontScale: 2 }],
    'language.chosen': [{ locale: 'zh-CN' }],
    'navigation.chosen': [{ navigation: 'gestures' }],
    rotated: [{ orientation: 'landscape' }],
    'session.changed': [{ session }],
    'setup.progressed': [{ progress: { step: 'wifi' } }],
    'region.chosen': [{ region: 'FR' }],
    'find-device.changed': [{ on: true }],
    'find-device.told': [{ on: false }],
    'volume.pressed': [{ key: 'down' }, { key: 'up' }],
    'pin.changed': [{ pin: '1234' }, { pin: '9' }],
  },
  // These go on for as long as the phone is there.
  outputs: {
    setupWizard: [{ session: undefined }, { session }],
    radios: [],
    dateTime: [],
    smsFilter: [],
    storage: [],
    systemUpdate: [],
    sound: [],
    findDeviceAgent: [],
    activationLock: [{ kind: 'activated', session }, { kind: 'released' }, { kind: 'left' }],
    signInRequest: [{ over: signInRequest.codeId }, { over: undefined }],
  },
  errors: { setupWizard: [new Error('broken')], activationLock: [new Error('broken')], prepare: [new Error('broken')] },
  key: ({ running, front, messages, isSetUp, screenLock, pin, pinFailures, isPinPaused, marked, lost, asked }: PhoneContext) => [
    running,
    front,
    messages.some(({ read }) => !read),
    messages.length > 0,
    isSetUp,
    screenLock.kind,
    pin.length,
    pinFailures % 5,
    isPinPaused,
    marked,
    lost,
    asked !== undefined,
  ],
}

export const phoneModels: Record<string, Model> = {
  phone: {
    ...anyPhone,
    events: { ...anyPhone.events, 'screen-lock.chosen': [{ lock: { kind: 'none' } }, { lock: { kind: 'swipe' } }] },
  },
  // Apps would multiply what can be, and tell nothing about the lock.
  'phone, with a PIN': {
    ...anyPhone,
    events: {
      ...anyPhone.events,
      'screen-lock.chosen': [{ lock: { kind: 'pin', pin: '1234' } }],
      'app.opened': [],
      'app.closed': [],
      'notification.opened': [],
      'sms.read': [],
      'shade.opened': [],
    },
  },
  // Somebody signs in elsewhere; messages and the recovery menu tell nothing about that.
  'phone, asked about a sign-in': {
    ...anyPhone,
    input: { ...phoneInput, session },
    events: {
      ...anyPhone.events,
      'screen-lock.chosen': [{ lock: { kind: 'swipe' } }],
      'sign-in.asked': [{ request: signInRequest }, { request: undefined }],
      'date-time.opened': [{}],
      'system-update.opened': [{}],
      'portal.opened': [{ name: 'Juniper' }, {}],
      'notification.opened': [{ messageId: signInRequest.codeId }],
      'session.changed': [{ session }],
      'app.opened': [],
      'app.closed': [],
      'sms.received': [],
      'sms.read': [],
      'sms.restored': [],
      'mail.received': [],
      'recents.opened': [],
      'recovery-keys.held': [],
    },
  },
}
