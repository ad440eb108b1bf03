import { assign, setup } from 'xstate'
import type { ScreenMeta } from '../screens.ts'

export type WifiEvent =
  /** A network that wants a password was chosen. */
  | { type: 'password.opened'; name: string }
  | { type: 'password.changed'; text: string }
  | { type: 'password.submitted' }
  | { type: 'network.opened'; name: string }
  | { type: 'portal.opened'; name: string }
  | { type: 'portal.left' }
  | { type: 'network.left' }
  | { type: 'back' }

export interface WifiInput {
  /** The network whose own page is all that is wanted; without one, the list. */
  portal?: string | undefined
}

interface WifiPages {
  /** Whether there is no list to go back to. */
  isPortalAlone: boolean
  /** The network whose page is open. */
  name: string
  /** What is typed as its password. */
  password: string
}

/** Shortest password a protected network can have. */
const shortestPassword = 8

/**
 * The pages on which somebody chooses a network: the list, a password, one network, the page a network shows first. What
 * is connected is the radios' business; this is where one stands. Whoever invokes it shows it: Settings, or the set-up.
 */
export const wifiMachine = setup({
  types: { context: {} as WifiPages, input: {} as WifiInput | undefined, events: {} as WifiEvent, meta: {} as ScreenMeta },
  guards: { isPortalAlone: ({ context }) => context.isPortalAlone },
}).createMachine({
  id: 'wifi',
  initial: 'beginning',
  context: ({ input }) => ({ isPortalAlone: input?.portal !== undefined, name: input?.portal ?? '', password: '' }),
  states: {
    beginning: { always: [{ guard: 'isPortalAlone', target: 'portal' }, { target: 'list' }] },
    list: {
      meta: { screen: 'settings/wifi' },
      on: {
        'password.opened': { target: 'password', actions: assign(({ event }) => ({ name: String(event.name), password: '' })) },
        'network.opened': { target: 'network', actions: assign(({ event }) => ({ name: String(event.name) })) },
        'portal.opened': { target: 'portal', actions: assign(({ event }) => ({ name: String(event.name) })) },
        back: 'left',
      },
    },
    password: {
      meta: { screen: 'settings/wifi-password' },
      on: {
        'password.changed': { actions: assign(({ event }) => ({ password: String(event.text).slice(0, 64) })) },
        'password.submitted': { guard: ({ context }) => context.password.length >= shortestPassword, target: 'list' },
        back: 'list',
      },
    },
    network: {
      meta: { screen: 'settings/wifi-network' },
      on: { 'network.left': 'list', 'portal.opened': 'portal', back: 'list' },
    },
    portal: {
      meta: { screen: 'settings/wifi-portal' },
      on: {
        'portal.left': [{ guard: 'isPortalAlone', target: 'left' }, { target: 'list' }],
        back: [{ guard: 'isPortalAlone', target: 'left' }, { target: 'list' }],
      },
    },
    left: { type: 'final' },
  },
})
