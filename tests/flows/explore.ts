import {
  __unsafe_getAllOwnEventDescriptors as descriptorsOf,
  createActor,
  createMachine,
  type AnyActorScope,
  type AnyStateMachine,
  type AnyStateNode,
} from 'xstate'

/**
 * The one file that looks inside XState: walks a machine by pure transitions through everything that can happen to it,
 * its own events, its invoked actors' answers and failures, and its delays.
 */
export interface Model {
  machine: AnyStateMachine
  input?: unknown
  /** Facts by type; a type that stands only in the machine is sent bare. */
  events?: Record<string, readonly object[]>
  /** What actors answer, by their `src`. */
  outputs?: Record<string, readonly unknown[]>
  /** What actors fail with, by their `src`. */
  errors?: Record<string, readonly unknown[]>
  /** What of the context guards read. Bounded, or the walk has no end. */
  // oxlint-disable-next-line typescript/no-explicit-any -- each model knows the context of its machine
  key?: (context: any) => unknown
}

export interface Place {
  key: string
  // oxlint-disable-next-line typescript/no-explicit-any -- snapshots of any machine
  snapshot: any
  /** Leaf and compound states that are active here. */
  nodes: readonly AnyStateNode[]
  edges: { event: string; to: string }[]
}

export type Graph = ReadonlyMap<string, Place>

const limit = 5_000

const childrenOf = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(childrenOf)]
export const nodesOf = (machine: AnyStateMachine): AnyStateNode[] => childrenOf(machine.root)

/** A state that is left in the step that enters it. */
export const isTransient = (node: AnyStateNode) => (node.always ?? []).some(({ guard }) => guard === undefined)

function eventsAt({ events = {}, outputs = {}, errors = {} }: Model, place: Pick<Place, 'snapshot' | 'nodes'>): { type: string }[] {
  const invokes = place.nodes.flatMap((node) => node.invoke)
  const answers = invokes.flatMap(({ id, src }) => [
    ...(outputs[src as string] ?? [undefined]).map((output) => ({ type: `xstate.done.actor.${id}`, output, actorId: id })),
    ...(errors[src as string] ?? []).map((error) => ({ type: `xstate.error.actor.${id}`, error, actorId: id })),
  ])
  const told = descriptorsOf(place.snapshot)
    .filter((type) => !/^xstate\.(done|error)\.actor/.test(type) && !type.includes('*'))
    .flatMap((type) => (events[type] ?? [{}]).map((facts) => ({ ...facts, type })))
  return [...answers, ...told]
}

/** Where transitions are worked out and nothing is carried out. `transition()` would know no parent to send to. */
function inertScope(machine: AnyStateMachine): AnyActorScope {
  const self = createActor(machine, { parent: createActor(createMachine({})) })
  const nothing = () => {}
  return {
    self,
    id: '',
    sessionId: '',
    system: self.system,
    defer: nothing,
    logger: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: nothing,
  } as AnyActorScope
}

/** Every place that can be reached. @throws Error when there are more than a few thousand: a counter is not bounded */
export function explore(model: Model): Graph {
  const { machine, key = () => null } = model
  const places = new Map<string, Place>()
  const visit = (snapshot: Place['snapshot']): string => {
    const name = JSON.stringify([snapshot.value, snapshot.status, key(snapshot.context)])
    if (!places.has(name)) places.set(name, { key: name, snapshot, nodes: snapshot._nodes as AnyStateNode[], edges: [] })
    return name
  }
  const scope = inertScope(machine)
  const open = [visit(machine.getInitialSnapshot(scope, model.input))]
  const done = new Set<string>()
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (done.has(name)) continue
    done.add(name)
    if (done.size > limit) throw new Error(`${machine.id} has no end: ${name}`)
    const place = places.get(name)!
    if (place.snapshot.status !== 'active') continue
    for (const event of eventsAt(model, place)) {
      const to = visit(machine.transition(place.snapshot, event, scope))
      place.edges.push({ event: event.type, to })
      open.push(to)
    }
  }
  return places
}

/** Whether the machine takes the event here, if only to say that nothing happens. */
export const answers = ({ machine }: Model, { snapshot }: Place, type: string): boolean =>
  (machine.getTransitionData(snapshot, { type }) ?? []).length > 0

/** Whether one place leads to another within so many steps. */
export function leads(graph: Graph, from: string, isThere: (place: Place) => boolean, steps: number): boolean {
  const place = graph.get(from)!
  return isThere(place) || (steps > 0 && place.edges.some(({ to }) => to !== from && leads(graph, to, isThere, steps - 1)))
}
