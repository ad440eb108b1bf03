import { setup } from 'xstate'

export type SoundEvent =
  /** A push: its owner looks for the phone. */
  | { type: 'sound.asked' }
  /** By the button, by a key at the side, or because the phone goes off. */
  | { type: 'sound.stopped' }

/** The sound by which a phone is found nearby. It plays beside everything, at a lock and in the set-up, too, and opens nothing. */
export const soundMachine = setup({
  types: { events: {} as SoundEvent },
  delays: { sound: 300_000 },
}).createMachine({
  id: 'sound',
  initial: 'quiet',
  states: {
    quiet: { on: { 'sound.asked': 'playing' } },
    playing: { after: { sound: 'quiet' }, on: { 'sound.stopped': 'quiet' } },
  },
})
