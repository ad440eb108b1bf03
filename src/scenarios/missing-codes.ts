import { olderModel } from '../flows/device-models.ts'
import type { CauseId } from '../world/causes.ts'
import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'

const ada = {
  number: '+447700900123',
  name: 'Ada Marlow',
  region: 'GB',
  email: 'ada.marlow@post.test',
  password: 'Lighthouse7',
}

const typedByHand = { 'autofill.mode': 'off' }

/** What keeps a code from coming, each with a cure of its own. */
const roots = {
  language: { 'sms.localeRule': 'zhOnly' },
  'not-ready': { 'sms.readyAfter': '48h' },
  carrier: { 'sms.blockedBy': 'carrier' },
  'security-app': { 'sms.blockedBy': 'securityApp' },
  'second-app': { 'sms.blockedBy': 'thirdParty' },
} as const satisfies Partial<Record<CauseId, ScenarioSource['conditions']>>

export const cloudCode: ScenarioSource = {
  ...free,
  id: 'S06',
  title: 'The code for the cloud never comes',
  symptom: 'The phone is set up and all is well; the cloud asks for a code, says that it was sent, and no message comes.',
  accounts: [ada],
  conditions: typedByHand,
  causes: Object.entries(roots).map(([id, conditions]) => ({ id: id as CauseId, conditions })),
  goal: [{ shown: ['cloud-site/home'] }],
}

/** The same from its beginning: the phone signs up well, so what is wrong can only lie with the cloud, or with the new account. */
export const firstPhone: ScenarioSource = {
  ...free,
  id: 'S06-new',
  title: 'A phone just bought, and no code for the cloud',
  symptom: 'Setting up the phone and making an account on it goes well; then the cloud on the computer sends a code that never comes.',
  phones: free.phones.map((phone) => ({ ...phone, model: olderModel, isSetUp: false })),
  conditions: typedByHand,
  causes: [
    { id: 'language', conditions: roots.language },
    { id: 'too-new', conditions: { 'account.buffer': '48h', 'device.buffer': '48h' } },
  ],
  goal: [{ signedIn: 'phone-1' }, { shown: ['cloud-site/home'] }],
}

export const waitForDays: ScenarioSource = {
  ...free,
  id: 'S08',
  title: 'Only time helps',
  symptom: 'No code comes, whatever is tried; two days later it does.',
  cause: 'not-ready',
  conditions: { ...typedByHand, ...roots['not-ready'] },
  goal: [{ signedIn: 'phone-1' }],
}

export const carrierSpam: ScenarioSource = {
  ...free,
  id: 'S09',
  title: 'The carrier takes it for spam',
  symptom: 'No code comes to this number; nothing on the phone keeps it.',
  cause: 'carrier',
  conditions: { ...typedByHand, ...roots.carrier },
  goal: [{ signedIn: 'phone-1' }],
}

export const securityApp: ScenarioSource = {
  ...free,
  id: 'S10',
  title: 'The Security app keeps the message',
  symptom: 'No code comes, although the network has delivered it.',
  cause: 'security-app',
  conditions: { ...typedByHand, ...roots['security-app'] },
  goal: [{ signedIn: 'phone-1' }],
}

export const guardApp: ScenarioSource = {
  ...free,
  id: 'S10-guard',
  title: 'A second security app keeps the message',
  symptom: 'No code comes, and the Security app has nothing to show.',
  cause: 'second-app',
  conditions: { ...typedByHand, ...roots['second-app'] },
  goal: [{ signedIn: 'phone-1' }],
}

export const newAccount: ScenarioSource = {
  ...free,
  id: 'S31',
  title: 'The account is too new',
  symptom: 'The account was made only now; signing in asks for a code, and none comes.',
  cause: 'too-new',
  accounts: [{ ...ada, twoStep: true }],
  conditions: { ...typedByHand, 'account.buffer': '24h' },
  goal: [{ signedIn: 'phone-1', account: ada.number }],
}
