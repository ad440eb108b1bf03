import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'
import { ownPhoneLocked } from './s21-own-phone-locked.ts'

const { accounts } = ownPhoneLocked

/** The owner is signed in, Find device is on, and a PIN is set: what has to be undone before somebody else gets the phone. */
export const beforeSelling: ScenarioSource = {
  ...free,
  id: 'S30-selling',
  title: 'Before the phone is sold',
  symptom: 'The phone shall be somebody else’s tomorrow. The owner is signed in on it, and Find device is on.',
  accounts: accounts!,
  phones: free.phones.map((phone) => ({ ...phone, pin: '2580', signedIn: accounts![0]!.number })),
  goal: [{ likeNew: 'phone-1', unbound: 'phone-1' }],
}
