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

/** Facts that come with every key that is pressed. */
const typedEvents: Record<string, string> = {
  'number.changed': 'text',
  'code.changed': 'code',
  'text.changed': 'text',
  'message.changed': 'text',
  'contact.changed': 'text',
  'country.searched': 'query',
  'apps.searched': 'query',
}

/** What was typed, if an input is a typed character. */
export function typedText(happening: Happening): { field: string; text: string } | undefined {
  if (happening.kind !== 'input' || happening.input.type !== 'event') return undefined
  const { to, event } = happening.input
  const name = typedEvents[event.type]
  const text = name === undefined ? undefined : event[name]
  return typeof text === 'string' ? { field: `${to} ${event.type}`, text } : undefined
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
