import type { CompletedSignIn, Device } from '../account/contract.ts'
import type { UsedPassword } from './saved-passwords.ts'

/** What flows about the phone's binding tell whoever holds them, up to the phone itself. */
export type DeviceReport =
  /** Find device was turned on or off here, or the server said which it is. */
  | { type: 'find-device.changed'; on: boolean }
  /** Another session than the one they were given, or a password that the server took. */
  | { type: 'session.changed'; session: CompletedSignIn | undefined; used?: UsedPassword | undefined }

/** The device of this id in a list from the server, undefined when it is not there any more. */
export const deviceIn = (devices: readonly Device[], deviceId: string) => devices.find((device) => device.deviceId === deviceId)
