import { beforeAll, describe, expect, it } from 'vitest'
import { faintWords, loadAxe, violations } from './support/axe.ts'
import { layoutFaults } from './support/layout-faults.ts'
import { openPhone } from './support/phone.ts'
import { dress, goToSight, looks, sights } from './support/sights.ts'

describe('every screen, light and dark, at font 1.0 and 2.0, in English, in Chinese and from right to left', () => {
  /** Faults, each with the sights and looks that have it. */
  const found = { axe: new Map<string, string[]>(), colours: new Map<string, string[]>(), layout: new Map<string, string[]>() }

  const note = (list: Map<string, string[]>, where: string, faults: string[]) => {
    for (const fault of faults) list.set(fault, [...(list.get(fault) ?? []), where])
  }

  beforeAll(async () => {
    const phone = await openPhone('view=stage', { viewport: { width: 700, height: 1000 } })
    const { page } = phone
    await loadAxe(page)
    for (const sight of sights) {
      await goToSight(phone, sight)
      for (const look of looks) {
        await dress(page, look)
        const where = `${sight.name} (${look.locale}, ${look.theme}, ${look.font})`
        if (look.locale === 'en') note(found.colours, where, await faintWords(page, '[data-glass]'))
        if (look.theme === 'dark') continue
        note(found.axe, where, await violations(page, '[data-glass]'))
        note(found.layout, where, await page.evaluate(layoutFaults))
      }
    }
  }, 300_000)

  it('is without a violation that axe knows', () => expect(Object.fromEntries(found.axe)).toEqual({}))

  it('lets every word stand out from what is behind it', () => expect(Object.fromEntries(found.colours)).toEqual({}))

  it('cuts nothing off, lays nothing on another, and is large enough to be touched', () =>
    expect(Object.fromEntries(found.layout)).toEqual({}))
})
