import type { ScenarioSource } from '../world/scenario.ts'
import { newPhone } from './new-phone.ts'

export const ownPhoneLocked: ScenarioSource = {
  ...newPhone,
  id: 'S21',
  title: 'One’s own phone, locked after a wipe',
  symptom: 'After everything was wiped from the recovery menu, the phone says that it is locked and asks for a password.',
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
}
