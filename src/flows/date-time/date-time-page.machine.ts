import { setup } from 'xstate'
import type { ScreenMeta } from '../screens.ts'

/** Date & time by itself, over whatever could not go on because the clock is wrong. */
export const dateTimePageMachine = setup({
  types: { events: {} as { type: 'back' }, meta: {} as ScreenMeta },
}).createMachine({
  id: 'date-time-page',
  initial: 'shown',
  states: {
    shown: { meta: { screen: 'settings/date-time' }, on: { back: 'done' } },
    done: { type: 'final' },
  },
})
