import axe from 'axe-core'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { panels } from '../../src/lab/lab.ts'
import { followPage } from '../../src/lab/page-life.ts'
import { durationMs } from '../../src/sim/duration.ts'
import { memoryStorage } from '../unit/lab-kit.ts'
import { afterwards, button, desk, drawsLabs, fill, go, key, press, settled, show, soon } from './lab-driver.tsx'

drawsLabs()

describe('the lab', () => {
  it('shows a phone at once, and the desk beside it', async () => {
    await show()
    expect(document.querySelectorAll('[data-part="phone"]')).toHaveLength(1)
    expect(screen.getByRole('heading', { level: 1, name: 'Handset' })).toBeTruthy()
    expect(screen.getByRole('region', { name: 'Trainer’s desk' })).toBeTruthy()
  })

  it('shows nothing but the phone where that was asked for', async () => {
    await show('?view=stage')
    await screen.findByRole('heading', { level: 1, name: 'Handset' })
    expect(screen.queryByRole('tablist')).toBeNull()
  })

  it.each(panels.filter((panel) => panel !== 'phone'))('has a %s panel without a barrier', async (panel) => {
    const { lab, handset } = await show('?at=account/home')
    await go(lab, panel)
    await settled(handset)
    const found = await axe.run(
      { include: [document.body], exclude: ['[data-glass]'] },
      { rules: { 'color-contrast': { enabled: false } } },
    )
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  })

  it('speaks Chinese', async () => {
    await show('?lab=zh-CN')
    expect(await screen.findByRole('tab', { name: '场景库' })).toBeTruthy()
  })

  it('says in a sentence what it did not understand in the address', async () => {
    await show('?seed=many&theme=pink')
    const notices = await screen.findAllByRole('alert')
    expect(notices.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('“seed=many”'),
      expect.stringContaining('light, dark'),
    ])
    await soon(() => Promise.resolve(within(notices[0]!).getByRole('button', { name: 'Dismiss' }).click()))
    expect(screen.getAllByRole('alert')).toHaveLength(1)
  })

  it('says that it cannot remember', async () => {
    const { handset } = await show('', memoryStorage({}, 1))
    await soon(() => handset.set('sms.loss', 1))
    expect((await screen.findByRole('alert')).textContent).toContain('no room left')
  })
})

describe('the conditions', () => {
  it('are set, marked and reset', async () => {
    const { handset } = await show()
    const field = await waitFor(() => desk().getByLabelText('Latency of every answer'))
    await fill(field, '2s')
    await settled(handset)
    expect(handset.get('server.latency')).toEqual({ fixed: 2_000 })
    await press('Reset Latency of every answer')
    await settled(handset)
    expect(handset.get('server.latency')).toBeNull()
  })

  it('say what they take, and keep what was typed', async () => {
    const { handset } = await show()
    const field = await waitFor(() => desk().getByLabelText<HTMLInputElement>('Latency of every answer'))
    await fill(field, '9 years')
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'))
    expect(field.value).toBe('9 years')
    expect(document.getElementById(field.getAttribute('aria-describedby')!.split(' ').at(-1)!)?.textContent).toContain(
      'a duration up to 5min',
    )
    expect(handset.journal()).toEqual([])
  })

  it('are found by what they mean', async () => {
    await show()
    await fill(desk().getByLabelText('Search conditions'), 'caps lock')
    await waitFor(() =>
      expect([...document.querySelectorAll('[data-condition]')].map((row) => row.getAttribute('data-condition'))).toEqual(['kbd.capsLock']),
    )
  })

  it('are set for one endpoint alone', async () => {
    const { handset } = await show()
    await fill(desk().getByLabelText('Fault: Send a code'), '503')
    await settled(handset)
    expect(handset.get('server.fault.sendCode')).toEqual({ kind: '503' })
  })

  it('take a length that lies before, where there is such a thing', async () => {
    const { handset } = await show()
    await fill(desk().getByLabelText('Search conditions'), 'clock')
    const field = await waitFor(() => desk().getByLabelText<HTMLInputElement>('Clock is wrong by'))
    await fill(field, '-400d')
    await settled(handset)
    expect(handset.get('device.clockSkew')).toBe(-400 * 86_400_000)
    await waitFor(() => expect(field.value).toBe('-400d'))
  })

  it('slide through usual lengths, and say a length that was typed between them; one that may lie before does not slide', async () => {
    const { handset } = await show()
    await fill(desk().getByLabelText('Search conditions'), 'sms.readyAfter')
    const slider = await waitFor(() => desk().getByLabelText<HTMLInputElement>('No code before, by a slider'))
    const lengths: string[] = []
    for (let at = 0; at <= Number(slider.max); at += 1) {
      await fill(slider, String(at))
      await settled(handset)
      // The desk draws when the page is idle.
      await waitFor(() => expect(durationMs(slider.getAttribute('aria-valuetext')!)).toBe(handset.get('sms.readyAfter')))
      lengths.push(slider.getAttribute('aria-valuetext')!)
    }
    expect(lengths).toEqual(expect.arrayContaining(['0s', '5min', '2d', '4d']))
    expect(handset.get('sms.readyAfter')).toBe(4 * 86_400_000)
    await handset.set('sms.readyAfter', '36h')
    await waitFor(() => expect(slider.getAttribute('aria-valuetext')).toBe('1d 12h'))
    expect(lengths[Number(slider.value)]).toBe('1d')
    await fill(desk().getByLabelText('Search conditions'), 'clockSkew')
    await waitFor(() => desk().getByLabelText('Clock is wrong by'))
    expect(desk().queryByLabelText('Clock is wrong by, by a slider')).toBeNull()
  })

  it('stand beside a router that can be restarted, and the passwords of its neighbours', async () => {
    const { handset } = await show()
    expect(desk().getByText('Password: marmalade')).toBeDefined()
    const router = await press(/^Restart the router/).then(() => button(/^Restart the router/))
    await settled(handset)
    await waitFor(() => expect(router.textContent).toContain('The router is starting…'))
    await soon(() => handset.advance('1min'))
    await waitFor(() => expect(router.textContent).toContain('The router is on'))
  })

  it('come in presets', async () => {
    const { handset } = await show()
    await soon(() => handset.set('sms.ttl', '1h'))
    await press(/^Nothing comes/)
    await settled(handset)
    await waitFor(() =>
      expect(
        handset
          .conditions()
          .filter(({ value, default: usual }) => value !== usual)
          .map(({ name }) => name),
      ).toEqual(['sms.loss']),
    )
    await press('Reset 1 change')
    await waitFor(() => expect(handset.get('sms.loss')).toBe(0))
    await press(/^As of HyperOS/)
    await settled(handset)
    await waitFor(() => expect([handset.get('account.signUp'), handset.get('device.brand')]).toEqual(['mail', 'xiaomi']))
  })
})

describe('keys', () => {
  it('break things, and mend them', async () => {
    const { handset } = await show()
    await key('3')
    await settled(handset)
    expect(handset.get('server.fault')).toEqual({ kind: '503', count: 1 })
    const fault = await button('503, try later')
    await waitFor(() => expect(fault.getAttribute('aria-pressed')).toBe('true'))
    await key('3')
    await settled(handset)
    expect(handset.get('server.fault')).toBeNull()
  })

  it('rest while somebody types, uses the phone, or holds a modifier', async () => {
    const { handset } = await show('?at=sign-up/number')
    const before = handset.journal().length
    await key('m', desk().getByLabelText('Search conditions'))
    await key('m', document.querySelector('[data-glass] input')!)
    await key('m', document.querySelector('[data-glass]')!)
    await soon(() => Promise.resolve(document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', ctrlKey: true, bubbles: true }))))
    await settled(handset)
    expect(handset.journal()).toHaveLength(before)
  })

  it('can be turned off', async () => {
    const { lab, handset } = await show()
    await soon(() => Promise.resolve(lab.turnShortcuts(false)))
    await key('m')
    await settled(handset)
    expect(handset.journal()).toEqual([])
  })
})

describe('the inside', () => {
  it('shows where the message is, what the code is, and lets held answers go', async () => {
    const { lab, handset } = await show('?at=sign-up/code')
    await soon(() => handset.advance('1min'))
    await go(lab, 'inside')
    const { digits } = handset.inside().codes[0]!
    await waitFor(() => expect(desk().getByText(digits)).toBeTruthy())
    expect(document.querySelector('[data-sms]')?.getAttribute('data-state')).toBe('delivered')
    await soon(() => handset.set('server.hold', true))
    await soon(() =>
      handset.dispatch({ type: 'event', to: 'phone-1/settings/mi-account/sign-up/code', event: { type: 'resend.requested' } }),
    )
    const release = await button('Let 1 held answer go')
    await soon(() => Promise.resolve(release.click()))
    await settled(handset)
    expect(handset.inside().held).toEqual([])
  })
})

describe('the timeline', () => {
  it('goes back to a line, steps with the arrow keys, and comes back to live', async () => {
    const { lab, handset } = await show('?at=sign-up/country')
    const whole = handset.story()
    await go(lab, 'timeline')
    const line = await button(/Opened Settings$/)
    await soon(() => Promise.resolve(line.click()))
    await settled(handset)
    expect(handset.screen()).toBe('settings/root')
    expect(screen.getByText('This is the past. Whatever you do now begins another story from here.')).toBeTruthy()
    await key('ArrowDown', line)
    await settled(handset)
    expect(handset.screen()).toBe('sign-up/number')
    await press('Back to live')
    await settled(handset)
    expect(handset.screen()).toBe('sign-up/country')
    expect(handset.story()).toEqual(whole)
  })

  it('says when another day begins', async () => {
    const { lab, handset } = await show()
    await soon(() => handset.advance('2d'))
    await soon(() => handset.send('phone-1', { type: 'app.opened', app: 'settings' }))
    await go(lab, 'timeline')
    const day = await waitFor(() => desk().getByText('4 Mar 2026', { selector: '[data-part="timeline"] *' }))
    expect(day.parentElement!.textContent).toMatch(/^4 Mar 2026.*Opened Settings$/)
    expect(desk().queryByText('2 Mar 2026', { selector: '[data-part="timeline"] *' })).toBe(null)
  })

  it('opens a file, and says what is wrong with another one', async () => {
    const { lab, handset } = await show('?at=settings/about')
    const story = handset.story()
    await soon(() => handset.reset())
    await go(lab, 'timeline')
    const field = desk().getByLabelText<HTMLInputElement>('Open a file …', { selector: 'input' })
    const choose = (text: string) =>
      soon(async () => {
        Object.defineProperty(field, 'files', { configurable: true, value: [new File([text], 'story.json')] })
        field.dispatchEvent(new Event('change', { bubbles: true }))
        await Promise.resolve()
      })
    await choose('{"version":1}')
    await waitFor(() => expect(desk().getByText(/This is not a story/)).toBeTruthy())
    await choose(JSON.stringify(story))
    await waitFor(() => expect(handset.screen()).toBe('settings/about'))
  })
})

describe('the library', () => {
  it('starts a scenario with a seed', async () => {
    const { lab, handset, search } = await show()
    await go(lab, 'library')
    await fill(desk().getByLabelText('Seed'), '42')
    await press('Start “The first code is lost”')
    await settled(handset)
    expect(handset.story()).toMatchObject({ scenario: 'S03', seed: 42, entries: [] })
    expect(search()).toContain('scenario=S03&seed=42')
  })

  it('says what to try first, and shows the answer to what everybody asks', async () => {
    const { lab, handset } = await show()
    await go(lab, 'library')
    const order = desk().getByRole('region', { name: 'What to try, in this order' })
    expect(within(order).getAllByRole('listitem')).toHaveLength(4)
    await press('Show it: Does installing the system anew remove the lock?')
    await settled(handset)
    expect(handset.story()).toMatchObject({ scenario: 'S28' })
  })
})

describe('time', () => {
  it('of a sign-up is taken, and of signing in it is not', async () => {
    const { handset } = await show()
    await soon(() => handset.goTo('sign-up/number'))
    const taken = () => desk().getByText('Sign-up so far').nextElementSibling!.textContent
    expect(taken()).toMatch(/^0:0\d …$/)
    await soon(() => handset.goTo('sign-in/credentials'))
    await waitFor(() => expect(taken()).toBe('–'))
  })

  it('is pushed and sped up from the desk', async () => {
    const { handset } = await show()
    const start = handset.now()
    await press('+24 h')
    await settled(handset)
    expect(handset.now()).toBe(start + 86_400_000)
    await press('60×')
    expect(handset.speed()).toBe(60)
    await press('Pause')
    expect(handset.speed()).toBe(0)
  })

  it('catches up when the page wakes, and is kept when it goes', async () => {
    const { lab } = await show()
    afterwards(followPage(lab))
    const wake = vi.spyOn(lab.current.world().clock, 'wake')
    const save = vi.spyOn(lab.current, 'save')
    window.dispatchEvent(new Event('pageshow'))
    document.dispatchEvent(new Event('visibilitychange'))
    expect(wake).toHaveBeenCalledTimes(2)
    window.dispatchEvent(new Event('pagehide'))
    expect(save).toHaveBeenCalledTimes(1)
  })
})
