import { setup } from 'xstate'
import type { ScreenMeta } from '../screens.ts'

/** The Clock app: a face. */
export const clockMachine = setup({ types: { events: {} as { type: 'back' }, meta: {} as ScreenMeta } }).createMachine({
  id: 'clock',
  initial: 'face',
  states: {
    face: { meta: { screen: 'clock/face' }, on: { back: 'left' } },
    left: { type: 'final' },
  },
})
