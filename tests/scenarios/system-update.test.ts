import { afterEach, describe, expect, it } from 'vitest'
import { stalePhoneAccount } from '../../src/scenarios/s24-stale-phone.ts'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { clearCache, restart, updateState, updateSystem } from './on-phone-steps.ts'

afterEach(stopWorlds)

const tell = (play: HeadlessPhone, to: string, event: { type: string; [name: string]: unknown }) =>
  play.world.dispatch({ type: 'event', to: `phone-1/${to}`, event })
const old = (conditions: Record<string, unknown> = {}) => playPhone({ conditions: { 'device.os': 'old', ...conditions } })
const facts = (play: HeadlessPhone) => ({ state: updateState(play), ...play.contextAt('system-update') })
const isCurrent = ({ world }: HeadlessPhone) => world.conditions.get('device.os') === 'current'

describe('a system update', () => {
  it('downloads part by part, restarts the phone, and leaves a current system', async () => {
    const play = await old()
    const begin = play.world.clock.now()
    await updateSystem(play)
    expect(isCurrent(play)).toBe(true)
    expect(play.world.clock.now() - begin).toBeGreaterThan(200_000)
    expect(play.screen()).toBe('home')
  })

  it('finds nothing newer for a current system', async () => {
    const play = await playPhone()
    await updateSystem(play)
    expect(updateState(play)).toBe('upToDate')
  })

  it('that breaks off for want of a network goes on from where it was', async () => {
    const play = await old()
    await tell(play, 'system-update', { type: 'update.checked' })
    await play.wait('3s')
    await tell(play, 'system-update', { type: 'download.requested' })
    await play.wait('1min')
    await play.radios({ type: 'airplane.changed', on: true })
    await play.wait('10s')
    expect(facts(play)).toMatchObject({ state: 'available', trouble: 'network' })
    const { percent } = facts(play) as unknown as { percent: number }
    expect(percent).toBeGreaterThan(20)
    await play.radios({ type: 'airplane.changed', on: false })
    await play.wait('10s')
    await tell(play, 'system-update', { type: 'download.requested' })
    expect(facts(play)).toMatchObject({ state: 'downloading', percent })
  })

  it('finds no room, until a large cache is cleared', async () => {
    const play = await old({ 'device.space': 'short' })
    await updateSystem(play)
    expect(facts(play)).toMatchObject({ state: 'available', trouble: 'space' })
    await play.tell({ type: 'cache.cleared', app: 'photos' })
    expect(play.world.conditions.get('device.space')).toBe('enough')
    await updateSystem(play)
    expect(isCurrent(play)).toBe(true)
  })

  it('that arrives damaged is thrown away, and whole the next time', async () => {
    const play = await old({ 'device.updateDamaged': 1 })
    await updateSystem(play)
    expect(facts(play)).toMatchObject({ state: 'available', trouble: 'verification', percent: 0 })
    await updateSystem(play)
    expect(isCurrent(play)).toBe(true)
  })

  it('is not installed on a nearly empty battery, but on the charger', async () => {
    const play = await old({ 'device.battery': 29 })
    await updateSystem(play)
    expect(facts(play)).toMatchObject({ state: 'ready', trouble: 'battery' })
    await play.set('device.charger', true)
    await tell(play, 'system-update', { type: 'install.requested' })
    await tell(play, 'system-update', { type: 'install.confirmed' })
    await play.wait('3min')
    expect(isCurrent(play)).toBe(true)
  })
})

describe('what the account keeps', () => {
  const signedIn = async () => {
    const play = await playPhone({ scenario: 'S24', at: 'sign-in/credentials', conditions: { 'server.latency': 0 } })
    await play.signIn({ type: 'identifier.changed', text: stalePhoneAccount.identifier })
    await play.signIn({ type: 'password.changed', text: stalePhoneAccount.password })
    await play.signIn({ type: 'credentials.submitted' })
    await play.waitUntil('the session', () => play.session() !== undefined)
    return play
  }

  it('is damaged, says why nothing syncs, and is well after its cache was cleared and the phone restarted, in that order', async () => {
    const play = await signedIn()
    await play.openSettings('mi-account')
    await play.account({ type: 'cloud.opened' })
    expect(play.trouble()).toEqual({ kind: 'cache-damaged' })
    await restart(play)
    await clearCache(play)
    expect(play.valueAt('storage')).toBe('cleared')
    expect(play.world.conditions.get('device.cacheCorrupt')).toBe(true)
    await restart(play)
    expect(play.valueAt('storage')).toBe('sound')
    expect(play.world.conditions.get('device.cacheCorrupt')).toBe(false)
    expect(play.session()).toBeDefined()
  })

  it('cleared with all data signs out on this phone alone', async () => {
    const play = await signedIn()
    await play.closeSettings()
    await play.openSettings('apps')
    for (const event of [
      { type: 'manage-apps.opened' },
      { type: 'app-info.opened', app: 'mi-account' },
      { type: 'storage.opened' },
      { type: 'clearing.requested', what: 'data' },
    ])
      await tell(play, 'settings', event)
    expect(play.session()).toBeDefined()
    await tell(play, 'settings', { type: 'clearing.confirmed' })
    expect(play.session()).toBeUndefined()
    expect(play.world.server.inside().sessions).not.toEqual([])
  })
})
