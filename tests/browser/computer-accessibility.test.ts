import { beforeAll, describe, expect, it } from 'vitest'
import { faintWords, loadAxe, violations } from './support/axe.ts'
import { openDesk, type DeskInPage } from './support/desk.ts'
import { dressDesk, goToDeskSight } from './support/desk-sight.ts'
import { deskSights } from './support/desk-sights.ts'
import { layoutFaults } from './support/layout-faults.ts'
import { isOpen } from './support/page.ts'
import { shapeOf } from './support/shape-of.ts'
import { isJudgedOnDesk, judgesAll, looks, looksFor } from './support/sights.ts'

/** Narrow, only what is long can break: where one look has to do, it is one of those. */
const longLooks = looks.filter(({ theme, font }) => theme === 'light' && font === 2)
const narrowLooks = (index: number) => (judgesAll ? looks : [longLooks[index % longLooks.length]!])

const windows = [
  ['wide', { width: 1100, height: 900 }],
  ['as narrow as it gets', { width: 320, height: 700 }],
] as const

/** The sights of one site: a run can be told to look at those alone, `-t 'webmail, wide'`. */
const sites = Map.groupBy(
  deskSights.filter(isJudgedOnDesk).map((sight, index) => ({ sight, index })),
  ({ sight }) => sight.page.split('/')[0]!,
)

/** Windows that stay open from one site to the next. */
const desks = new Map<number, DeskInPage>()

async function deskFor(viewport: (typeof windows)[number][1]): Promise<DeskInPage> {
  const known = desks.get(viewport.width)
  // A test that failed closes its page.
  const desk = known && isOpen(known.phone.page) ? known : await openDesk('view=stage&device=computer', { viewport, keepOpen: true })
  desks.set(viewport.width, desk)
  await loadAxe(desk.phone.page)
  return desk
}

// Every page, and every dialog, error and wait that a page comes by.
describe.each(windows.flatMap(([size, viewport]) => [...sites].map(([site, those]) => [site, size, viewport, those] as const)))(
  '%s, %s',
  (_site, _size, viewport, those) => {
    const found = { axe: new Map<string, string[]>(), colours: new Map<string, string[]>(), layout: new Map<string, string[]>() }
    // Narrow, the same words stand on the same colours under the same names; `npm run looks` asks all the same.
    const asksAll = viewport.width > 1_000 || judgesAll
    const unreached: string[] = []
    const note = (list: Map<string, string[]>, where: string, faults: string[]) => {
      for (const fault of faults) list.set(fault, [...(list.get(fault) ?? []), where])
    }

    beforeAll(async () => {
      const desk = await deskFor(viewport)
      const { page } = desk.phone
      for (const { sight, index } of those) {
        try {
          await goToDeskSight(desk, sight)
        } catch (error) {
          unreached.push(`${sight.name}: ${String(error)}`)
          continue
        }
        let judged = ''
        for (const look of viewport.width > 1_000 ? looksFor(index) : narrowLooks(index)) {
          await dressDesk(desk, look)
          const where = `${sight.name} (${look.locale}, ${look.theme}, ${look.font})`
          if (asksAll) note(found.colours, where, await faintWords(page, '[data-computer]'))
          // Dark mostly changes colours alone. Where it changes anything else, everything is looked at again.
          const shape = await page.evaluate(shapeOf, '[data-computer]')
          if (shape === judged) continue
          judged = shape
          note(found.layout, where, await page.evaluate(layoutFaults, '[data-computer]'))
          if (asksAll) note(found.axe, where, await violations(page, '[data-computer]'))
        }
      }
    }, 1_200_000)

    it('has a way to each', () => expect(unreached).toEqual([]))

    it('cuts nothing off, lays nothing on another, and is large enough to be hit', () =>
      expect(Object.fromEntries(found.layout)).toEqual({}))

    if (!asksAll) return
    it('is without a violation that axe knows', () => expect(Object.fromEntries(found.axe)).toEqual({}))

    it('lets every word stand out from what is behind it', () => expect(Object.fromEntries(found.colours)).toEqual({}))
  },
)
