import { and, assign, sendTo } from 'xstate'
import { phoneSetup } from './phone.setup.ts'

/**
 * Messages as they come, while the phone is on. A region of its own, because a parallel state asks its own `on` only
 * when no region wants the event.
 */
export const inbox = phoneSetup.createStateConfig({
  on: {
    'sms.received': [
      { guard: 'isNoMessage' },
      {
        guard: 'isMessagesInFront',
        actions: ['keepMessage', sendTo('messages', ({ event }) => ({ type: 'message.arrived', sender: event.message.sender }))],
      },
      { actions: 'keepMessage' },
    ],
    // It rings for nobody, and no code is read from it: it came long ago.
    'sms.restored': {
      guard: ({ event }) => typeof event.message?.text === 'string',
      actions: assign(({ context, event }) => ({
        messages: [...context.messages, { ...event.message, read: false }]
          .toSorted((one, other) => one.receivedAt - other.receivedAt)
          .slice(-500),
      })),
    },
    'sms.read': {
      guard: 'isUnread',
      actions: assign(({ context, event }) => ({
        messages: context.messages.map((message) => (message.sender === event.sender ? { ...message, read: true } : message)),
        notifications: context.notifications.filter(
          (id) => context.messages.find((message) => message.messageId === id)?.sender !== event.sender,
        ),
      })),
    },
    'mail.received': [
      { guard: and(['isNewMail', 'isMailToNotify']), actions: ['keepMail', 'notifyOfMail'] },
      { guard: 'isNewMail', actions: 'keepMail' },
    ],
    'sign-in.asked': { guard: 'isSignInRequest', actions: 'keepRequest' },
    'mail.changed': { actions: 'changeMail' },
    'notification.dismissed': { actions: { type: 'dropNotification', params: ({ event }) => ({ messageId: event.messageId }) } },
    'notifications.cleared': { actions: assign({ notifications: [] }) },
  },
})
