import { describe, expect, it } from 'vitest'
import { faultKinds } from '../../mocks/server/index.ts'
import { createDeskPlayer } from '../../src/world/routes/page-routes.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import type { Player } from '../../src/world/routes/player.ts'
import { saidOfFault } from './owner.ts'
import { ada, begin, bound, connect, isBound, remove, set, story, wait } from './setup-steps.ts'

const minute = 60_000

const isPlaying = ({ phone }: Player) => phone.actor.getSnapshot().children.sound!.getSnapshot().value === 'playing'

/** Its owner on the page Find device; the phone lies somewhere, bound to them. */
async function atFind(phone: object = { isSetUp: true, signedIn: ada.number, pin: '2580' }) {
  const player = await begin(story({ devices: bound }, phone))
  await goTo(player.world, 'cloud-site/find')
  const desk = createDeskPlayer(player.world)
  const path = `${desk.path()}/own-devices`
  const page = () =>
    player.world.actorAt(`${desk.computer.id}/${path}`)!.getSnapshot() as {
      value: unknown
      context: { done?: string; trouble?: { failure: { kind: string; problem?: string } } }
    }
  const rests = () => desk.until(() => page().value === 'shown')
  await rests()
  return {
    player,
    page,
    async ask() {
      await desk.tell(path, { type: 'sound.requested', deviceId: 'phone-1' })
      await rests()
    },
    async retry() {
      await desk.tell(path, { type: 'retry' })
      await rests()
    },
  }
}

describe('an owner who looks for a phone nearby', () => {
  it('has it play a sound, dark and locked as it lies there, until somebody stops it', async () => {
    const { player, page, ask } = await atFind()
    await player.tell('', { type: 'power.pressed' })
    expect(player.screen()).toBe('power/asleep')
    await ask()
    await wait(player, 2_000)
    expect([page().context.done, isPlaying(player), player.screen()]).toEqual(['rung', true, 'lock-screen/cover'])
    await player.tell('sound', { type: 'sound.stopped' })
    expect(isPlaying(player)).toBe(false)
  })

  it.each([
    ['after five minutes', (player: Player) => wait(player, 5 * minute)],
    ['by a volume key', (player: Player) => player.tell('', { type: 'volume.pressed', key: 'down' })],
    ['when it is turned off', (player: Player) => player.tell('', { type: 'power-off.chosen' })],
  ])('%s it is quiet again', async (_, ends) => {
    const { player, ask } = await atFind()
    await ask()
    await wait(player, 2_000)
    expect(isPlaying(player)).toBe(true)
    await ends(player)
    expect(isPlaying(player)).toBe(false)
  })

  it('finds one that waits for its owner, too, which stays as locked as it was', async () => {
    const { player, ask } = await atFind({ isSetUp: false })
    const before = player.screen()
    await ask()
    await wait(player, 2_000)
    expect([isPlaying(player), player.screen(), isBound(player)]).toEqual([true, before, true])
  })

  it.each([
    ['four', 4, true],
    ['six', 6, false],
  ])('one that is back after %s minutes', async (_, minutes, plays) => {
    const { player, ask } = await atFind()
    await connect(player, false)
    await ask()
    await wait(player, minutes * minute)
    expect(isPlaying(player)).toBe(false)
    await connect(player, true)
    await wait(player, 10_000)
    expect(isPlaying(player)).toBe(plays)
  })

  it('cannot have one play that was removed', async () => {
    const { player, page, ask } = await atFind()
    await remove(player)
    await ask()
    await wait(player, 2_000)
    expect([page().context.trouble?.failure.problem, isPlaying(player)]).toEqual(['not-found', false])
  })

  it.each(faultKinds)('%s: is told so, and trying again leads on', async (kind) => {
    const { player, page, ask, retry } = await atFind()
    await set(player, 'server.fault.ringDevice', { kind, count: 1 })
    await ask()
    const { failure } = page().context.trouble!
    expect(failure.problem ?? failure.kind).toBe(saidOfFault[kind])
    await retry()
    await wait(player, 2_000)
    expect([page().context.done, isPlaying(player)]).toEqual(['rung', true])
  })
})
