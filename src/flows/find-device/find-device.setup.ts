import { assign, enqueueActions, sendParent, setup } from 'xstate'
import type { CompletedSignIn, Device } from '../../account/contract.ts'
import { bindDevice, listDevices, patience, removeDevice, setLostMode, type Trouble } from '../actors.ts'
import {
  confirmPasswordMachine,
  type ConfirmPasswordInput,
  type ConfirmPasswordOutput,
  type PasswordPurpose,
} from '../confirm-password/confirm-password.machine.ts'
import { deviceIn, type DeviceReport } from '../device-reports.ts'
import type { ScreenMeta } from '../screens.ts'

export interface FindDeviceInput {
  region: string
  deviceId: string
  session: CompletedSignIn
}

export type FindDeviceEvent =
  | { type: 'find-device.switched'; on: boolean }
  /** On, though there is no password that could answer the lock. */
  | { type: 'find-device.confirmed' }
  | { type: 'password.missing' }
  | { type: 'device.opened'; deviceId: string }
  | { type: 'lost.opened' }
  | { type: 'message.changed'; text: string }
  | { type: 'contact.changed'; text: string }
  | { type: 'lost.submitted' }
  | { type: 'lost.ended' }
  | { type: 'removal.requested' }
  | { type: 'removal.confirmed' }
  | { type: 'sign-in.chosen' }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'back' }

interface FindDeviceContext extends FindDeviceInput {
  devices: Device[]
  /** Whether this device shall be bound: what the password is asked for. */
  wantsOn: boolean
  /** The other device whose page is open. */
  chosen: string
  /** What was asked of it and can be tried again. */
  pending: 'removal' | 'lost-end' | undefined
  message: string
  contact: string
  trouble: Trouble | undefined
}

const withDevice = (devices: readonly Device[], device: Device) =>
  deviceIn(devices, device.deviceId) ? devices.map((one) => (one.deviceId === device.deviceId ? device : one)) : [...devices, device]

const isOn = ({ devices, deviceId }: FindDeviceContext) => deviceIn(devices, deviceId)?.findDevice === true

/** What the states of Find device have in common. */
export const findDeviceSetup = setup({
  types: {
    context: {} as FindDeviceContext,
    input: {} as FindDeviceInput,
    events: {} as FindDeviceEvent,
    tags: {} as 'busy' | 'dialog',
    meta: {} as ScreenMeta,
  },
  actors: { listDevices, bindDevice, setLostMode, removeDevice, confirmPassword: confirmPasswordMachine },
  delays: { patience },
  guards: {
    hasTrouble: ({ context }) => context.trouble !== undefined,
    isSignedOut: ({ context }) => context.trouble?.failure.kind === 'problem' && context.trouble.failure.problem === 'session-expired',
    hasNoPassword: ({ context }) => !context.session.account.hasPassword,
    isFilled: ({ context }) => context.message.trim() !== '' && context.contact.trim() !== '',
    wantsRemoval: ({ context }) => context.pending === 'removal',
    wantsLostEnd: ({ context }) => context.pending === 'lost-end',
  },
  actions: {
    reportFindDevice: sendParent(({ context }: { context: FindDeviceContext }): DeviceReport => ({
      type: 'find-device.changed',
      on: isOn(context),
    })),
    /** Whoever is signed in afterwards, where it is somebody else or a newer session. */
    adoptSession: enqueueActions(({ context, enqueue }, { output }: { output: ConfirmPasswordOutput }) => {
      const { session, used } = output
      if (!session || (session === context.session && !used)) return
      enqueue.assign({ session })
      enqueue.sendParent({ type: 'session.changed', session, used } satisfies DeviceReport)
    }),
    keepDevice: assign(({ context: { devices } }, { device }: { device: Device | undefined }) => ({
      devices: device ? withDevice(devices, device) : devices,
      trouble: undefined,
    })),
    dropChosen: assign(({ context }) => ({
      devices: context.devices.filter(({ deviceId }) => deviceId !== context.chosen),
      pending: undefined,
      trouble: undefined,
    })),
    forgetTrouble: assign({ trouble: undefined, pending: undefined }),
  },
})

/** What the password is asked with, for this device or for a new session. */
export const askingFor = (context: FindDeviceContext, purpose: PasswordPurpose): ConfirmPasswordInput => ({
  purpose,
  region: context.region,
  deviceId: context.deviceId,
  session: context.session,
})
