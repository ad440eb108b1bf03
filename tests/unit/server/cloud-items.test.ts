import { describe, expect, test } from 'vitest'
import type { CloudItem } from '../../../src/account/contract.ts'
import { ada, createStory, ending, type Story } from './story.ts'

const contact = (itemId: string, changedAt: number, name = 'Bo'): CloudItem => ({
  kind: 'contacts',
  itemId,
  changedAt,
  content: { name, number: '' },
})
const note: CloudItem = { kind: 'notes', itemId: 'n', changedAt: 0, content: { title: 'A', text: 'B' } }

/** Two devices of one account, with sync on. */
async function twoDevices(conditions = {}) {
  const story = createStory({ 'captcha.when.login': 'off', 'server.syncDelay': 0, ...conditions })
  story.server.addAccount({ ...ada, cloudSync: true })
  const one = (await story.session({ device: 'One' })).token
  const two = (await story.session({ device: 'Two' })).token
  return { ...story, one, two }
}
const save = ({ client }: Story, token: string, ...items: CloudItem[]) => client.call('saveCloudItems', { token, body: { items } })
const list = ({ client }: Story, token: string, since = 0) => client.call('listCloudItems', { token, query: { since: String(since) } })

describe('what the cloud keeps', () => {
  test('another device learns of it after the delay, the one that changed it at once', async () => {
    const story = await twoDevices({ 'cloud.delay': '5min' })
    await save(story, story.one, contact('c', 0))
    expect((await list(story, story.one)).items).toEqual([contact('c', 0)])
    expect(await list(story, story.two)).toMatchObject({ version: 0, items: [] })
    await story.clock.advance(299_999)
    expect((await list(story, story.two)).items).toEqual([])
    await story.clock.advance(1)
    const { version, items } = await list(story, story.two)
    expect(items).toEqual([contact('c', 0)])
    expect((await list(story, story.two, version)).items).toEqual([])
  })

  test('a device misses nothing that came between two things it was told of', async () => {
    const story = await twoDevices({ 'cloud.delay': '5min' })
    await save(story, story.one, contact('a', 0))
    story.set('cloud.delay', 0)
    await save(story, story.one, contact('b', 0))
    const early = await list(story, story.two)
    expect(early.items).toEqual([])
    await story.clock.advance(300_000)
    expect((await list(story, story.two, early.version)).items.map(({ itemId }) => itemId)).toEqual(['a', 'b'])
  })

  test('of two changes to one thing the newer stays, whichever comes first', async () => {
    const story = await twoDevices({ 'cloud.delay': 0 })
    await story.clock.advance(1_000)
    await save(story, story.one, contact('c', 900, 'New'))
    expect((await save(story, story.two, contact('c', 500, 'Old'))).items).toEqual([contact('c', 900, 'New')])
    expect((await save(story, story.two, contact('c', 950, 'Newest'))).items).toEqual([contact('c', 950, 'Newest')])
    expect((await list(story, story.one)).items).toEqual([contact('c', 950, 'Newest')])
  })

  test('a clock that is fast does not win for ever', async () => {
    const story = await twoDevices({ 'cloud.delay': 0 })
    await save(story, story.one, contact('c', 9_999_999_999, 'Fast'))
    await story.clock.advance(1_000)
    await save(story, story.two, contact('c', 1_000, 'Right'))
    expect((await list(story, story.one)).items).toMatchObject([{ content: { name: 'Right' } }])
  })

  test('the same change twice is one; a removal is told', async () => {
    const story = await twoDevices({ 'cloud.delay': 0 })
    await save(story, story.one, contact('c', 0))
    const { version } = await list(story, story.two)
    await save(story, story.one, contact('c', 0))
    expect((await list(story, story.two)).version).toBe(version)
    await story.clock.advance(10)
    const removed = { ...contact('c', 10), content: null } as CloudItem
    await save(story, story.one, removed)
    expect((await list(story, story.two, version)).items).toEqual([removed])
  })

  test('nothing with sync off, and only the kinds that are on', async () => {
    const story = await twoDevices({ 'cloud.delay': 0 })
    await save(story, story.one, contact('c', 0), note)
    const { cloudSync } = await list(story, story.one)
    const set = (on: boolean, contacts: boolean) =>
      story.client.call('setCloudSync', { token: story.one, body: { on, kinds: { ...cloudSync.kinds, contacts } } })
    await set(true, false)
    expect((await list(story, story.two)).items).toEqual([note])
    expect(await ending(save(story, story.two, contact('d', 0)))).toBe('sync-off')
    await set(false, false)
    expect(await ending(list(story, story.two))).toBe('sync-off')
    expect(await ending(save(story, story.two, note))).toBe('sync-off')
    expect(await ending(list(story, 'nobody'))).toBe('session-expired')
    await set(true, true)
    expect((await list(story, story.two)).items).toEqual([contact('c', 0), note])
  })

  test('belongs to one account', async () => {
    const story = await twoDevices({ 'cloud.delay': 0 })
    story.server.addAccount({ number: '+441632960456', name: 'Bo', email: 'bo@post.test', password: 'Harbour88', cloudSync: true })
    await save(story, story.one, contact('c', 0))
    const bo = (await story.session({ identifier: 'bo@post.test', password: 'Harbour88' })).token
    expect((await list(story, bo)).items).toEqual([])
  })

  test('has its limits', async () => {
    const story = await twoDevices()
    const many = (from: number) => Array.from({ length: 100 }, (_, at) => contact(`c${from + at}`, 0))
    for (let from = 0; from < 2_000; from += 100) await save(story, story.one, ...many(from))
    expect(await ending(save(story, story.one, contact('one more', 0)))).toBe('cloud-full')
    expect(await ending(save(story, story.one, contact('c7', 0)))).toBe('answered')
    expect(await ending(save(story, story.one, ...many(0), contact('c7', 0)))).toBe('bad-request')
  })
})

test('the other devices are told when they may know', async () => {
  const story = createStory({ 'captcha.when.login': 'off', 'cloud.delay': '2min' })
  const { accountId } = story.server.addAccount({ ...ada, cloudSync: true })
  const { token } = await story.session({ device: 'One' })
  await save(story, token, note)
  await save(story, token, note)
  expect(story.told).toEqual([{ accountId, from: 'One', at: 120_000 }])
})
