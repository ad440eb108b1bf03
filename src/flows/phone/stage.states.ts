import { and, assign, enqueueActions, not, sendTo } from 'xstate'
import type { AppId } from '../screens.ts'
import type { ActivationLockOutput } from '../activation-lock/activation-lock.machine.ts'
import { phoneSetup } from './phone.setup.ts'
import type { LostInput, PhoneContext, SetupInput, SetupOutput } from './phone.types.ts'

const appOf = (type: string) => type.slice('xstate.done.actor.'.length) as AppId

const shell = phoneSetup.createStateConfig({
  initial: 'resuming',
  on: {
    'app.opened': {
      guard: 'isApp',
      target: '.app',
      actions: ['keepData', { type: 'bringToFront', params: ({ event }) => ({ app: event.app }) }],
    },
    'notification.opened': [
      // It lies over whatever is in front.
      { guard: 'isAsked' },
      {
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
    ],
    home: { target: '.home', actions: assign({ front: undefined }) },
    // Apps end by Back alone, and Back reaches only the one in front. What lay over it leaves it where it is.
    'xstate.done.actor.*': {
      guard: 'isAppDone',
      target: '.home',
      actions: { type: 'closeApp', params: ({ event }) => ({ app: appOf(event.type) }) },
    },
    'xstate.error.actor.*': [
      { guard: 'isFrontFailing', target: '.home', actions: 'dropFailed' },
      { guard: 'isAppFailing', actions: 'dropFailed' },
    ],
    'recents.opened': '.recents',
  },
  states: {
    /** Unlocked, the phone shows what was in front; after a restart nothing was. */
    resuming: { always: [{ guard: 'isAppLeft', target: 'app' }, { target: 'home' }] },
    home: {
      meta: { screen: 'home' },
      // Nothing lies behind home: Back stays, as on a phone.
      on: { back: {} },
    },
    app: {
      id: 'app',
      tags: 'app',
      // It may have ended behind the lock screen.
      always: { guard: 'hasNoFront', target: 'home' },
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
          guard: 'isUncovered',
          actions: enqueueActions(({ context, enqueue }) => context.front && enqueue.sendTo(context.front, { type: 'back' })),
        },
      },
    },
    recents: {
      meta: { screen: 'recents' },
      on: {
        back: { guard: 'isUncovered', target: 'home', actions: assign({ front: undefined }) },
        'app.closed': { actions: { type: 'closeApp', params: ({ event }) => ({ app: event.app }) } },
      },
    },
  },
})

const shade = phoneSetup.createStateConfig({
  initial: 'closed',
  states: {
    closed: { on: { 'shade.opened': 'open' } },
    open: {
      id: 'shade-open',
      tags: 'shade',
      on: {
        'shade.closed': 'closed',
        back: 'closed',
        home: 'closed',
        'app.opened': 'closed',
        'notification.opened': 'closed',
        'portal.opened': 'closed',
      },
    },
  },
})

const headsUp = phoneSetup.createStateConfig({
  initial: 'hidden',
  states: {
    hidden: {
      on: {
        'sms.received': { guard: 'isShadeClosed', target: 'shown' },
        'mail.received': { guard: and(['isShadeClosed', 'isNewMail', 'isMailToNotify']), target: 'shown' },
        'sign-in.asked': { guard: and(['isShadeClosed', 'isSignInRequest']), target: 'shown' },
      },
    },
    shown: {
      tags: 'heads-up',
      after: { headsUp: 'hidden' },
      on: {
        // Entered anew from itself: from the region, it would take every other region along.
        'sms.received': { guard: 'isShadeClosed', target: 'shown', reenter: true },
        'mail.received': { guard: and(['isShadeClosed', 'isNewMail', 'isMailToNotify']), target: 'shown', reenter: true },
        'sign-in.asked': { guard: and(['isShadeClosed', 'isSignInRequest']), target: 'shown', reenter: true },
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
})

const keyguard = phoneSetup.createStateConfig({
  id: 'keyguard',
  type: 'parallel',
  on: { 'device.lost': '#locked-lost' },
  exit: 'forgetPin',
  states: {
    view: {
      initial: 'cover',
      states: {
        cover: {
          meta: { screen: 'lock-screen/cover' },
          on: {
            'lock-screen.swiped': [{ guard: 'hasPin', target: 'pin' }, { target: '#using' }],
            back: {},
          },
        },
        pin: {
          id: 'pin-pad',
          meta: { screen: 'lock-screen/pin' },
          exit: 'forgetPin',
          on: { back: { guard: 'isUncovered', target: 'cover' }, 'power.pressed': 'cover' },
        },
      },
    },
    // Beside the view: who goes away from the pin pad and comes again waits no less.
    tries: {
      initial: 'beginning',
      states: {
        beginning: { always: [{ guard: 'isPinPaused', target: 'paused' }, { target: 'open' }] },
        open: {
          on: {
            'pin.changed': {
              guard: 'isPinShown',
              actions: assign(({ event }) => ({ pin: event.pin.replace(/\D/g, '').slice(0, 8) })),
            },
            'pin.submitted': [
              { guard: not('isPinShown') },
              { guard: 'isPinRight', target: '#using', actions: assign({ pinFailures: 0 }) },
              {
                target: 'wrong',
                actions: assign(({ context }) => ({ pin: '', pinFailures: Math.min(20, context.pinFailures + 1) })),
              },
            ],
          },
        },
        wrong: { always: [{ guard: 'hasFailedOften', target: 'paused' }, { target: 'open' }] },
        paused: {
          tags: 'pin-pause',
          entry: assign({ isPinPaused: true }),
          after: { pinPause: { target: 'open', actions: assign({ isPinPaused: false }) } },
        },
      },
    },
  },
})

/** Fetches the flows of the account before one of them is started; a phone may come up in the middle of a page's start. */
const prepared = {
  preparing: {
    meta: { screen: 'power/booting' },
    invoke: { src: 'prepare', onDone: 'running', onError: 'unprepared' },
    on: { back: {} },
  },
  unprepared: { meta: { screen: 'power/booting' }, after: { prepareAgain: 'preparing' }, on: { back: {} } },
} as const

const noteSetUp = { type: 'noteSetUp', params: ({ event }: { event: { output: SetupOutput } }) => event.output } as const

const setupStage = phoneSetup.createStateConfig({
  initial: 'preparing',
  states: {
    ...prepared,
    running: {
      meta: { child: 'setup-wizard' },
      invoke: {
        id: 'setup-wizard',
        src: 'setupWizard',
        input: ({ context }: { context: PhoneContext }): SetupInput => ({
          deviceId: context.id,
          region: context.region,
          locale: context.appearance.locale,
          session: context.session,
          progress: context.progress,
          previousPin: context.previousPin,
        }),
        onDone: [
          { guard: 'isLost', target: '#locked-lost', actions: ['keepData', noteSetUp] },
          { target: '#using', actions: ['keepData', noteSetUp] },
        ],
        // A wizard that fails must not open what it guards.
        onError: '#phone.restarting',
      },
      on: {
        back: { guard: 'isUncovered', actions: sendTo('setup-wizard', { type: 'back' }) },
        'screen-lock.chosen': { guard: 'isLock', actions: 'changeLock' },
      },
    },
  },
})

/** In use until its owner reported it lost. It opens when the owner's credentials were verified, or the loss is taken back. */
const lostStage = phoneSetup.createStateConfig({
  id: 'locked-lost',
  initial: 'preparing',
  entry: assign({ lost: true }),
  exit: 'liftLock',
  states: {
    ...prepared,
    running: {
      meta: { child: 'activation-lock' },
      invoke: {
        id: 'activation-lock',
        src: 'activationLock',
        input: ({ context }: { context: PhoneContext }): LostInput => ({ deviceId: context.id, region: context.region, keeps: 'lost' }),
        onDone: [
          // Nothing was proven: it stays.
          { guard: ({ event }) => (event.output as ActivationLockOutput).kind === 'left', target: '#phone.restarting' },
          {
            target: '#woken',
            actions: { type: 'openAfterLoss', params: ({ event }) => ({ output: event.output as ActivationLockOutput }) },
          },
        ],
        onError: '#phone.restarting',
      },
      on: { back: { guard: 'isUncovered', actions: sendTo('activation-lock', { type: 'back' }) } },
    },
  },
})

/**
 * What stands on the glass of a phone that is on. Home, recents, apps and the shade are one state among others: in the
 * setup wizard and behind a lock there is nothing that a key or a gesture could open.
 */
export const stage = phoneSetup.createStateConfig({
  initial: 'beginning',
  states: {
    /** A story begins with the phone in somebody's hand. */
    beginning: { always: [{ guard: 'isSetUp', target: 'using' }, { target: 'setup' }] },
    woken: {
      id: 'woken',
      always: [
        { guard: 'isLikeNew', target: 'setup' },
        { guard: 'isLost', target: 'locked' },
        { guard: 'hasScreenLock', target: 'keyguard' },
        { target: 'using' },
      ],
    },
    setup: setupStage,
    locked: lostStage,
    keyguard,
    using: {
      id: 'using',
      type: 'parallel',
      tags: 'in-use',
      on: {
        'power.pressed': { guard: 'hasScreenLock', target: 'keyguard' },
        'screen-lock.chosen': { guard: 'isLock', actions: 'changeLock' },
        'device.lost': 'locked',
      },
      states: { shell, shade, headsUp },
    },
  },
})
