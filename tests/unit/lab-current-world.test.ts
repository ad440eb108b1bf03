import { afterEach, describe, expect, it } from 'vitest'
import { createAutomation } from '../../src/lab/automation.ts'
import { memoryStorage, openLab, type OpenLab } from './lab-kit.ts'

const opened: OpenLab[] = []
async function open(...options: Parameters<typeof openLab>) {
  const page = await openLab(...options)
  opened.push(page)
  return { ...page, handset: createAutomation(page.lab), current: page.lab.current }
}
afterEach(() => {
  for (const { lab } of opened.splice(0)) lab.current.world().stop()
})

const type = (text: string) =>
  ({ type: 'event', to: 'phone-1/settings/mi-account/sign-up', event: { type: 'number.changed', text } }) as const

describe('a reload', () => {
  it('comes back to the same screen, instant and journal', async () => {
    const { handset, reload } = await open('?at=sign-up/captcha&seed=7')
    await handset.advance('90s')
    const before = { story: handset.story(), screen: handset.screen(), inside: handset.inside(), messages: handset.messages() }
    const page = await reload()
    opened.push(page)
    const after = createAutomation(page.lab)
    expect({ story: after.story(), screen: after.screen(), inside: after.inside(), messages: after.messages() }).toEqual(before)
  })

  it('does not play the way to a screen again, but keeps what was done since', async () => {
    const { handset, reload } = await open('?at=settings/wifi')
    await handset.send('phone-1', { type: 'home' })
    const page = await reload()
    opened.push(page)
    expect(createAutomation(page.lab).screen()).toBe('home')
  })

  it('keeps the speed', async () => {
    const { handset, reload } = await open()
    handset.speed(60)
    const page = await reload()
    opened.push(page)
    expect(createAutomation(page.lab).speed()).toBe(60)
  })

  it('starts clean and says so when what was remembered cannot be lived', async () => {
    const storage = memoryStorage()
    const { handset, reload } = await open('', storage)
    await handset.set('sms.loss', 1)
    storage.setItem('handset/entry/0', storage.getItem('handset/entry/0')!.replace('sms.loss', 'sms.gone'))
    const page = await reload()
    opened.push(page)
    expect(page.lab.getState().notices).toEqual([{ kind: 'storage', trouble: 'damaged' }])
    expect(page.lab.current.story().entries).toEqual([])
  })
})

it('dresses the phone as the address says, in the journal', async () => {
  const { handset, current } = await open('?locale=zh-CN&theme=dark&font=1.3')
  expect(current.world().phones[0]!.actor.getSnapshot().context.appearance).toMatchObject({
    locale: 'zh-CN',
    theme: 'dark',
    fontScale: 1.3,
  })
  expect(handset.journal()).toHaveLength(3)
})

it('says so when the way to a screen ends early', async () => {
  const { lab, handset } = await open('?scenario=S01&at=sign-up/recycled')
  expect(lab.getState().notices).toMatchObject([{ kind: 'route', error: expect.stringContaining('sign-up/recycled') }])
  expect(handset.screen()).toBe('sign-up/agreement')
})

it('takes the scenario that a screen needs, when none is named', async () => {
  const { handset } = await open('?at=sign-up/recycled')
  expect(handset.screen()).toBe('sign-up/recycled')
})

it('says so when the address asks for a phone that the scenario has not', async () => {
  const { lab } = await open('?scenario=free&device=phones')
  const fault = { name: 'device', value: 'phones', takes: 'phone, computer, both' }
  expect(lab.getState().notices).toEqual([{ kind: 'address', fault }])
  const { lab: two } = await open('?scenario=two-devices&device=phones')
  expect(two.getState().notices).toEqual([])
})

it('keeps the story aside that was left by beginning another one, and brings it back', async () => {
  const { lab, handset, current, search } = await open('?seed=5')
  await handset.goTo('settings/about')
  const story = handset.story()
  await lab.begin({ scenario: 'S03', seed: 8 })
  expect(current.getState().former).toEqual(story)
  await lab.open(current.getState().former!)
  expect(handset.story()).toEqual(story)
  expect(search()).toContain('seed=5')
  await handset.reset()
  await handset.reset()
  expect(current.getState().former, 'nothing was lived in between').toEqual(story)
})

describe('the past', () => {
  it('is the world as it was, stands still, and leads back', async () => {
    const { current, handset } = await open('?at=sign-up/number&time=live')
    for (const text of ['+', '+4', '+44']) await handset.dispatch(type(text))
    const whole = handset.story()
    const second = whole.entries.at(-2)!
    await current.travel({ count: whole.entries.length - 1, until: second.at })
    expect(current.world().clock.speed).toBe(0)
    expect(current.world().actorAt('phone-1/settings/mi-account/sign-up')?.getSnapshot().context.text).toBe('+4')
    expect(handset.journal()).toEqual(whole.entries)
    await current.backToLive()
    expect(current.getState().past).toBeUndefined()
    expect(current.world().clock.speed).toBe(1)
    expect(current.world().actorAt('phone-1/settings/mi-account/sign-up')?.getSnapshot().context.text).toBe('+44')
  })

  it('becomes another story with the first input, and the one before can be brought back', async () => {
    const { current, handset, reload } = await open('?at=sign-up/number')
    const whole = handset.story()
    await current.travel({ count: 1, until: whole.entries[0]!.at })
    await handset.send('phone-1', { type: 'recents.opened' })
    expect(current.getState()).toMatchObject({ past: undefined, former: whole })
    expect(handset.journal()).toHaveLength(2)
    const page = await reload()
    opened.push(page)
    expect(page.lab.current.story().entries).toHaveLength(2)
    await page.lab.current.resume(whole)
    expect(createAutomation(page.lab).screen()).toBe('sign-up/number')
  })

  it('becomes another story when time goes on', async () => {
    const { current, handset } = await open('?at=sign-up/number')
    await current.travel({ count: 1, until: handset.journal()[0]!.at })
    current.setSpeed(10)
    await current.settled()
    expect(current.getState().past).toBeUndefined()
    expect(handset.journal()).toHaveLength(1)
  })

  it('is forgotten by a reload: what was looked at was the whole story', async () => {
    const { current, handset, reload } = await open('?at=sign-up/number')
    // Time that passed by itself, after the last input.
    await current.world().clock.advance('1h')
    const whole = handset.story()
    await current.travel({ count: 1, until: whole.entries[0]!.at })
    const page = await reload()
    opened.push(page)
    expect(page.lab.current.story()).toEqual(whole)
  })
})

it('undoes one input after the other', async () => {
  const { current, handset } = await open()
  await handset.send('phone-1', { type: 'app.opened', app: 'notes' })
  await handset.send('phone-1', { type: 'home' })
  expect(await current.undo()).toBe(true)
  expect(handset.screen()).toBe('notes/list')
  expect(await current.undo()).toBe(true)
  expect(await current.undo()).toBe(false)
  expect(handset.screen()).toBe('home')
})

it('shows the last of several worlds that were asked for at once', async () => {
  const { lab, handset, current } = await open()
  await Promise.all([lab.begin({ seed: 5 }), current.resume({ ...handset.story(), seed: 6 }), lab.begin({ scenario: 'S02', seed: 8 })])
  await handset.settled()
  expect(handset.story()).toMatchObject({ scenario: 'S02', seed: 8 })
  expect(current.getState().isLoading).toBe(false)
})

describe('a story from elsewhere', () => {
  const hostile: [string, unknown, RegExp][] = [
    ['no story', 'hello', /not a story/],
    ['another version', { version: 9 }, /version/],
    ['a scenario nobody has', { version: 1, scenario: '__proto__', seed: 1, entries: [], until: 0 }, /no scenario "__proto__"/],
    ['the end of time', { version: 1, scenario: 'free', seed: 1, entries: [], until: 1e300 }, /ten years/],
    [
      'a condition nobody knows',
      {
        version: 1,
        scenario: 'free',
        seed: 1,
        until: 1_772_442_000_000,
        entries: [{ at: 1_772_442_000_000, input: { type: 'condition', name: 'constructor', value: 1 } }],
      },
      /constructor/,
    ],
  ]
  it.each(hostile)('that is %s is refused, and the world on stage stays', async (_, source, words) => {
    const { handset } = await open('?at=settings/about')
    const before = handset.story()
    await expect(handset.replay(source)).rejects.toThrow(words)
    expect(handset.story()).toEqual(before)
    expect(handset.screen()).toBe('settings/about')
  })

  it('is what a reload comes back to', async () => {
    const one = await open('?at=sign-up/code&seed=4&scenario=S03')
    const story = one.handset.story()
    const other = await open('?theme=dark')
    await other.handset.replay(story)
    expect(other.search()).toContain('scenario=S03&seed=4')
    const page = await other.reload()
    opened.push(page)
    expect(page.lab.current.story()).toEqual(story)
  })
})
