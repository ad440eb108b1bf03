import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'

/** Nothing has happened yet. The number on file was given up and the carrier gave it away; no address is on file. */
export const prevention: ScenarioSource = {
  ...free,
  id: 'S30',
  title: 'Before anything happens',
  symptom: 'All is well, and would not be without this phone: codes go to a number of years ago, and nowhere else.',
  accounts: [
    {
      number: '+447700900321',
      recycled: true,
      name: 'Ada Marlow',
      region: 'GB',
      password: 'Lighthouse7',
      wrongTries: 1,
      devices: [{ deviceId: 'phone-1', name: 'Handset 12' }],
    },
  ],
  phones: free.phones.map((phone) => ({ ...phone, mail: 'ada.marlow@post.test', receipt: { buyer: 'Ada Marlow' } })),
  goal: [{ reachable: '+447700900321' }],
}
