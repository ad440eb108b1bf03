import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'

const ada = { number: '+447700900123', name: 'Ada Marlow', region: 'GB', email: 'ada.marlow@post.test', password: 'Lighthouse7' }

/** The account that both phones are signed in to, as it can be typed. */
export const secondDeviceAccount = { identifier: ada.email, password: ada.password }

const phones: ScenarioSource['phones'] = [
  { model: 'Handset 12', region: 'GB', sims: [{ number: '+447700900123', carrier: 'Skylark' }], signedIn: ada.number },
  { model: 'Handset 9', region: 'GB', sims: [{ number: '+447700900456', carrier: 'Fenwick' }], signedIn: ada.number },
]

export const secondDevice: ScenarioSource = {
  ...free,
  id: 'S29',
  title: 'A contact is not on the second phone yet',
  symptom: 'Both phones are signed in and sync is on. What is added on one is not on the other.',
  cause: 'slow-sync',
  phones,
  accounts: [{ ...ada, cloudSync: true }],
  conditions: { 'cloud.delay': '10min' },
  goal: [{ shared: 'contacts' }],
}

export const secondDeviceUnsynced: ScenarioSource = {
  ...secondDevice,
  id: 'S29-off',
  title: 'A contact never comes to the second phone',
  symptom: 'Both phones are signed in. What is added on one never comes to the other, however long one waits.',
  cause: 'sync-off',
  accounts: [ada],
  conditions: { 'cloud.delay': '1min' },
}
