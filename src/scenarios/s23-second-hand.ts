import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'

export const secondHand: ScenarioSource = {
  ...free,
  id: 'S23',
  title: 'Bought second-hand, and locked',
  symptom: 'The phone is bound to its seller’s account. The buyer has an account too, but it is refused.',
  cause: 'second-hand',
  person: { account: '+447700900123' },
  accounts: [
    {
      number: '+447700900789',
      name: 'Rowan Hale',
      region: 'GB',
      email: 'rowan.hale@post.test',
      password: 'Copperleaf9',
      devices: [{ deviceId: 'phone-1', name: 'Handset 12' }],
    },
    { number: '+447700900123', name: 'Ada Marlow', region: 'GB', email: 'ada.marlow@post.test', password: 'Lighthouse7' },
  ],
  phones: [{ model: 'Handset 12', region: 'GB', sims: [{ number: '+447700900123', carrier: 'Skylark' }], isSetUp: false }],
  goal: [{ inUse: 'phone-1' }],
}
