import * as v from 'valibot'
import { Story } from './input.ts'
import { StoryError } from './replay.ts'

/** Reads a story from anything. @throws StoryError saying where and why */
export function readStory(source: unknown): Story {
  const parsed = v.safeParse(Story, source)
  if (!parsed.success) {
    const issue = parsed.issues[0]
    throw new StoryError(`This is not a story: ${v.getDotPath(issue) ?? 'it'}: ${issue.message}`)
  }
  let last = 0
  for (const { at } of parsed.output.entries) {
    if (at < last) throw new StoryError(`This is not a story: the entry at ${at} comes after one at ${last}.`)
    last = at
  }
  return parsed.output
}
