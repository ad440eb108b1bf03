import { assign, sendParent, setup } from 'xstate'
import type { ScreenMeta } from '../screens.ts'
import type { MailChange, MailFolder } from './mail.ts'

export interface MailInput {
  /** Opens this mail at once, as from a notification. */
  messageId?: string | undefined
}

export type MailEvent =
  | { type: 'mail.opened'; messageId: string }
  | { type: 'spam.opened' }
  /** The mail that is open was not unwanted. */
  | { type: 'mail.restored' }
  | { type: 'back' }

/** What the app tells the phone: what somebody did to a mail. */
export type MailReport = MailChange & { type: 'mail.changed'; messageId: string }

interface MailContext {
  messageId: string
  /** The list that the mail was opened from. */
  folder: MailFolder
}

/** The Mail app: an inbox, a spam folder, one mail at a time. The mails themselves belong to the phone. */
export const mailMachine = setup({
  types: { context: {} as MailContext, input: {} as MailInput, events: {} as MailEvent, meta: {} as ScreenMeta },
  guards: {
    hasMail: ({ context }) => context.messageId !== '',
    isFromSpam: ({ context }) => context.folder === 'spam',
  },
  actions: {
    reportRead: sendParent(({ context }: { context: MailContext }): MailReport => ({
      type: 'mail.changed',
      messageId: context.messageId,
      read: true,
    })),
    reportRestored: sendParent(({ context }: { context: MailContext }): MailReport => ({
      type: 'mail.changed',
      messageId: context.messageId,
      folder: 'inbox',
    })),
  },
}).createMachine({
  id: 'mail',
  initial: 'opening',
  context: ({ input }) => ({ messageId: input.messageId ?? '', folder: 'inbox' }),
  on: {
    'mail.opened': { target: '.message', reenter: true, actions: assign(({ event }) => ({ messageId: event.messageId })) },
  },
  states: {
    opening: { always: [{ guard: 'hasMail', target: 'message' }, { target: 'inbox' }] },
    inbox: {
      meta: { screen: 'mail/inbox' },
      entry: assign({ folder: 'inbox' }),
      on: { 'spam.opened': 'spam', back: 'left' },
    },
    spam: {
      meta: { screen: 'mail/spam' },
      entry: assign({ folder: 'spam' }),
      on: { back: 'inbox' },
    },
    message: {
      meta: { screen: 'mail/message' },
      entry: 'reportRead',
      on: {
        'mail.restored': { guard: 'isFromSpam', actions: ['reportRestored', assign({ folder: 'inbox' })] },
        back: [{ guard: 'isFromSpam', target: 'spam' }, { target: 'inbox' }],
      },
    },
    left: { type: 'final' },
  },
})
