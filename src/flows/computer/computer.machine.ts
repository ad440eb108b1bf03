import { assign, enqueueActions, sendTo, setup } from 'xstate'
import type { Appearance } from '../phone/phone.machine.ts'
import { isLook } from '../look-events.ts'
import { browserMachine, profileIds, type ProfileId } from './browser.machine.ts'

export interface ComputerInput {
  /** Stable id of this computer in its world: `computer-1`. */
  id: string
  region: string
}

/** How the computer looks, as far as it was told; else like the phone beside it. */
export type ComputerLook = Partial<Pick<Appearance, 'theme' | 'fontScale' | 'locale'>>

export type ComputerEvent =
  | { type: 'profile.chosen'; profile: ProfileId }
  | { type: 'theme.chosen'; theme: Appearance['theme'] }
  | { type: 'font-scale.chosen'; fontScale: number }
  | { type: 'language.chosen'; locale: string }
  | { type: 'back' }

interface ComputerContext extends ComputerInput {
  look: ComputerLook
  /** Whose browser is in front. */
  front: ProfileId
  /** Whose browsers run. */
  running: ProfileId[]
}

/** The root of the computer on the desk: whose browser is in front, and how it looks. */
export const computerMachine = setup({
  types: { context: {} as ComputerContext, input: {} as ComputerInput, events: {} as ComputerEvent },
  actors: { me: browserMachine, 'previous-owner': browserMachine, colleague: browserMachine },
  guards: {
    isLook,
    // Nobody else has a browser here, and what is sent to nobody comes back to who sent it, for ever.
    isProfile: ({ event }) => event.type === 'profile.chosen' && profileIds.includes(event.profile),
  },
  actions: {
    bringToFront: enqueueActions(({ context, enqueue }, { profile }: { profile: ProfileId }) => {
      if (!context.running.includes(profile)) enqueue.spawnChild(profile, { id: profile, input: { profile, region: context.region } })
      enqueue.assign({ front: profile, running: [...new Set([...context.running, profile])] })
    }),
    take: assign(({ context }, look: ComputerLook) => ({ look: { ...context.look, ...look } })),
  },
}).createMachine({
  id: 'computer',
  context: ({ input }) => ({ ...input, look: {}, front: 'me', running: [] }),
  entry: { type: 'bringToFront', params: { profile: 'me' } },
  on: {
    'profile.chosen': { guard: 'isProfile', actions: { type: 'bringToFront', params: ({ event }) => ({ profile: event.profile }) } },
    'theme.chosen': { guard: 'isLook', actions: { type: 'take', params: ({ event }) => ({ theme: event.theme }) } },
    'font-scale.chosen': {
      guard: 'isLook',
      actions: { type: 'take', params: ({ event }) => ({ fontScale: Math.min(2, Math.max(0.85, event.fontScale)) }) },
    },
    'language.chosen': { guard: 'isLook', actions: { type: 'take', params: ({ event }) => ({ locale: event.locale }) } },
    back: { actions: sendTo(({ context }) => context.front as 'me', { type: 'back' }) },
  },
})
