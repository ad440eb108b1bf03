import * as v from 'valibot'
import { inWords, isObject } from '../sim/reading.ts'
import { Story } from './input.ts'
import { StoryError } from './replay.ts'

const types: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  object: 'an object',
  loose_object: 'an object',
}

/** One sentence about where a story is none, and what stands there instead. */
function whatIsWrong(source: unknown, issue: v.BaseIssue<unknown>): string {
  if (!isObject(source) || Array.isArray(source)) return `the whole of it is ${inWords(source)}, and a story is an object.`
  const path = (issue.path ?? []).map(({ key }) => key)
  const [list, index, ...within] = path
  const what = list === 'entries' && typeof index === 'number' ? within : path
  const place = what === within ? `entry ${(index as number) + 1}` : 'it'
  const field = what.length > 0 ? `the "${what.join('.')}" of ${place}` : place
  if (issue.input === undefined) return `${field} is missing.`
  if (issue.type === 'literal') return `${field} is ${inWords(issue.input)}; it has to be ${issue.expected}.`
  if (issue.type === 'variant')
    return `${field} is ${inWords(issue.input)}; an input is an event, a condition, a skip, a release or a step of a drill.`
  if (issue.type === 'integer') return `${field} is ${inWords(issue.input)}; it has to be a whole number.`
  if (issue.type.startsWith('min') || issue.type.startsWith('max'))
    return `${field} is ${inWords(issue.input)}, which is too ${issue.type.startsWith('min') ? 'little' : 'much'}.`
  return `${field} is ${inWords(issue.input)}, and not ${types[issue.type] ?? 'what stands there in a story'}.`
}

/** Reads a story from anything. @throws StoryError saying where and why */
export function readStory(source: unknown): Story {
  const parsed = v.safeParse(Story, source)
  if (!parsed.success) {
    throw new StoryError(`This is not a story: ${whatIsWrong(source, parsed.issues[0])}`)
  }
  let last = 0
  for (const { at } of parsed.output.entries) {
    if (at < last) throw new StoryError(`This is not a story: the entry at ${at} comes after one at ${last}.`)
    last = at
  }
  return parsed.output
}
