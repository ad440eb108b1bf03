import fc from 'fast-check'
import type { WorldInput } from '../../src/world/input.ts'

/** What a random hand does: a fact for some flow, a knob, a skip, or an hour of somebody who knows what they want. */
export type Deed = { input: WorldInput } | { determined: true }

export const event = (to: string, ...events: { type: string; [name: string]: unknown }[]) =>
  fc.constantFrom(...events).map((one): Deed => ({ input: { type: 'event', to, event: one } }))

export const condition = (name: string, ...values: unknown[]) =>
  fc.constantFrom(...values).map((value): Deed => ({ input: { type: 'condition', name, value } }))

/** What people do about a bad network. */
export const networkTaps = fc.oneof(
  event(
    'phone-1/radios',
    { type: 'airplane.changed', on: true },
    { type: 'airplane.changed', on: false },
    { type: 'wifi.changed', on: false },
    { type: 'wifi.changed', on: true },
    { type: 'network.chosen', name: 'Larch Café' },
    { type: 'network.chosen', name: 'Quince hotspot', password: 'marmalade' },
    { type: 'network.forgotten', name: 'Juniper' },
    { type: 'portal.accepted', name: 'Juniper' },
    { type: 'sim.ejected', slot: 1 },
    { type: 'sim.inserted', slot: 1 },
    { type: 'power.changed', on: false },
    { type: 'power.changed', on: true },
  ),
  event('router', { type: 'router.restarted' }),
  event('phone-1/date-time', { type: 'automatic-time.changed', on: true }, { type: 'clock.moved', by: 100_000_000 }),
)

/** What makes a network bad. */
export const networkKnobs = fc.oneof(
  condition('device.coverage', 0, 1, 4),
  condition('device.wifi', 'good', 'weak', 'captive', 'isp-blocked', 'no-internet', 'out-of-reach'),
  condition('device.registration', 'stuck', 'ok'),
  condition('device.simState', 'active', 'inactive', 'no-credit'),
  condition('device.clockSkew', '-400d', '2d', 0),
  condition('router.stuck', true, false),
)
