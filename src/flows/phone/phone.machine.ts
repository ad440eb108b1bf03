import { and, assign, enqueueActions, not, sendTo, setup, stateIn } from 'xstate'
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
import { remember, type SavedPassword } from '../saved-passwords.ts'
import { settingsMachine } from '../settings/settings.machine.ts'
import { smsFilterMachine, type RestoreReport } from '../sms-filter/sms-filter.machine.ts'

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
  | { type: 'mail.received'; mail: Mail }
  | MailReport
  | { type: 'theme.chosen'; theme: Appearance['theme'] }
  | { type: 'font-scale.chosen'; fontScale: number }
  | { type: 'language.chosen'; locale: string }
  | { type: 'navigation.chosen'; navigation: Appearance['navigation'] }
  | { type: 'rotated'; orientation: Appearance['orientation'] }
  | SessionEvent
  | { type: `xstate.done.actor.${AppId}` }
  | { type: `xstate.error.actor.${AppId}`; error: unknown }

export interface PhoneContext extends PhoneInput {
  session: Session | undefined
  /** What the password manager keeps, the account used last at the end. */
  passwords: SavedPassword[]
  /** What spares this phone the second step: given once, and kept when somebody signs out. */
  trust: string | undefined
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

const isShadeClosed = not(stateIn({ shade: 'open' }))

/** The root of one phone: what is in front, what runs behind it, what lies over it, and what it knows. */
export const phoneMachine = setup({
  types: {
    context: {} as PhoneContext,
    input: {} as PhoneInput,
    events: {} as PhoneEvent,
    meta: {} as ScreenMeta,
    children: {} as { radios: 'radios'; 'date-time': 'dateTime'; blocklist: 'smsFilter'; quarantine: 'smsFilter' },
  },
  actors: { radios: radiosMachine, dateTime: dateTimeMachine, smsFilter: smsFilterMachine, ...apps },
  delays: { headsUp: 6_000 },
  guards: {
    isFrontFailing: ({ context, event }) => context.front !== undefined && event.type === `xstate.error.actor.${context.front}`,
    isAppFailing: ({ context, event }) => context.running.some((app) => event.type === `xstate.error.actor.${app}`),
    isMessagesInFront: ({ context }) => context.front === 'messages',
    isNewest: ({ context, event }) => event.type === 'sms.read' && context.messages.at(-1)?.sender === event.sender,
    isNewMail: ({ context, event }) =>
      event.type === 'mail.received' && context.mails.every(({ messageId }) => messageId !== event.mail.messageId),
    /** Nobody is told of what was taken for unwanted, or read elsewhere. */
    isMailToNotify: ({ event }) => event.type === 'mail.received' && event.mail.folder === 'inbox' && !event.mail.read,
    isNewestMail: ({ context, event }) => event.type === 'mail.changed' && context.notifications.at(-1) === event.messageId,
    isUnread: ({ context, event }) =>
      event.type === 'sms.read' && context.messages.some((message) => message.sender === event.sender && !message.read),
  },
  actions: {
    bringToFront: enqueueActions(({ context, enqueue }, { app, sender, mail }: { app: AppId; sender?: string; mail?: string }) => {
      if (!context.running.includes(app)) {
        if (app === 'settings') enqueue.spawnChild('settings', { id: app, input: { region: context.region, session: context.session } })
        else if (app === 'messages') enqueue.spawnChild('messages', { id: app, input: { sender } })
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
  },
}).createMachine({
  id: 'phone',
  type: 'parallel',
  context: ({ input }) => ({
    ...input,
    session: undefined,
    passwords: input.passwords ?? [],
    trust: undefined,
    messages: [],
    mails: [],
    notifications: [],
    running: [],
    front: undefined,
    crashed: undefined,
  }),
  invoke: [
    { id: 'radios', src: 'radios', input: ({ context }) => context.radios },
    { id: 'date-time', src: 'dateTime', input: ({ context }) => ({ offset: context.clockOffset ?? 0 }) },
    { id: 'blocklist', src: 'smsFilter', input: ({ context }) => ({ allowsServices: !context.filters?.blocksServices }) },
    { id: 'quarantine', src: 'smsFilter', input: ({ context }) => ({ allowsServices: !context.filters?.guardBlocksServices }) },
  ],
  on: {
    'theme.chosen': { actions: { type: 'look', params: ({ event }) => ({ theme: event.theme }) } },
    'font-scale.chosen': {
      actions: { type: 'look', params: ({ event }) => ({ fontScale: Math.min(2, Math.max(0.85, event.fontScale)) }) },
    },
    'language.chosen': { actions: { type: 'look', params: ({ event }) => ({ locale: event.locale }) } },
    'navigation.chosen': { actions: { type: 'look', params: ({ event }) => ({ navigation: event.navigation }) } },
    rotated: { actions: { type: 'look', params: ({ event }) => ({ orientation: event.orientation }) } },
    'session.changed': {
      actions: assign(({ context, event }) => ({
        session: event.session,
        trust: event.session?.trust ?? context.trust,
        passwords: event.used && event.session ? remember(context.passwords, event.used, event.session) : context.passwords,
      })),
    },
  },
  states: {
    shell: {
      initial: 'home',
      on: {
        'app.opened': { target: '.app', actions: { type: 'bringToFront', params: ({ event }) => ({ app: event.app }) } },
        'notification.opened': {
          target: '.app',
          actions: [
            {
              type: 'bringToFront',
              params: ({ context, event }) =>
                context.mails.some(({ messageId }) => messageId === event.messageId)
                  ? { app: 'mail', mail: event.messageId }
                  : { app: 'messages', sender: context.messages.find(({ messageId }) => messageId === event.messageId)?.sender ?? '' },
            },
            { type: 'dropNotification', params: ({ event }) => ({ messageId: event.messageId }) },
          ],
        },
        home: { target: '.home', actions: assign({ front: undefined }) },
        // Apps end by Back alone, and Back reaches only the one in front.
        'xstate.done.actor.*': { target: '.home', actions: { type: 'closeApp', params: ({ event }) => ({ app: appOf(event.type) }) } },
        'xstate.error.actor.*': [
          { guard: 'isFrontFailing', target: '.home', actions: 'dropFailed' },
          { guard: 'isAppFailing', actions: 'dropFailed' },
        ],
        'recents.opened': '.recents',
      },
      states: {
        home: {
          meta: { screen: 'home' },
          // Nothing lies behind home: Back stays, as on a phone.
          on: { back: {} },
        },
        app: {
          on: {
            'app.closed': [
              {
                guard: ({ context, event }) => context.front === event.app,
                target: 'home',
                actions: { type: 'closeApp', params: ({ event }) => ({ app: event.app }) },
              },
              { actions: { type: 'closeApp', params: ({ event }) => ({ app: event.app }) } },
            ],
            back: {
              guard: isShadeClosed,
              actions: enqueueActions(({ context, enqueue }) => context.front && enqueue.sendTo(context.front, { type: 'back' })),
            },
          },
        },
        recents: {
          meta: { screen: 'recents' },
          on: {
            back: { guard: isShadeClosed, target: 'home', actions: assign({ front: undefined }) },
            'app.closed': { actions: { type: 'closeApp', params: ({ event }) => ({ app: event.app }) } },
          },
        },
      },
    },
    shade: {
      initial: 'closed',
      states: {
        closed: { on: { 'shade.opened': 'open' } },
        open: {
          on: { 'shade.closed': 'closed', back: 'closed', home: 'closed', 'app.opened': 'closed', 'notification.opened': 'closed' },
        },
      },
    },
    // Regions of their own, because a parallel state asks its own `on` only when no region wants the event.
    inbox: {
      on: {
        'sms.received': [
          {
            guard: and([stateIn({ shell: 'app' }), 'isMessagesInFront']),
            actions: ['keepMessage', sendTo('messages', ({ event }) => ({ type: 'message.arrived', sender: event.message.sender }))],
          },
          { actions: 'keepMessage' },
        ],
        // It rings for nobody, and no code is read from it: it came long ago.
        'sms.restored': {
          actions: assign(({ context, event }) => ({
            messages: [...context.messages, { ...event.message, read: false }]
              .toSorted((one, other) => one.receivedAt - other.receivedAt)
              .slice(-500),
          })),
        },
        'sms.read': {
          guard: 'isUnread',
          actions: assign(({ context, event }) => ({
            messages: context.messages.map((message) => (message.sender === event.sender ? { ...message, read: true } : message)),
            notifications: context.notifications.filter(
              (id) => context.messages.find((message) => message.messageId === id)?.sender !== event.sender,
            ),
          })),
        },
        'mail.received': [
          { guard: and(['isNewMail', 'isMailToNotify']), actions: ['keepMail', 'notifyOfMail'] },
          { guard: 'isNewMail', actions: 'keepMail' },
        ],
        'mail.changed': { actions: 'changeMail' },
        'notification.dismissed': { actions: { type: 'dropNotification', params: ({ event }) => ({ messageId: event.messageId }) } },
        'notifications.cleared': { actions: assign({ notifications: [] }) },
      },
    },
    headsUp: {
      initial: 'hidden',
      states: {
        hidden: {
          on: {
            'sms.received': { guard: isShadeClosed, target: 'shown' },
            'mail.received': { guard: and([isShadeClosed, 'isNewMail', 'isMailToNotify']), target: 'shown' },
          },
        },
        shown: {
          after: { headsUp: 'hidden' },
          on: {
            // Entered anew from itself: from the region, it would take every other region along.
            'sms.received': { guard: isShadeClosed, target: 'shown', reenter: true },
            'mail.received': { guard: and([isShadeClosed, 'isNewMail', 'isMailToNotify']), target: 'shown', reenter: true },
            'mail.changed': { guard: 'isNewestMail', target: 'hidden' },
            'heads-up.dismissed': 'hidden',
            'notification.opened': 'hidden',
            'notification.dismissed': 'hidden',
            'notifications.cleared': 'hidden',
            'shade.opened': 'hidden',
            'sms.read': { guard: 'isNewest', target: 'hidden' },
          },
        },
      },
    },
  },
})

const appOf = (type: string) => type.slice('xstate.done.actor.'.length) as AppId
