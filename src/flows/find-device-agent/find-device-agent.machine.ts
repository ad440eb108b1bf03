import { fromPromise, sendParent, setup } from 'xstate'
import type { Activation } from '../../account/contract.ts'
import { connection, type ConnectionEvent } from '../connection.ts'
import { patience } from '../patience.ts'

export interface FindDeviceAgentInput {
  deviceId: string
  /** Whether Find device was on, as far as the phone knew. */
  on: boolean
}

export type FindDeviceAgentEvent =
  | ConnectionEvent
  /** Somebody turned it on or off here, or says so. */
  | { type: 'find-device.changed'; on: boolean }
  /** The lock that its report brought is gone. */
  | { type: 'lock.lifted' }
  /** Everything on the phone was erased, by whatever way. */
  | { type: 'erased' }

/** What it tells the phone: what the server said. */
export type FindDeviceReport = { type: 'find-device.told'; on: boolean } | { type: 'device.lost' } | { type: 'erasure.told' }

/** It runs before the flows of the account are here, and so does without what they stand on. */
const readActivation = fromPromise<Activation, { deviceId: string }>(() =>
  Promise.reject(new Error('The world provides no "readActivation"')),
)

const reportErasure = fromPromise<unknown, { deviceId: string }>(() => Promise.reject(new Error('The world provides no "reportErasure"')))

const isOffline = ({ event }: { event: unknown }) =>
  (event as { error?: { failure?: { kind?: string } } }).error?.failure?.kind === 'offline'

const isUnwanted = ({ event }: { event: unknown }) =>
  (event as { error?: { failure?: { problem?: string } } }).error?.failure?.problem === 'not-found'

const reads = (is: (activation: Activation) => boolean) => {
  return ({ event }: { event: unknown }) => is((event as { output: Activation }).output)
}

/**
 * What keeps watch while Find device is on: it asks the server from time to time, and whenever the phone is connected
 * again, whether the owner reported the phone lost or wants it erased. That somebody turned Find device off here is believed only once the
 * server says so. While it is off, nothing is asked.
 */
export const findDeviceAgentMachine = setup({
  types: { context: {} as FindDeviceAgentInput, input: {} as FindDeviceAgentInput, events: {} as FindDeviceAgentEvent },
  actors: { readActivation, reportErasure, connection },
  delays: { patience, askEvery: 900_000 },
  guards: {
    isOn: ({ context }) => context.on,
    turnsOn: ({ event }) => event.type === 'find-device.changed' && event.on === true,
    wantsErasure: reads(({ bound, erase }) => bound && erase === true),
    isLost: reads(({ bound, lost }) => bound && lost !== undefined),
    isBound: reads(({ bound }) => bound),
  },
  actions: {
    tellOn: sendParent({ type: 'find-device.told', on: true } satisfies FindDeviceReport),
    tellOff: sendParent({ type: 'find-device.told', on: false } satisfies FindDeviceReport),
    tellErasure: sendParent({ type: 'erasure.told' } satisfies FindDeviceReport),
    tellLost: sendParent({ type: 'device.lost' } satisfies FindDeviceReport),
  },
}).createMachine({
  id: 'find-device-agent',
  context: ({ input }) => input,
  initial: 'beginning',
  states: {
    beginning: { always: [{ guard: 'isOn', target: 'on' }, { target: 'off' }] },
    off: { on: { 'find-device.changed': { guard: 'turnsOn', target: 'on' } } },
    on: {
      initial: 'asking',
      invoke: { id: 'connection', src: 'connection' },
      states: {
        asking: {
          invoke: {
            src: 'readActivation',
            input: ({ context }) => ({ deviceId: context.deviceId }),
            onDone: [
              { guard: 'wantsErasure', target: 'erasing', actions: ['tellOn', 'tellErasure'] },
              { guard: 'isLost', target: 'reported', actions: ['tellOn', 'tellLost'] },
              { guard: 'isBound', target: 'waiting', actions: 'tellOn' },
              { target: '#find-device-agent.off', actions: 'tellOff' },
            ],
            onError: [{ guard: isOffline, target: 'unheard' }, { target: 'waiting' }],
          },
          after: { patience: 'waiting' },
          on: { 'find-device.changed': { target: 'asking', reenter: true } },
        },
        waiting: {
          after: { askEvery: 'asking' },
          on: { 'connection.returned': 'asking', 'connection.lost': 'unheard', 'find-device.changed': 'asking' },
        },
        unheard: { on: { 'connection.returned': 'asking', 'find-device.changed': 'asking' } },
        /** The lock asks by itself now. What its owner wants beyond that it hears there, too. */
        reported: { on: { 'lock.lifted': 'asking', 'find-device.changed': 'asking' } },
        /** Its owner wants everything gone. The phone does that, and only then is it said to be done. */
        erasing: { on: { erased: 'reporting', 'connection.returned': 'asking' }, after: { askEvery: 'asking' } },
        reporting: {
          invoke: {
            src: 'reportErasure',
            input: ({ context }) => ({ deviceId: context.deviceId }),
            onDone: 'asking',
            // Nobody waits for it any more: asking tells. Unheard or turned away, it is said again, or the phone would be erased twice.
            onError: [{ guard: isUnwanted, target: 'asking' }, { target: 'unreported' }],
          },
          after: { patience: 'unreported' },
        },
        unreported: { after: { askEvery: 'reporting' }, on: { 'connection.returned': 'reporting' } },
      },
    },
  },
})
