import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'
import { ownPhoneLocked } from './s21-own-phone-locked.ts'

export const flashDoesNotHelp: ScenarioSource = {
  ...free,
  id: 'S28',
  title: 'A new system does not help',
  symptom: 'Find device is on. Somebody who does not know the PIN connects the phone to a computer and installs the system anew.',
  cause: 'own-lock',
  accounts: ownPhoneLocked.accounts,
  phones: free.phones.map((phone) => ({ ...phone, pin: '2580' })),
  goal: [{ likeNew: 'phone-1' }, { inUse: 'phone-1' }],
}
