import { beforeAll, describe, expect, it } from 'vitest'
import { faintWords, loadAxe, violations } from './support/axe.ts'
import { layoutFaults } from './support/layout-faults.ts'
import { openPhone, type PhoneInPage } from './support/phone.ts'
import { shapeOf } from './support/shape-of.ts'
import type { Sight } from './support/sight.ts'
import { dress, goToSight, isJudged, looksFor, sights, type Look } from './support/sights.ts'

/** The sights of one app or part of the phone: a run can be told to look at those alone, `-t 'setup:'`. */
const parts = Map.groupBy(
  sights.filter(({ name }) => isJudged(name)).map((sight, index) => [sight, looksFor(index)] as const),
  ([{ screen }]) => screen.split('/')[0]!,
)

/** Pages that stay open from one part to the next: a fresh world costs a tenth of a fresh page. */
const pages: PhoneInPage[] = []

async function pageFor(index: number): Promise<PhoneInPage> {
  const phone = (pages[index] ??= await openPhone('view=stage', { viewport: { width: 700, height: 1000 }, keepOpen: true }))
  await loadAxe(phone.page)
  return phone
}

describe.each([...parts])(
  '%s: every screen, light and dark, at font 1.0 and 2.0, in English, in Chinese and from right to left',
  (part, those) => {
    /** Faults, each with the sights and looks that have it. */
    const found = { axe: new Map<string, string[]>(), colours: new Map<string, string[]>(), layout: new Map<string, string[]>() }
    /** Sights that no way leads to, each with what stood in it. */
    const unreached: string[] = []
    let looksSeen = 0

    const note = (list: Map<string, string[]>, where: string, faults: string[]) => {
      for (const fault of faults) list.set(fault, [...(list.get(fault) ?? []), where])
    }

    /** Takes sights from the list until it is empty, on a page of its own. */
    async function lookAt(index: number, waiting: (readonly [Sight, readonly Look[]])[]) {
      const phone = await pageFor(index)
      const { page } = phone
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [sight, wanted] = next
        try {
          await goToSight(phone, sight)
        } catch (error) {
          unreached.push(`${sight.name}: ${String(error)}`)
          continue
        }
        let judged = ''
        for (const look of wanted) {
          await dress(page, look)
          const where = `${sight.name} (${look.locale}, ${look.theme}, ${look.font})`
          note(found.colours, where, await faintWords(page, '[data-glass]'))
          looksSeen += 1
          // Dark mostly changes colours alone. Where it changes anything else, everything is looked at again.
          const shape = await page.evaluate(shapeOf, '[data-glass]')
          if (shape === judged) continue
          judged = shape
          note(found.axe, where, await violations(page, 'body'))
          note(found.layout, where, await page.evaluate(layoutFaults, '[data-glass]'))
        }
      }
    }

    beforeAll(async () => {
      const waiting = [...those]
      // While one page waits for a frame, the other one works.
      await Promise.all(those.length > 1 ? [lookAt(0, waiting), lookAt(1, waiting)] : [lookAt(0, waiting)])
      process.stdout.write(`${part}: ${those.length} sights, judged in ${looksSeen} looks\n`)
    }, 600_000)

    it('has a way to it', () => {
      expect(unreached).toEqual([])
      expect(looksSeen).toBe(those.reduce((sum, [, wanted]) => sum + wanted.length, 0))
    })

    it('is without a violation that axe knows', () => expect(Object.fromEntries(found.axe)).toEqual({}))

    it('lets every word stand out from what is behind it', () => expect(Object.fromEntries(found.colours)).toEqual({}))

    it('cuts nothing off, lays nothing on another, and is large enough to be touched', () =>
      expect(Object.fromEntries(found.layout)).toEqual({}))
  },
)
