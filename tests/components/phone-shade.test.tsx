import { describe, expect, it } from 'vitest'
import { holdPhone } from './phone-driver.tsx'

describe('quick settings act on the real thing', () => {
  it('turns the radios', async () => {
    const phone = await holdPhone()
    const radios = () => phone.world.phones[0]!.radios()
    await phone.tap('Open notifications')
    await phone.tap('Wi-Fi', 'switch')
    expect(radios().wifi.on).toBe(false)
    expect(radios().link).toBe('mobile')
    await phone.tap('Mobile data', 'switch')
    expect(radios().link).toBe('none')
    await phone.tap('Airplane mode', 'switch')
    expect(radios().airplane).toBe(true)
    expect(phone.see('switch', 'Airplane mode').getAttribute('aria-checked')).toBe('true')
    await phone.tap('Airplane mode', 'switch')
    expect(radios().airplane).toBe(false)
  })

  it('turns the theme and the phone', async () => {
    const phone = await holdPhone()
    await phone.tap('Open notifications')
    await phone.tap('Dark theme', 'switch')
    expect(phone.glass.dataset['theme']).toBe('dark')
    await phone.tap('Rotate', 'switch')
    expect(phone.world.phones[0]!.actor.getSnapshot().context.appearance.orientation).toBe('landscape')
  })

  it('leads to Settings and closes behind', async () => {
    const phone = await holdPhone()
    await phone.tap('Open notifications')
    await phone.tap('Open Settings')
    expect(phone.world.frontScreen().screen).toBe('settings/root')
    expect(phone.findsNo('dialog', 'Notifications')).toBe(true)
  })
})

describe('the status bar tells the truth', () => {
  it('about each SIM, Wi-Fi and the time', async () => {
    const phone = await holdPhone()
    phone.see('img', 'Time: 09:00')
    phone.see('img', 'SIM 1, Skylark: signal 4 of 4')
    phone.see('img', 'SIM 2, Fenwick: signal 4 of 4')
    phone.see('img', 'Wi-Fi: signal 4 of 4')
    await phone.advance('61s')
    phone.see('img', 'Time: 09:01')
  })

  it('about a SIM taken out, no signal, airplane mode and mobile data', async () => {
    const phone = await holdPhone()
    await phone.tell({ type: 'sim.ejected', slot: 2 }, 'phone-1/radios')
    phone.see('img', 'SIM 2: no card')
    await phone.tell({ type: 'wifi.changed', on: false }, 'phone-1/radios')
    phone.see('img', 'Mobile data is on')
    await phone.tell({ type: 'coverage.changed', bars: 0 }, 'phone-1/radios')
    phone.see('img', 'SIM 1: No service')
    await phone.tell({ type: 'sim.ejected', slot: 1 }, 'phone-1/radios')
    phone.see('img', 'No SIM card')
    await phone.tell({ type: 'airplane.changed', on: true }, 'phone-1/radios')
    phone.see('img', 'Airplane mode is on')
    expect(phone.findsNo('img', 'No SIM card')).toBe(true)
  })

  it('about Wi-Fi that leads nowhere', async () => {
    const phone = await holdPhone()
    await phone.tell({ type: 'wifi-quality.changed', quality: 'no-internet' }, 'phone-1/radios')
    phone.see('img', 'Wi-Fi without internet')
  })
})

describe('the dialer', () => {
  it('says whom it can call, and whom not', async () => {
    const phone = await holdPhone()
    await phone.tap('Phone')
    for (const key of ['1', '1', '2']) await phone.tap(key)
    await phone.tap('Call')
    const words = phone.see('dialog', 'Cannot be reached in this simulation').textContent
    expect(words).toMatch(/so \W*112\W* was not dialled/)
    expect(words).toContain('1212')
    await phone.tap('OK')
    expect(phone.see('status', 'Number entered').textContent).toBe('112')
    await phone.tap('Delete last digit')
    expect(phone.see('status', 'Number entered').textContent).toBe('11')
  })

  it('shows the serial numbers for *#06#', async () => {
    const phone = await holdPhone()
    await phone.tap('Phone')
    for (const key of ['Star', 'Hash', '0', '6', 'Hash']) await phone.tap(key)
    const { imeis } = phone.world.phones[0]!.actor.getSnapshot().context
    for (const imei of imeis) expect(phone.see('dialog', 'IMEI').textContent).toContain(imei)
  })
})
