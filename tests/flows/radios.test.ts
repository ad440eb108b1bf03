import { afterEach, describe, expect, it } from 'vitest'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { free } from '../../src/scenarios/free.ts'

afterEach(stopWorlds)

const radios = ({ world }: HeadlessPhone) => world.phones[0]!.radios()
const on = (play: HeadlessPhone) => radios(play).wifi.current?.name
const stateOf = (play: HeadlessPhone, name: string) => radios(play).wifi.networks.find((network) => network.name === name)?.state

describe('Wi-Fi', () => {
  it('lists what is in reach: where it is, then what it knows, then the strongest', async () => {
    const play = await playPhone()
    expect(radios(play).wifi.networks.map(({ name, state }) => [name, state])).toEqual([
      ['Juniper', 'connected'],
      ['Larch Café', 'idle'],
      ['Quince hotspot', 'idle'],
      ['Attic 2', 'idle'],
    ])
  })

  it('looks around for two seconds after it was turned on, and then joins what it knows', async () => {
    const play = await playPhone()
    await play.radios({ type: 'wifi.changed', on: false })
    expect([radios(play).wifi.networks, radios(play).link]).toEqual([[], 'mobile'])
    await play.radios({ type: 'wifi.changed', on: true })
    await play.wait(1_999)
    expect([radios(play).wifi.scanning, radios(play).wifi.networks, radios(play).link]).toEqual([true, [], 'mobile'])
    await play.wait(1)
    expect([on(play), radios(play).link]).toEqual(['Juniper', 'wifi'])
  })

  it('joins with the right password alone, goes back to what it knows after a wrong one, and takes another try', async () => {
    const play = await playPhone()
    for (const password of ['wrong-one', '', undefined]) {
      await play.radios({ type: 'network.chosen', name: 'Quince hotspot', ...(password !== undefined && { password }) })
      expect([on(play), stateOf(play, 'Quince hotspot')]).toEqual([undefined, 'connecting'])
      await play.wait('3s')
      expect([on(play), stateOf(play, 'Quince hotspot')]).toEqual(['Juniper', 'refused'])
    }
    await play.radios({ type: 'network.chosen', name: 'Quince hotspot', password: 'marmalade' })
    await play.wait('3s')
    expect(on(play)).toBe('Quince hotspot')
  })

  it('forgets with a reset what it knew and what was chosen; the surroundings stay', async () => {
    const play = await playPhone()
    await play.radios({ type: 'airplane.changed', on: true })
    await play.radios({ type: 'data-sim.chosen', slot: 2 })
    await play.radios({ type: 'power.changed', on: false })
    await play.radios({ type: 'radios.erased' })
    expect(radios(play).link).toBe('none')
    await play.radios({ type: 'power.changed', on: true })
    await play.wait('5s')
    expect(radios(play)).toMatchObject({ airplane: false, link: 'mobile', mobile: { dataSlot: 1 }, wifi: { on: true, current: undefined } })
    expect(stateOf(play, 'Juniper')).toBe('idle')
  })

  it('remembers a network until it is told to forget it, and prefers the one used last', async () => {
    const play = await playPhone()
    await play.radios({ type: 'network.chosen', name: 'Quince hotspot', password: 'marmalade' })
    await play.wait('3s')
    await play.radios({ type: 'wifi.changed', on: false })
    await play.radios({ type: 'wifi.changed', on: true })
    await play.wait('2s')
    expect(on(play)).toBe('Quince hotspot')
    await play.radios({ type: 'network.forgotten', name: 'Quince hotspot' })
    expect(on(play)).toBe('Juniper')
    await play.radios({ type: 'network.chosen', name: 'Quince hotspot' })
    await play.wait('3s')
    expect([on(play), stateOf(play, 'Quince hotspot')]).toEqual(['Juniper', 'refused'])
  })

  it('does not join what is not in reach', async () => {
    const play = await playPhone({ conditions: { 'device.wifi': 'out-of-reach' } })
    await play.radios({ type: 'network.chosen', name: 'Juniper' })
    await play.wait('3s')
    expect([on(play), radios(play).wifi.networks.length]).toEqual([undefined, 3])
    await play.set('device.wifi', 'good')
    expect(on(play)).toBe('Juniper')
  })

  it('asks for the page of a network again once it was forgotten, and never lets a page of elsewhere be accepted', async () => {
    const play = await playPhone()
    await play.radios({ type: 'portal.accepted', name: 'Larch Café' })
    await play.radios({ type: 'network.chosen', name: 'Larch Café' })
    await play.wait('3s')
    expect(radios(play).wifi.quality).toBe('captive')
    expect(radios(play).link).toBe('mobile')
    await play.radios({ type: 'portal.accepted', name: 'Larch Café' })
    expect([radios(play).wifi.quality, radios(play).link]).toEqual(['good', 'wifi'])
    await play.radios({ type: 'network.forgotten', name: 'Larch Café' })
    await play.radios({ type: 'network.chosen', name: 'Larch Café' })
    await play.wait('3s')
    expect(radios(play).wifi.quality).toBe('captive')
  })

  it('has no network where there is none', async () => {
    const play = await playPhone({ scenario: { ...free, networks: [] } })
    expect([radios(play).wifi.networks, radios(play).link]).toEqual([[], 'mobile'])
  })
})

describe('the router', () => {
  it('is away for a minute when it is restarted, and every phone comes back by itself', async () => {
    const play = await playPhone({
      scenario: { ...free, phones: [free.phones[0]!, { ...free.phones[0]!, sims: [{ number: '+447700900789', carrier: 'Skylark' }] }] },
    })
    const where = () => play.world.phones.map((phone) => phone.radios().wifi.current?.name)
    await play.world.dispatch({ type: 'event', to: 'router', event: { type: 'router.restarted' } })
    expect(where()).toEqual([undefined, undefined])
    await play.wait(59_999)
    expect(where()).toEqual([undefined, undefined])
    await play.wait(1)
    expect(where()).toEqual(['Juniper', 'Juniper'])
  })
})

describe('airplane mode', () => {
  it('takes Wi-Fi along, lets it be turned on again, and brings back what was', async () => {
    const play = await playPhone()
    await play.radios({ type: 'airplane.changed', on: true })
    expect([radios(play).wifi.on, radios(play).link, radios(play).sims.some((sim) => sim.registered)]).toEqual([false, 'none', false])
    await play.radios({ type: 'wifi.changed', on: true })
    await play.wait('2s')
    expect([radios(play).airplane, radios(play).link]).toEqual([true, 'wifi'])
    await play.radios({ type: 'airplane.changed', on: false })
    expect([on(play), radios(play).sims.every((sim) => sim.registered)]).toEqual(['Juniper', true])
  })

  it('leaves Wi-Fi off that was off before, or was turned off meanwhile', async () => {
    const play = await playPhone()
    const flight = async (between: () => Promise<void> = () => Promise.resolve()) => {
      await play.radios({ type: 'airplane.changed', on: true })
      await between()
      await play.radios({ type: 'airplane.changed', on: false })
      await play.wait('2s')
      return radios(play).wifi.on
    }
    expect(await flight()).toBe(true)
    const turned = async () => {
      await play.radios({ type: 'wifi.changed', on: true })
      await play.radios({ type: 'wifi.changed', on: false })
    }
    expect(await flight(turned)).toBe(false)
    expect(await flight()).toBe(false)
  })
})

describe('a phone that is off', () => {
  it('is in no network, and comes back into those it was in', async () => {
    const play = await playPhone()
    await play.radios({ type: 'power.changed', on: false })
    const { link, wifi, sims, mobile } = radios(play)
    expect([link, wifi.on, mobile.bars, sims.some((sim) => sim.registered)]).toEqual(['none', false, 0, false])
    await play.radios({ type: 'power.changed', on: true })
    await play.wait('2s')
    expect([radios(play).link, on(play)]).toEqual(['wifi', 'Juniper'])
  })

  it('stays in airplane mode', async () => {
    const play = await playPhone()
    await play.radios({ type: 'airplane.changed', on: true })
    await play.radios({ type: 'power.changed', on: false })
    await play.radios({ type: 'power.changed', on: true })
    await play.wait('2s')
    expect([radios(play).airplane, radios(play).wifi.on]).toEqual([true, false])
    await play.radios({ type: 'airplane.changed', on: false })
    await play.wait('2s')
    expect(on(play)).toBe('Juniper')
  })
})

describe('a request under way', () => {
  const asked = async (conditions: Record<string, unknown> = {}) => {
    const play = await playPhone({ at: 'sign-up/number', conditions: { 'server.latency': '20s', ...conditions } })
    return play
  }

  it('breaks when its way goes, though another is there', async () => {
    const play = await asked()
    await play.enterNumber('07700 900123')
    await play.radios({ type: 'wifi.changed', on: false })
    expect(play.trouble()).toEqual({ kind: 'refused' })
  })

  it('stays on its way when a better one comes', async () => {
    const play = await asked()
    await play.radios({ type: 'wifi.changed', on: false })
    await play.enterNumber('07700 900123')
    await play.radios({ type: 'wifi.changed', on: true })
    await play.wait('2s')
    expect([radios(play).link, play.busy()]).toEqual(['wifi', true])
    await play.wait('18s')
    expect(play.screen()).toBe('sign-up/code')
  })

  it('breaks when the router goes', async () => {
    const play = await asked()
    await play.enterNumber('07700 900123')
    await play.world.dispatch({ type: 'event', to: 'router', event: { type: 'router.restarted' } })
    expect(play.trouble()).toEqual({ kind: 'refused' })
  })
})

describe('messages', () => {
  it.each([
    [
      'airplane mode on and off',
      [
        { type: 'airplane.changed', on: true },
        { type: 'airplane.changed', on: false },
      ],
    ],
    [
      'the SIM out and in',
      [
        { type: 'sim.ejected', slot: 1 },
        { type: 'sim.inserted', slot: 1 },
      ],
    ],
    [
      'the phone off and on',
      [
        { type: 'power.changed', on: false },
        { type: 'power.changed', on: true },
      ],
    ],
  ] as const)('wait while the network has forgotten the phone, and come after: %s', async (_, cure) => {
    const play = await playPhone({ at: 'sign-up/number', conditions: { 'device.registration': 'stuck', 'autofill.mode': 'off' } })
    expect(radios(play).mobile.bars).toBe(4)
    await play.enterNumber('07700 900123')
    await play.wait('5min')
    expect([play.world.sms.traces()[0]!.state, play.messages().length]).toEqual(['waiting', 0])
    for (const event of cure) await play.radios(event)
    expect(play.messages()).toHaveLength(1)
  })

  it('come after the phone was restarted from its power menu, with the networks it had', async () => {
    const play = await playPhone({ at: 'sign-up/number', conditions: { 'device.registration': 'stuck', 'autofill.mode': 'off' } })
    await play.enterNumber('07700 900123')
    await play.wait('1min')
    await play.tell({ type: 'power.held' })
    await play.tell({ type: 'restart.chosen' })
    expect([radios(play).link, play.messages().length]).toEqual(['none', 0])
    await play.wait('2min')
    expect([on(play), play.messages().length, play.world.conditions.get('device.registration')]).toEqual(['Juniper', 1, 'ok'])
  })

  it('do not come to a SIM that is not active, and come once it is', async () => {
    const play = await playPhone({ at: 'sign-up/number', conditions: { 'device.simState': 'inactive', 'autofill.mode': 'off' } })
    await play.enterNumber('07700 900123')
    await play.wait('5min')
    await play.radios({ type: 'airplane.changed', on: true })
    await play.radios({ type: 'airplane.changed', on: false })
    expect(play.messages()).toHaveLength(0)
    await play.set('device.simState', 'active')
    expect(play.messages()).toHaveLength(1)
  })
})
