import { afterEach, describe, expect, it, vi } from 'vitest'
import { directFetch } from '../../mocks/direct.ts'
import { createRandom } from '../../src/sim/random.ts'
import { makeWorld, stopWorlds } from '../../src/testing/make-world.ts'
import type { World } from '../../src/world/world.ts'
import { walkLock } from '../walks/lock-walk.ts'
import { lockedPhones, owner } from '../walks/people.ts'
import { watchLock } from '../walks/watch.ts'

afterEach(stopWorlds)
vi.setConfig({ testTimeout: 120_000 })

const lockedWorld = () => makeWorld({ scenario: lockedPhones(createRandom(3).for('life', 0), false) })

async function ask(world: World, method: string, path: string, body: object): Promise<Response> {
  const request = new Request(`http://handset.test/account/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': `ask-${method}-${path}`, 'x-request-id': 'ask' },
    body: JSON.stringify(body),
  })
  const answer = world.clock.track(() => directFetch(world.server)(request), 'ask')
  await world.clock.advance('1min')
  return answer
}

describe('the activation lock', () => {
  it('is not got past in a short walk; `npm run walk` goes further', async () => {
    const { findings, steps } = await walkLock({ seed: 11, steps: 2_500 })
    expect(findings.map(({ kind, what }) => [kind, what])).toEqual([])
    expect(steps).toBe(2_500)
  })

  it('is walked the same way from the same seed', async () => {
    const [once, again] = [await walkLock({ seed: 5, steps: 400 }), await walkLock({ seed: 5, steps: 400 })]
    expect(again).toEqual(once)
  })
})

describe('who watches the walk', () => {
  it('sees a binding end that nobody who knows the password has ended', async () => {
    const world = await lockedWorld()
    const watch = watchLock(world, { ownerMayAct: false })
    const { status } = await ask(world, 'POST', '/activations/phone-1', { password: owner.password, device: 'by hand' })
    expect(status).toBe(201)
    await world.dispatch({ type: 'skip', by: 0 })
    expect(watch.findings().map(({ kind }) => kind)).toEqual(['released-without-owner'])
  })

  it('lets the owner end it', async () => {
    const world = await lockedWorld()
    const watch = watchLock(world, { ownerMayAct: true })
    await ask(world, 'POST', '/activations/phone-1', { password: owner.password, device: 'by hand' })
    expect(watch.findings()).toEqual([])
    expect(watch.opened()).toEqual({ 'binding ended': 1 })
  })
})
