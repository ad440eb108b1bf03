import { assign, sendParent, setup } from 'xstate'
import { patience, readReports, timedOut, troubleOf, type Trouble, type CommunityReport } from '../actors.ts'
import type { PageMeta } from '../pages.ts'
import type { SiteEvent, SiteInput, SiteReport } from '../sites.ts'

export type CommunityEvent = SiteEvent | { type: 'retry' } | { type: 'cancel' }

interface CommunityContext extends SiteInput {
  reports: CommunityReport[] | undefined
  trouble: Trouble | undefined
}

const report = (event: SiteReport) => event

/** What people write about the service: much while it is out, little otherwise. */
export const communityMachine = setup({
  types: {
    context: {} as CommunityContext,
    input: {} as SiteInput,
    events: {} as CommunityEvent,
    tags: {} as 'busy',
    meta: {} as PageMeta,
  },
  actors: { readReports },
  delays: { patience },
  guards: {
    isNowhere: ({ context }) => context.path !== '/',
    isSamePage: ({ context, event }) => event.type === 'page.opened' && event.path === context.path,
  },
  actions: { leave: sendParent(report({ type: 'page.left' })) },
}).createMachine({
  id: 'community',
  initial: 'deciding',
  context: ({ input }) => ({ ...input, reports: undefined, trouble: undefined }),
  on: {
    'page.opened': [{ guard: 'isSamePage' }, { target: '.deciding', actions: assign(({ event }) => ({ path: event.path })) }],
    back: { actions: 'leave' },
  },
  states: {
    deciding: { always: [{ guard: 'isNowhere', target: 'noSuchPage' }, { target: 'open' }] },
    noSuchPage: { meta: { page: 'community/no-such-page' } },
    open: {
      meta: { page: 'community/home' },
      initial: 'loading',
      states: {
        loading: {
          tags: 'busy',
          invoke: {
            src: 'readReports',
            onDone: { target: 'shown', actions: assign(({ event }) => ({ reports: event.output.reports, trouble: undefined })) },
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
