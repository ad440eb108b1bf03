import { isPageId, type PageId } from '../flows/pages.ts'
import type { ScreenId } from '../flows/screens.ts'
import { needsAccount, needsOtherDevice, needsOwner, needsRecycledNumber } from '../world/screen-needs.ts'
import { readScenario, type Scenario } from '../world/scenario.ts'
import { free } from './free.ts'
import { carrierSpam, cloudCode, guardApp, newAccount, securityApp, waitForDays } from './missing-codes.ts'
import { recycledNumber } from './recycled-number.ts'
import { signUpFast } from './s01-sign-up-fast.ts'
import { blockedByProvider, captiveNetwork, clockWrong, stuckRegistration, stuckRouter, weakNetwork } from './s17-bad-network.ts'
import { slowServers } from './s02-slow-servers.ts'
import { secondStep } from './second-step.ts'
import { smsLost } from './s03-sms-lost.ts'
import { twoDevices } from './two-devices.ts'

const sources = {
  free,
  S01: signUpFast,
  S02: slowServers,
  S03: smsLost,
  S06: cloudCode,
  S08: waitForDays,
  S09: carrierSpam,
  S10: securityApp,
  'S10-guard': guardApp,
  S17: weakNetwork,
  'S17-provider': blockedByProvider,
  'S17-router': stuckRouter,
  'S17-captive': captiveNetwork,
  'S17-registration': stuckRegistration,
  S31: newAccount,
  'clock-wrong': clockWrong,
  'recycled-number': recycledNumber,
  'second-step': secondStep,
  'two-devices': twoDevices,
}

export type ScenarioId = keyof typeof sources
export const scenarioIds = Object.keys(sources) as ScenarioId[]

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

/** The library's scenario with this id, or undefined. */
export const scenarioById = (id: string): Scenario | undefined =>
  Object.hasOwn(sources, id) ? readScenario(sources[id as ScenarioId]) : undefined
