import { describe, expect, it } from 'vitest'
import { createDeskPlayer } from '../../src/world/routes/page-routes.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import { ada, begin, bound, connect, remove, set, story, wait } from './setup-steps.ts'

const minute = 60_000

describe('an owner who looks on the page Find device where a phone is', () => {
  async function atFind() {
    const player = await begin(story({ devices: bound }, { isSetUp: true, signedIn: ada.number }))
    await wait(player, minute)
    await goTo(player.world, 'cloud-site/find')
    const desk = createDeskPlayer(player.world)
    const path = `${desk.path()}/own-devices`
    const page = () =>
      player.world.actorAt(`${desk.computer.id}/${path}`)!.getSnapshot() as {
        value: unknown
        context: { devices: { seen?: { at: number; place?: string } }[] }
      }
    /** Looks again. */
    const seen = async () => {
      await desk.tell(path, { type: 'retry' })
      await desk.until(() => page().value === 'shown')
      return page().context.devices[0]?.seen
    }
    return { player, seen, now: () => player.world.clock.now() }
  }

  it('sees where it was when it was last heard of, and where it is within a quarter of an hour', async () => {
    const { player, seen, now } = await atFind()
    expect(await seen()).toMatchObject({ place: 'home' })
    await set(player, 'device.place', 'station')
    await wait(player, 16 * minute)
    const there = (await seen())!
    expect(there.place).toBe('station')
    expect(now() - there.at).toBeLessThan(16 * minute)
  })

  it('sees the last place of one that is offline, with its time, and the new one once it is back', async () => {
    const { player, seen } = await atFind()
    const before = await seen()
    await connect(player, false)
    await set(player, 'device.place', 'park')
    await wait(player, 120 * minute)
    expect(await seen()).toEqual(before)
    await connect(player, true)
    await wait(player, minute)
    expect(await seen()).toMatchObject({ place: 'park' })
  })

  it('sees nothing of one that was removed', async () => {
    const { player, seen } = await atFind()
    await remove(player)
    expect(await seen()).toBeUndefined()
  })
})
