import type { AccountClient } from '../../account/client.ts'
import type { DevicePlace } from '../../account/contract.ts'
import type * as actors from '../../flows/actors.ts'
import { withoutUndefined } from '../without-undefined.ts'
import type { Task } from './account-task.ts'

interface DeviceServices {
  client: AccountClient
  device: string
  trust: () => string | undefined
  /** Where this device lies, if it can tell. */
  place: () => DevicePlace | undefined
}

/** What is asked about the devices of an account, by their owner and by a device itself. */
export function createDeviceActors({ client, device, trust, place }: DeviceServices, task: Task) {
  const listDevices = task<typeof actors.listDevices>(({ token }, requestId, signal) =>
    client.call('listDevices', { token, requestId, signal }),
  )
  const bindDevice = task<typeof actors.bindDevice>(({ token, deviceId, idempotencyKey, on, ...rest }, requestId, signal) =>
    client.call('bindDevice', { token, params: { deviceId }, body: { on, ...withoutUndefined(rest) }, idempotencyKey, requestId, signal }),
  )
  const setLostMode = task<typeof actors.setLostMode>(({ token, deviceId, lost, idempotencyKey }, requestId, signal) =>
    client.call('setLostMode', { token, params: { deviceId }, body: { lost }, idempotencyKey, requestId, signal }),
  )
  const removeDevice = task<typeof actors.removeDevice>(({ token, deviceId, idempotencyKey }, requestId, signal) =>
    client.call('removeDevice', { token, params: { deviceId }, idempotencyKey, requestId, signal }),
  )
  const eraseDevice = task<typeof actors.eraseDevice>(({ token, deviceId, idempotencyKey }, requestId, signal) =>
    client.call('eraseDevice', { token, params: { deviceId }, idempotencyKey, requestId, signal }),
  )
  const ringDevice = task<typeof actors.ringDevice>(({ token, deviceId, idempotencyKey }, requestId, signal) =>
    client.call('ringDevice', { token, params: { deviceId }, idempotencyKey, requestId, signal }),
  )
  /** For whoever tracks the work themselves. */
  const reportErasure = (params: { deviceId: string }, requestId: string, signal: AbortSignal) =>
    client.call('reportErasure', { params, requestId, signal })
  /** For whoever tracks the work themselves. */
  const askActivation = (params: { deviceId: string }, requestId: string, signal: AbortSignal) =>
    client.call('readActivation', { params, query: withoutUndefined({ place: place() }), requestId, signal })
  const readActivation = task<typeof actors.readActivation>(askActivation)
  const activateDevice = task<typeof actors.activateDevice>(({ deviceId, idempotencyKey, password, ...rest }, requestId, signal) =>
    client.call('activateDevice', {
      params: { deviceId },
      body: { password, device, ...withoutUndefined({ ...rest, trust: trust() }) },
      idempotencyKey,
      requestId,
      signal,
    }),
  )
  return {
    listDevices,
    bindDevice,
    setLostMode,
    removeDevice,
    eraseDevice,
    ringDevice,
    reportErasure,
    askActivation,
    readActivation,
    activateDevice,
  }
}
