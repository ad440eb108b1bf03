import type { PageId } from '../../../src/flows/pages.ts'
import { scenarioForScreen, type ScenarioId } from '../../../src/scenarios/index.ts'
import type { DeskInPage } from './desk-in-page.ts'

/** Something that can be seen on the computer. */
export interface DeskSight {
  name: string
  page: PageId
  scenario: ScenarioId
  /** What somebody does on that page, in English, by mouse and keyboard. */
  happens: (desk: DeskInPage) => Promise<void>
}

/** What lies over a page now and then, or becomes of it. */
export const onPage = (
  page: PageId,
  what: string,
  happens: DeskSight['happens'],
  scenario: ScenarioId = scenarioForScreen(page),
): DeskSight => ({ name: `${page}, ${what}`, page, scenario, happens })

/** Begins a fresh world and goes to where the sight is. */
export async function goToDeskSight(desk: DeskInPage, { page, scenario, happens }: DeskSight): Promise<void> {
  const { phone } = desk
  await phone.page.evaluate(
    async ([id, to]) => {
      await window.handset.reset({ scenario: id, seed: 7 })
      await window.handset.goTo(to)
    },
    [scenario, page] as const,
  )
  await phone.settled()
  await happens(desk)
  await phone.settled()
}

/** Changes the look by facts, and waits until it is drawn. */
export async function dressDesk({ phone }: DeskInPage, look: { locale: string; theme: string; font: number }): Promise<void> {
  await phone.page.evaluate(async ({ locale, theme, font }) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const isDressed = () => {
      const window_ = document.querySelector<HTMLElement>('[data-computer]')
      return (
        window_?.lang.startsWith(locale.slice(0, 2)) &&
        window_.dataset['theme'] === theme &&
        Number(window_.style.getPropertyValue('--font-scale')) === font
      )
    }
    await window.handset.send('computer-1', { type: 'language.chosen', locale })
    await window.handset.send('computer-1', { type: 'theme.chosen', theme })
    await window.handset.send('computer-1', { type: 'font-scale.chosen', fontScale: font })
    do await frame()
    while (!isDressed())
    // A dialog that goes is judged once it is gone. What moves for ever has no end, and says so by an error.
    for (const animation of document.getAnimations()) {
      try {
        animation.finish()
      } catch {
        continue
      }
    }
    do await frame()
    while (document.querySelector('[class*="_closing_"]'))
    await document.fonts.ready
  }, look)
}
