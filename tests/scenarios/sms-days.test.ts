import { afterEach, describe, expect, it } from 'vitest'
import { signUpWithDetermination } from '../../src/testing/determined-person.ts'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { free } from '../../src/scenarios/free.ts'

afterEach(stopWorlds)

const state = ({ world }: HeadlessPhone, nth = 0) => world.sms.traces()[nth]?.state
const why = ({ world }: HeadlessPhone, nth = 0) => world.sms.traces()[nth]?.hops.at(-1)?.why
const off = { 'autofill.mode': 'off' }
const atCode = (conditions: Record<string, unknown>, seed = 1) =>
  playPhone({ at: 'sign-up/code', seed, conditions: { ...off, ...conditions } })
const isHere = (play: HeadlessPhone) => play.waitUntil('a message', () => play.messages().length > 0, '4d')
const elapsed = ({ world }: HeadlessPhone) => world.clock.now() - world.scenario.start

describe('a message', () => {
  it('that is lost was “accepted” all the same; another one comes', async () => {
    const play = await atCode({ 'sms.loseNext': 1 })
    await play.wait('9min')
    expect(play.messages()).toEqual([])
    expect([state(play), why(play)]).toEqual(['lost', 'loss'])
    await signUpWithDetermination(play)
    expect(play.world.sms.traces()).toHaveLength(2)
  })

  it('that is always lost leads nowhere, and to an account once it no longer is', async () => {
    const play = await atCode({ 'sms.loss': 1 })
    await signUpWithDetermination(play, { until: () => play.world.sms.traces().length === 4 })
    expect(play.world.sms.traces().every((trace) => trace.state === 'lost')).toBe(true)
    await play.set('sms.loss', 0)
    await signUpWithDetermination(play)
    expect(play.world.server.inside().accounts).toHaveLength(1)
  })

  it('late by a minute still counts', async () => {
    const play = await atCode({ 'sms.delay': '1min' })
    await isHere(play)
    await play.enterCode(play.lastCode()!)
    await play.waitUntil('the next screen', () => play.screen() === 'sign-up/captcha')
  })

  it('late by two days is too old; the person asks for another in good weather', async () => {
    const play = await atCode({ 'sms.delay': '2d' })
    await isHere(play)
    expect(elapsed(play)).toBeGreaterThanOrEqual(2 * 86_400_000)
    await play.enterCode(play.lastCode()!)
    await play.waitUntil('the answer', () => !play.busy())
    expect(play.trouble()).toMatchObject({ problem: 'code-expired' })
    await play.set('sms.delay', '3s')
    await signUpWithDetermination(play)
    expect(play.world.server.inside().accounts).toHaveLength(1)
  })

  it('that comes twice is one code, and the second copy does no harm', async () => {
    const play = await playPhone({ at: 'sign-up/code', conditions: { 'sms.duplicates': 1, 'autofill.mode': 'auto' } })
    await signUpWithDetermination(play)
    await play.wait('1min')
    expect(play.messages()).toHaveLength(2)
    expect(new Set(play.messages().map(({ text }) => text)).size).toBe(1)
    expect(play.world.server.inside().accounts).toHaveLength(1)
    expect(play.screen()).toBe('settings/root')
  })

  it('overtaken by a later one arrives after it, and says that it is the older', async () => {
    for (let seed = 1; seed < 40; seed += 1) {
      const play = await atCode({ 'sms.reordering': 0.5, 'sms.jitter': 0 }, seed)
      await play.waitUntil('the end of the countdown', () => !JSON.stringify(play.valueAt(codePath)).includes('cooling'))
      await play.code({ type: 'resend.requested' })
      await play.waitUntil('both messages', () => play.messages().length === 2)
      const [older, newer] = play.world.sms.traces().map(({ messageId }) => messageId)
      if (play.messages()[0]!.messageId !== newer) continue
      expect(play.messages()[1]!.messageId).toBe(older)
      await play.enterCode(play.lastCode()!)
      await play.waitUntil('the answer', () => !play.busy())
      expect(play.trouble()).toMatchObject({ problem: 'code-superseded' })
      await signUpWithDetermination(play)
      return
    }
    throw new Error('No message was overtaken')
  })

  it('to the other SIM shows there, and its code is right', async () => {
    const play = await atCode({ 'sms.wrongSim': true })
    await isHere(play)
    expect(play.messages()[0]!.slot).toBe(2)
    await signUpWithDetermination(play)
    expect(play.session()!.account.number).toBe('+447700900123')
  })

  it('to the other SIM of a phone with one goes nowhere', async () => {
    const [phone] = free.phones
    const play = await playPhone({
      scenario: { ...free, phones: [{ ...phone!, sims: phone!.sims.slice(0, 1) }] },
      at: 'sign-up/code',
      conditions: { ...off, 'sms.wrongSim': true },
    })
    await play.wait('3d')
    expect(play.messages()).toEqual([])
    expect([state(play), why(play)]).toEqual(['undelivered', 'expired'])
  })

  it('the carrier takes for spam never comes', async () => {
    const play = await atCode({ 'sms.blockedBy': 'carrier' })
    await play.wait('3d')
    expect([state(play), why(play), play.messages().length]).toEqual(['blocked', 'carrier-filter', 0])
  })

  it('is not sent to somebody new before the time is ripe', async () => {
    const play = await atCode({ 'sms.readyAfter': '30min' })
    expect([state(play), why(play)]).toEqual(['lost', 'too-new'])
    await play.wait('30min')
    await signUpWithDetermination(play)
    expect(play.world.server.inside().accounts).toHaveLength(1)
  })
})

const codePath = 'settings/mi-account/sign-up/code'

/** Airplane mode with Wi-Fi on again: the mobile side is silent, the servers are in reach. */
async function silence(play: HeadlessPhone) {
  await play.radios({ type: 'airplane.changed', on: true })
  await play.radios({ type: 'wifi.changed', on: true })
  await play.wait('2s')
}

describe('a phone out of reach', () => {
  const away: Record<string, [leave: (play: HeadlessPhone) => Promise<void>, comeBack: (play: HeadlessPhone) => Promise<void>]> = {
    'airplane mode, with Wi-Fi': [silence, (play) => play.radios({ type: 'airplane.changed', on: false })],
    'no signal': [(play) => play.set('device.coverage', 0), (play) => play.set('device.coverage', 3)],
    'SIM out': [(play) => play.radios({ type: 'sim.ejected', slot: 1 }), (play) => play.radios({ type: 'sim.inserted', slot: 1 })],
  }

  describe.each(Object.entries(away))('(%s)', (_, [leave, comeBack]) => {
    it('still reaches the servers over Wi-Fi, and gets the message when it comes back', async () => {
      const play = await playPhone({ at: 'sign-up/number', conditions: off })
      await leave(play)
      await play.enterNumber('07700 900123')
      await play.waitUntil('the code screen', () => play.screen() === 'sign-up/code')
      await play.wait('5min')
      expect([state(play), play.messages().length]).toEqual(['waiting', 0])
      await comeBack(play)
      expect([state(play), play.messages().length]).toEqual(['delivered', 1])
      await play.enterCode(play.lastCode()!)
      await play.waitUntil('the next screen', () => play.screen() === 'sign-up/captcha')
    })

    it('for longer than the carrier keeps it: the message is gone', async () => {
      const play = await playPhone({ at: 'sign-up/number', conditions: off })
      await leave(play)
      await play.enterNumber('07700 900123')
      await play.wait('2d 1h')
      expect([state(play), why(play)]).toEqual(['undelivered', 'expired'])
      await comeBack(play)
      expect(play.messages()).toEqual([])
      await signUpWithDetermination(play)
      expect(play.world.server.inside().accounts).toHaveLength(1)
    })
  })

  it('gets all that waited, each once, in the order it was sent', async () => {
    const play = await atCode({ 'sms.cooldownStep': '1min' })
    await silence(play)
    await play.waitUntil('the end of the countdown', () => !JSON.stringify(play.valueAt(codePath)).includes('cooling'))
    await play.code({ type: 'resend.requested' })
    await play.wait('1min')
    expect(play.messages()).toEqual([])
    await play.radios({ type: 'airplane.changed', on: false })
    expect(play.messages().map(({ messageId }) => messageId)).toEqual(play.world.sms.traces().map(({ messageId }) => messageId))
    await play.radios({ type: 'airplane.changed', on: true })
    await play.radios({ type: 'airplane.changed', on: false })
    expect(play.messages()).toHaveLength(2)
  })

  it('and in airplane mode is offline: it says so, and nothing left it', async () => {
    const play = await playPhone({ at: 'sign-up/number' })
    await play.radios({ type: 'airplane.changed', on: true })
    await play.enterNumber('07700 900123')
    expect(play.trouble()).toEqual({ kind: 'offline' })
    expect(play.world.server.log()).toEqual([])
    expect(play.busy()).toBe(false)
    await play.radios({ type: 'airplane.changed', on: false })
    await signUpWithDetermination(play)
    expect(play.world.server.inside().accounts).toHaveLength(1)
  })
})

describe('a weak link', () => {
  it('costs time and tries, not accounts', async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const play = await playPhone({ seed, conditions: { 'device.wifi': 'weak' } })
      await signUpWithDetermination(play)
      expect(play.world.server.inside().accounts).toHaveLength(1)
    }
  })

  it('that goes while a request is on its way lets nothing out', async () => {
    const play = await playPhone({ at: 'sign-up/number', conditions: { 'device.wifi': 'weak' } })
    await play.enterNumber('07700 900123')
    expect(play.busy()).toBe(true)
    await play.radios({ type: 'mobile-data.changed', on: false })
    await play.radios({ type: 'wifi.changed', on: false })
    expect(play.trouble()).toEqual({ kind: 'offline' })
    await play.wait('1min')
    expect(play.world.server.log()).toEqual([])
  })
})

describe('slow servers', () => {
  it('end in an account, for every seed, without anybody asking twice', async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const play = await playPhone({ scenario: 'S02', seed })
      expect(await signUpWithDetermination(play)).toEqual([])
      expect(play.world.server.inside().accounts).toHaveLength(1)
    }
  })

  it('of five minutes at every step end in an account: the phone is more patient than they are slow', async () => {
    const play = await playPhone({ conditions: { 'server.latency': '5min' } })
    expect(await signUpWithDetermination(play)).toEqual([])
    expect(elapsed(play)).toBeGreaterThanOrEqual(6 * 300_000)
  })

  it('that hold an answer back forever: the phone gives up after six minutes, says so, and tries again', async () => {
    const play = await playPhone({ at: 'sign-up/number', conditions: { 'server.hold.sendCode': true } })
    await play.enterNumber('07700 900123')
    await play.wait('5min')
    expect(play.busy()).toBe(true)
    await play.wait('1min')
    expect([play.busy(), play.trouble()]).toEqual([false, { kind: 'timed-out' }])
    await play.set('server.hold.sendCode', false)
    await signUpWithDetermination(play)
    expect(play.world.server.inside().accounts).toHaveLength(1)
  })

  it('that hold an answer until it is let go', async () => {
    const play = await playPhone({ at: 'sign-up/number', conditions: { 'server.hold.sendCode': true } })
    await play.enterNumber('07700 900123')
    await play.wait('4min')
    await play.world.dispatch({ type: 'release' })
    expect(play.screen()).toBe('sign-up/code')
  })
})
