import { setup } from 'xstate'
import type { ScreenMeta } from '../screens.ts'

export interface SettingsPageInput {
  page: 'date-time' | 'system-update'
}

/** A page of Settings by itself, over whatever could not go on because the clock is wrong or the system too old. */
export const settingsPageMachine = setup({
  types: { context: {} as SettingsPageInput, input: {} as SettingsPageInput, events: {} as { type: 'back' }, meta: {} as ScreenMeta },
}).createMachine({
  id: 'settings-page',
  initial: 'beginning',
  context: ({ input }) => input,
  states: {
    beginning: { always: [{ guard: ({ context }) => context.page === 'system-update', target: 'systemUpdate' }, { target: 'dateTime' }] },
    dateTime: { meta: { screen: 'settings/date-time' }, on: { back: 'done' } },
    systemUpdate: { meta: { screen: 'settings/system-update' }, on: { back: 'done' } },
    done: { type: 'final' },
  },
})
