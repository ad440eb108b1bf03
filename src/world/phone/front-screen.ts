import type { AnyActorRef } from 'xstate'
import type { ScreenId, ScreenMeta } from '../../flows/screens.ts'

/** Names an actor from the root of a device: `phone-1/settings/mi-account/sign-up`. */
export type ActorPath = string

export interface FrontScreen {
  screen: ScreenId
  /** The actor whose state names the screen. */
  path: ActorPath
}

interface MachineLike {
  status: string
  context?: { front?: string }
  children?: Record<string, AnyActorRef | undefined>
  hasTag?: (tag: string) => boolean
  getMeta?: () => Record<string, ScreenMeta | undefined>
}

type Metas = readonly (readonly [string, ScreenMeta | undefined])[]

/** A snapshot never changes, and most are asked many times: after every fact, by all who draw the screen. */
const known = new WeakMap<object, Metas>()

function metasOf(snapshot: MachineLike & Required<Pick<MachineLike, 'getMeta'>>): Metas {
  let metas = known.get(snapshot)
  if (!metas) known.set(snapshot, (metas = Object.entries(snapshot.getMeta())))
  return metas
}

function childrenInFront(path: string, snapshot: MachineLike, metas: Metas): string[] {
  if (path.includes('/')) return Object.keys(snapshot.children ?? {})
  // The root runs several things side by side; everything below it has one thing in front.
  if (snapshot.hasTag?.('app')) return snapshot.context?.front ? [snapshot.context.front] : []
  return metas.flatMap(([, meta]) => meta?.child ?? [])
}

/** The screen a device shows: the one named deepest in what is in front, unless one lies over everything. */
export function frontScreen(path: ActorPath, actor: AnyActorRef): FrontScreen | undefined {
  const snapshot = actor.getSnapshot() as MachineLike | undefined
  if (!snapshot?.getMeta || snapshot.status !== 'active') return undefined
  const metas = metasOf(snapshot as MachineLike & Required<Pick<MachineLike, 'getMeta'>>)
  const over = metas.flatMap(([, meta]) => (meta?.lies === 'over' ? [meta] : []))
  const screenOver = over.find((meta) => meta.screen)?.screen
  if (screenOver) return { screen: screenOver, path }
  for (const id of over.flatMap((meta) => meta.child ?? [])) {
    const child = snapshot.children?.[id]
    const found = child && frontScreen(`${path}/${id}`, child)
    if (found) return found
  }
  for (const id of childrenInFront(path, snapshot, metas)) {
    const child = snapshot.children?.[id]
    const found = child && frontScreen(`${path}/${id}`, child)
    if (found) return found
  }
  // Of several active states, the one named longest lies deepest.
  const named = metas.filter(([, meta]) => meta?.screen).toSorted(([a], [b]) => b.length - a.length)
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
