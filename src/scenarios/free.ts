import type { Scenario } from '../world/scenario.ts'
import { usualNetworks } from '../world/phone/usual-networks.ts'

/** Written out whole: it is on stage before what reads scenarios is here. */
export const free: Scenario = {
  id: 'free',
  title: 'A phone to play with',
  symptom: 'Everything works; break what you like.',
  start: Date.UTC(2026, 2, 2, 9, 0),
  conditions: {},
  causes: [],
  accounts: [],
  phones: [
    {
      model: 'Handset 12',
      region: 'GB',
      isSetUp: true,
      mail: 'ada.marlow@post.test',
      sims: [
        { number: '+447700900123', carrier: 'Skylark', inserted: true },
        { number: '+447700900456', carrier: 'Fenwick', inserted: true },
      ],
      passwords: [],
    },
  ],
  networks: usualNetworks,
}
