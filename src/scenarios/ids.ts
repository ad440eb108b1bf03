import { isPageId, type PageId } from '../flows/pages.ts'
import type { ScreenId } from '../flows/screens.ts'
import {
  needsAccount,
  needsLock,
  needsNewPhone,
  needsOtherDevice,
  needsOtherSignIn,
  needsOwner,
  needsRecycledNumber,
} from '../world/screen-needs.ts'

/** Every scenario of the library, in the order in which it lists them: known before any of them is here. */
export const scenarioIds = [
  'free',
  'S01',
  'S02',
  'S03',
  'S04',
  'S05',
  'S06',
  'S06-new',
  'S07',
  'S08',
  'S09',
  'S10',
  'S10-guard',
  'S11',
  'S12',
  'S13',
  'S14',
  'S15',
  'S16',
  'S17',
  'S17-provider',
  'S17-router',
  'S17-captive',
  'S17-registration',
  'S18',
  'S19',
  'S19-device',
  'S20',
  'S21',
  'S21-device',
  'S22',
  'S23',
  'S24',
  'S25',
  'S26',
  'S27',
  'S28',
  'S29',
  'S29-off',
  'S30',
  'S30-selling',
  'S31',
  'S32',
  'clock-wrong',
  'new-phone',
  'recycled-number',
  'second-step',
  'two-devices',
] as const

export type ScenarioId = (typeof scenarioIds)[number]

/** The plainest scenario in which this screen can show. */
export function scenarioForScreen(screen: ScreenId | PageId): ScenarioId {
  if (isPageId(screen)) return !needsAccount(screen) ? 'free' : screen.startsWith('account-site/sign-in/') ? 'second-step' : 'two-devices'
  if (needsRecycledNumber(screen)) return 'recycled-number'
  if (needsOwner(screen)) return 'second-step'
  if (needsOtherDevice(screen)) return 'two-devices'
  if (needsOtherSignIn(screen)) return 'S19-device'
  if (needsLock(screen)) return 'S21'
  return needsNewPhone(screen) ? 'new-phone' : 'free'
}
