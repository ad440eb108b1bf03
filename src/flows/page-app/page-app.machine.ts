import { assign, setup } from 'xstate'
import type { ScreenId, ScreenMeta } from '../screens.ts'

export type PageAppEvent = { type: 'item.opened'; item: string } | { type: 'back' }

/** An app of one screen: a list of things, of which one can be open. */
export const createPageApp = (id: string, screen: ScreenId) =>
  setup({
    types: { context: {} as { item: string }, events: {} as PageAppEvent, meta: {} as ScreenMeta },
  }).createMachine({
    id,
    initial: 'list',
    context: { item: '' },
    states: {
      list: {
        meta: { screen },
        on: { 'item.opened': { target: 'item', actions: assign(({ event }) => ({ item: event.item.slice(0, 40) })) }, back: 'left' },
      },
      item: { meta: { screen }, on: { back: 'list' } },
      left: { type: 'final' },
    },
  })

export const contactsMachine = createPageApp('contacts', 'contacts/list')
export const photosMachine = createPageApp('photos', 'photos/grid')
export const notesMachine = createPageApp('notes', 'notes/list')
export const clockMachine = createPageApp('clock', 'clock/face')
