import type { Happening } from '../../world/happenings.ts'
import type { Moment } from '../current-world.ts'

/** One line of the timeline. */
export interface TimelineItem {
  at: number
  /** The last of several happenings that make one line: a typed word. */
  happening: Happening
  /** The state of the world right after it. */
  moment: Moment
}

/** Members that hold what stands in a field, in facts that come with every key that is pressed. */
const typedMembers = ['text', 'code', 'query', 'pin']

/** What stands in a field after a key, and which field that is, if that is what an input tells. */
export function typedText(happening: Happening): { field: string; text: string } | undefined {
  if (happening.kind !== 'input' || happening.input.type !== 'event') return undefined
  const { to, event } = happening.input
  if (!/\.(changed|searched)$/.test(event.type)) return undefined
  const member = typedMembers.find((name) => typeof event[name] === 'string')
  if (member === undefined) return undefined
  const { [member]: text, ...field } = event
  return { field: `${to} ${JSON.stringify(field)}`, text: text as string }
}

/** Happenings as lines: characters typed into one field are one line. */
export function timelineItems(happenings: readonly Happening[]): TimelineItem[] {
  const items: TimelineItem[] = []
  let count = 0
  for (const happening of happenings) {
    if (happening.kind === 'input') count = happening.index + 1
    const item = { at: happening.at, happening, moment: { count, until: happening.at } }
    const last = items.at(-1)
    const typed = typedText(happening)
    const isSameField = typed && last && typedText(last.happening)?.field === typed.field
    if (isSameField) items[items.length - 1] = item
    else items.push(item)
  }
  return items
}

const isUpTo = (one: Moment, other: Moment) => one.count < other.count || (one.count === other.count && one.until <= other.until)
const isSame = (one: Moment, other: Moment) => one.count === other.count && one.until === other.until

/** Index of the line that a moment stands at; −1 before the first. */
export const indexAt = (items: readonly TimelineItem[], moment: Moment): number =>
  items.findLastIndex((item) => isUpTo(item.moment, moment))

/** Index of the next or last line with another moment than the one at `from`, or undefined at the end. */
export function stepFrom(items: readonly TimelineItem[], from: number, by: 1 | -1): number | undefined {
  const start = items[from]?.moment
  for (let index = from + by; index >= 0 && index < items.length; index += by) {
    const { moment } = items[index]!
    if (!start || !isSame(moment, start)) return indexAt(items, moment)
  }
  return undefined
}
