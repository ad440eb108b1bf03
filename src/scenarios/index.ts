import { readScenario, type Scenario, type ScenarioSource } from '../world/scenario.ts'
import {
  codeElsewhere,
  typedOtherwise,
  forgottenName,
  freshPassword,
  lockedForNow,
  simOut,
  confirmedElsewhere,
  mailInSpam,
  serversOut,
} from './account-trouble.ts'
import type { DrillId } from './drill-ids.ts'
import { drawnStory } from './drills.ts'
import { free } from './free.ts'
import type { ScenarioId } from './ids.ts'
import { carrierSpam, cloudCode, firstPhone, guardApp, newAccount, securityApp, waitForDays } from './missing-codes.ts'
import { newPhone } from './new-phone.ts'
import { recycledNumber } from './recycled-number.ts'
import { signUpFast } from './s01-sign-up-fast.ts'
import { cloudInBrowser, codeByLanguage, webSignUp, wrongAddress } from './s04-web-accounts.ts'
import { blockedByProvider, captiveNetwork, clockWrong, stuckRegistration, stuckRouter, weakNetwork } from './s17-bad-network.ts'
import { lockedWithTwoSteps, ownPhoneLocked } from './s21-own-phone-locked.ts'
import { lockedAndForgotten } from './s22-locked-and-forgotten.ts'
import { secondHand } from './s23-second-hand.ts'
import { flashDoesNotHelp } from './s28-flash-does-not-help.ts'
import { secondDevice, secondDeviceUnsynced } from './s29-second-device.ts'
import { beforeSelling } from './s30-selling.ts'
import { slowServers } from './s02-slow-servers.ts'
import { oldSystem, staleCache } from './s24-stale-phone.ts'
import { prevention } from './s30-prevention.ts'
import { services } from './s32-services.ts'
import { secondStep } from './second-step.ts'
import { manualVerification, supportTicket } from './support-stories.ts'
import { smsLost } from './s03-sms-lost.ts'
import { twoDevices } from './two-devices.ts'

export * from './drill-ids.ts'
export * from './drills.ts'
export * from './ids.ts'
export { watchGoal } from '../world/goal.ts'

const sources: Record<ScenarioId, ScenarioSource> = {
  free,
  S01: signUpFast,
  S02: slowServers,
  S03: smsLost,
  S04: webSignUp,
  S05: cloudInBrowser,
  S06: cloudCode,
  'S06-new': firstPhone,
  S07: codeByLanguage,
  S08: waitForDays,
  S09: carrierSpam,
  S10: securityApp,
  'S10-guard': guardApp,
  S11: wrongAddress,
  S12: codeElsewhere,
  S13: manualVerification,
  S14: typedOtherwise,
  S15: forgottenName,
  S16: freshPassword,
  S17: weakNetwork,
  'S17-provider': blockedByProvider,
  'S17-router': stuckRouter,
  'S17-captive': captiveNetwork,
  'S17-registration': stuckRegistration,
  S18: lockedForNow,
  S19: simOut,
  'S19-device': confirmedElsewhere,
  S20: mailInSpam,
  S21: ownPhoneLocked,
  'S21-device': lockedWithTwoSteps,
  S22: lockedAndForgotten,
  S23: secondHand,
  S24: staleCache,
  S25: serversOut,
  S26: oldSystem,
  S27: supportTicket,
  S28: flashDoesNotHelp,
  S29: secondDevice,
  'S29-off': secondDeviceUnsynced,
  S30: prevention,
  'S30-selling': beforeSelling,
  S31: newAccount,
  S32: services,
  'clock-wrong': clockWrong,
  'new-phone': newPhone,
  'recycled-number': recycledNumber,
  'second-step': secondStep,
  'two-devices': twoDevices,
}

/** The library's scenario with this id, or undefined. */
export const scenarioById = (id: string): Scenario | undefined =>
  Object.hasOwn(sources, id) ? readScenario(sources[id as ScenarioId]) : undefined

/** The scenario that a drill draws with this seed. */
export const scenarioOfDrill = (drill: DrillId, seed: number): Scenario => scenarioById(drawnStory(drill, seed).scenario)!
