import type { Session, SignInRequest } from '../../account/contract.ts'
import type { FindDeviceReport } from '../find-device-agent/find-device-agent.machine.ts'
import type { Mail } from '../mail/mail.ts'
import type { MailReport } from '../mail/mail.machine.ts'
import type { SessionEvent } from '../mi-account/mi-account.machine.ts'
import type { ItemReport } from '../item-reports.ts'
import type { RadiosInput } from '../radios/radios.machine.ts'
import type { AppId } from '../screens.ts'
import type { ScreenLock } from '../screen-lock/screen-lock.machine.ts'
import type { SavedPassword } from '../saved-passwords.ts'
import type { StorageReport } from '../stored-apps.ts'
import type { System } from '../systems.ts'
import type { UpdateReport } from '../system-update/system-update.machine.ts'
import type { RestoreReport } from '../sms-filter/sms-filter.machine.ts'

export interface PhoneInput {
  /** Stable id of this phone in its world: `phone-1`. */
  id: string
  model: string
  region: string
  /** The owner's address, whose mail it shows. */
  mail?: string | undefined
  appearance: Appearance
  imeis: string[]
  /** What the password manager keeps from before the story. */
  passwords?: SavedPassword[]
  /** What the radios start from. */
  radios: RadiosInput
  /** Milliseconds by which its clock is fast; none when left out. */
  clockOffset?: number
  /** Which of the security apps take messages of services for advertising; none when left out. */
  filters?: { blocksServices: boolean; guardBlocksServices: boolean }
  /** How its storage is; in order and with room when left out. */
  storage?: { damaged: boolean; short: boolean }
  /** Current when left out. */
  system?: System
  /** Whether somebody has set it up; a phone that starts like new has not been. */
  isSetUp: boolean
  /** Whoever is signed in on it when the story begins. */
  session?: Session | undefined
  /** Whether Find device is on when the story begins. */
  findDevice?: boolean
  /** Pin of its screen lock; of a phone that starts like new, the one it had before. */
  pin?: string | undefined
}

export interface Appearance {
  theme: 'light' | 'dark'
  /** 0.85 to 2. */
  fontScale: number
  locale: string
  navigation: 'gestures' | 'buttons'
  orientation: 'portrait' | 'landscape'
}

export interface SmsMessage {
  messageId: string
  sender: string
  text: string
  receivedAt: number
  slot: 1 | 2
  read: boolean
}

/** What the setup wizard has got so far; kept by the phone, so that it survives a restart. */
export interface SetupProgress {
  step: string
}

export interface SetupInput {
  deviceId: string
  region: string
  locale: string
  session: Session | undefined
  progress: SetupProgress | undefined
  previousPin: string | undefined
}

export interface LostInput {
  deviceId: string
  region: string
  keeps: 'lost'
}

/** What the flows below tell the phone that holds them. */
export type ReportEvent =
  | SessionEvent
  | { type: 'setup.progressed'; progress: SetupProgress }
  | { type: 'region.chosen'; region: string }
  | { type: 'screen-lock.chosen'; lock: ScreenLock }
  /** Find device was turned on or off here. */
  | { type: 'find-device.changed'; on: boolean }
  /** Everything on the phone shall go, and the last question was answered. */
  | { type: 'reset.confirmed' }

export type PhoneEvent =
  | { type: 'app.opened'; app: AppId }
  | { type: 'app.closed'; app: AppId }
  | { type: 'home' }
  | { type: 'recents.opened' }
  | { type: 'back' }
  | { type: 'shade.opened' }
  | { type: 'shade.closed' }
  | { type: 'notification.opened'; messageId: string }
  | { type: 'notification.dismissed'; messageId: string }
  | { type: 'notifications.cleared' }
  | { type: 'heads-up.dismissed' }
  | { type: 'sms.received'; message: Omit<SmsMessage, 'read'> }
  | { type: 'sms.read'; sender: string }
  | RestoreReport
  | StorageReport
  | ItemReport
  | UpdateReport
  /** Another system is on the phone, by no one's will. */
  /** Another system runs on it, or another phone lies in its place. */
  | { type: 'system.changed'; system: System; model: string }
  | { type: 'mail.received'; mail: Mail }
  /** A push: somebody signs in to the account elsewhere. */
  | { type: 'sign-in.asked'; request: SignInRequest }
  /** A push: its owner looks for the phone, and has it play a sound. */
  | { type: 'sound.asked' }
  | MailReport
  | { type: 'theme.chosen'; theme: Appearance['theme'] }
  | { type: 'font-scale.chosen'; fontScale: number }
  | { type: 'language.chosen'; locale: string }
  | { type: 'navigation.chosen'; navigation: Appearance['navigation'] }
  | { type: 'rotated'; orientation: Appearance['orientation'] }
  /** The key at the side, short: screen off and on, or on with a phone that is off; in the recovery menu it selects. */
  | { type: 'power.pressed' }
  /** Long: the power menu. */
  | { type: 'power.held' }
  | { type: 'power-menu.closed' }
  | { type: 'power-off.chosen' }
  | { type: 'restart.chosen' }
  /** Power and volume up together, on a phone that is off or starting. */
  | { type: 'recovery-keys.held' }
  | { type: 'volume.pressed'; key: 'up' | 'down' }
  /** Somebody at a computer flashes the system anew; needs the phone to wait for one. */
  | { type: 'flash.started' }
  /** Swiped up on the lock screen. */
  | { type: 'lock-screen.swiped' }
  | { type: 'pin.changed'; pin: string }
  | { type: 'pin.submitted' }
  /** The networks in reach, over whatever keeps the phone shut. */
  | { type: 'networks.opened' }
  /** The page that a network wants accepted first. */
  | { type: 'portal.opened'; name: string }
  /** Date & time, over what could not go on because the clock is wrong. */
  | { type: 'date-time.opened' }
  /** System update, over what was refused because the system is too old. */
  | { type: 'system-update.opened' }
  /** The emergency keypad, likewise. */
  | { type: 'emergency.opened' }
  | ReportEvent
  | FindDeviceReport
  | { type: `xstate.done.actor.${AppId}` }
  | { type: `xstate.error.actor.${AppId}`; error: unknown }

export interface PhoneContext extends Omit<PhoneInput, 'pin' | 'session'> {
  system: System
  /** Whether what its owner has on it is there: the actor `personal-data`. */
  hasData: boolean
  session: Session | undefined
  /** What the password manager keeps, the account used last at the end. */
  passwords: SavedPassword[]
  /** What spares this phone the second step: given once, and kept when somebody signs out. */
  trust: string | undefined
  /** Whether Find device is on, as far as this phone knows. The server knows for sure. */
  findDevice: boolean
  /** The owner reported it lost, and the lock has not opened since. */
  lost: boolean
  progress: SetupProgress | undefined
  screenLock: ScreenLock
  /** The pin that the screen lock had before everything was erased: it is kept where no reset comes. */
  previousPin: string | undefined
  /** What is typed at the lock screen. */
  pin: string
  /** Wrong pins in a row, at most 20. */
  pinFailures: number
  /** No pin is taken for a while. Neither leaving the pin pad nor a restart gets around that. */
  isPinPaused: boolean
  /** Newest last. */
  messages: SmsMessage[]
  /** Mails of the addresses that this phone shows, newest last. */
  mails: Mail[]
  /** The sign-in elsewhere that is asked about here; a newer one takes its place. */
  asked: SignInRequest | undefined
  /** Ids of messages, mails and what is asked that still stand in the shade, newest last. */
  notifications: string[]
  /** Running apps, the one used last at the end. */
  running: AppId[]
  /** The app in front while the shell shows an app. */
  front: AppId | undefined
  /** The app that stopped by an error of its own, until it is opened again. The others and the phone live on. */
  crashed: { app: AppId; message: string } | undefined
  /** The line of the recovery menu that is marked. */
  marked: number
}

/** What the setup wizard hands over when it is done. */
export interface SetupOutput {
  /** Of whoever signed in during this set-up; none when that was skipped. */
  session: Session | undefined
}
