import * as v from 'valibot'
import { lastSeed } from '../sim/seed.ts'
import { mostEntries } from './checked-input.ts'

/** What a drill is told; `src/lab/drill/drill-so-far.ts` says which words mean something. */
const drillWord = v.pipe(v.string(), v.regex(/^[\w.-]{1,40}$/))

/**
 * What reaches a world from outside: a fact for an actor, a knob the trainer turned, a skip of the clock, a held answer
 * let go, a step of a drill, which changes nothing in the world. The journal lists these and nothing else.
 */
export const WorldInput = v.variant('type', [
  v.object({
    type: v.literal('event'),
    /** Path of the actor that is told: `phone-1/settings/mi-account`. */
    to: v.pipe(v.string(), v.maxLength(200)),
    event: v.looseObject({
      type: v.pipe(
        v.string(),
        v.maxLength(80),
        v.check((type) => !type.startsWith('xstate.'), 'an event of a flow'),
      ),
    }),
  }),
  v.object({ type: v.literal('condition'), name: v.string(), value: v.unknown() }),
  v.object({ type: v.literal('skip'), by: v.pipe(v.number(), v.minValue(0)) }),
  v.object({ type: v.literal('release'), operation: v.optional(v.string()) }),
  v.object({ type: v.literal('drill'), act: drillWord, about: v.optional(drillWord) }),
])
export type WorldInput = v.InferOutput<typeof WorldInput>

/** A whole story: everything needed to see the same world again. */
export const Story = v.object({
  version: v.literal(1),
  scenario: v.string(),
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(lastSeed)),
  entries: v.pipe(v.array(v.object({ at: v.pipe(v.number(), v.integer()), input: WorldInput })), v.maxLength(mostEntries)),
  /** Instant that the clock stood at. */
  until: v.pipe(v.number(), v.integer()),
})
export type Story = v.InferOutput<typeof Story>
