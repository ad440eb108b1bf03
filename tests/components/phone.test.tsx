import { act, render, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { preloadLocale } from '../../src/i18n/index.ts'
import { Phone } from '../../src/phone/phone.tsx'
import { preloadScreens, screens } from '../../src/phone/screens.tsx'
import { scenarioById } from '../../src/scenarios/index.ts'
import { createWorld } from '../../src/world/create-world.ts'
import { holdPhone, type Held } from './phone-driver.tsx'

describe('finding one’s way', () => {
  it('opens an app and comes back from it', async () => {
    const phone = await holdPhone()
    await phone.tap('Settings')
    expect(phone.world.frontScreen().screen).toBe('settings/root')
    phone.see('group', 'Settings')
    expect(phone.findsNo('group', 'Home screen')).toBe(true)
    await phone.tap('Back')
    expect(phone.world.frontScreen().screen).toBe('home')
    phone.see('group', 'Home screen')
  })

  it('names the three keys once each, and the arrow of a page otherwise', async () => {
    const phone = await holdPhone()
    await phone.tap('Settings')
    await phone.tell({ type: 'section.opened', section: 'about' }, 'phone-1/settings')
    for (const name of ['Back', 'Home', 'Recents', 'Navigate up']) phone.see('button', name)
  })

  it('keeps the keys for the keyboard and for screen readers with gestures', async () => {
    const phone = await holdPhone({ navigation: 'gestures' })
    await phone.tap('Settings')
    await phone.tap('Back')
    expect(phone.world.frontScreen().screen).toBe('home')
  })

  it('goes home from deep inside, and finds the app as it was', async () => {
    const phone = await holdPhone()
    await phone.tap('Settings')
    await phone.tell({ type: 'section.opened', section: 'about' }, 'phone-1/settings')
    await phone.tap('Home')
    expect(phone.world.frontScreen().screen).toBe('home')
    await phone.tap('Settings')
    expect(phone.world.frontScreen().screen).toBe('settings/about')
  })

  it('shows the running apps, closes one and opens another', async () => {
    const phone = await holdPhone()
    await phone.tap('Recents')
    expect(phone.glass.textContent).toContain('No recent apps')
    await phone.tap('Home')
    await phone.tap('Notes')
    await phone.tap('Home')
    await phone.tap('Clock')
    await phone.tap('Recents')
    await phone.tap('Close Notes')
    expect(phone.findsNo('button', 'Notes')).toBe(true)
    await phone.tap('Clock')
    expect(phone.world.frontScreen().screen).toBe('clock/face')
  })

  it('opens every app to a screen of its own', async () => {
    const phone = await holdPhone()
    for (const name of ['Settings', 'Photos', 'Notes', 'Clock', 'Phone', 'Contacts', 'Messages']) {
      await phone.tap(name)
      phone.see('group', name)
      await phone.tap('Home')
    }
  })
})

describe('the focus', () => {
  it('goes with the person: into the app, into the shade, and back to where it was', async () => {
    const phone = await holdPhone()
    const icon = phone.see('button', 'Settings')
    act(() => icon.focus())
    await phone.tap('Settings')
    expect(document.activeElement).toBe(phone.see('group', 'Settings'))
    const row = phone.see('button', /About phone/)
    act(() => row.focus())
    await phone.tell({ type: 'shade.opened' })
    expect(document.activeElement).toBe(phone.see('dialog', 'Notifications'))
    await phone.press('Escape')
    expect(document.activeElement).toBe(row)
    await phone.press('Escape')
    expect(document.activeElement).toBe(icon)
  })

  it('stays with somebody who is busy elsewhere on the page', async () => {
    const phone = await holdPhone()
    const elsewhere = document.body.appendChild(document.createElement('input'))
    elsewhere.focus()
    await phone.tell({ type: 'app.opened', app: 'clock' })
    await phone.tell({ type: 'shade.opened' })
    expect(document.activeElement).toBe(elsewhere)
    elsewhere.remove()
  })
})

describe('Back', () => {
  it('hides the keyboard, then closes the dialog, then the screen, then the app', async () => {
    const phone = await holdPhone()
    await phone.tap('Settings')
    await phone.tell({ type: 'section.opened', section: 'mi-account' }, 'phone-1/settings')
    const number = phone.see('textbox', /Phone number/)
    act(() => number.focus())
    phone.see('group', 'Keyboard')
    await phone.tap('Back')
    expect(phone.findsNo('group', 'Keyboard')).toBe(true)
    expect(phone.world.frontScreen().screen).toBe('sign-up/number')
    await phone.tap('Back')
    expect(phone.world.frontScreen().screen).toBe('settings/root')
    await phone.tap('Back')
    expect(phone.world.frontScreen().screen).toBe('home')
    await phone.tap('Back')
    expect(phone.world.frontScreen().screen).toBe('home')
  })

  it('takes a dialog before the app below it', async () => {
    const phone = await holdPhone()
    await phone.tap('Phone')
    for (const key of ['Star', 'Hash', '0', '6', 'Hash']) await phone.tap(key)
    phone.see('dialog', 'IMEI')
    await phone.tap('Back')
    expect(phone.findsNo('dialog', 'IMEI')).toBe(true)
    expect(phone.world.frontScreen().screen).toBe('dialer/keypad')
  })

  it('closes the shade before anything below it', async () => {
    const phone = await holdPhone()
    await phone.tap('Settings')
    await phone.tap('Open notifications')
    phone.see('dialog', 'Notifications')
    await phone.tap('Back')
    expect(phone.findsNo('dialog', 'Notifications')).toBe(true)
    expect(phone.world.frontScreen().screen).toBe('settings/root')
  })

  it('is Escape on a hardware keyboard', async () => {
    const phone = await holdPhone()
    await phone.tap('Settings')
    act(() => phone.see('button', /About phone/).focus())
    await phone.press('Escape')
    expect(phone.world.frontScreen().screen).toBe('home')
  })
})

describe('a keypad', () => {
  const typeAll = async (phone: Held, keys: readonly string[]) => {
    for (const key of keys) await phone.press(key)
  }
  const number = (phone: Held) => phone.see('status', 'Number entered').textContent

  it('takes a hardware keyboard as soon as it is opened from home', async () => {
    const phone = await holdPhone()
    act(() => phone.see('button', 'Phone').focus())
    await phone.tap('Phone')
    await typeAll(phone, ['1', '2', '3', 'Backspace'])
    expect(number(phone)).toBe('12')
    act(() => phone.see('button', 'Delete last digit').focus())
    await phone.tap('Delete last digit')
    await phone.tap('Delete last digit')
    await typeAll(phone, ['1', '3', '#'])
    expect(number(phone)).toBe('13#')
    await phone.press('Enter')
    phone.see('dialog', 'Cannot be reached in this simulation')
    await phone.press('4')
    await phone.tap('OK')
    expect(number(phone)).toBe('13#')
  })

  it('of a phone that is locked does so, too', async () => {
    const phone = await holdPhone()
    await phone.tell({ type: 'power.pressed' })
    await phone.tell({ type: 'power.pressed' })
    act(() => phone.see('button', 'Emergency call').focus())
    await phone.tap('Emergency call')
    await typeAll(phone, ['1', '1', '2'])
    expect(number(phone)).toBe('112')
  })
})

describe('a press during a transition', () => {
  it('is ignored, and the transition holds nothing else up', async () => {
    let finish = () => {}
    const finished = new Promise<void>((resolve) => (finish = resolve))
    const phone = await holdPhone()
    await phone.tap('Settings')
    await phone.tell({ type: 'section.opened', section: 'about' }, 'phone-1/settings')
    Object.assign(Element.prototype, { getAnimations: () => [{ finished }] })
    try {
      await phone.tap('Back')
      expect(phone.world.frontScreen().screen).toBe('settings/root')
      phone.see('group', 'Settings')
      await phone.tap('Back')
      expect(phone.world.frontScreen().screen).toBe('settings/root')
      await act(async () => finish())
      await phone.tap('Back')
      expect(phone.world.frontScreen().screen).toBe('home')
    } finally {
      Reflect.deleteProperty(Element.prototype, 'getAnimations')
    }
  })
})

describe('an app that fails', () => {
  it('leaves the phone alive, and can be closed or opened again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const phone = await holdPhone()
    const sound = screens['notes/list']
    let broken = true
    const Sound = sound
    screens['notes/list'] = (props) => {
      if (broken) throw new Error('a fault in Notes')
      return <Sound {...props} />
    }
    try {
      await phone.tap('Notes')
      expect(within(phone.glass).getByRole('alert').textContent).toContain('Notes stopped working')
      await phone.tap('Close app')
      expect(phone.world.frontScreen().screen).toBe('home')
      await phone.tap('Notes')
      broken = false
      await phone.tap('Open again')
      phone.see('group', 'Notes')
    } finally {
      screens['notes/list'] = sound
    }
  })
})

describe('two phones on a page', () => {
  it('speak their own languages and wear their own themes', async () => {
    await preloadScreens()
    await preloadLocale('zh-CN')
    const english = createWorld({ scenario: scenarioById('free')!, seed: 1 })
    const chinese = createWorld({ scenario: scenarioById('free')!, seed: 1, appearance: { locale: 'zh-CN', theme: 'dark' } })
    const { container } = render(
      <>
        <Phone world={english} phoneId="phone-1" />
        <Phone world={chinese} phoneId="phone-1" />
      </>,
    )
    const [one, other] = [...container.querySelectorAll<HTMLElement>('[data-glass]')] as [HTMLElement, HTMLElement]
    within(one).getByRole('button', { name: 'Messages' })
    within(other).getByRole('button', { name: '短信' })
    expect([one.lang, one.dataset['theme']]).toEqual(['en', 'light'])
    expect([other.lang, other.dataset['theme']]).toEqual(['zh-CN', 'dark'])
    await act(async () => {
      within(other).getByRole('button', { name: '设置' }).click()
      await chinese.clock.settled()
    })
    expect(english.frontScreen().screen).toBe('home')
    expect(chinese.frontScreen().screen).toBe('settings/root')
  })
})
