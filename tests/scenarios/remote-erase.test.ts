import { describe, expect, it } from 'vitest'
import { faultKinds } from '../../mocks/server/index.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import { createDeskPlayer } from '../../src/world/routes/page-routes.ts'
import type { Player } from '../../src/world/routes/player.ts'
import { saidOfFault } from './owner.ts'
import { activate, ada, begin, bound, comeUp, connect, eraseFromAfar, goOn, isBound, remove, set, story, wait } from './setup-steps.ts'

const minute = 60_000
const locked = 'activation-lock/password'

/** A phone in use that is bound to its owner, who is signed in on it. */
const inUse = (options = {}) => begin(story({ devices: bound }, { isSetUp: true, signedIn: ada.number }), options)

const isErased = ({ phone }: Player) => !phone.actor.getSnapshot().context.isSetUp
const erasure = ({ world }: Player) => world.server.inside().devices[0]?.erasure
const reports = ({ world }: Player) =>
  world.server.log().filter(({ operation, problem }) => operation === 'reportErasure' && problem === null).length

describe('an owner who has a phone erased on the page Find device', () => {
  async function atFind() {
    const player = await inUse()
    await connect(player, false)
    await goTo(player.world, 'cloud-site/find')
    const desk = createDeskPlayer(player.world)
    const tell = (event: { type: string; [name: string]: unknown }) => desk.tell(`${desk.path()}/own-devices`, event)
    const page = () =>
      player.world.actorAt(`${desk.computer.id}/${desk.path()}/own-devices`)!.getSnapshot() as {
        value: unknown
        context: Record<string, unknown>
      }
    const enter = async (text: string) => {
      await tell({ type: 'password.changed', text })
      await tell({ type: 'erasure.confirmed' })
      await desk.until(() => page().value === 'confirming' || page().value === 'shown')
    }
    return { player, tell, page, enter, settle: () => desk.until(() => page().value === 'shown') }
  }
  it.each(faultKinds)('%s: says so, nothing is wanted twice, and the same again leads on', async (kind) => {
    const { player, tell, page, enter, settle } = await atFind()
    await settle()
    await set(player, 'server.fault.eraseDevice', { kind, count: 1 })
    await tell({ type: 'erasure.requested', deviceId: 'phone-1' })
    await enter(ada.password)
    const { failure } = page().context['trouble'] as { failure: { kind: string; problem?: string } }
    expect([page().value, failure.problem ?? failure.kind]).toEqual(['confirming', saidOfFault[kind]])
    await enter(ada.password)
    expect([page().value, erasure(player)?.doneAt]).toEqual(['shown', undefined])
    expect(erasure(player)).toBeDefined()
  })

  const shown = (page: { context: Record<string, unknown> }) => (page.context['devices'] as { erasure?: object }[])[0]?.erasure

  it('shows with the password that it is them, sees that it waits, and that it is done; the phone stays locked', async () => {
    const { player, tell, page, enter, settle } = await atFind()
    await settle()
    await tell({ type: 'erasure.requested', deviceId: 'phone-1' })
    await tell({ type: 'erasure.confirmed' })
    expect(page().value).toBe('confirming')
    await enter('Lighthouse8')
    expect([page().value, erasure(player)]).toEqual(['confirming', undefined])
    // Confirming the one is no yes to the other.
    await tell({ type: 'password.changed', text: ada.password })
    await tell({ type: 'removal.confirmed' })
    expect(page().value).toBe('confirming')
    await enter(ada.password)
    expect(shown(page())).toEqual({ askedAt: expect.any(Number) as number })
    await wait(player, 60 * minute)
    expect(isErased(player)).toBe(false)

    await connect(player, true)
    await wait(player, 10_000)
    await comeUp(player)
    await wait(player, minute)
    await tell({ type: 'retry' })
    await settle()
    expect(shown(page())).toMatchObject({ doneAt: expect.any(Number) as number })
    expect([isErased(player), isBound(player), await goOn(player)]).toEqual([true, true, locked])
    await activate(player, ada)
    expect(await goOn(player)).toBe('home')
  })
})

describe('a phone that is to be erased', () => {
  it.each(['500', '403'])('does so once, and says so until it was heard (%s)', async (kind) => {
    const player = await inUse({ conditions: { 'server.fault.reportErasure': { kind, count: 3 } } })
    await eraseFromAfar(player)
    expect(isErased(player)).toBe(true)
    await goOn(player)
    await wait(player, 60 * minute)
    expect([reports(player), erasure(player)?.doneAt !== undefined, player.screen()]).toEqual([1, true, locked])
  })

  it('whose word got lost on its way back is not erased again', async () => {
    const player = await inUse({ conditions: { 'server.fault.reportErasure': { kind: 'answerLostAfterCommit', count: 1 } } })
    await eraseFromAfar(player)
    await goOn(player)
    const { doneAt } = erasure(player)!
    await wait(player, 60 * minute)
    expect([player.screen(), erasure(player)?.doneAt]).toEqual([locked, doneAt])
  })

  it('does so behind the lock of a loss, too', async () => {
    const player = await begin(
      story({ devices: [{ ...bound[0]!, lost: { message: 'Please call', contact: '1' } }] }, { isSetUp: true, signedIn: ada.number }),
    )
    await wait(player, minute)
    expect([player.screen(), isErased(player)]).toEqual([locked, false])
    await eraseFromAfar(player)
    expect([isErased(player), isBound(player)]).toEqual([true, true])
  })

  it('that was wiped before hears of it behind the lock, and the owner that it is done', async () => {
    const player = await begin(story({ devices: bound }))
    expect(await goOn(player)).toBe(locked)
    await eraseFromAfar(player)
    await wait(player, 16 * minute)
    expect([erasure(player)?.doneAt !== undefined, isBound(player)]).toEqual([true, true])
    expect(await goOn(player)).toBe(locked)
  })

  it('is left alone when its owner removes it before it heard', async () => {
    const player = await inUse()
    await connect(player, false)
    await eraseFromAfar(player)
    await remove(player)
    await connect(player, true)
    await wait(player, 16 * minute)
    expect([isErased(player), isBound(player)]).toEqual([false, false])
  })

  it('is not touched by what somebody claims of it from outside', async () => {
    const player = await inUse()
    await player.tell('find-device-agent', { type: 'erased' })
    await wait(player, 16 * minute)
    expect([isErased(player), reports(player)]).toEqual([false, 0])
  })
})
