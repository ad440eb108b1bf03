import { assign, setup } from 'xstate'
import type { Device, LostNote } from '../../account/contract.ts'
import { confirmPassword, eraseDevice, listDevices, patience, removeDevice, ringDevice, setLostMode, type Trouble } from '../actors.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import type { ScreenMeta } from '../screens.ts'

export interface OwnDevicesInput {
  token: string
}

/** It ends only when nobody is signed in any more. */
export type OwnDevicesOutput = { kind: 'expired' }

export type OwnDevicesEvent =
  | { type: 'removal.requested'; deviceId: string }
  | { type: 'password.changed'; text: string }
  | { type: 'removal.confirmed' }
  /** Everything on a device shall go. */
  | { type: 'erasure.requested'; deviceId: string }
  | { type: 'erasure.confirmed' }
  | { type: 'lost-note.opened'; deviceId: string }
  | { type: 'message.changed'; text: string }
  | { type: 'contact.changed'; text: string }
  | { type: 'lost-note.submitted' }
  | { type: 'lost-note.withdrawn'; deviceId: string }
  /** It shall play a sound. */
  | { type: 'sound.requested'; deviceId: string }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'back' }

interface OwnDevicesContext extends OwnDevicesInput {
  devices: Device[]
  /** The device that something is being done to. */
  deviceId: string
  /** What the password is asked for. */
  wish: 'removal' | 'erasure'
  password: string
  captchaPass: string | undefined
  /** What shall show on a lost device; null takes it back. */
  note: LostNote | null
  /** What is asked for without a dialog is a sound, not the end of lost mode. */
  wantsSound: boolean
  /** What was done last, to be said. */
  done: 'removed' | 'erased' | 'noted' | 'withdrawn' | 'rung' | undefined
  /** By when the sound that was asked for last is over; the answer may come after that. */
  soundUntil: number
  trouble: Trouble | undefined
}

/** What the states of it have in common. */
export const ownDevicesSetup = setup({
  types: {
    context: {} as OwnDevicesContext,
    input: {} as OwnDevicesInput,
    events: {} as OwnDevicesEvent,
    output: {} as OwnDevicesOutput,
    tags: {} as 'busy' | 'dialog',
    meta: {} as ScreenMeta,
  },
  actors: { listDevices, confirmPassword, removeDevice, eraseDevice, ringDevice, setLostMode, captcha: captchaMachine },
  delays: { patience },
  guards: {
    isNoted: ({ context: { note } }) => note !== null && note.message.trim() !== '' && note.contact.trim() !== '',
    wantsRemoval: ({ context }) => context.wish === 'removal' && context.password !== '',
    wantsErasure: ({ context }) => context.wish === 'erasure' && context.password !== '',
    /** A sound was asked for last, and no answer says that it plays. */
    isUnheard: ({ context }) => context.wantsSound && context.trouble !== undefined,
    isErasure: ({ context }) => context.wish === 'erasure',
    isWithdrawing: ({ context }) => context.note === null,
  },
  actions: {
    forget: assign({ password: '', captchaPass: undefined, trouble: undefined }),
  },
})
