import type { WorldInput } from '../../world/input.ts'
import type { World } from '../../world/world.ts'

/** Facts that come with every key; what stands in each is typed letter by letter. */
const typed = /^(identifier|number|password|repeated|current|code|email|text|field|query|pin|contact|message)\.changed$/
const members = ['text', 'code', 'pin'] as const

/** What a person’s hands do of one input: a word is so many keys. */
export function strokes(input: WorldInput): WorldInput[] {
  if (input.type !== 'event' || !typed.test(input.event.type)) return [input]
  const { event } = input
  const member = members.find((name) => typeof event[name] === 'string')
  if (member === undefined) return [input]
  const word = [...(event[member] as string)]
  return word.map((_, index) => ({ ...input, event: { ...event, [member]: word.slice(0, index + 1).join('') } }))
}

export interface Pace {
  /** Resolves when the next thing may be done. @throws whatever ends the walk */
  before(input: WorldInput, isKey: boolean): Promise<void>
}

/** The same world, for hands that go at a pace a class can follow. */
export const paced = (world: World, { before }: Pace): World => ({
  ...world,
  async dispatch(input) {
    const parts = strokes(input)
    for (const [index, part] of parts.entries()) {
      await before(part, index > 0)
      await world.dispatch(part)
    }
  },
})
