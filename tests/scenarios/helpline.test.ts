import { afterEach, describe, expect, it } from 'vitest'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { callHelpline, dialer } from './on-phone-steps.ts'

afterEach(stopWorlds)

const atCode = (conditions: Record<string, unknown> = {}) =>
  playPhone({ at: 'sign-up/code', conditions: { 'autofill.mode': 'off', 'sms.blockedBy': 'carrier', ...conditions } })
const backToCode = (play: HeadlessPhone) => play.tell({ type: 'app.opened', app: 'settings' })
const again = async (play: HeadlessPhone) => {
  await backToCode(play)
  await play.code({ type: 'resend.requested' })
  await play.wait('10s')
}

describe('the carrier’s helpline', () => {
  it('rings, lets one wait for as long as its queue is, and lifts the block for the SIM that called', async () => {
    const play = await atCode({ 'carrier.queue': '20min' })
    await callHelpline(play, 1)
    expect(play.screen()).toBe('dialer/call')
    const begin = play.world.clock.now()
    await play.waitUntil('somebody', () => JSON.stringify(play.valueAt('dialer')).includes('answered'))
    expect(play.world.clock.now() - begin).toBeGreaterThanOrEqual(20 * 60_000)
    await dialer(play, { type: 'problem.told', problem: 'codes' })
    await play.wait('2min')
    expect(play.valueAt('dialer')).toEqual({ calling: 'lifted' })
    await dialer(play, { type: 'call.ended' })
    expect(play.screen()).toBe('dialer/keypad')
    await again(play)
    expect(play.messages()).toHaveLength(1)
    expect(play.world.sms.traces().map(({ state }) => state)).toEqual(['blocked', 'delivered'])
  })

  it('lifts nothing for whoever hangs up before, or asks about something else', async () => {
    const play = await atCode()
    await callHelpline(play, 1)
    await play.wait('1min')
    await dialer(play, { type: 'call.ended' })
    await callHelpline(play, 1)
    await play.wait('10min')
    await dialer(play, { type: 'problem.told', problem: 'other' })
    await play.wait('10min')
    await dialer(play, { type: 'call.ended' })
    await again(play)
    expect(play.messages()).toEqual([])
  })

  it('lifts the block for no other number', async () => {
    const play = await atCode()
    await callHelpline(play, 2)
    await play.wait('10min')
    await dialer(play, { type: 'problem.told', problem: 'codes' })
    await play.wait('2min')
    await again(play)
    expect(play.messages()).toEqual([])
    expect(play.world.conditions.get('sms.blockedBy')).toBe('carrier')
  })

  it('takes the cause from the desk once no number is blocked any more, and the desk can bring it back', async () => {
    const play = await atCode()
    for (const slot of [1, 2] as const) {
      await callHelpline(play, slot)
      await play.wait('10min')
      await dialer(play, { type: 'problem.told', problem: 'codes' })
      await play.wait('2min')
      await dialer(play, { type: 'call.ended' })
    }
    expect(play.world.conditions.get('sms.blockedBy')).toBe('none')
    await play.set('sms.blockedBy', 'carrier')
    await again(play)
    expect(play.messages()).toEqual([])
  })

  it('goes on behind the home screen, and ends when the service goes', async () => {
    const play = await atCode()
    await callHelpline(play, 1)
    await play.back()
    expect(play.screen()).toBe('home')
    await play.wait('10min')
    await play.tell({ type: 'app.opened', app: 'dialer' })
    expect(play.valueAt('dialer')).toEqual({ calling: 'answered' })
    await play.radios({ type: 'airplane.changed', on: true })
    expect([play.valueAt('dialer'), play.contextAt('dialer')!['cut']]).toEqual(['cut', 'dropped'])
  })

  it('cannot be called without service', async () => {
    const play = await atCode()
    await play.radios({ type: 'airplane.changed', on: true })
    await callHelpline(play)
    expect([play.valueAt('dialer'), play.contextAt('dialer')!['cut']]).toEqual(['cut', 'no-service'])
  })

  it('is the only one that can be called', async () => {
    const play = await atCode()
    await callHelpline(play, undefined, '+447700900456')
    expect(play.valueAt('dialer')).toBe('refused')
  })
})
