import { and, assign } from 'xstate'
import { remember } from '../saved-passwords.ts'
import { inbox } from './inbox.states.ts'
import { contextOf, phoneSetup } from './phone.setup.ts'
import { recovery } from './recovery-menu.states.ts'
import { over } from './over.states.ts'
import { stage } from './stage.states.ts'

export type { ScreenLock } from '../screen-lock/screen-lock.machine.ts'
export type { PhoneTag } from './phone-tags.ts'
export type { Appearance, PhoneContext, PhoneEvent, PhoneInput, SetupInput, SetupProgress, SmsMessage } from './phone.types.ts'

/**
 * The root of one phone: its power, what is in front, what runs behind it, what lies over it, and what it knows. What is
 * erased by a reset is in its context; what the server knows of the phone never is.
 */
export const phoneMachine = phoneSetup.createMachine({
  id: 'phone',
  context: ({ input }) => contextOf(input),
  invoke: [
    { id: 'radios', src: 'radios', input: ({ context }) => context.radios },
    { id: 'date-time', src: 'dateTime', input: ({ context }) => ({ offset: context.clockOffset ?? 0 }) },
    // It outlives a restart and a reset: what it was told by the server no event can talk it out of.
    {
      id: 'find-device-agent',
      src: 'findDeviceAgent',
      input: ({ context }) => ({ deviceId: context.id, on: context.findDevice }),
    },
    { id: 'blocklist', src: 'smsFilter', input: ({ context }) => ({ allowsServices: !context.filters?.blocksServices }) },
    { id: 'quarantine', src: 'smsFilter', input: ({ context }) => ({ allowsServices: !context.filters?.guardBlocksServices }) },
    { id: 'storage', src: 'storage', input: ({ context }) => context.storage ?? { damaged: false, short: false } },
    { id: 'system-update', src: 'systemUpdate' },
    { id: 'sound', src: 'sound' },
  ],
  initial: 'on',
  on: {
    'theme.chosen': { guard: 'isLook', actions: { type: 'look', params: ({ event }) => ({ theme: event.theme }) } },
    'font-scale.chosen': {
      guard: 'isLook',
      actions: { type: 'look', params: ({ event }) => ({ fontScale: Math.min(2, Math.max(0.85, event.fontScale)) }) },
    },
    'language.chosen': { guard: 'isLook', actions: { type: 'look', params: ({ event }) => ({ locale: event.locale }) } },
    'navigation.chosen': { guard: 'isLook', actions: { type: 'look', params: ({ event }) => ({ navigation: event.navigation }) } },
    rotated: { guard: 'isLook', actions: { type: 'look', params: ({ event }) => ({ orientation: event.orientation }) } },
    'session.changed': {
      guard: 'isSession',
      actions: [
        'keepData',
        assign(({ context, event }) => ({
          session: event.session,
          ...(event.session?.token !== context.session?.token && {
            asked: undefined,
            notifications: context.notifications.filter((id) => id !== context.asked?.codeId),
          }),
          trust: event.session?.trust ?? context.trust,
          passwords: event.used && event.session ? remember(context.passwords, event.used, event.session) : context.passwords,
        })),
      ],
    },
    'find-device.changed': { actions: [assign(({ event }) => ({ findDevice: event.on === true })), 'tellAgent'] },
    'find-device.told': { actions: assign(({ event }) => ({ findDevice: event.on === true })) },
    // Off or in the set-up, it is remembered until the phone would be used.
    'device.lost': { actions: assign({ lost: true }) },
    'region.chosen': { guard: 'isRegion', actions: assign(({ event }) => ({ region: event.region })) },
    'item.*': { guard: 'hasData', actions: 'tellData' },
    'cache.cleared': { actions: 'tellStorage' },
    'data.cleared': { actions: ['tellStorage', 'dropMessages'] },
    'system.changed': {
      actions: assign(({ context, event }) => ({
        system: event.system === 'old' ? 'old' : 'current',
        model: String(event.model ?? context.model),
      })),
    },
    'setup.progressed': { actions: assign(({ event }) => ({ progress: event.progress })) },
  },
  states: {
    on: {
      type: 'parallel',
      on: {
        'power-off.chosen': '#phone.shuttingDown',
        'restart.chosen': '#phone.restarting',
        'update.confirmed': '#phone.updating',
        'reset.confirmed': '#phone.erasing',
        // Its owner wants it so, from afar. What binds the phone is not on it, and stays.
        'erasure.told': '#phone.erasing',
        'sound.asked': { actions: 'tellSound' },
        'volume.pressed': { actions: 'stopSound' },
        // Apps go on behind the lock screen, and end or fail there as well.
        'xstate.done.actor.*': { guard: 'isAppDone', actions: 'dropDone' },
        'xstate.error.actor.*': { guard: 'isAppFailing', actions: 'dropFailed' },
      },
      exit: ['stopApps', 'stopSound'],
      states: {
        stage,
        over,
        inbox,
        display: {
          initial: 'awake',
          states: {
            awake: {
              initial: 'uncovered',
              on: { 'power.pressed': 'asleep' },
              states: {
                uncovered: { on: { 'power.held': 'powerMenu' } },
                powerMenu: {
                  id: 'power-menu-open',
                  tags: 'power-menu',
                  on: { 'power-menu.closed': 'uncovered', 'power.held': 'uncovered', back: 'uncovered', home: 'uncovered' },
                },
              },
            },
            // Dark, the glass shows nothing and takes no touch; what runs behind it goes on.
            asleep: {
              id: 'asleep',
              meta: { screen: 'power/asleep', lies: 'over' },
              initial: 'dark',
              on: {
                'power.pressed': 'awake',
                'power.held': 'awake.powerMenu',
                'sound.asked': { target: 'awake', actions: 'tellSound' },
                back: {},
              },
              states: {
                dark: {
                  on: {
                    'sms.received': 'dozing',
                    'mail.received': { guard: and(['isNewMail', 'isMailToNotify']), target: 'dozing' },
                    'sign-in.asked': { guard: 'isSignInRequest', target: 'dozing' },
                  },
                },
                dozing: { tags: 'dozing', after: { dozing: 'dark' }, on: { 'sms.received': { target: 'dozing', reenter: true } } },
              },
            },
          },
        },
      },
    },
    shuttingDown: {
      tags: ['off', 'shutting-down'],
      meta: { screen: 'power/shutting-down' },
      entry: { type: 'powerRadios', params: { on: false } },
      after: { shuttingDown: 'off' },
      on: { back: {} },
    },
    restarting: {
      tags: ['off', 'shutting-down'],
      meta: { screen: 'power/shutting-down' },
      entry: { type: 'powerRadios', params: { on: false } },
      after: { shuttingDown: 'booting' },
      on: { back: {} },
    },
    off: {
      tags: 'off',
      meta: { screen: 'power/off' },
      on: { 'power.pressed': 'booting', 'power.held': 'booting', 'recovery-keys.held': 'recovery', back: {} },
    },
    booting: {
      tags: ['off', 'booting'],
      meta: { screen: 'power/booting' },
      after: { booting: { target: '#woken', actions: ['noteRestart', { type: 'powerRadios', params: { on: true } }] } },
      on: { 'recovery-keys.held': 'recovery', back: {} },
    },
    recovery,
    erasing: {
      tags: ['off', 'erasing'],
      meta: { screen: 'power/erasing' },
      entry: [{ type: 'powerRadios', params: { on: false } }, 'erase', 'eraseParts'],
      after: { erasing: 'booting' },
      on: { back: {} },
    },
    updating: {
      tags: ['off', 'updating'],
      meta: { screen: 'power/updating' },
      entry: { type: 'powerRadios', params: { on: false } },
      after: { updating: { target: 'booting', actions: 'renewSystem' } },
      on: { back: {} },
    },
    flashing: {
      tags: ['off', 'flashing'],
      meta: { screen: 'power/flashing' },
      after: { flashing: { target: 'booting', actions: ['erase', 'eraseParts', 'renewSystem'] } },
      on: { back: {} },
    },
  },
})
