import { accessPath, supportPaths } from '../../src/flows/support-site/support-paths.ts'
import { field } from './computer-steps.ts'
import type { WebPage } from './web-page.ts'
import { clicks, own, owner, typeTwice, visits, type WebWalk } from './web-steps.ts'

/** Answers a ticket or a review at once, and opens the link that came of it. */
const followsLink = async (page: WebPage) => {
  await page.desk.world.dispatch({ type: 'skip', by: 60_000 })
  await visits('support-site', accessPath(page.world.server.inside().accessLinks.at(-1)?.linkId ?? ''))(page)
}

/** Where people turn to when nothing else helps. */
export const supportWalks: WebWalk[] = [
  {
    name: 'how the service is doing',
    world: own,
    steps: [{ operations: ['readStatus'], click: visits('status-site'), again: clicks('status-site', 'retry') }],
    isDone: (page) => page.contextOf('status-site')?.['content'] !== undefined,
  },
  {
    name: 'a ticket',
    world: own,
    begin: visits('support-site', supportPaths.ticket),
    steps: [
      {
        operations: ['openTicket'],
        prepare: (page) =>
          page.tell(
            'ticket',
            ...Object.entries({
              model: 'Handset 12',
              imei: page.world.phones[0]!.actor.getSnapshot().context.imeis[0]!,
              email: 'me@post.test',
              description: 'My own phone asks for a password that I have forgotten.',
            }).map(([name, text]) => field(name, text)),
            { type: 'document.chosen', documentId: 'receipt-1' },
          ),
        click: clicks('ticket', 'ticket.submitted'),
      },
      {
        operations: ['listTickets'],
        async click(page) {
          await visits('support-site')(page)
          await visits('support-site', supportPaths.tickets)(page)
        },
        again: clicks('support-site', 'retry'),
      },
      { operations: ['openAccessLink'], click: followsLink, again: clicks('access-link', 'retry') },
      { operations: ['finishRecovery'], prepare: typeTwice('new-password'), click: clicks('new-password', 'password.submitted') },
    ],
    isDone: (page) => page.page() === 'support-site/access-done',
  },
  {
    name: 'a manual verification',
    world: own,
    begin: async (page) => {
      await visits('support-site', supportPaths.verification)(page)
      await page.tell('verification', field('identifier', owner.number), field('email', 'me@post.test'))
      await page.tell('verification', { type: 'step.submitted', step: 'account' })
      await page.tell('verification', field('deviceModel', 'Handset 12'), { type: 'step.submitted', step: 'devices' })
    },
    steps: [
      {
        operations: ['openVerification'],
        prepare: (page) => page.tell('verification', field('createdMonth', '2026-03'), field('place', 'GB')),
        click: clicks('verification', 'step.submitted', { step: 'past' }),
      },
      {
        operations: ['readVerification'],
        async click(page) {
          await page.desk.world.dispatch({ type: 'skip', by: 60_000 })
          await visits('support-site')(page)
          await visits('support-site', supportPaths.review)(page)
        },
        again: clicks('support-site', 'retry'),
      },
    ],
    isDone: (page) => (page.contextOf('support-site')?.['review'] as { state: string } | undefined)?.state === 'accepted',
  },
]
