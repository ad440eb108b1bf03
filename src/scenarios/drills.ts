import { createRandom } from '../sim/random.ts'
import type { DrillId } from './drill-ids.ts'
import type { ScenarioId } from './ids.ts'

/** What somebody in a drill wants to do. */
export type Task = 'sign-up' | 'sign-in' | 'reset' | 'reset-by-mail' | 'open-cloud' | 'unlock' | 'sync' | 'share'

/** A story that a drill may draw, and what is wanted in it. */
export interface DrillStory {
  scenario: ScenarioId
  task: Task
}

const wanting = (task: Task, ...scenarios: ScenarioId[]): DrillStory[] => scenarios.map((scenario) => ({ scenario, task }))

/** “It says that a code was sent, and none comes.” */
const noCode = [
  ...wanting('sign-up', 'S03', 'S08', 'S09', 'S10', 'S10-guard'),
  ...wanting('sign-in', 'S12', 'S19', 'S19-device', 'S31'),
  ...wanting('reset', 'S13'),
  ...wanting('reset-by-mail', 'S20'),
]
/** “The password is right, and is refused.” */
const refused = [...wanting('sign-in', 'S14', 'S15', 'S18'), ...wanting('reset', 'S16')]
/** “Couldn’t verify.” */
const verify = wanting('sign-in', 'S17', 'S17-provider', 'S17-router', 'S17-captive', 'S17-registration', 'S25', 'S26', 'clock-wrong')
/** “This phone is locked.” */
const locked = wanting('unlock', 'S21', 'S22', 'S23', 'S27')
/** “The cloud does not open.” */
const cloud = wanting('open-cloud', 'S06', 'S07', 'S11')

/** The stories of each drill: one symptom, and behind it each time another cause. */
export const drills: Readonly<Record<DrillId, readonly DrillStory[]>> = {
  'no-code': noCode,
  refused,
  verify,
  locked,
  cloud,
  everything: [...noCode, ...refused, ...verify, ...locked, ...cloud, ...wanting('sync', 'S24'), ...wanting('share', 'S29-off')],
}

/** What is wanted in a story that a drill may draw. */
export const taskOf = (id: string): Task | undefined => drills.everything.find(({ scenario }) => scenario === id)?.task

/** The story that a drill draws with this seed: the same each time. */
export const drawnStory = (drill: DrillId, seed: number): DrillStory => createRandom(seed).for(`drill.${drill}`).pick(drills[drill])

/** The next seed after this one with which a drill draws another story, if it has several. */
export function nextSeed(drill: DrillId, seed: number, last: number): number {
  const { scenario } = drawnStory(drill, seed)
  for (let next = seed + 1; next <= last; next += 1) if (drawnStory(drill, next).scenario !== scenario) return next
  return 0
}
