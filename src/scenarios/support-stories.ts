import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'

/** The account's number is gone; nothing is registered that a code could reach. */
const owner = {
  number: '+447700900456',
  name: 'Ada Marlow',
  region: 'GB',
  hasPassword: true,
  createdAt: Date.UTC(2024, 2, 9),
  formerNumbers: ['+447700900321'],
}

/** What the owner remembers. */
export const remembered = {
  identifier: owner.number,
  deviceModel: 'Handset 12',
  month: '2024-03',
  place: owner.region,
  oldNumber: '07700 900321',
}

export const manualVerification: ScenarioSource = {
  ...free,
  id: 'S13',
  title: 'No code can reach the owner',
  symptom:
    'The password is forgotten and the number given up. The owner still knows the phone, when the account was made, and an older number.',
  cause: 'number-gone',
  person: { forgot: true },
  phones: free.phones.map((phone) => ({ ...phone, sims: phone.sims.filter(({ number }) => number !== owner.number) })),
  accounts: [{ ...owner, devices: [{ deviceId: 'phone-1', name: 'Handset 12' }] }],
  goal: [{ signedIn: 'phone-1', account: owner.number }],
}

export const supportTicket: ScenarioSource = {
  ...free,
  id: 'S27',
  title: 'Locked, and only the receipt is left',
  symptom: 'After a reset one’s own phone asks for an account whose password is forgotten and whose number is given up.',
  cause: 'own-unreachable',
  person: { forgot: true },
  phones: [
    {
      model: 'Handset 12',
      region: 'GB',
      sims: [{ number: '+447700900123', carrier: 'Skylark' }],
      isSetUp: false,
      receipt: { buyer: owner.name },
    },
  ],
  accounts: [{ ...owner, devices: [{ deviceId: 'phone-1', name: 'Handset 12' }] }],
  goal: [{ inUse: 'phone-1' }],
}
