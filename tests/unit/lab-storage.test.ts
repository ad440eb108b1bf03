import { describe, expect, it } from 'vitest'
import { readStory } from '../../src/world/read-story.ts'
import { createStoryStorage, type Saved, type StorageTrouble, type StoryStorage } from '../../src/lab/storage.ts'
import { memoryStorage } from './lab-kit.ts'

const start = 1_772_442_000_000
const entry = (at: number, text: string) =>
  ({ at: start + at, input: { type: 'event', to: 'phone-1', event: { type: 'number.changed', text } } }) as const
const saved = (count: number): Saved => ({
  story: {
    version: 1,
    scenario: 'free',
    seed: 7,
    entries: Array.from({ length: count }, (_, index) => entry(index, String(index))),
    until: start + count,
  },
  speed: 10,
})

const load = (stories: StoryStorage, address = '') => stories.load(address, async (source) => readStory(source))

function open(storage: Storage) {
  const troubles: StorageTrouble[] = []
  const stories = createStoryStorage(() => storage)
  stories.onTrouble((trouble) => troubles.push(trouble))
  return { stories, troubles }
}

it('gives back what was kept, input by input', async () => {
  const storage = memoryStorage()
  const { stories } = open(storage)
  stories.begin('?seed=7', saved(2))
  stories.append(2, entry(5, 'more'), { until: start + 9, speed: 60 })
  expect(await load(open(storage).stories, '?seed=7')).toEqual({
    story: { ...saved(2).story, entries: [...saved(2).story.entries, entry(5, 'more')], until: start + 9 },
    speed: 60,
  })
})

it('keeps where the clock stands', async () => {
  const storage = memoryStorage()
  const { stories } = open(storage)
  stories.begin('', saved(1))
  stories.head({ until: start + 77, speed: 0 })
  expect(await load(open(storage).stories)).toMatchObject({ story: { until: start + 77 }, speed: 0 })
})

it('forgets the story before when another one begins', async () => {
  const storage = memoryStorage()
  const { stories } = open(storage)
  stories.begin('', saved(9))
  stories.begin('', saved(1))
  expect((await load(open(storage).stories))?.story.entries).toHaveLength(1)
  expect(storage.length).toBe(2)
})

it('leaves other things in the storage alone, and stories of other addresses', async () => {
  const storage = memoryStorage({ theirs: '1' })
  const { stories, troubles } = open(storage)
  stories.begin('?seed=1', saved(1))
  expect(await load(stories, '?seed=2')).toBeUndefined()
  expect(storage.getItem('theirs')).toBe('1')
  expect(troubles).toEqual([])
})

it('starts clean where a browser blocks storage, and says so once', async () => {
  const troubles: StorageTrouble[] = []
  const stories = createStoryStorage(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  stories.onTrouble((trouble) => troubles.push(trouble))
  expect(await load(stories)).toBeUndefined()
  stories.begin('', saved(1))
  stories.append(1, entry(1, 'x'), { until: start, speed: 1 })
  expect(troubles).toEqual(['blocked'])
})

it('says once when it is full, and keeps no half story', async () => {
  const storage = memoryStorage({}, 3)
  const { stories, troubles } = open(storage)
  stories.begin('', saved(1))
  stories.append(1, entry(1, 'x'), { until: start, speed: 1 })
  stories.append(2, entry(2, 'y'), { until: start, speed: 1 })
  stories.append(3, entry(3, 'z'), { until: start, speed: 1 })
  expect(troubles).toEqual(['full'])
  expect(storage.length).toBe(0)
  expect(await load(open(storage).stories)).toBeUndefined()
})

describe('a damaged memory', () => {
  const head = JSON.stringify({ version: 1, address: '', scenario: 'free', seed: 7, count: 1, until: start, speed: 1 })
  it.each<[string, Record<string, string>]>([
    ['is no JSON', { 'handset/story': '{"version":1' }],
    ['has another version', { 'handset/story': head.replace('"version":1', '"version":2') }],
    ['has no entry where one should be', { 'handset/story': head }],
    ['has half an entry', { 'handset/story': head, 'handset/entry/0': '{"at":1,' }],
    ['has an entry that is no input', { 'handset/story': head, 'handset/entry/0': '{"at":1,"input":{"type":"eval"}}' }],
    ['claims to be endless', { 'handset/story': head.replace('"count":1', '"count":1e12') }],
    ['counts backwards', { 'handset/story': head.replace('"count":1', '"count":-1') }],
    ['has no seed', { 'handset/story': head.replace('"seed":7', '"seed":"7"') }],
  ])('that %s is thrown away and reported', async (_, items) => {
    const storage = memoryStorage(items)
    const { stories, troubles } = open(storage)
    expect(await load(stories)).toBeUndefined()
    expect(troubles).toEqual(['damaged'])
    expect(storage.length).toBe(0)
  })

  it('with an absurd speed goes at the usual one', async () => {
    const storage = memoryStorage({ 'handset/story': head.replace('"count":1', '"count":0').replace('"speed":1', '"speed":-5') })
    expect((await load(open(storage).stories))?.speed).toBe(1)
  })
})
