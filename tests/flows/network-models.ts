import { dateTimeMachine, type DateTimeContext } from '../../src/flows/date-time/date-time.machine.ts'
import { radiosMachine, type RadiosContext } from '../../src/flows/radios/radios.machine.ts'
import { routerMachine } from '../../src/flows/router/router.machine.ts'
import { wifiMachine } from '../../src/flows/wifi/wifi.machine.ts'
import type { Model } from './explore.ts'

const network = { name: 'Juniper', kind: 'good', bars: 4, home: true }

/** Radios, the router, the clock and the pages of Wi-Fi, with what can happen to them. */
export const networkModels: Record<string, Model> = {
  radios: {
    machine: radiosMachine,
    input: { sims: [], coverage: 4, wifiQuality: 'good', networks: [network], remembered: [network.name] },
    events: {
      'airplane.changed': [{ on: true }, { on: false }],
      'power.changed': [{ on: true }, { on: false }],
      'wifi.changed': [{ on: true }, { on: false }],
      'network.chosen': [{ name: network.name }, { name: 'nowhere' }],
      'network.forgotten': [{ name: network.name }],
      'portal.accepted': [{ name: network.name }],
      'router.changed': [
        { up: false, stuck: false },
        { up: true, stuck: false },
      ],
      'registration.changed': [{ stuck: true }, { stuck: false }],
      'sim-state.changed': [{ state: 'inactive' }],
      'mobile-data.changed': [{ on: false }],
      'data-sim.chosen': [{ slot: 2 }],
      'sim.ejected': [{ slot: 1 }],
      'sim.inserted': [{ slot: 1 }],
      'coverage.changed': [{ bars: 2 }],
      'wifi-quality.changed': [{ quality: 'weak' }],
    },
    key: ({ joined, resume, remembered, routerUp }: RadiosContext) => [joined, resume, remembered.length, routerUp],
  },
  router: { machine: routerMachine },
  'date-time': {
    machine: dateTimeMachine,
    input: { offset: 0 },
    events: {
      'automatic-time.changed': [{ on: true }, { on: false }],
      'clock.moved': [{ by: 60_000 }],
      'clock.skewed': [{ by: -1 }, { by: 0 }],
    },
    key: ({ offset }: DateTimeContext) => offset !== 0,
  },
  'wifi, one network’s page': { machine: wifiMachine, input: { portal: 'Juniper' } },
  wifi: {
    machine: wifiMachine,
    events: {
      'password.opened': [{ name: 'Juniper' }],
      'network.opened': [{ name: 'Juniper' }],
      'portal.opened': [{ name: 'Juniper' }],
      'password.changed': [{ text: '' }, { text: 'lantern-fish' }],
    },
    key: ({ password }: { password: string }) => password.length,
  },
}
