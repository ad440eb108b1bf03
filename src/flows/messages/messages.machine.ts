import { assign, setup } from 'xstate'
import type { ScreenMeta } from '../screens.ts'

export interface MessagesInput {
  /** Opens this sender's thread at once, as from a notification. */
  sender?: string | undefined
}

export type MessagesEvent = { type: 'thread.opened'; sender: string } | { type: 'back' }

/** The Messages app: threads by sender, one thread at a time. The messages themselves belong to the phone. */
export const messagesMachine = setup({
  types: {
    context: {} as { sender: string },
    input: {} as MessagesInput,
    events: {} as MessagesEvent,
    meta: {} as ScreenMeta,
  },
  guards: { hasSender: ({ context }) => context.sender !== '' },
}).createMachine({
  id: 'messages',
  initial: 'opening',
  context: ({ input }) => ({ sender: input.sender ?? '' }),
  on: { 'thread.opened': { target: '.thread', actions: assign(({ event }) => ({ sender: event.sender })) } },
  states: {
    opening: { always: [{ guard: 'hasSender', target: 'thread' }, { target: 'threads' }] },
    threads: { meta: { screen: 'messages/threads' }, on: { back: 'left' } },
    thread: { meta: { screen: 'messages/thread' }, on: { back: 'threads' } },
    left: { type: 'final' },
  },
})
