import type { AnyActorRef } from 'xstate'
import type { ScreenId, ScreenMeta } from '../flows/screens.ts'

/** Names an actor from the root of a device: `phone-1/settings/mi-account/sign-up`. */
export type ActorPath = string

export interface FrontScreen {
  screen: ScreenId
  /** The actor whose state names the screen. */
  path: ActorPath
}

interface MachineLike {
  status: string
  value?: unknown
  context?: { front?: string }
  children?: Record<string, AnyActorRef | undefined>
  getMeta?: () => Record<string, ScreenMeta | undefined>
}

/** Over an app that stays the last one used, recents may show. */
const showsAnApp = (value: unknown) => (value as { shell?: unknown } | undefined)?.shell === 'app'

function childrenInFront(id: string, snapshot: MachineLike): string[] {
  if (id.includes('/')) return Object.keys(snapshot.children ?? {})
  // The root runs several apps side by side; everything below it has one thing in front.
  return snapshot.context?.front && showsAnApp(snapshot.value) ? [snapshot.context.front] : []
}

/** The screen a device shows: the one named deepest in what is in front. */
export function frontScreen(path: ActorPath, actor: AnyActorRef): FrontScreen | undefined {
  const snapshot = actor.getSnapshot() as MachineLike | undefined
  if (!snapshot?.getMeta || snapshot.status !== 'active') return undefined
  for (const id of childrenInFront(path, snapshot)) {
    const child = snapshot.children?.[id]
    const found = child && frontScreen(`${path}/${id}`, child)
    if (found) return found
  }
  // Of several active states, the one named longest lies deepest.
  const named = Object.entries(snapshot.getMeta())
    .filter(([, meta]) => meta?.screen)
    .toSorted(([a], [b]) => b.length - a.length)
  const screen = named[0]?.[1]?.screen
  return screen && { screen, path }
}

/** The actor at a path below a root, or undefined when nothing like that runs now. */
export function actorAt(root: AnyActorRef, path: ActorPath): AnyActorRef | undefined {
  let actor: AnyActorRef | undefined = root
  for (const id of path.split('/').slice(1)) {
    const snapshot: MachineLike | undefined = actor?.getSnapshot() as MachineLike | undefined
    actor = snapshot?.children?.[id]
  }
  return actor
}
