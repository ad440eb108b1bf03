import { Graph, layout as arrange } from '@dagrejs/dagre'
import type { ChartState, Move } from './chart.ts'

/** All in pixels, from the top left corner of the box around. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface PlacedArrow {
  from: string
  to: string
  points: readonly { x: number; y: number }[]
  /** Middle of its words. */
  label: { x: number; y: number; lines: readonly Move[] }
}

export interface PlacedState extends Box {
  state: ChartState
  states: readonly PlacedState[]
  arrows: readonly PlacedArrow[]
}

/** Widths and heights of words, in pixels, as the style of the diagram draws them. */
export const letter = 6.6
const line = 15
const header = 26
const chip = 20
const inset = 14
const narrowest = 96

/** A move in the words of the machines: `number.submitted`, `done captcha`, `after patience`, with the guard that lets it pass. */
export const wordsOf = ({ cause: { kind, name, guard } }: Move): string => {
  const said = (kind === 'event' ? name : `${kind} ${name}`).trim()
  return guard === undefined ? said : `${said} [${guard || '…'}]`
}

const widthOf = (text: string) => Math.ceil(text.length * letter)

/** What a state hears without leaving for another one: words in its box. */
export const staysOf = (state: ChartState): Move[] => {
  const seen = new Set<string>()
  return state.moves.filter((move) => {
    const words = wordsOf(move)
    if (move.to.some((id) => !isWithin(id, state.id)) || seen.has(words)) return false
    seen.add(words)
    return true
  })
}

const isWithin = (id: string, outer: string) => id === outer || id.startsWith(`${outer}.`)

/** The one of these states that a state is, or lies in. */
const holderOf = (id: string, states: readonly ChartState[]) => states.find((state) => isWithin(id, state.id))

/** Moves from anywhere in a state, with where they begin. */
const movesIn = (state: ChartState): { from: string; move: Move }[] => [
  ...state.moves.map((move) => ({ from: state.id, move })),
  ...state.states.flatMap(movesIn),
]

/**
 * Places a chart: boxes in boxes, arrows between those that lie in one box. An arrow that leads deeper goes as far as the box
 * in which it ends.
 */
export function placeChart(state: ChartState): PlacedState {
  const stays = staysOf(state)
  const own = {
    width: Math.max(
      narrowest,
      widthOf(state.key) + 40,
      state.place === undefined ? 0 : widthOf(state.place) + 28,
      ...stays.map((move) => widthOf(wordsOf(move)) + 2 * inset),
    ),
    height: header + (state.place === undefined ? 0 : chip) + stays.length * line + (stays.length > 0 ? 6 : 0),
  }
  if (state.states.length === 0) return { state, x: 0, y: 0, width: own.width, height: own.height + 6, states: [], arrows: [] }

  const inner = state.states.map(placeChart)
  const graph = new Graph({ multigraph: false })
  graph.setGraph({ rankdir: 'TB', nodesep: 26, ranksep: 40, edgesep: 14, marginx: inset, marginy: inset })
  for (const { state: each, width, height } of inner) graph.setNode(each.id, { width, height })
  const lines = new Map<string, Move[]>()
  for (const each of state.states)
    for (const { move } of movesIn(each))
      for (const target of move.to) {
        const to = holderOf(target, state.states)
        if (!to || to === each) continue
        const key = `${each.id} ${to.id}`
        const known = lines.get(key) ?? []
        if (!known.some((one) => wordsOf(one) === wordsOf(move))) lines.set(key, [...known, move])
      }
  for (const [key, moves] of lines) {
    const [from, to] = key.split(' ') as [string, string]
    const width = Math.max(...moves.map((move) => widthOf(wordsOf(move)))) + 10
    graph.setEdge(from, to, { width, height: moves.length * line + 4, labelpos: 'c' })
  }
  arrange(graph)
  const top = own.height
  const states = inner.map((placed) => {
    const { x, y } = graph.node(placed.state.id) as { x: number; y: number }
    return { ...placed, x: x - placed.width / 2, y: y - placed.height / 2 + top }
  })
  const arrows = graph.edges().map(({ v, w }): PlacedArrow => {
    const { points, x, y } = graph.edge(v, w) as { points: { x: number; y: number }[]; x: number; y: number }
    return {
      from: v,
      to: w,
      points: points.map((point) => ({ x: point.x, y: point.y + top })),
      label: { x, y: y + top, lines: lines.get(`${v} ${w}`)! },
    }
  })
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  return { state, x: 0, y: 0, width: Math.max(own.width, width), height: top + height, states, arrows }
}
