import type { AnyActorRef } from 'xstate'
import { isPageId, type PageId, type PageMeta } from '../../flows/pages.ts'
import type { ScreenMeta } from '../../flows/screens.ts'
import type { ActorPath } from '../phone/front-screen.ts'

export interface FrontPage {
  page: PageId
  /** The actor whose state names the page, or the step of a flow on it. */
  path: ActorPath
  /** The tab that the page is in. */
  tab: ActorPath
}

interface MachineLike {
  status: string
  context?: { front?: string }
  children?: Record<string, AnyActorRef | undefined>
  getMeta?: () => Record<string, (PageMeta & ScreenMeta) | undefined>
}

const snapshotOf = (actor: AnyActorRef | undefined) => actor?.getSnapshot() as MachineLike | undefined

/** The first step of a flow is the page itself. */
const firstSteps: ReadonlySet<string> = new Set(['credentials', 'account', 'number'])

/** What the deepest of several active states says. */
const deepest = <K extends 'page' | 'screen'>(snapshot: MachineLike, name: K) =>
  Object.entries(snapshot.getMeta?.() ?? {})
    .filter(([, meta]) => meta?.[name])
    .toSorted(([a], [b]) => b.length - a.length)[0]?.[1]?.[name]

/** The page in one tab. A step of a flow on a page is `page/step`. */
export function pageInTab(tab: ActorPath, actor: AnyActorRef): FrontPage | undefined {
  let found: FrontPage | undefined
  const look = (path: ActorPath, at: AnyActorRef) => {
    const snapshot = snapshotOf(at)
    if (!snapshot?.getMeta || snapshot.status !== 'active') return
    const page = deepest(snapshot, 'page')
    if (page) found = { page, path, tab }
    const step = deepest(snapshot, 'screen')?.split('/').at(-1)
    if (found && step !== undefined) {
      const host = found.page.split('/').slice(0, 2).join('/')
      const named = firstSteps.has(step) ? host : `${host}/${step}`
      if (isPageId(named)) found = { page: named, path, tab }
    }
    for (const [id, child] of Object.entries(snapshot.children ?? {})) if (child) look(`${path}/${id}`, child)
  }
  look(tab, actor)
  return found
}

/** Path of the tab in front of a computer. */
export function frontTab(path: ActorPath, root: AnyActorRef): { path: ActorPath; actor: AnyActorRef } | undefined {
  const profile = snapshotOf(root)?.context?.front
  const browser = profile === undefined ? undefined : snapshotOf(root)?.children?.[profile]
  const tab = snapshotOf(browser)?.context?.front
  const actor = tab === undefined ? undefined : snapshotOf(browser)?.children?.[tab]
  return actor && { path: `${path}/${profile}/${tab}`, actor }
}

/** The page that a computer shows. */
export function frontPage(path: ActorPath, root: AnyActorRef): FrontPage | undefined {
  const tab = frontTab(path, root)
  return tab && pageInTab(tab.path, tab.actor)
}
