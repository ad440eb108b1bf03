import { beforeAll, describe, expect, it } from 'vitest'
import { pageIds, type PageId } from '../../src/flows/pages.ts'
import { scenarioForScreen } from '../../src/scenarios/index.ts'
import { faintWords, loadAxe, violations } from './support/axe.ts'
import { openDesk, type DeskInPage } from './support/desk.ts'
import { isJudged, judgesAll, looks, looksFor, type Look } from './support/sights.ts'

/** Goes to a page in a fresh world. */
async function goTo({ phone }: DeskInPage, page: PageId) {
  await phone.page.evaluate(
    async ([scenario, to]) => {
      await window.handset.reset({ scenario: scenario as never, seed: 7 })
      await window.handset.goTo(to as never)
    },
    [scenarioForScreen(page), page] as const,
  )
  await phone.settled()
}

/** Changes the look by facts, and waits until it is drawn. */
async function dress({ phone }: DeskInPage, look: Look) {
  await phone.page.evaluate(async ({ locale, theme, font }) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const isDressed = () => {
      const window_ = document.querySelector<HTMLElement>('[data-computer]')
      return window_?.lang.startsWith(locale.slice(0, 2)) && window_.dataset['theme'] === theme
    }
    await window.handset.send('computer-1', { type: 'language.chosen', locale })
    await window.handset.send('computer-1', { type: 'theme.chosen', theme })
    await window.handset.send('computer-1', { type: 'font-scale.chosen', fontScale: font })
    do await frame()
    while (!isDressed())
    await document.fonts.ready
  }, look)
}

/** Narrow, only what is long can break: where one look has to do, it is one of those. */
const longLooks = looks.filter(({ theme, font }) => theme === 'light' && font === 2)
const narrowLooks = (index: number) => (judgesAll ? looks : [longLooks[index % longLooks.length]!])

/** What nobody can scroll to, sideways, and controls that are too small. */
const layoutFaults = () => {
  const root = document.querySelector<HTMLElement>('[data-computer]')!
  const page = document.querySelector<HTMLElement>('[data-part="web-page"]')!
  const faults: string[] = []
  if (page.scrollWidth > page.clientWidth + 1) faults.push(`the page is ${page.scrollWidth - page.clientWidth} px too wide`)
  if (root.scrollWidth > root.clientWidth + 1) faults.push(`the window is ${root.scrollWidth - root.clientWidth} px too wide`)
  for (const control of root.querySelectorAll<HTMLElement>('button:not([hidden]), input, select')) {
    if (control.closest('[inert]') || control.matches('[type="checkbox"]')) continue
    const { width, height } = control.getBoundingClientRect()
    const words = (control.getAttribute('aria-label') ?? control.textContent).slice(0, 60)
    if (height < 47.5) faults.push(`“${words}” is ${Math.round(height)} px high`)
    if (width < 40) faults.push(`“${words}” is ${Math.round(width)} px wide`)
  }
  return faults
}

describe.each([
  ['wide', { width: 1100, height: 900 }],
  ['as narrow as it gets', { width: 320, height: 700 }],
])('every page, %s', (_, viewport) => {
  const found = { axe: new Map<string, string[]>(), colours: new Map<string, string[]>(), layout: new Map<string, string[]>() }
  // Narrow, the same words stand on the same colours under the same names; `npm run looks` asks all the same.
  const asksAll = viewport.width > 1_000 || judgesAll
  const note = (list: Map<string, string[]>, where: string, faults: string[]) => {
    for (const fault of faults) list.set(fault, [...(list.get(fault) ?? []), where])
  }

  beforeAll(async () => {
    const desk = await openDesk('view=stage&device=computer', { viewport })
    const { page } = desk.phone
    await loadAxe(page)
    for (const [index, each] of pageIds.filter(isJudged).entries()) {
      await goTo(desk, each)
      for (const look of viewport.width > 1_000 ? looksFor(index) : narrowLooks(index)) {
        await dress(desk, look)
        const where = `${each} (${look.locale}, ${look.theme}, ${look.font})`
        note(found.layout, where, await page.evaluate(layoutFaults))
        if (!asksAll) continue
        note(found.colours, where, await faintWords(page, '[data-computer]'))
        note(found.axe, where, await violations(page, '[data-computer]'))
      }
    }
  }, 600_000)

  const faults = [
    ['is nowhere too wide, and nothing is too small to hit', found.layout],
    ...(asksAll
      ? ([
          ['is without a violation that axe knows', found.axe],
          ['lets every word stand out from what is behind it', found.colours],
        ] as const)
      : []),
  ] as const
  it.each(faults)('%s', (_claim, list) => expect(Object.fromEntries(list)).toEqual({}))
})
