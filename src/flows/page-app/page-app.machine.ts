import { assign, setup } from 'xstate'
import type { ScreenId, ScreenMeta } from '../screens.ts'

export type PageAppEvent = { type: 'text.changed'; text: string } | { type: 'back' }

/** An app of one screen, with at most one line of typed text. */
export const createPageApp = (id: string, screen: ScreenId) =>
  setup({ types: { context: {} as { text: string }, events: {} as PageAppEvent, meta: {} as ScreenMeta } }).createMachine({
    id,
    initial: 'open',
    context: { text: '' },
    states: {
      open: {
        meta: { screen },
        on: {
          'text.changed': { actions: assign(({ event }) => ({ text: event.text.slice(0, 40) })) },
          back: 'left',
        },
      },
      left: { type: 'final' },
    },
  })

export const dialerMachine = createPageApp('dialer', 'dialer/keypad')
export const contactsMachine = createPageApp('contacts', 'contacts/list')
export const photosMachine = createPageApp('photos', 'photos/grid')
export const notesMachine = createPageApp('notes', 'notes/list')
export const clockMachine = createPageApp('clock', 'clock/face')
