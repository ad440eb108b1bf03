import { expect, it } from 'vitest'
import { readStory } from '../../src/world/read-story.ts'

const story = { version: 1, scenario: 'free', seed: 1, until: 5, entries: [{ at: 1, input: { type: 'skip', by: 1 } }] }
const withInput = (input: unknown) => ({ ...story, entries: [...story.entries, { at: 2, input }] })

it.each<[unknown, string]>([
  [null, 'the whole of it is null, and a story is an object.'],
  ['hello', 'the whole of it is "hello", and a story is an object.'],
  [[], 'the whole of it is [], and a story is an object.'],
  [{ ...story, version: 2 }, 'the "version" of it is 2; it has to be 1.'],
  [{ ...story, seed: 'x' }, 'the "seed" of it is "x", and not a number.'],
  [{ ...story, seed: -7 }, 'the "seed" of it is -7, which is too little.'],
  [{ ...story, until: 1.5 }, 'the "until" of it is 1.5; it has to be a whole number.'],
  [{ ...story, entries: undefined }, 'the "entries" of it is missing.'],
  [{ ...story, entries: 7 }, 'the "entries" of it is 7, and not a list.'],
  [withInput(undefined), 'the "input" of entry 2 is missing.'],
  [withInput({ type: 'skip', by: null }), 'the "input.by" of entry 2 is null, and not a number.'],
  [withInput({ type: 'skip', by: -1 }), 'the "input.by" of entry 2 is -1, which is too little.'],
  [
    withInput({ type: 'dance' }),
    'the "input.type" of entry 2 is "dance"; an input is an event, a condition, a skip, a release or a step of a drill.',
  ],
])('says in one sentence where and what is wrong: %j', (source, sentence) => {
  expect(() => readStory(source)).toThrow(`This is not a story: ${sentence}`)
})

it('reads a story', () => {
  expect(readStory(story)).toEqual(story)
})
