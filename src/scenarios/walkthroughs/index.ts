import type { WalkStep, Way } from '../../world/walkthrough.ts'
import type { World } from '../../world/world.ts'
import type { ScenarioId } from '../ids.ts'
import * as codes from './codes.ts'
import * as locks from './locks.ts'
import * as owners from './owners.ts'
import * as verify from './verifying.ts'
import * as web from './web-sign-up.ts'

export { createWalker, parOf, progressOf, walk, type Par, type Progress, type WalkStep, type Way } from '../../world/walkthrough.ts'

/** Steps as they are in every world, or in this one. */
type Steps = readonly WalkStep[] | ((world: World) => readonly WalkStep[])

/** The right ways through each story; most have one. A phone to play with has none. */
const ways: Record<Exclude<ScenarioId, 'free'>, Steps | Record<string, Steps>> = {
  S01: codes.signUpFast,
  S02: codes.signUp,
  S03: codes.lost,
  S04: { 'by-number': web.byNumber, 'by-mail': web.byMail },
  S05: codes.cloud,
  S06: codes.cloudByCause,
  'S06-new': codes.fromTheBox,
  S07: codes.cloudByLanguage,
  S08: codes.days,
  S09: codes.carrier,
  S10: codes.security,
  'S10-guard': codes.guard,
  S11: codes.rightAddress,
  S12: codes.otherPhone,
  S13: owners.verified,
  S14: verify.carefully,
  S15: verify.rightName,
  S16: verify.afterReset,
  S17: verify.withoutWifi,
  'S17-provider': verify.withoutWifi,
  'S17-router': verify.restartRouter,
  'S17-captive': verify.acceptPortal,
  'S17-registration': verify.airplane,
  S18: verify.waitADay,
  S19: verify.simIn,
  'S19-device': verify.confirmed,
  S20: verify.fromSpam,
  S21: locks.ownPassword,
  'S21-device': locks.twoSteps,
  S22: locks.forgotten,
  S23: locks.removedBySeller,
  S24: verify.freshCache,
  S25: verify.outage,
  S26: verify.newSystem,
  S27: owners.ticket,
  S28: locks.flashed,
  S29: verify.contact,
  'S29-off': verify.contactWithSync,
  S30: owners.prevented,
  'S30-selling': locks.sold,
  S31: verify.tooNew,
  S32: owners.services,
  'clock-wrong': verify.automaticTime,
  'new-phone': locks.setUp,
  'recycled-number': owners.recycled,
  'second-step': verify.twoSteps,
  'two-devices': owners.otherDevice,
}

const isSteps = (value: Steps | Record<string, Steps>): value is Steps => Array.isArray(value) || typeof value === 'function'

/** The right ways through the story of a world; none for a story that one only plays with. */
export function waysThrough(world: World): Way[] {
  const found = Object.hasOwn(ways, world.scenario.id) ? ways[world.scenario.id as keyof typeof ways] : undefined
  if (!found) return []
  return Object.entries(isSteps(found) ? { only: found } : found).map(([id, steps]) => ({
    id,
    steps: typeof steps === 'function' ? steps(world) : steps,
  }))
}
