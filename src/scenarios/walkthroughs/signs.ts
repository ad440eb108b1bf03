import type { PageId } from '../../flows/pages.ts'
import type { ScreenId } from '../../flows/screens.ts'
import type { Sign } from '../../world/walkthrough.ts'

// What shows that a step is done.

/** A phone or the computer came to show one of these. */
export const shows =
  (...places: readonly (ScreenId | PageId)[]): Sign =>
  (happening) =>
    (happening.kind === 'screen' && places.includes(happening.screen)) || (happening.kind === 'page' && places.includes(happening.page))

/** A certain phone came to show one of these. */
export const showsOn =
  (phone: string, ...screens: readonly ScreenId[]): Sign =>
  (happening) =>
    happening.kind === 'screen' && happening.phone === phone && screens.includes(happening.screen)

/** The server did what it was asked. */
export const answered =
  (...operations: readonly string[]): Sign =>
  (happening) =>
    happening.kind === 'answer' && operations.includes(happening.operation) && happening.status >= 200 && happening.status < 300

/** The server refused what it was asked. */
export const refused =
  (...operations: readonly string[]): Sign =>
  (happening) =>
    happening.kind === 'answer' && operations.includes(happening.operation) && happening.status >= 400

/** Somebody told a flow this fact, with these members. */
export const told =
  (type: string, members: Record<string, unknown> = {}): Sign =>
  (happening) => {
    if (happening.kind !== 'input' || happening.input.type !== 'event' || happening.input.event.type !== type) return false
    const { event } = happening.input
    return Object.entries(members).every(([name, value]) => event[name] === value)
  }

export const either =
  (...signs: readonly Sign[]): Sign =>
  (happening, world) =>
    signs.some((sign) => sign(happening, world))

/** All is well. */
export const goal: Sign = ({ kind }) => kind === 'goal'
