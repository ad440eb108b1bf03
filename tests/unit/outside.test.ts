import { afterEach, describe, expect, it } from 'vitest'
import { makeWorld, stopWorlds } from '../../src/testing/make-world.ts'
import { EventError } from '../../src/world/outside.ts'
import { readStory, replay } from '../../src/world/replay.ts'

afterEach(stopWorlds)

const nonsense = { type: 'event', to: 'phone-1', event: { type: 'mail.received' } } as const
const settings = { type: 'event', to: 'phone-1', event: { type: 'app.opened', app: 'settings' } } as const

describe('an event from outside that makes no sense', () => {
  it('is refused in words, and the phone goes on', async () => {
    const world = await makeWorld()
    await expect(world.dispatch(nonsense)).rejects.toThrow(EventError)
    await expect(world.dispatch(nonsense)).rejects.toThrow('could not take "mail.received"')
    await world.dispatch(settings)
    expect(world.frontScreen().screen).toBe('settings/root')
  })

  it('does nothing in a story lived again, as it did then', async () => {
    const world = await makeWorld()
    await world.dispatch(nonsense).catch(() => {})
    await world.dispatch(settings)
    const again = await makeWorld()
    await replay(again, readStory(world.story()))
    expect(again.frontScreen().screen).toBe('settings/root')
    expect(again.story()).toEqual(world.story())
  })

  it('leaves the radios alive', async () => {
    const world = await makeWorld()
    await world.dispatch({ type: 'event', to: 'phone-1/radios', event: { type: 'network.joined' } }).catch(() => {})
    await world.dispatch({ type: 'event', to: 'phone-1/radios', event: { type: 'airplane.changed', on: true } })
    expect(world.phones[0]!.radios().airplane).toBe(true)
  })
})
