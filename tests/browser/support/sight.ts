import type { ScreenId } from '../../../src/flows/screens.ts'
import type { ScenarioId } from '../../../src/scenarios/index.ts'
import type { PhoneInPage } from './phone-in-page.ts'

/** Something that can be seen on the glass. */
export interface Sight {
  name: string
  screen: ScreenId
  scenario: ScenarioId
  /** What happens on that screen. Facts, so that it is the same in every language. */
  happens: (phone: PhoneInPage) => Promise<void>
}

/** Tells facts to one actor, in order. */
export const send = (phone: PhoneInPage, to: string, ...events: { type: string; [name: string]: unknown }[]) =>
  phone.page.evaluate(
    async ([path, facts]) => {
      for (const fact of facts) await window.handset.send(path, fact)
    },
    [to, events] as const,
  )

/** What lies over a screen now and then, or becomes of it. */
export const over = (screen: ScreenId, what: string, happens: Sight['happens'], scenario: ScenarioId = 'free'): Sight => ({
  name: `${screen}, ${what}`,
  screen,
  scenario,
  happens,
})
