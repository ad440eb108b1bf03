import { setup } from 'xstate'

export type RouterEvent = { type: 'router.restarted' }

/** How long a router is away when somebody pulls its plug and puts it in again, in milliseconds. */
const routerRestart = 60_000

/** The router at home: its network is gone while it starts anew. */
export const routerMachine = setup({
  types: { events: {} as RouterEvent },
  delays: { restart: routerRestart },
}).createMachine({
  id: 'router',
  initial: 'up',
  states: {
    up: { on: { 'router.restarted': 'restarting' } },
    // Pulled once more, it begins anew.
    restarting: { after: { restart: 'up' }, on: { 'router.restarted': { target: 'restarting', reenter: true } } },
  },
})
