import type { ScenarioSource } from '../world/scenario.ts'
import { newPhone } from './new-phone.ts'

export const ownPhoneLocked: ScenarioSource = {
  ...newPhone,
  id: 'S21',
  title: 'One’s own phone, locked after a wipe',
  symptom: 'After everything was wiped from the recovery menu, the phone says that it is locked and asks for a password.',
  cause: 'own-lock',
  accounts: [
    {
      number: '+447700900123',
      name: 'Ada Marlow',
      region: 'GB',
      email: 'ada.marlow@post.test',
      password: 'Lighthouse7',
      devices: [{ deviceId: 'phone-1', name: 'Handset 12' }],
    },
    { number: '+447700900789', name: 'Bo Carver', region: 'GB', email: 'bo.carver@post.test', password: 'Meadow1234' },
  ],
  goal: [{ inUse: 'phone-1' }],
}

const [ada] = ownPhoneLocked.accounts!

/** Neither a message nor a mail can bring the code: only another phone on which the owner is signed in. */
export const lockedWithTwoSteps: ScenarioSource = {
  ...newPhone,
  id: 'S21-device',
  title: 'Locked, and the password is not all',
  symptom:
    'The phone is locked. After the right password it wants a code for a number whose SIM is lost; another phone of one’s own is signed in.',
  cause: 'sim-lost',
  accounts: [{ ...ada!, email: undefined, twoStep: true }],
  phones: [
    { model: 'Handset 12', region: 'GB', sims: [{ number: '+447700900456', carrier: 'Fenwick' }], isSetUp: false },
    { model: 'Handset 9', region: 'GB', sims: [{ number: '+447700900789', carrier: 'Skylark' }], signedIn: ada!.number },
  ],
  goal: [{ inUse: 'phone-1' }],
}
