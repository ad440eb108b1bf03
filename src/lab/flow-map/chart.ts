import type { AnyStateNode } from 'xstate'
import type { PageId, PageMeta } from '../../flows/pages.ts'
import type { ScreenId, ScreenMeta } from '../../flows/screens.ts'

/** What makes a machine move: a fact it is told, the end of what it invoked, time, or nothing but its own state. */
export interface Cause {
  kind: 'event' | 'done' | 'error' | 'after' | 'always'
  /** The event, the actor that ended, or the delay. */
  name: string
  guard?: string | undefined
}

/** From one state to another; `to` is empty where the state stays and something is noted. */
export interface Move {
  cause: Cause
  to: readonly string[]
}

/** One state of a machine as a diagram shows it. Its id says where it lies: `recovery.starting`. */
export interface ChartState {
  id: string
  key: string
  kind: 'plain' | 'compound' | 'parallel' | 'final'
  isInitial: boolean
  /** The screen or page that shows in it. */
  place?: ScreenId | PageId | undefined
  isBusy: boolean
  moves: readonly Move[]
  states: readonly ChartState[]
}

const kinds: Record<AnyStateNode['type'], ChartState['kind']> = {
  atomic: 'plain',
  compound: 'compound',
  parallel: 'parallel',
  final: 'final',
  history: 'plain',
}

/** A state may have been given a name of its own; where it lies says more. */
const idOf = ({ machine, path }: AnyStateNode) => [machine.id, ...path].join('.')

/** Names of XState's own events say who ended, or which delay ran out, and then in which state. */
function causeOf(event: string, state: string): Omit<Cause, 'guard'> {
  const own = /^xstate\.(done\.actor|error\.actor|after|done\.state)\.(.*)$/.exec(event)
  if (!own) return { kind: 'event', name: event }
  const [, what, rest = ''] = own
  const name = rest.endsWith(`.${state}`) ? rest.slice(0, -state.length - 1) : rest
  switch (what) {
    case 'after':
      return { kind: 'after', name: /^\d+$/.test(name) ? `${Number(name) / 1000} s` : name }
    case 'done.state':
      return { kind: 'done', name: '' }
    default:
      // What has no name of its own is counted.
      return { kind: what === 'done.actor' ? 'done' : 'error', name: /^\d+$/.test(name) ? '' : name }
  }
}

interface Transition {
  guard?: unknown
  target?: readonly AnyStateNode[] | undefined
}

function moveOf(cause: Omit<Cause, 'guard'>, { guard, target = [] }: Transition): Move {
  const named = typeof guard === 'string' ? guard : (guard as { type?: string } | undefined)?.type
  return { cause: { ...cause, ...(guard !== undefined && { guard: named ?? '' }) }, to: target.map(idOf) }
}

/** The chart of a machine, from its root: `readChart(machine.root)`. */
export function readChart(node: AnyStateNode, isInitial = true): ChartState {
  const meta = node.meta as (ScreenMeta & PageMeta) | undefined
  const first = new Set(node.initial?.target)
  return {
    id: idOf(node),
    key: node.key,
    kind: kinds[node.type],
    isInitial,
    place: meta?.screen ?? meta?.page,
    isBusy: node.tags.includes('busy'),
    moves: [
      ...(node.always ?? []).map((transition: Transition) => moveOf({ kind: 'always', name: '' }, transition)),
      ...[...node.transitions].flatMap(([event, list]) =>
        list.map((transition: Transition) => moveOf(causeOf(event, node.id), transition)),
      ),
    ],
    states: Object.values(node.states).map((state) => readChart(state, node.type === 'parallel' || first.has(state))),
  }
}

/** Every state of a chart, itself included. */
export const statesIn = (state: ChartState): ChartState[] => [state, ...state.states.flatMap(statesIn)]
