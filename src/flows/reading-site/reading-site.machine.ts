import { assign, sendParent, setup, type PromiseActorLogic } from 'xstate'
import { patience, type Trouble } from '../actors.ts'
import type { PageId, PageMeta } from '../pages.ts'
import { isSamePage, report, type SiteEvent, type SiteInput } from '../sites.ts'
import { giveUp, keepTrouble } from '../trouble.ts'

export type ReadingSiteEvent = SiteEvent | { type: 'retry' } | { type: 'cancel' }

interface ReadingSiteContext<Content> extends SiteInput {
  /** What stands on the page, once it was read. */
  content: Content | undefined
  trouble: Trouble | undefined
}

/**
 * A site of one page that only tells something: it is read when the page opens, and again when somebody asks.
 * @param read asks for what stands on it
 * @param pages what is at its address, and at any other
 */
export const createReadingSite = <Content>(
  id: string,
  read: PromiseActorLogic<Content, undefined>,
  pages: { home: PageId; noSuchPage: PageId },
) =>
  setup({
    types: {
      context: {} as ReadingSiteContext<Content>,
      input: {} as SiteInput,
      events: {} as ReadingSiteEvent,
      tags: {} as 'busy',
      meta: {} as PageMeta,
    },
    actors: { read },
    delays: { patience },
    guards: {
      isNowhere: ({ context }) => context.path !== '/',
      isSamePage,
    },
    actions: { leave: sendParent(report({ type: 'page.left' })) },
  }).createMachine({
    id,
    initial: 'deciding',
    context: ({ input }) => ({ ...input, content: undefined, trouble: undefined }),
    on: {
      'page.opened': [{ guard: 'isSamePage' }, { target: '.deciding', actions: assign(({ event }) => ({ path: event.path })) }],
      back: { actions: 'leave' },
    },
    states: {
      deciding: { always: [{ guard: 'isNowhere', target: 'noSuchPage' }, { target: 'open' }] },
      noSuchPage: { meta: { page: pages.noSuchPage } },
      open: {
        meta: { page: pages.home },
        initial: 'loading',
        states: {
          loading: {
            tags: 'busy',
            invoke: {
              src: 'read',
              onDone: { target: 'shown', actions: assign(({ event }) => ({ content: event.output, trouble: undefined })) },
              onError: { target: 'shown', actions: keepTrouble() },
            },
            after: { patience: { target: 'shown', actions: giveUp() } },
            on: { cancel: 'shown', back: 'shown' },
          },
          shown: { on: { retry: 'loading' } },
        },
      },
    },
  })
