import { assign, sendParent, setup } from 'xstate'
import type { ScreenMeta } from '../screens.ts'

export interface MessagesInput {
  /** Opens this sender's thread at once, as from a notification. */
  sender?: string | undefined
}

export type MessagesEvent =
  | { type: 'thread.opened'; sender: string }
  /** A message came while this app is in front. */
  | { type: 'message.arrived'; sender: string }
  /** The app came to the front again as it was. */
  | { type: 'shown' }
  | { type: 'back' }

/** What the app tells the phone: somebody has this sender's thread before their eyes. */
export interface MessagesReport {
  type: 'sms.read'
  sender: string
}

/** The Messages app: threads by sender, one thread at a time. The messages themselves belong to the phone. */
export const messagesMachine = setup({
  types: {
    context: {} as { sender: string },
    input: {} as MessagesInput,
    events: {} as MessagesEvent,
    meta: {} as ScreenMeta,
  },
  guards: {
    hasSender: ({ context }) => context.sender !== '',
    isOpenThread: ({ context, event }) => event.type === 'message.arrived' && event.sender === context.sender,
  },
  actions: {
    reportRead: sendParent(({ context }: { context: { sender: string } }): MessagesReport => ({
      type: 'sms.read',
      sender: context.sender,
    })),
  },
}).createMachine({
  id: 'messages',
  initial: 'opening',
  context: ({ input }) => ({ sender: input.sender ?? '' }),
  on: { 'thread.opened': { target: '.thread', reenter: true, actions: assign(({ event }) => ({ sender: event.sender })) } },
  states: {
    opening: { always: [{ guard: 'hasSender', target: 'thread' }, { target: 'threads' }] },
    threads: { meta: { screen: 'messages/threads' }, on: { back: 'left' } },
    thread: {
      meta: { screen: 'messages/thread' },
      entry: 'reportRead',
      on: {
        'message.arrived': { guard: 'isOpenThread', actions: 'reportRead' },
        shown: { actions: 'reportRead' },
        back: 'threads',
      },
    },
    left: { type: 'final' },
  },
})
