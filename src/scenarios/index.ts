import { isPageId, type PageId } from '../flows/pages.ts'
import type { ScreenId } from '../flows/screens.ts'
import { needsAccount, needsAddress, needsRecycledNumber } from '../world/screen-needs.ts'
import { readScenario, type Scenario } from '../world/scenario.ts'
import { free } from './free.ts'
import { recycledNumber } from './recycled-number.ts'
import { signUpFast } from './s01-sign-up-fast.ts'
import { blockedByProvider, captiveNetwork, clockWrong, stuckRegistration, stuckRouter, weakNetwork } from './s17-bad-network.ts'
import { slowServers } from './s02-slow-servers.ts'
import { secondStep } from './second-step.ts'
import { smsLost } from './s03-sms-lost.ts'

const sources = {
  free,
  S01: signUpFast,
  S02: slowServers,
  S03: smsLost,
  S17: weakNetwork,
  'S17-provider': blockedByProvider,
  'S17-router': stuckRouter,
  'S17-captive': captiveNetwork,
  'S17-registration': stuckRegistration,
  'clock-wrong': clockWrong,
  'recycled-number': recycledNumber,
  'second-step': secondStep,
}

export type ScenarioId = keyof typeof sources
export const scenarioIds = Object.keys(sources) as ScenarioId[]

/** The plainest scenario in which this screen can show. */
export const scenarioForScreen = (screen: ScreenId | PageId): ScenarioId => {
  if (isPageId(screen)) return needsAccount(screen) ? 'second-step' : 'free'
  return needsRecycledNumber(screen) ? 'recycled-number' : needsAddress(screen) ? 'second-step' : 'free'
}

/** The library's scenario with this id, or undefined. */
export const scenarioById = (id: string): Scenario | undefined =>
  Object.hasOwn(sources, id) ? readScenario(sources[id as ScenarioId]) : undefined
