import { afterEach, describe, expect, it } from 'vitest'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { createWorld } from '../../src/world/create-world.ts'
import { replay } from '../../src/world/replay.ts'

afterEach(stopWorlds)

const state = ({ world }: HeadlessPhone) => world.sms.traces()[0]?.state
const contextOf = ({ world }: HeadlessPhone) => world.phones[0]!.actor.getSnapshot().context

const turnOff = async (play: HeadlessPhone) => {
  await play.tell({ type: 'power.held' })
  await play.tell({ type: 'power-off.chosen' })
  await play.wait('3s')
}
const turnOn = async (play: HeadlessPhone) => {
  await play.tell({ type: 'power.pressed' })
  await play.wait('12s')
}
const restart = async (play: HeadlessPhone) => {
  await play.tell({ type: 'power.held' })
  await play.tell({ type: 'restart.chosen' })
  await play.wait('15s')
}
const wipeOff = async (play: HeadlessPhone) => {
  await play.tell({ type: 'recovery-keys.held' })
  for (const _ of ['wipe data', 'wipe all data', 'confirm']) {
    await play.tell({ type: 'volume.pressed', key: 'down' })
    await play.tell({ type: 'power.pressed' })
  }
  await play.wait('20s')
}
const wipe = async (play: HeadlessPhone) => {
  await turnOff(play)
  await wipeOff(play)
}
const reboot = async (play: HeadlessPhone) => {
  await play.tell({ type: 'power.pressed' })
  await play.tell({ type: 'power.pressed' })
  await play.wait('15s')
}
const unlock = (play: HeadlessPhone) => play.tell({ type: 'lock-screen.swiped' })

describe('a message for a phone that is off', () => {
  const askedAndOff = async () => {
    const play = await playPhone({ at: 'sign-up/code', conditions: { 'autofill.mode': 'off', 'sms.delay': '30s' } })
    await turnOff(play)
    await play.wait('10min')
    return play
  }

  it('waits at the carrier, and comes when the phone is on again', async () => {
    const play = await askedAndOff()
    expect([play.screen(), state(play), play.messages()]).toEqual(['power/off', 'waiting', []])
    await turnOn(play)
    expect([play.screen(), state(play), play.messages().length]).toEqual(['lock-screen/cover', 'delivered', 1])
    expect(contextOf(play).notifications).toHaveLength(1)
  })

  it('is lost on nobody: the same story is the same again', async () => {
    const play = await askedAndOff()
    await turnOn(play)
    const again = createWorld({ scenario: play.world.scenario, seed: play.world.seed })
    await replay(again, play.world.story())
    expect(again.happenings()).toEqual(play.world.happenings())
    again.stop()
  })

  it('comes to a phone that was wiped meanwhile, for the card in it is the same', async () => {
    const play = await askedAndOff()
    await wipeOff(play)
    await reboot(play)
    expect([state(play), play.messages().length, contextOf(play).isSetUp]).toEqual(['delivered', 1, false])
  })
})

describe('a restart', () => {
  it('registers a phone anew that the network had lost, so that what waited comes', async () => {
    const play = await playPhone({ at: 'sign-up/code', conditions: { 'autofill.mode': 'off', 'device.registration': 'stuck' } })
    await play.wait('5min')
    expect(play.messages()).toEqual([])
    await restart(play)
    expect([state(play), play.messages().length, play.world.conditions.get('device.registration')]).toEqual(['delivered', 1, 'ok'])
  })

  it('ends what ran, and keeps the account', async () => {
    const play = await playPhone({ at: 'account/home' })
    const session = play.session()!
    await restart(play)
    await unlock(play)
    expect([play.screen(), contextOf(play).running, play.session()]).toEqual(['home', [], session])
    await play.openSettings('mi-account')
    expect(play.screen()).toBe('account/home')
  })

  it('ends a sign-up that waited for its code; the code still counts where it is asked for again', async () => {
    const play = await playPhone({ at: 'sign-up/code' })
    await restart(play)
    await unlock(play)
    await play.openSettings('mi-account')
    expect(play.screen()).toBe('sign-up/number')
  })
})

describe('wiping from the menu beside the system', () => {
  it('takes account, messages and known networks, comes up with the wizard, and leaves the server what it knows', async () => {
    const play = await playPhone({ at: 'account/home' })
    await play.wait('1min')
    const sessions = play.world.server.inside().sessions
    expect([play.messages().length > 0]).toEqual([true])
    await wipe(play)
    await reboot(play)
    expect(play.screen()).toMatch(/^setup\//)
    expect(play.world.phones[0]!.radios()).toMatchObject({ link: 'mobile', wifi: { on: true, connected: false } })
    expect([play.session(), play.messages(), contextOf(play).isSetUp]).toEqual([undefined, [], false])
    // Nobody told the server that the phone is gone.
    expect(play.world.server.inside().sessions).toEqual(sessions)
  })
})
