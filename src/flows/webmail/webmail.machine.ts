import { assign, sendParent, setup } from 'xstate'
import { changeMail, listAddresses, mailboxListener, patience, type MailboxEvent, type Trouble } from '../actors.ts'
import type { PageMeta } from '../pages.ts'
import { cookiesIn, isSamePage, report, type SiteEvent, type SiteInput } from '../sites.ts'
import { giveUp, keepTrouble } from '../trouble.ts'

type Mail = MailboxEvent['mails'][number]

/** Paths of the site's pages. */
export const webmailPaths = { inbox: '/', spam: '/spam' } as const
const mailPattern = /^\/mail\/([\w-]+)$/
/** Path of the page of one mail. */
export const mailPath = (messageId: string) => `/mail/${messageId}`

export type WebmailEvent =
  | SiteEvent
  | MailboxEvent
  | { type: 'mailbox.chosen'; address: string }
  | { type: 'mailbox.left' }
  /** The mail that is open was not unwanted. */
  | { type: 'mail.restored' }
  /** A link in a mail: it opens beside the mail. */
  | { type: 'link.opened'; address: string }
  | { type: 'cancel' }

interface WebmailContext extends SiteInput {
  /** Addresses of the person at this browser, to choose from. */
  addresses: string[]
  mails: readonly Mail[]
  /** Whether the mail that is open was moved just now. */
  isMoved: boolean
  trouble: Trouble | undefined
}

const isMailbox = (address: string) => /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(address)
const openMail = ({ path }: Pick<SiteInput, 'path'>) => mailPattern.exec(path)?.[1]

/** The mail that the page is about, if it is here. */
export const shownMail = ({ mails, path }: Pick<WebmailContext, 'mails' | 'path'>): Mail | undefined =>
  mails.find(({ messageId }) => messageId === openMail({ path }))

/** A mailbox in a browser: whose it is, an inbox, a spam folder, one mail at a time. */
export const webmailMachine = setup({
  types: {
    context: {} as WebmailContext,
    input: {} as SiteInput,
    events: {} as WebmailEvent,
    tags: {} as 'busy',
    meta: {} as PageMeta,
  },
  actors: { listAddresses, changeMail, mailboxListener },
  delays: { patience },
  guards: {
    hasMailbox: ({ context }) => context.cookies.mailbox !== undefined,
    isNowhere: ({ context }) => !(Object.values(webmailPaths) as string[]).includes(context.path) && openMail(context) === undefined,
    isAtMail: ({ context }) => openMail(context) !== undefined,
    isAtSpam: ({ context }) => context.path === webmailPaths.spam,
    isSamePage,
    isOtherMailbox: ({ context, event }) =>
      event.type === 'cookies.told' && cookiesIn(event.cookies, context.cookies).mailbox !== context.cookies.mailbox,
    isMailbox: ({ event }) => event.type === 'mailbox.chosen' && isMailbox(event.address),
    isInSpam: ({ context }) => shownMail(context)?.folder === 'spam',
    isUnread: ({ context }) => shownMail(context)?.read === false,
  },
  actions: {
    noteCookies: assign(({ context, event }) =>
      event.type === 'cookies.told' ? { cookies: cookiesIn(event.cookies, context.cookies) } : {},
    ),
    noteMails: assign(({ event }) => (event.type === 'mails.changed' ? { mails: event.mails } : {})),
  },
}).createMachine({
  id: 'webmail',
  initial: 'deciding',
  context: ({ input }) => ({ ...input, addresses: [], mails: [], isMoved: false, trouble: undefined }),
  on: {
    'page.opened': [
      { guard: 'isSamePage' },
      { target: '.deciding', actions: assign(({ event }) => ({ path: event.path, trouble: undefined, isMoved: false })) },
    ],
    'cookies.told': [
      { guard: 'isOtherMailbox', target: '.deciding', actions: ['noteCookies', assign({ mails: [] })] },
      { actions: 'noteCookies' },
    ],
    back: { actions: sendParent(report({ type: 'page.left' })) },
  },
  states: {
    deciding: {
      always: [{ guard: 'isNowhere', target: 'noSuchPage' }, { guard: 'hasMailbox', target: 'open' }, { target: 'choosing' }],
    },
    noSuchPage: { meta: { page: 'webmail/no-such-page' } },
    choosing: {
      meta: { page: 'webmail/sign-in' },
      invoke: {
        src: 'listAddresses',
        onDone: { actions: assign(({ event }) => ({ addresses: event.output.addresses, trouble: undefined })) },
        onError: { actions: keepTrouble() },
      },
      on: {
        'mailbox.chosen': {
          guard: 'isMailbox',
          actions: sendParent(({ event }) => report({ type: 'cookies.changed', cookies: { mailbox: event.address.trim().toLowerCase() } })),
        },
      },
    },
    open: {
      invoke: { src: 'mailboxListener', input: ({ context }) => ({ address: context.cookies.mailbox ?? '' }) },
      initial: 'deciding',
      on: {
        'mails.changed': { actions: 'noteMails' },
        'mailbox.left': { actions: sendParent(report({ type: 'cookies.changed', cookies: { mailbox: undefined } })) },
        'link.opened': { actions: sendParent(({ event }) => report({ type: 'tab.opened', address: event.address })) },
      },
      states: {
        deciding: {
          always: [{ guard: 'isAtMail', target: 'message' }, { guard: 'isAtSpam', target: 'spam' }, { target: 'inbox' }],
        },
        inbox: { meta: { page: 'webmail/inbox' } },
        spam: { meta: { page: 'webmail/spam' } },
        message: {
          meta: { page: 'webmail/message' },
          initial: 'shown',
          states: {
            shown: {
              always: { guard: 'isUnread', target: 'marking' },
              on: { 'mail.restored': { guard: 'isInSpam', target: 'moving' } },
            },
            // A mail can be read all the same while its mailbox does not hear of it.
            marking: {
              invoke: {
                src: 'changeMail',
                input: ({ context }) => ({
                  address: context.cookies.mailbox ?? '',
                  messageId: openMail(context) ?? '',
                  change: { read: true },
                }),
                onDone: 'read',
                onError: 'read',
              },
              on: { 'mail.restored': { guard: 'isInSpam', target: 'moving' } },
            },
            read: { on: { 'mail.restored': { guard: 'isInSpam', target: 'moving' } } },
            moving: {
              tags: 'busy',
              invoke: {
                src: 'changeMail',
                input: ({ context }) => ({
                  address: context.cookies.mailbox ?? '',
                  messageId: openMail(context) ?? '',
                  change: { folder: 'inbox', read: true },
                }),
                onDone: { target: 'read', actions: assign({ isMoved: true, trouble: undefined }) },
                onError: { target: 'read', actions: keepTrouble() },
              },
              after: { patience: { target: 'read', actions: giveUp() } },
              on: { cancel: 'read', back: 'read' },
            },
          },
        },
      },
    },
  },
})
