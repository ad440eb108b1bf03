import { assign } from 'xstate'
import { inbox } from './inbox.states.ts'
import { contextOf, phoneSetup } from './phone.setup.ts'
import { recovery } from './recovery-menu.states.ts'
import { stage } from './stage.states.ts'

export type {
  Appearance,
  PhoneContext,
  PhoneEvent,
  PhoneInput,
  PhoneTag,
  ScreenLock,
  SetupInput,
  SetupProgress,
  SmsMessage,
} from './phone.setup.ts'

/**
 * The root of one phone: its power, what is in front, what runs behind it, what lies over it, and what it knows. What is
 * erased by a reset is in its context; what the server knows of the phone never is.
 */
export const phoneMachine = phoneSetup.createMachine({
  id: 'phone',
  context: ({ input }) => contextOf(input),
  invoke: { id: 'radios', src: 'radios', input: ({ context }) => context.radios },
  initial: 'on',
  on: {
    'theme.chosen': { actions: { type: 'look', params: ({ event }) => ({ theme: event.theme }) } },
    'font-scale.chosen': {
      actions: { type: 'look', params: ({ event }) => ({ fontScale: Math.min(2, Math.max(0.85, event.fontScale)) }) },
    },
    'language.chosen': { actions: { type: 'look', params: ({ event }) => ({ locale: event.locale }) } },
    'navigation.chosen': { actions: { type: 'look', params: ({ event }) => ({ navigation: event.navigation }) } },
    rotated: { actions: { type: 'look', params: ({ event }) => ({ orientation: event.orientation }) } },
    'session.changed': {
      actions: assign(({ context, event }) => ({ session: event.session, trust: event.session?.trust ?? context.trust })),
    },
    'find-device.changed': { actions: assign(({ event }) => ({ findDevice: event.on })) },
    'region.chosen': { actions: assign(({ event }) => ({ region: event.region })) },
    'screen-lock.chosen': { actions: assign(({ event }) => ({ screenLock: event.lock, pinFailures: 0 })) },
    'setup.progressed': { actions: assign(({ event }) => ({ progress: event.progress })) },
  },
  states: {
    on: {
      type: 'parallel',
      on: {
        'power-off.chosen': '#phone.shuttingDown',
        'restart.chosen': '#phone.restarting',
        'reset.confirmed': '#phone.erasing',
        // Apps go on behind the lock screen, and end or fail there as well.
        'xstate.done.actor.*': { guard: 'isAppDone', actions: 'dropDone' },
        'xstate.error.actor.*': { guard: 'isAppFailing', actions: 'dropFailed' },
      },
      exit: 'stopApps',
      states: {
        stage,
        inbox,
        // Dark, the glass shows nothing and takes no touch; what runs behind it goes on.
        display: {
          initial: 'awake',
          states: {
            awake: { on: { 'power.pressed': 'asleep' } },
            asleep: {
              meta: { screen: 'power/asleep', lies: 'over' },
              initial: 'dark',
              on: { 'power.pressed': 'awake' },
              states: {
                dark: { on: { 'sms.received': 'dozing' } },
                dozing: { tags: 'dozing', after: { dozing: 'dark' }, on: { 'sms.received': { target: 'dozing', reenter: true } } },
              },
            },
          },
        },
        powerMenu: {
          initial: 'closed',
          states: {
            closed: { on: { 'power.held': 'open' } },
            open: {
              id: 'power-menu-open',
              tags: 'power-menu',
              on: { 'power-menu.closed': 'closed', 'power.pressed': 'closed', back: 'closed', home: 'closed' },
            },
          },
        },
      },
    },
    shuttingDown: {
      tags: 'off',
      meta: { screen: 'power/shutting-down' },
      entry: { type: 'powerRadios', params: { on: false } },
      after: { shuttingDown: 'off' },
      on: { back: {} },
    },
    restarting: {
      tags: 'off',
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
      tags: 'off',
      meta: { screen: 'power/booting' },
      after: { booting: { target: '#woken', actions: { type: 'powerRadios', params: { on: true } } } },
      on: { 'recovery-keys.held': 'recovery', back: {} },
    },
    recovery,
    erasing: {
      tags: 'off',
      meta: { screen: 'power/erasing' },
      entry: [{ type: 'powerRadios', params: { on: false } }, 'erase', 'forgetNetworks'],
      after: { erasing: 'booting' },
      on: { back: {} },
    },
    flashing: {
      tags: 'off',
      meta: { screen: 'power/flashing' },
      after: { flashing: { target: 'booting', actions: ['erase', 'forgetNetworks'] } },
      on: { back: {} },
    },
  },
})
