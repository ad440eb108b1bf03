import { assign, sendParent, setup } from 'xstate'
import { patience, readStatus, timedOut, troubleOf, type Trouble } from '../actors.ts'
import type { Status } from '../../account/contract.ts'
import type { PageMeta } from '../pages.ts'
import type { SiteEvent, SiteInput, SiteReport } from '../sites.ts'

export type StatusSiteEvent = SiteEvent | { type: 'retry' } | { type: 'cancel' }

interface StatusSiteContext extends SiteInput {
  status: Status | undefined
  trouble: Trouble | undefined
}

const report = (event: SiteReport) => event

/** How the service is doing, on a machine of its own: readable while the rest is out. */
export const statusSiteMachine = setup({
  types: {
    context: {} as StatusSiteContext,
    input: {} as SiteInput,
    events: {} as StatusSiteEvent,
    tags: {} as 'busy',
    meta: {} as PageMeta,
  },
  actors: { readStatus },
  delays: { patience },
  guards: {
    isNowhere: ({ context }) => context.path !== '/',
    isSamePage: ({ context, event }) => event.type === 'page.opened' && event.path === context.path,
  },
  actions: { leave: sendParent(report({ type: 'page.left' })) },
}).createMachine({
  id: 'status-site',
  initial: 'deciding',
  context: ({ input }) => ({ ...input, status: undefined, trouble: undefined }),
  on: {
    'page.opened': [{ guard: 'isSamePage' }, { target: '.deciding', actions: assign(({ event }) => ({ path: event.path })) }],
    back: { actions: 'leave' },
  },
  states: {
    deciding: { always: [{ guard: 'isNowhere', target: 'noSuchPage' }, { target: 'open' }] },
    noSuchPage: { meta: { page: 'status-site/no-such-page' } },
    open: {
      meta: { page: 'status-site/home' },
      initial: 'loading',
      states: {
        loading: {
          tags: 'busy',
          invoke: {
            src: 'readStatus',
            onDone: { target: 'shown', actions: assign(({ event }) => ({ status: event.output, trouble: undefined })) },
            onError: { target: 'shown', actions: assign(({ event }) => ({ trouble: troubleOf(event.error) })) },
          },
          after: { patience: { target: 'shown', actions: assign({ trouble: timedOut }) } },
          on: { cancel: 'shown', back: 'shown' },
        },
        shown: { on: { retry: 'loading' } },
      },
    },
  },
})
