import { readScenario, type Scenario, type ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'
import type { ScenarioId } from './ids.ts'
import { recycledNumber } from './recycled-number.ts'
import { signUpFast } from './s01-sign-up-fast.ts'
import { blockedByProvider, captiveNetwork, clockWrong, stuckRegistration, stuckRouter, weakNetwork } from './s17-bad-network.ts'
import { slowServers } from './s02-slow-servers.ts'
import { secondStep } from './second-step.ts'
import { smsLost } from './s03-sms-lost.ts'

export * from './ids.ts'

const sources: Record<ScenarioId, ScenarioSource> = {
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

/** The library's scenario with this id, or undefined. */
export const scenarioById = (id: string): Scenario | undefined =>
  Object.hasOwn(sources, id) ? readScenario(sources[id as ScenarioId]) : undefined
