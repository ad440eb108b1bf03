import { describe, expect, test } from 'vitest'
import { hour } from '../../../src/sim/duration.ts'
import { createStory, type Story } from './story.ts'

const status = (story: Story) => story.client.call('readStatus', {})
const states = async (story: Story) => Object.fromEntries((await status(story)).services.map(({ service, state }) => [service, state]))
const each = (state: string) => ({ codes: state, 'sign-up': state, 'sign-in': state, cloud: state })

describe('the status of each service', () => {
  test.each([
    ['works', {}, each('operational')],
    ['waits while there is maintenance: none of them is only read', { 'server.maintenance': true }, each('maintenance')],
    ['is slow where the servers are far', { 'server.region': 'elsewhere', 'server.latency': 0 }, each('slow')],
    ['is out where it is out', { 'server.outage': 'signUp' }, { ...each('operational'), 'sign-up': 'outage' }],
    [
      'is out or waits, each by what is asked of it',
      { 'server.outage': 'codes', 'server.maintenance': true },
      { ...each('maintenance'), codes: 'outage' },
    ],
  ])('%s', async (_, conditions, expected) => {
    expect(await states(createStory(conditions))).toEqual(expected)
  })
})

describe('when it began and ended', () => {
  test('is the beginning of the story for what was so from then on, though nobody asked for hours', async () => {
    const story = createStory({ 'server.outage': 'all' })
    await story.clock.advance('5h')
    expect(await status(story)).toMatchObject({ state: 'outage', since: 0, history: [{ state: 'outage', from: 0 }] })
  })

  test('is the end of an outage that ended by itself, and not when somebody asked again', async () => {
    const story = createStory({ 'server.outage': 'all', 'server.outageFor': '3h' })
    await story.clock.advance('10h')
    expect(await status(story)).toMatchObject({
      state: 'operational',
      since: 3 * hour,
      history: [{ state: 'outage', from: 0, to: 3 * hour }],
    })
  })

  test('is when somebody could notice it for what was turned by hand', async () => {
    const story = createStory({ 'server.outage': 'all', 'server.outageFor': '3h' })
    await story.clock.advance('1h')
    story.set('server.outage', 'none')
    expect(await status(story)).toMatchObject({ state: 'operational', since: hour })
  })
})
