import { describe, expect, it } from 'vitest'
import type { Player } from '../../src/world/routes/player.ts'
import { activate, ada, begin, bound, connect, elsewhere, isBound, isInUse, restart, sessionOf, story, wait } from './setup-steps.ts'

const minute = 60_000
const locked = 'activation-lock/password'

describe('a phone in use that is reported lost', () => {
  const inUse = () => begin(story({ devices: bound }, { isSetUp: true, pin: '2580' }))
  const lost = { message: 'Please call me', contact: '+44 7700 900456' }
  const report = async (player: Player, note: typeof lost | null) => {
    const { token } = await sessionOf(player.world, ada)
    await elsewhere(player.world).call('setLostMode', { params: { deviceId: 'phone-1' }, body: { lost: note }, token })
  }
  const lock = 'activation-lock'

  it('locks within a quarter of an hour, says what the owner wrote, and opens to the owner', async () => {
    const player = await inUse()
    await report(player, lost)
    await wait(player, 16 * minute)
    expect(player.screen()).toBe(locked)
    expect((player.actorAt(lock)!.getSnapshot() as { context: { activation: unknown } }).context.activation).toMatchObject({ lost })
    await player.tell('', { type: 'back' })
    await player.tell('', { type: 'home' })
    expect(player.screen()).toBe(locked)
    await activate(player, { password: 'Lighthouse8' }, lock)
    expect(player.screen()).toBe(locked)
    await activate(player, ada, lock)
    expect(player.screen()).toBe('lock-screen/cover')
  })

  it('locks from the lock screen too, and again after a restart', async () => {
    const player = await inUse()
    await player.tell('', { type: 'power.pressed' })
    await player.tell('', { type: 'power.pressed' })
    await report(player, lost)
    await wait(player, 16 * minute)
    expect(player.screen()).toBe(locked)
    await connect(player, false)
    await restart(player)
    expect(player.screen()).toBe(locked)
  })

  it('opens when the owner takes the loss back', async () => {
    const player = await inUse()
    await report(player, lost)
    await wait(player, 16 * minute)
    await report(player, null)
    await wait(player, 2 * minute)
    expect(player.screen()).toBe('lock-screen/cover')
    expect(isBound(player)).toBe(true)
    await report(player, lost)
    await wait(player, 16 * minute)
    expect(player.screen()).toBe(locked)
  })

  it('learns of it when it is connected again', async () => {
    const player = await inUse()
    await connect(player, false)
    await report(player, lost)
    await wait(player, 60 * minute)
    expect(isInUse(player)).toBe(true)
    await connect(player, true)
    await wait(player, 10_000)
    expect(player.screen()).toBe(locked)
  })

  it('is not talked out of watching by anybody but the server', async () => {
    const player = await inUse()
    for (const event of [
      { type: 'find-device.changed', on: false },
      { type: 'find-device.told', on: false },
    ])
      await player.tell('', event)
    await player.tell('find-device-agent', { type: 'find-device.changed', on: false })
    await report(player, lost)
    await restart(player)
    await wait(player, 16 * minute)
    expect(player.screen()).toBe(locked)
  })

  it('is not locked by a mere claim for longer than it takes to ask', async () => {
    const player = await inUse()
    await player.tell('', { type: 'device.lost' })
    await wait(player, minute)
    expect(player.screen()).toBe('lock-screen/cover')
  })

  it('asks nobody while Find device is off', async () => {
    const player = await begin(story({}, { isSetUp: true }))
    await wait(player, 24 * 60 * minute)
    expect(player.world.server.log()).toEqual([])
    expect(player.world.clock.pending()).toEqual([])
  })
})
