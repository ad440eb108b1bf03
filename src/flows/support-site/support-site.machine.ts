import { assign, enqueueActions, sendParent, sendTo, setup } from 'xstate'
import type { Ticket, Verification } from '../../account/contract.ts'
import { accessLinkMachine } from '../access-link/access-link.machine.ts'
import { listTickets, patience, readVerification, type Trouble } from '../actors.ts'
import { manualVerificationMachine, type ManualVerificationReport } from '../manual-verification/manual-verification.machine.ts'
import type { PageMeta } from '../pages.ts'
import { cookiesIn, isAt, isSamePage, report, type SiteEvent, type SiteInput } from '../sites.ts'
import { supportTicketMachine, type SupportTicketReport } from '../support-ticket/support-ticket.machine.ts'
import { giveUp, keepTrouble } from '../trouble.ts'
import { linkIn, supportPaths } from './support-paths.ts'

export type SupportSiteEvent = SiteEvent | SupportTicketReport | ManualVerificationReport | { type: 'retry' } | { type: 'cancel' }

interface SupportSiteContext extends SiteInput {
  tickets: Ticket[]
  review: Verification | undefined
  /** What was done last, to be said. */
  done: 'ticket-opened' | 'verification-opened' | undefined
  trouble: Trouble | undefined
}

/** The support: tickets, and a manual verification. What is written stays while somebody looks at other pages of it. */
export const supportSiteMachine = setup({
  types: {
    context: {} as SupportSiteContext,
    input: {} as SiteInput,
    events: {} as SupportSiteEvent,
    tags: {} as 'busy',
    meta: {} as PageMeta,
    children: {} as { ticket: 'ticket'; verification: 'verification'; 'access-link': 'accessLink' },
  },
  actors: {
    ticket: supportTicketMachine,
    verification: manualVerificationMachine,
    accessLink: accessLinkMachine,
    listTickets,
    readVerification,
  },
  delays: { patience },
  guards: {
    isAtHome: isAt(supportPaths.home),
    isAtTicket: isAt(supportPaths.ticket),
    isAtTickets: isAt(supportPaths.tickets),
    isAtAccount: isAt(supportPaths.verification),
    isAtDevices: isAt(supportPaths.devices),
    isAtPast: isAt(supportPaths.past),
    isAtReview: isAt(supportPaths.review),
    isAtLink: ({ context }) => linkIn(context.path) !== undefined,
    isSamePage,
    hasTickets: ({ context }) => context.cookies.visitor !== undefined,
    hasReview: ({ context }) => context.cookies.review !== undefined,
  },
  actions: {
    move: enqueueActions(({ enqueue }, { path, replaces = false }: { path: string; replaces?: boolean }) => {
      enqueue.assign({ path })
      enqueue.sendParent(report({ type: 'page.moved', path, replaces }))
    }),
    noteCookies: assign(({ context, event }) =>
      event.type === 'cookies.told' ? { cookies: cookiesIn(event.cookies, context.cookies) } : {},
    ),
    tellVisitor: sendTo('ticket', ({ context }) => ({ type: 'visitor.told', visitorId: context.cookies.visitor })),
  },
}).createMachine({
  id: 'support-site',
  initial: 'deciding',
  context: ({ input }) => ({ ...input, tickets: [], review: undefined, done: undefined, trouble: undefined }),
  invoke: [
    { id: 'ticket', src: 'ticket', input: ({ context }) => ({ visitorId: context.cookies.visitor }) },
    { id: 'verification', src: 'verification', input: ({ context }) => ({ region: context.region }) },
  ],
  on: {
    'page.opened': [
      { guard: 'isSamePage' },
      { target: '.deciding', actions: assign(({ event }) => ({ path: event.path, done: undefined, trouble: undefined })) },
    ],
    'cookies.told': { actions: ['noteCookies', 'tellVisitor'] },
    'ticket.opened': {
      target: '.deciding',
      actions: [
        assign(({ context, event }) => ({ done: 'ticket-opened' as const, cookies: { ...context.cookies, visitor: event.visitorId } })),
        sendParent(({ event }) => report({ type: 'cookies.changed', cookies: { visitor: event.visitorId } })),
        { type: 'move', params: { path: supportPaths.tickets, replaces: true } },
      ],
    },
    'step.done': [
      {
        guard: ({ event }) => event.step === 'account',
        target: '.deciding',
        actions: { type: 'move', params: { path: supportPaths.devices } },
      },
      { target: '.deciding', actions: { type: 'move', params: { path: supportPaths.past } } },
    ],
    'verification.opened': {
      target: '.deciding',
      actions: [
        assign(({ context, event }) => ({
          done: 'verification-opened' as const,
          review: undefined,
          cookies: { ...context.cookies, review: event.verificationId },
        })),
        sendParent(({ event }) => report({ type: 'cookies.changed', cookies: { review: event.verificationId } })),
        { type: 'move', params: { path: supportPaths.review, replaces: true } },
      ],
    },
    back: { actions: sendParent(report({ type: 'page.left' })) },
  },
  states: {
    deciding: {
      always: [
        { guard: 'isAtHome', target: 'home' },
        { guard: 'isAtTicket', target: 'writing' },
        { guard: 'isAtTickets', target: 'tickets' },
        { guard: 'isAtAccount', target: 'account' },
        { guard: 'isAtDevices', target: 'devices' },
        { guard: 'isAtPast', target: 'past' },
        { guard: 'isAtReview', target: 'review' },
        { guard: 'isAtLink', target: 'regaining' },
        { target: 'noSuchPage' },
      ],
    },
    home: { meta: { page: 'support-site/home' } },
    writing: { meta: { page: 'support-site/ticket' } },
    account: { meta: { page: 'support-site/verification' } },
    devices: { meta: { page: 'support-site/verification-devices' } },
    past: { meta: { page: 'support-site/verification-past' } },
    tickets: {
      meta: { page: 'support-site/tickets' },
      initial: 'deciding',
      states: {
        deciding: { always: [{ guard: 'hasTickets', target: 'loading' }, { target: 'shown' }] },
        loading: {
          tags: 'busy',
          invoke: {
            src: 'listTickets',
            input: ({ context }) => ({ visitorId: context.cookies.visitor ?? '' }),
            onDone: { target: 'shown', actions: assign(({ event }) => ({ tickets: event.output.tickets, trouble: undefined })) },
            onError: { target: 'shown', actions: keepTrouble() },
          },
          after: { patience: { target: 'shown', actions: giveUp() } },
          on: { cancel: 'shown', back: 'shown' },
        },
        shown: { on: { retry: 'deciding' } },
      },
    },
    review: {
      meta: { page: 'support-site/review' },
      initial: 'deciding',
      states: {
        deciding: { always: [{ guard: 'hasReview', target: 'loading' }, { target: 'shown' }] },
        loading: {
          tags: 'busy',
          invoke: {
            src: 'readVerification',
            input: ({ context }) => ({ verificationId: context.cookies.review ?? '' }),
            onDone: { target: 'shown', actions: assign(({ event }) => ({ review: event.output, trouble: undefined })) },
            onError: { target: 'shown', actions: keepTrouble() },
          },
          after: { patience: { target: 'shown', actions: giveUp() } },
          on: { cancel: 'shown', back: 'shown' },
        },
        shown: { on: { retry: 'deciding' } },
      },
    },
    regaining: {
      invoke: {
        id: 'access-link',
        src: 'accessLink',
        input: ({ context }) => ({ linkId: linkIn(context.path) ?? '' }),
        onDone: 'regained',
      },
    },
    regained: { meta: { page: 'support-site/access-done' } },
    noSuchPage: { meta: { page: 'support-site/no-such-page' } },
  },
})
