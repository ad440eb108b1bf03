import { afterEach, describe, expect, it } from 'vitest'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'

afterEach(stopWorlds)

const happened = ({ world }: HeadlessPhone, kind: string) =>
  world
    .happenings()
    .filter((happening) => happening.kind === kind)
    .map(({ at, ...happening }) => ({ after: at - world.scenario.start, ...happening }))

describe('what happened', () => {
  it('tells an answer when it is given, with its status', async () => {
    const play = await playPhone({ at: 'sign-up/number', conditions: { 'server.latency': '20s' } })
    await play.enterNumber('07700 900123')
    expect(happened(play, 'answer')).toEqual([])
    await play.wait('20s')
    expect(happened(play, 'answer')).toEqual([
      { after: 20_000, kind: 'answer', requestId: expect.any(String) as string, operation: 'sendCode', status: 202 },
    ])
  })

  it('tells answers in the order they are given, not in that of the questions', async () => {
    const play = await playPhone({ at: 'sign-up/code', conditions: { 'sms.cooldownStep': '10s' } })
    await play.wait('10s')
    await play.set('server.latency.sendCode', '2min')
    await play.set('server.latency.verifyCode', '1s')
    await play.code({ type: 'resend.requested' })
    await play.enterCode('000000')
    const before = happened(play, 'answer').length
    await play.wait('5min')
    expect(
      happened(play, 'answer')
        .slice(before)
        .map((answer) => ('operation' in answer ? answer.operation : '')),
    ).toEqual(['verifyCode', 'sendCode'])
  })

  it('tells which screens the phone showed', async () => {
    const play = await playPhone({ at: 'sign-up/number' })
    await play.home()
    await play.openSettings()
    await play.tell({ type: 'recents.opened' })
    expect(happened(play, 'screen').map((happening) => 'screen' in happening && happening.screen)).toEqual([
      'home',
      'settings/root',
      'sign-up/number',
      'home',
      'sign-up/number',
      'recents',
    ])
  })
})

describe('a message that arrives', () => {
  it('leaves the person where they are, whatever lies over it', async () => {
    const play = await playPhone({ at: 'sign-up/code' })
    await play.tell({ type: 'shade.opened' })
    await play.waitUntil('the message', () => play.messages().length === 1)
    expect(play.valueAt('')).toMatchObject({ on: { stage: { using: { shell: 'app', shade: 'open', headsUp: 'hidden' } } } })
    await play.tell({ type: 'shade.closed' })
    for (const messageId of ['one', 'two']) {
      await play.tell({
        type: 'sms.received',
        message: { messageId, sender: 'Ada', text: 'Lunch at 12?', receivedAt: play.world.clock.now(), slot: 1 },
      })
      expect(play.screen()).toBe('sign-up/code')
      expect(play.valueAt('')).toMatchObject({ on: { stage: { using: { shell: 'app', shade: 'closed', headsUp: 'shown' } } } })
      await play.wait('4s')
    }
    // Each message shows for six seconds of its own.
    expect(play.valueAt('')).toMatchObject({ on: { stage: { using: { headsUp: 'shown' } } } })
    await play.wait('2s')
    expect(play.valueAt('')).toMatchObject({ on: { stage: { using: { headsUp: 'hidden' } } } })
  })
})

describe('a slow answer', () => {
  it('to a code still counts when the person went back on it and asks again', async () => {
    const play = await playPhone({ at: 'sign-up/code', conditions: { 'autofill.mode': 'off' } })
    await play.waitUntil('the message', () => play.lastCode() !== undefined)
    await play.set('server.latency', '5min')
    await play.enterCode(play.lastCode()!)
    await play.wait('20s')
    await play.back()
    expect(play.screen()).toBe('sign-up/code')
    await play.code({ type: 'code.submitted' })
    await play.wait('5min')
    expect(play.trouble()).toBeUndefined()
    expect(play.screen()).toBe('sign-up/captcha')
  })
})

describe('an app that fails', () => {
  it('stops alone: the phone is at home, signed in, and the app opens again', async () => {
    const play = await playPhone({ at: 'account/home' })
    await play.tell({ type: 'app.opened', app: 'clock' })
    await play.openSettings()
    // A flow meets what it cannot read.
    await play.world.dispatch({ type: 'event', to: 'phone-1/settings', event: { type: 'apps.searched' } })
    expect(play.screen()).toBe('account/home')
    await play.back()
    await play.openSettings('apps')
    await play.world.dispatch({ type: 'event', to: 'phone-1/settings', event: { type: 'manage-apps.opened' } })
    await play.world.dispatch({ type: 'event', to: 'phone-1/settings', event: { type: 'apps.searched' } })
    expect(play.screen()).toBe('home')
    expect(play.contextAt('')).toMatchObject({ crashed: { app: 'settings' }, running: ['clock'] })
    expect(play.session()).toBeDefined()
    await play.openSettings('mi-account')
    expect(play.screen()).toBe('account/home')
    expect(play.contextAt('')).toMatchObject({ crashed: undefined })
  })
})
