import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'

const ada = {
  number: '+447700900123',
  name: 'Ada Marlow',
  region: 'GB',
  email: 'ada.marlow@post.test',
  password: 'Lighthouse7',
}

/** The account that these stories are about, as it can be typed. */
export const stalePhoneAccount = { identifier: ada.email, password: ada.password }

export const staleCache: ScenarioSource = {
  ...free,
  id: 'S24',
  title: 'The phone keeps something stale',
  symptom: 'Signing in works, and yet nothing syncs: the account page says that sync is paused.',
  cause: 'stale-cache',
  accounts: [ada],
  conditions: { 'device.cacheCorrupt': true },
  goal: [{ signedIn: 'phone-1', synced: 'phone-1' }],
}

export const oldSystem: ScenarioSource = {
  ...free,
  id: 'S26',
  title: 'The system is too old',
  symptom: 'The right password, and yet the account can’t be verified on this phone; on a computer it can.',
  cause: 'old-system',
  accounts: [ada],
  conditions: { 'device.os': 'old' },
  goal: [{ signedIn: 'phone-1', account: ada.number }],
}
