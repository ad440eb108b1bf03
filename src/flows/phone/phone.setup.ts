import { and, assign, enqueueActions, fromPromise, not, sendTo, setup, stateIn, type AnyActorLogic } from 'xstate'
import type { Session } from '../../account/contract.ts'
import { dateTimeMachine } from '../date-time/date-time.machine.ts'
import { dialerMachine } from '../dialer/dialer.machine.ts'
import type { Mail } from '../mail/mail.ts'
import { mailMachine, type MailReport } from '../mail/mail.machine.ts'
import { messagesMachine } from '../messages/messages.machine.ts'
import type { SessionEvent } from '../mi-account/mi-account.machine.ts'
import { clockMachine, contactsMachine, notesMachine, photosMachine } from '../page-app/page-app.machine.ts'
import { radiosMachine, type RadiosInput } from '../radios/radios.machine.ts'
import type { AppId, ScreenMeta } from '../screens.ts'
import type { SavedPassword } from '../saved-passwords.ts'
import { settingsMachine } from '../settings/settings.machine.ts'

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
  /** Whether somebody has set it up; a phone that starts like new has not been. */
  isSetUp: boolean
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

/** How the screen is locked when it goes dark. */
export type ScreenLock = { kind: 'none' } | { kind: 'swipe' } | { kind: 'pin'; pin: string }

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
  | { type: 'mail.received'; mail: Mail }
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
  | ReportEvent
  | { type: `xstate.done.actor.${AppId}` }
  | { type: `xstate.error.actor.${AppId}`; error: unknown }

export interface PhoneContext extends PhoneInput {
  session: Session | undefined
  /** What the password manager keeps, the account used last at the end. */
  passwords: SavedPassword[]
  /** What spares this phone the second step: given once, and kept when somebody signs out. */
  trust: string | undefined
  /** Whether Find device is on, as far as this phone knows. The server knows for sure. */
  findDevice: boolean
  progress: SetupProgress | undefined
  screenLock: ScreenLock
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
  /** Ids of messages and mails that still stand in the shade, newest last. */
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

const apps = {
  settings: settingsMachine,
  messages: messagesMachine,
  dialer: dialerMachine,
  contacts: contactsMachine,
  mail: mailMachine,
  photos: photosMachine,
  notes: notesMachine,
  clock: clockMachine,
} satisfies Record<AppId, unknown>

const without = <T>(items: readonly T[], item: T) => items.filter((one) => one !== item)

const isShadeClosed = not(stateIn('#shade-open'))
/** Nothing of the system lies over what is in front, so that Back is meant for it. */
const isUncovered = and([isShadeClosed, not(stateIn('#power-menu-open')), not(stateIn('#asleep'))])

/** Flows of the account come after the phone is on screen: the world brings them. */
const comesLater = (name: string): AnyActorLogic => fromPromise(() => Promise.reject(new Error(`The world provides no "${name}"`)))

const blankPhone = {
  session: undefined,
  passwords: [],
  trust: undefined,
  findDevice: false,
  progress: undefined,
  screenLock: { kind: 'swipe' },
  pin: '',
  pinFailures: 0,
  isPinPaused: false,
  messages: [],
  mails: [],
  notifications: [],
  running: [],
  front: undefined,
  crashed: undefined,
  marked: 0,
} satisfies Partial<PhoneContext>

/** What a phone knows when it starts with this. */
export const contextOf = (input: PhoneInput): PhoneContext => ({ ...input, ...blankPhone, passwords: input.passwords ?? [] })

/** How long the phone takes for what it does by itself, in milliseconds. */
export const lasting = {
  headsUp: 6_000,
  shuttingDown: 3_000,
  booting: 12_000,
  erasing: 20_000,
  flashing: 120_000,
  /** How long the dark screen shows that something came. */
  dozing: 10_000,
  pinPause: 30_000,
} as const

/** What the states of a phone have in common: types, actors, guards, actions. */
export const phoneSetup = setup({
  types: {
    context: {} as PhoneContext,
    input: {} as PhoneInput,
    events: {} as PhoneEvent,
    meta: {} as ScreenMeta,
    tags: {} as PhoneTag,
    children: {} as { radios: 'radios'; 'date-time': 'dateTime' },
  },
  actors: {
    radios: radiosMachine,
    dateTime: dateTimeMachine,
    setupWizard: comesLater('setupWizard'),
    activationLock: comesLater('activationLock'),
    ...apps,
  },
  delays: lasting,
  guards: {
    isShadeClosed,
    isUncovered,
    isSetUp: ({ context }) => context.isSetUp,
    isLikeNew: ({ context }) => !context.isSetUp,
    isFrontFailing: ({ context, event }) => context.front !== undefined && event.type === `xstate.error.actor.${context.front}`,
    isAppFailing: ({ context, event }) => context.running.some((app) => event.type === `xstate.error.actor.${app}`),
    isAppDone: ({ context, event }) => context.running.some((app) => event.type === `xstate.done.actor.${app}`),
    hasNoFront: ({ context }) => context.front === undefined,
    isMessagesInFront: and([stateIn('#app'), ({ context }) => context.front === 'messages']),
    isNewest: ({ context, event }) => event.type === 'sms.read' && context.messages.at(-1)?.sender === event.sender,
    isNewMail: ({ context, event }) =>
      event.type === 'mail.received' && context.mails.every(({ messageId }) => messageId !== event.mail.messageId),
    /** Nobody is told of what was taken for unwanted, or read elsewhere. */
    isMailToNotify: ({ event }) => event.type === 'mail.received' && event.mail.folder === 'inbox' && !event.mail.read,
    isNewestMail: ({ context, event }) => event.type === 'mail.changed' && context.notifications.at(-1) === event.messageId,
    isUnread: ({ context, event }) =>
      event.type === 'sms.read' && context.messages.some((message) => message.sender === event.sender && !message.read),
    isAppLeft: ({ context }) => context.front !== undefined,
    isPinShown: stateIn('#pin-pad'),
    hasScreenLock: ({ context }) => context.screenLock.kind !== 'none',
    hasPin: ({ context }) => context.screenLock.kind === 'pin',
    isPinRight: ({ context }) => context.screenLock.kind === 'pin' && context.pin === context.screenLock.pin,
    isPinPaused: ({ context }) => context.isPinPaused,
    hasFailedOften: ({ context }) => context.pinFailures > 0 && context.pinFailures % 5 === 0,
  },
  actions: {
    bringToFront: enqueueActions(({ context, enqueue }, { app, sender, mail }: { app: AppId; sender?: string; mail?: string }) => {
      if (!context.running.includes(app)) {
        if (app === 'settings') {
          const { region, session, findDevice, id } = context
          enqueue.spawnChild('settings', { id: app, input: { region, session, findDevice, deviceId: id } })
        } else if (app === 'messages') enqueue.spawnChild('messages', { id: app, input: { sender } })
        else if (app === 'mail') enqueue.spawnChild('mail', { id: app, input: { messageId: mail } })
        else enqueue.spawnChild(app, { id: app })
      } else if (app === 'messages') {
        enqueue.sendTo(app, sender === undefined ? { type: 'shown' } : { type: 'thread.opened', sender })
      } else if (app === 'mail' && mail !== undefined) {
        enqueue.sendTo(app, { type: 'mail.opened', messageId: mail })
      }
      const crashed = context.crashed?.app === app ? undefined : context.crashed
      enqueue.assign({ running: [...without(context.running, app), app], front: app, crashed })
    }),
    closeApp: enqueueActions(({ context, enqueue }, { app }: { app: AppId }) => {
      enqueue.stopChild(app)
      enqueue.assign({ running: without(context.running, app), front: context.front === app ? undefined : context.front })
    }),
    dropDone: enqueueActions(({ context, event, enqueue }) => {
      const done = context.running.find((app) => event.type === `xstate.done.actor.${app}`)
      if (done === undefined) return
      enqueue.stopChild(done)
      enqueue.assign({ running: without(context.running, done), front: context.front === done ? undefined : context.front })
    }),
    dropFailed: enqueueActions(({ context, event, enqueue }) => {
      const failed = context.running.find((app) => event.type === `xstate.error.actor.${app}`)
      if (failed === undefined || !('error' in event)) return
      const message = event.error instanceof Error ? event.error.message : String(event.error)
      enqueue.stopChild(failed)
      enqueue.assign({
        crashed: { app: failed, message },
        running: without(context.running, failed),
        front: context.front === failed ? undefined : context.front,
      })
    }),
    stopApps: enqueueActions(({ context, enqueue }) => {
      for (const app of context.running) enqueue.stopChild(app)
      enqueue.assign({ running: [], front: undefined, crashed: undefined, pin: '' })
    }),
    // Whatever goes, the phone stays the phone it was: its id, on which the server's binding rests, is not on it.
    erase: assign(({ context }) => ({
      ...blankPhone,
      isSetUp: false,
      mail: undefined,
      appearance: { ...context.appearance, theme: 'light', fontScale: 1, navigation: 'buttons' } satisfies Appearance,
    })),
    forgetNetworks: sendTo('radios', { type: 'radios.erased' }),
    powerRadios: sendTo('radios', (_, { on }: { on: boolean }) => ({ type: 'power.changed', on })),
    keepMessage: assign(({ context, event }) =>
      event.type === 'sms.received'
        ? {
            messages: [...context.messages, { ...event.message, read: false }].slice(-500),
            notifications: [...context.notifications, event.message.messageId].slice(-50),
          }
        : {},
    ),
    keepMail: assign(({ context, event }) => (event.type === 'mail.received' ? { mails: [...context.mails, event.mail] } : {})),
    notifyOfMail: assign(({ context, event }) =>
      event.type === 'mail.received' ? { notifications: [...context.notifications, event.mail.messageId].slice(-50) } : {},
    ),
    changeMail: assign(({ context, event }) => {
      if (event.type !== 'mail.changed') return {}
      const { type: _, messageId, ...change } = event
      return {
        mails: context.mails.map((mail) => (mail.messageId === messageId ? { ...mail, ...change } : mail)),
        notifications: change.read ? without(context.notifications, messageId) : context.notifications,
      }
    }),
    dropNotification: assign(({ context }, { messageId }: { messageId: string }) => ({
      notifications: without(context.notifications, messageId),
    })),
    look: assign(({ context }, appearance: Partial<Appearance>) => ({ appearance: { ...context.appearance, ...appearance } })),
    moveMark: assign(({ context, event }, { lines }: { lines: number }) =>
      event.type === 'volume.pressed' ? { marked: (context.marked + (event.key === 'down' ? 1 : lines - 1)) % lines } : {},
    ),
    markFirst: assign({ marked: 0 }),
    forgetPin: assign({ pin: '' }),
  },
})

/** What screens and the world ask about a phone's state without knowing where it stands in the machine. */
export type PhoneTag =
  /** Nothing draws and nothing is received. */
  | 'off'
  /** An app is in front: `context.front`. */
  | 'app'
  /** Somebody can use it: home, recents, apps. */
  | 'in-use'
  | 'shade'
  | 'heads-up'
  | 'power-menu'
  | 'shutting-down'
  | 'booting'
  | 'erasing'
  | 'flashing'
  | 'pin-pause'
  /** The screen is dark but for what came. */
  | 'dozing'
