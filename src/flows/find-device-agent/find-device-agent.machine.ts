import { sendParent, setup } from 'xstate'
import type { Activation } from '../../account/contract.ts'
import { connection, patience, readActivation, troubleOf, type ConnectionEvent } from '../actors.ts'

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

/** What it tells the phone: what the server said. */
export type FindDeviceReport = { type: 'find-device.told'; on: boolean } | { type: 'device.lost' }

const reads = (is: (activation: Activation) => boolean) => {
  return ({ event }: { event: unknown }) => is((event as { output: Activation }).output)
}

/**
 * What keeps watch while Find device is on: it asks the server from time to time, and whenever the phone is connected
 * again, whether the owner reported the phone lost. That somebody turned Find device off here is believed only once the
 * server says so. While it is off, nothing is asked.
 */
export const findDeviceAgentMachine = setup({
  types: { context: {} as FindDeviceAgentInput, input: {} as FindDeviceAgentInput, events: {} as FindDeviceAgentEvent },
  actors: { readActivation, connection },
  delays: { patience, askEvery: 900_000 },
  guards: {
    isOn: ({ context }) => context.on,
    turnsOn: ({ event }) => event.type === 'find-device.changed' && event.on === true,
    isLost: reads(({ bound, lost }) => bound && lost !== undefined),
    isBound: reads(({ bound }) => bound),
  },
  actions: {
    tellOn: sendParent({ type: 'find-device.told', on: true } satisfies FindDeviceReport),
    tellOff: sendParent({ type: 'find-device.told', on: false } satisfies FindDeviceReport),
    tellLost: sendParent({ type: 'device.lost' } satisfies FindDeviceReport),
  },
}).createMachine({
  id: 'find-device-agent',
  context: ({ input }) => input,
  invoke: { id: 'connection', src: 'connection' },
  initial: 'beginning',
  states: {
    beginning: { always: [{ guard: 'isOn', target: 'asking' }, { target: 'off' }] },
    off: { on: { 'find-device.changed': { guard: 'turnsOn', target: 'asking' } } },
    asking: {
      invoke: {
        src: 'readActivation',
        input: ({ context }) => ({ deviceId: context.deviceId }),
        onDone: [
          { guard: 'isLost', target: 'reported', actions: ['tellOn', 'tellLost'] },
          { guard: 'isBound', target: 'waiting', actions: 'tellOn' },
          { target: 'off', actions: 'tellOff' },
        ],
        onError: [{ guard: ({ event }) => troubleOf(event.error).failure.kind === 'offline', target: 'unheard' }, { target: 'waiting' }],
      },
      after: { patience: 'waiting' },
      on: { 'find-device.changed': { target: 'asking', reenter: true } },
    },
    waiting: {
      after: { askEvery: 'asking' },
      on: { 'connection.returned': 'asking', 'connection.lost': 'unheard', 'find-device.changed': 'asking' },
    },
    unheard: { on: { 'connection.returned': 'asking', 'find-device.changed': 'asking' } },
    /** The lock asks by itself now. */
    reported: { on: { 'lock.lifted': 'asking' } },
  },
})
