import { and, assign, enqueueActions, fromPromise, not, sendTo, setup, stateIn, type AnyActorLogic } from 'xstate'
import { dateTimeMachine } from '../date-time/date-time.machine.ts'
import type { ActivationLockOutput } from '../activation-lock/activation-lock.machine.ts'
import { findDeviceAgentMachine } from '../find-device-agent/find-device-agent.machine.ts'
import type { phoneApps } from './phone-apps.ts'
import { lasting } from './lasting.ts'
import type { PhoneTag } from './phone-tags.ts'
import type { Appearance, PhoneContext, PhoneEvent, PhoneInput, SetupOutput } from './phone.types.ts'
import type { ItemReport } from '../item-reports.ts'
import { isLook } from '../look-events.ts'
import { radiosMachine } from '../radios/radios.machine.ts'
import { appIds, type AppId, type ScreenMeta } from '../screens.ts'
import type { StorageReport } from '../stored-apps.ts'
import { soundMachine } from '../sound/sound.machine.ts'
import { storageMachine } from '../storage/storage.machine.ts'
import { systemUpdateMachine } from '../system-update/system-update.machine.ts'
import type { SignInRequestOutput } from '../sign-in-request/sign-in-request.machine.ts'
import { smsFilterMachine } from '../sms-filter/sms-filter.machine.ts'

type Apps = typeof phoneApps

const without = <T>(items: readonly T[], item: T) => items.filter((one) => one !== item)

const isShadeClosed = not(stateIn('#shade-open'))
/** Nothing of the system lies over what is in front, so that Back is meant for it. */
const isUncovered = and([
  isShadeClosed,
  not(stateIn('#power-menu-open')),
  not(stateIn('#asleep')),
  not(stateIn('#over-networks')),
  not(stateIn('#over-emergency')),
  not(stateIn('#over-request')),
  not(stateIn('#over-page')),
  not(stateIn('#over-portal')),
  not(stateIn('#over-shut-clock')),
])

/** What somebody opens, and the flows of the account, come after the phone is on screen: the world brings them. */
const comesLater = <Logic extends AnyActorLogic>(name: string): Logic =>
  fromPromise(() => Promise.reject(new Error(`The world provides no "${name}"`))) as unknown as Logic

const blankPhone = {
  hasData: false,
  session: undefined,
  passwords: [],
  trust: undefined,
  findDevice: false,
  lost: false,
  progress: undefined,
  screenLock: { kind: 'swipe' },
  pin: '',
  pinFailures: 0,
  isPinPaused: false,
  messages: [],
  mails: [],
  asked: undefined,
  notifications: [],
  running: [],
  front: undefined,
  crashed: undefined,
  marked: 0,
} satisfies Partial<PhoneContext>

/** What a phone knows when it starts with this. */
export const contextOf = ({ pin, session, findDevice = false, ...input }: PhoneInput): PhoneContext => ({
  ...input,
  ...blankPhone,
  session,
  findDevice,
  system: input.system ?? 'current',
  passwords: input.passwords ?? [],
  previousPin: pin,
  ...(input.isSetUp && pin !== undefined && { screenLock: { kind: 'pin', pin } }),
})

/** The pin that whoever had the phone knows: of its screen lock, or while that is not chosen yet, of the one before. */
const knownPin = ({ screenLock, previousPin, isSetUp }: PhoneContext) =>
  screenLock.kind === 'pin' ? screenLock.pin : isSetUp ? undefined : previousPin

/** What the states of a phone have in common: types, actors, guards, actions. */
export const phoneSetup = setup({
  types: {
    context: {} as PhoneContext,
    input: {} as PhoneInput,
    events: {} as PhoneEvent,
    meta: {} as ScreenMeta,
    tags: {} as PhoneTag,
    children: {} as {
      radios: 'radios'
      'date-time': 'dateTime'
      blocklist: 'smsFilter'
      quarantine: 'smsFilter'
      storage: 'storage'
      'system-update': 'systemUpdate'
      sound: 'sound'
      'find-device-agent': 'findDeviceAgent'
    },
  },
  actors: {
    radios: radiosMachine,
    dateTime: dateTimeMachine,
    smsFilter: smsFilterMachine,
    storage: storageMachine,
    systemUpdate: systemUpdateMachine,
    sound: soundMachine,
    setupWizard: comesLater<AnyActorLogic>('setupWizard'),
    activationLock: comesLater<AnyActorLogic>('activationLock'),
    signInRequest: comesLater<AnyActorLogic>('signInRequest'),
    findDeviceAgent: findDeviceAgentMachine,
    /** Brings the flows of the account, where they are not here yet. */
    prepare: fromPromise(() => Promise.resolve()),
    settings: comesLater<Apps['settings']>('settings'),
    messages: comesLater<Apps['messages']>('messages'),
    dialer: comesLater<Apps['dialer']>('dialer'),
    contacts: comesLater<Apps['contacts']>('contacts'),
    mail: comesLater<Apps['mail']>('mail'),
    photos: comesLater<Apps['photos']>('photos'),
    notes: comesLater<Apps['notes']>('notes'),
    clock: comesLater<Apps['clock']>('clock'),
    security: comesLater<Apps['security']>('security'),
    guard: comesLater<Apps['guard']>('guard'),
    wifi: comesLater<Apps['wifi']>('wifi'),
    emergencyCall: comesLater<Apps['emergencyCall']>('emergencyCall'),
    settingsPage: comesLater<Apps['settingsPage']>('settingsPage'),
    personalData: comesLater<Apps['personalData']>('personalData'),
  },
  delays: lasting,
  guards: {
    isShadeClosed,
    isUncovered,
    isSetUp: ({ context }) => context.isSetUp,
    isLikeNew: ({ context }) => !context.isSetUp,
    isLost: ({ context }) => context.lost,
    isAwake: and([not(stateIn('#power-menu-open')), not(stateIn('#asleep'))]),
    isShut: and([not(stateIn('#using')), not(stateIn('#keyguard'))]),
    isUsed: stateIn('#using'),
    isNotUsed: not(stateIn('#using')),
    isFrontFailing: ({ context, event }) => context.front !== undefined && event.type === `xstate.error.actor.${context.front}`,
    isAppFailing: ({ context, event }) => context.running.some((app) => event.type === `xstate.error.actor.${app}`),
    isAppDone: ({ context, event }) => context.running.some((app) => event.type === `xstate.done.actor.${app}`),
    hasNoFront: ({ context }) => context.front === undefined,
    isMessagesInFront: and([stateIn('#app'), ({ context }) => context.front === 'messages']),
    isNewest: ({ context, event }) => event.type === 'sms.read' && context.messages.at(-1)?.sender === event.sender,
    // What reaches the root may come from anybody, and stands in its context for all to read.
    isSession: ({ event }) =>
      event.type === 'session.changed' &&
      (event.session === undefined || (typeof event.session?.token === 'string' && typeof event.session.account?.name === 'string')),
    isRegion: ({ event }) => event.type === 'region.chosen' && typeof event.region === 'string',
    isApp: ({ event }) => event.type === 'app.opened' && appIds.includes(event.app),
    isLock: ({ event }) => event.type === 'screen-lock.chosen' && ['none', 'swipe', 'pin'].includes(event.lock?.kind),
    isLook,
    /** Anybody may claim that a message came; without one in it, nothing did. */
    isNoMessage: ({ event }) => event.type === 'sms.received' && typeof event.message?.messageId !== 'string',
    isSignInRequest: ({ context, event }) =>
      event.type === 'sign-in.asked' &&
      context.session !== undefined &&
      context.isSetUp &&
      typeof event.request?.codeId === 'string' &&
      typeof event.request.device === 'string' &&
      typeof event.request.askedAt === 'number',
    namesNetwork: ({ event }) => event.type === 'portal.opened' && typeof event.name === 'string',
    hasRequest: ({ context }) => context.asked !== undefined,
    isAsked: ({ context, event }) =>
      event.type === 'notification.opened' && context.asked !== undefined && context.asked.codeId === event.messageId,
    isNewMail: ({ context, event }) =>
      event.type === 'mail.received' &&
      typeof event.mail?.messageId === 'string' &&
      context.mails.every(({ messageId }) => messageId !== event.mail.messageId),
    /** Nobody is told of what was taken for unwanted, or read elsewhere. */
    isMailToNotify: ({ event }) => event.type === 'mail.received' && event.mail?.folder === 'inbox' && !event.mail.read,
    isNewestMail: ({ context, event }) => event.type === 'mail.changed' && context.notifications.at(-1) === event.messageId,
    isUnread: ({ context, event }) =>
      event.type === 'sms.read' && context.messages.some((message) => message.sender === event.sender && !message.read),
    hasData: ({ context }) => context.hasData,
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
          const { region, session, findDevice, screenLock, id } = context
          enqueue.spawnChild('settings', { id: app, input: { region, session, findDevice, screenLock, deviceId: id } })
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
    closeApp: enqueueActions(({ context, enqueue, self }, { app }: { app: AppId }) => {
      const { children } = self.getSnapshot()
      // What is being written is kept first. An app that ended by itself hears nothing any more.
      if (children[app]?.getSnapshot().status === 'active') enqueue.sendTo(app, { type: 'app.closing' })
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
      previousPin: knownPin(context),
      mail: undefined,
      appearance: { ...context.appearance, theme: 'light', fontScale: 1, navigation: 'buttons' } satisfies Appearance,
    })),
    /** What runs beside the system forgets with it. */
    eraseParts: enqueueActions(({ enqueue }) => {
      enqueue.sendTo('radios', { type: 'radios.erased' })
      enqueue.sendTo('blocklist', { type: 'erased' })
      enqueue.sendTo('quarantine', { type: 'erased' })
      enqueue.sendTo('storage', { type: 'erased' })
      enqueue.sendTo('find-device-agent', { type: 'erased' })
      enqueue.stopChild('personal-data')
    }),
    /** Both go by what is in memory: the one forgets it, the other begins anew. */
    noteRestart: enqueueActions(({ enqueue }) => {
      enqueue.sendTo('storage', { type: 'restarted' })
      enqueue.sendTo('system-update', { type: 'restarted' })
    }),
    /** What its owner has on it begins when somebody uses the phone, and comes later than the phone. */
    keepData: enqueueActions(({ context, enqueue }) => {
      if (context.hasData) return
      enqueue.spawnChild('personalData', { id: 'personal-data', input: { isUsed: context.isSetUp } })
      enqueue.assign({ hasData: true })
    }),
    tellData: sendTo('personal-data', ({ event }) => event as ItemReport),
    /** Who signed in during the set-up is signed in at its end, whatever anybody told the phone meanwhile. */
    noteSetUp: assign((_, { session }: SetupOutput) => ({ isSetUp: true, progress: undefined, ...(session && { session }) })),
    renewSystem: assign({ system: 'current' }),
    tellStorage: sendTo('storage', ({ event }) => event as StorageReport),
    dropMessages: assign(({ event }) =>
      event.type === 'data.cleared' && event.app === 'messages' ? { messages: [], notifications: [] } : {},
    ),
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
    keepRequest: assign(({ context, event }) =>
      event.type === 'sign-in.asked'
        ? {
            asked: event.request,
            notifications: [...without(context.notifications, context.asked?.codeId ?? ''), event.request.codeId].slice(-50),
          }
        : {},
    ),
    /** A newer one, that came while this was answered, stays. */
    dropRequest: assign(({ context }, { over }: SignInRequestOutput) =>
      over === undefined
        ? {}
        : { asked: context.asked?.codeId === over ? undefined : context.asked, notifications: without(context.notifications, over) },
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
    changeLock: assign(({ event }) => (event.type === 'screen-lock.chosen' ? { screenLock: event.lock, pinFailures: 0 } : {})),
    forgetPin: assign({ pin: '' }),
    tellSound: sendTo('sound', { type: 'sound.asked' }),
    stopSound: sendTo('sound', { type: 'sound.stopped' }),
    tellAgent: sendTo('find-device-agent', ({ event }) => event as { type: 'find-device.changed'; on: boolean }),
    liftLock: sendTo('find-device-agent', { type: 'lock.lifted' }),
    openAfterLoss: assign((_, { output }: { output: ActivationLockOutput }) =>
      output.kind === 'activated' ? { lost: false, session: output.session, trust: output.session.trust } : { lost: false },
    ),
  },
})
