import { isPageId, type PageId } from '../flows/pages.ts'
import type { ScreenId } from '../flows/screens.ts'
import { needsAccount, needsOtherDevice, needsOwner, needsRecycledNumber } from '../world/screen-needs.ts'

/** Every scenario of the library, in the order in which it lists them: known before any of them is here. */
export const scenarioIds = [
  'free',
  'S01',
  'S02',
  'S03',
  'S06',
  'S08',
  'S09',
  'S10',
  'S10-guard',
  'S17',
  'S17-provider',
  'S17-router',
  'S17-captive',
  'S17-registration',
  'S31',
  'clock-wrong',
  'recycled-number',
  'second-step',
  'two-devices',
] as const

export type ScenarioId = (typeof scenarioIds)[number]

/** The plainest scenario in which this screen can show. */
export const scenarioForScreen = (screen: ScreenId | PageId): ScenarioId => {
  if (isPageId(screen)) return needsAccount(screen) ? (screen.startsWith('account-site/sign-in/') ? 'second-step' : 'two-devices') : 'free'
  return needsRecycledNumber(screen)
    ? 'recycled-number'
    : needsOwner(screen)
      ? 'second-step'
      : needsOtherDevice(screen)
        ? 'two-devices'
        : 'free'
}
