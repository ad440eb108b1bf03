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
    'system.changed': [{ system: 'old' }],
    'cache.cleared': [{ app: 'messages' }],
    'data.cleared': [{ app: 'messages' }],
    'mail.received': [{ mail }, { mail: { ...mail, messageId: 'spam', folder: 'spam' } }],
    'mail.changed': [{ messageId: mail.messageId, read: true }],
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
    radios: [],
    dateTime: [],
    smsFilter: [],
    storage: [],
    systemUpdate: [],
    findDeviceAgent: [],
    activationLock: [{ kind: 'activated', session }, { kind: 'released' }, { kind: 'left' }],
  },
  errors: { setupWizard: [new Error('broken')], activationLock: [new Error('broken')], prepare: [new Error('broken')] },
  key: ({ running, front, messages, isSetUp, screenLock, pin, pinFailures, isPinPaused, marked, lost }: PhoneContext) => [
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
}
