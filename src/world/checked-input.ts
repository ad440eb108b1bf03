import { durationMs } from '../sim/duration.ts'
import { inWords, isObject } from '../sim/reading.ts'
import { parseCondition } from './conditions.ts'
import type { WorldInput } from './input.ts'

/** Thrown for an input that no story could hold. */
export class InputError extends Error {
  override name = 'InputError'
}

/** Milliseconds. Longer than any story: a clock sent further shows dates that nobody can read. */
export const longestStory = 3_650 * 86_400_000
/** Inputs of one story. */
export const mostEntries = 100_000
const refuse = (what: string): never => {
  throw new InputError(what)
}

/** As a story would bring it back. */
function plain(source: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(source) ?? 'null')
  } catch (error) {
    return refuse(`An input must be plain data that JSON can hold: ${(error as Error).message}`)
  }
}

/**
 * An input as the journal may hold it: plain data, nothing in it that a story could not be read with. It must agree with
 * `WorldInput` of `input.ts`, whose library of schemas comes later than the first input.
 * @throws InputError and ConditionError, in words
 */
export function checkedInput(source: unknown): WorldInput {
  const input = plain(source)
  if (!isObject(input)) return refuse(`An input is an object with a type, not ${inWords(source)}.`)
  switch (input.type) {
    case 'event': {
      const { to, event } = input
      if (typeof to !== 'string' || to.length > 200) return refuse(`An event goes "to" the path of an actor, not to ${inWords(to)}.`)
      if (!isObject(event) || typeof event.type !== 'string' || event.type.length > 80)
        return refuse(`An event is an object with a type, as { type: 'back' }, not ${inWords(event)}.`)
      return { type: 'event', to, event: event as { type: string } }
    }
    case 'condition': {
      const { name, value } = source as Record<string, unknown>
      parseCondition(name as string, value)
      if (!Object.hasOwn(input, 'value')) return refuse(`The condition "${inWords(name)}" needs a value.`)
      parseCondition(name as string, input.value)
      return { type: 'condition', name: name as string, value: input.value }
    }
    case 'skip':
      return { type: 'skip', by: lengthOf((source as { by?: unknown }).by) }
    case 'release': {
      const { operation } = input
      if (operation === undefined) return { type: 'release' }
      if (typeof operation !== 'string') return refuse(`What is let go is named by its operation, not by ${inWords(operation)}.`)
      return { type: 'release', operation }
    }
    case 'drill': {
      const { act, about } = input
      if (![act, about === undefined ? act : about].every((word) => typeof word === 'string' && /^[\w.-]{1,40}$/.test(word)))
        return refuse('The act of a drill, and what it is about, are words.')
      return { type: 'drill', act: act as string, ...(about !== undefined && { about: about as string }) }
    }
    default:
      return refuse(`There is no input of the type ${inWords(input.type)}; there is event, condition, skip, release and drill.`)
  }
}

function lengthOf(by: unknown): number {
  try {
    return durationMs(by as number)
  } catch (error) {
    return refuse(`The clock cannot skip that. ${(error as Error).message}`)
  }
}
