import { afterEach, describe, expect, it } from 'vitest'
import { createAutomation, type Handset } from '../../src/lab/automation.ts'
import { conditionNames } from '../../src/world/conditions.ts'
import { openLab, type OpenLab } from './lab-kit.ts'

const opened: OpenLab[] = []
async function open(search?: string) {
  const page = await openLab(search)
  opened.push(page)
  return createAutomation(page.lab)
}
afterEach(() => {
  for (const { lab } of opened.splice(0)) lab.current.world().stop()
})

describe('window.handset', () => {
  it('signs up without a hand on the glass', async () => {
    const handset = await open('?seed=7&at=sign-up/code')
    await handset.advance('10s')
    const { codes, sms } = handset.inside()
    expect(sms[0]).toMatchObject({ state: 'delivered', messageId: codes[0]!.messageId })
    expect(handset.messages()[0]!.text).toContain(codes[0]!.digits)
    const code = 'phone-1/settings/mi-account/sign-up/code'
    await handset.dispatch(
      { type: 'event', to: code, event: { type: 'code.changed', code: codes[0]!.digits } },
      { type: 'event', to: code, event: { type: 'code.submitted' } },
    )
    await handset.skipToNext()
    expect(handset.screen()).toBe('sign-up/captcha')
    await handset.goTo('account/cloud')
    expect(handset.inside().accounts).toHaveLength(1)
  })

  it('gives plain data, and nothing that could change the world', async () => {
    const handset = await open('?at=account/home')
    for (const data of [handset.inside(), handset.journal(), handset.story(), handset.messages(), handset.conditions()]) {
      expect(JSON.parse(JSON.stringify(data))).toEqual(data)
    }
    handset.inside().accounts.length = 0
    handset.inside().sms[0]!.state = 'lost'
    handset.journal().length = 0
    handset.journal()[0]!.at = 0
    handset.messages()[0]!.text = ''
    expect(handset.inside().sms[0]!.state).toBe('delivered')
    expect(handset.journal()[0]!.at).toBeGreaterThan(0)
    expect(handset.messages()[0]!.text).not.toBe('')
    expect(handset.inside().accounts).toHaveLength(1)
    expect(handset.journal().length).toBeGreaterThan(10)
  })

  it('sets conditions by name, in words, and refuses what they cannot be', async () => {
    const handset = await open()
    await handset.set('sms.delay', '1h 30min')
    expect(handset.get('sms.delay')).toBe(5_400_000)
    await expect(handset.set('sms.delay', 'soon')).rejects.toThrow(/90s, 5min, 24h or 2d/)
    await expect(handset.set('sms.delya', 1)).rejects.toThrow('There is no condition "sms.delya"')
    expect(() => handset.get('toString')).toThrow('There is no condition "toString"')
    expect(handset.journal()).toHaveLength(1)
    expect(handset.conditions().map(({ name }) => name)).toEqual(conditionNames)
  })

  it('pushes the clock, in the journal', async () => {
    const handset = await open()
    const start = handset.now()
    await handset.advance('2d')
    expect(handset.now()).toBe(start + 172_800_000)
    expect(handset.journal().map(({ input }) => input)).toEqual([{ type: 'skip', by: 172_800_000 }])
    expect(await handset.skipToNext()).toBe(false)
    await expect(handset.advance('a while')).rejects.toThrow(RangeError)
  })

  it('lets held answers go', async () => {
    const handset = await open('?at=sign-up/number')
    await handset.set('server.hold.sendCode', true)
    await handset.dispatch(
      { type: 'event', to: 'phone-1/settings/mi-account/sign-up', event: { type: 'number.changed', text: '+447700900123' } },
      { type: 'event', to: 'phone-1/settings/mi-account/sign-up', event: { type: 'number.submitted' } },
    )
    await handset.advance('5min')
    expect(handset.inside().held).toMatchObject([{ operation: 'sendCode' }])
    await handset.release('verifyCode')
    expect(handset.screen()).toBe('sign-up/number')
    await handset.release()
    expect(handset.screen()).toBe('sign-up/code')
  })

  it('begins anew, with another scenario or seed', async () => {
    const handset = await open('?at=account/home&seed=2')
    await handset.reset({ seed: 3 })
    expect(handset.story()).toMatchObject({ scenario: 'free', seed: 3, entries: [] })
    await handset.reset({ scenario: 'S03' })
    expect(handset.story()).toMatchObject({ scenario: 'S03', seed: 3, entries: [] })
    await expect(handset.reset({ scenario: 'S99' as 'S03' })).rejects.toThrow('There is no scenario "S99"')
  })

  it.each([-1, 1.5, 'x', 2_147_483_648, null])('refuses the seed %j before anything is lost', async (seed) => {
    const page = await openLab('?seed=5&at=settings/root')
    opened.push(page)
    const handset = createAutomation(page.lab)
    await expect(handset.reset({ seed: seed as number })).rejects.toThrow('A seed is a whole number from 0 to 2147483647, not')
    expect(handset.screen()).toBe('settings/root')
    const again = await page.reload()
    opened.push(again)
    expect(again.lab.getState().notices).toEqual([])
    expect(createAutomation(again.lab).screen()).toBe('settings/root')
  })

  it('keeps the story whole when an input is refused', async () => {
    const page = await openLab()
    opened.push(page)
    const handset = createAutomation(page.lab)
    await expect(handset.dispatch({ type: 'skip', by: -1 })).rejects.toThrow('Not a duration: -1')
    await handset.advance('1min')
    await handset.replay(handset.story())
    const again = await page.reload()
    opened.push(again)
    expect(again.lab.getState().notices).toEqual([])
    expect(again.lab.current.story().entries).toHaveLength(1)
  })

  it('lives a story, or a bare journal', async () => {
    const handset = await open('?at=account/home&seed=9')
    const story = handset.story()
    await handset.reset()
    await handset.replay(story.entries)
    expect(handset.screen()).toBe('account/home')
    await handset.reset({ scenario: 'S01', seed: 1 })
    await handset.replay(JSON.parse(JSON.stringify(story)))
    expect(handset.story()).toEqual(story)
  })

  it.each<[string, (handset: Handset) => Promise<unknown>, RegExp]>([
    ['goTo', (handset) => handset.goTo('sign-up/cod' as never), /no screen and no page "sign-up\/cod"\. The nearest are sign-up\/code,/],
    ['goTo nothing', (handset) => handset.goTo(undefined as never), /no screen and no page undefined/],
    [
      'goTo elsewhere',
      (handset) => handset.goTo('home', 'computer-1'),
      /no phone "computer-1"|no "computer-1" that could show home; there is phone-1/,
    ],
    [
      'a page on a phone',
      (handset) => handset.goTo('account-site/home', 'phone-1'),
      /no "phone-1" that could show .*; there is computer-1/,
    ],
    ['advance', (handset) => handset.advance(undefined as never), /Not a duration: undefined\. Write it like 90s/],
    ['advance a date', (handset) => handset.advance({} as never), /Not a duration: \[object Object\]/],
    ['send nothing', (handset) => handset.send('phone-1', {} as never), /An event is an object with a type/],
    [
      'send to nobody',
      (handset) => handset.send('phone-1/nope', { type: 'x' }),
      /Nobody is at "phone-1\/nope" now\. In phone-1 there is .*radios/,
    ],
    ['send to no device', (handset) => handset.send('phone-9', { type: 'x' }), /begins with phone-1, computer-1, router/],
    ['send into nowhere', (handset) => handset.send(undefined as never, { type: 'x' }), /path of an actor, not to undefined/],
    ['send what is not ours', (handset) => handset.send('phone-1', { type: 'xstate.stop' }), /"xstate\.stop" is no event/],
    ['release', (handset) => handset.release('nope'), /no operation "nope"; there is .*sendCode/],
    ['release a number', (handset) => handset.release(7 as never), /operation, not by 7/],
    [
      'dispatch',
      (handset) => handset.dispatch({} as never),
      /no input of the type undefined; there is event, condition, skip, release and drill/,
    ],
    ['dispatch nothing', (handset) => handset.dispatch(), /nothing to dispatch/],
    ['set', (handset) => handset.set('sms.lost', 1), /no condition "sms\.lost"\. The nearest are sms\.loss/],
    ['set no value', (handset) => handset.set('sms.loss', undefined), /sms\.loss takes a number from 0 to 1/],
    ['replay', (handset) => handset.replay(undefined), /not a story/],
  ])('refuses in words what it cannot do: %s', async (_, call, sentence) => {
    const handset = await open()
    await expect(call(handset)).rejects.toThrow(sentence)
    expect(handset.journal()).toEqual([])
  })

  it('lets an event go by that its actor does not know, and wakes a computer to hear one', async () => {
    const handset = await open()
    await handset.send('phone-1/radios', { type: 'no.such.fact' })
    await handset.send('computer-1', { type: 'theme.chosen', theme: 'dark' })
    expect(handset.journal()).toHaveLength(2)
  })

  it('knows its phones', async () => {
    const handset = await open()
    expect(handset.screen('phone-1')).toBe('home')
    expect(() => handset.screen('phone-2')).toThrow('There is no phone "phone-2"; there is phone-1.')
    expect(handset.speed()).toBe(0)
    expect(handset.speed(10)).toBe(10)
    for (const speed of [-1, 1_001, 1e9, NaN, '9'])
      expect(() => handset.speed(speed as number)).toThrow('A speed is a number from 0, which is paused, to 1000, not')
    expect(handset.speed()).toBe(10)
  })
})
