import { drillIds, type DrillId } from '../../scenarios/drill-ids.ts'
import type { Instant } from '../../sim/clock.ts'
import { causeIds, type CauseId } from '../../world/causes.ts'
import type { Happening } from '../../world/happenings.ts'
import { timelineItems } from '../timeline/items.ts'

/** What a drill is told by inputs of the type `drill`. */
export const drillActs = [
  /** It begins; `about` is the drill. */
  'begun',
  /** The trainee names a cause, which `about` is. */
  'diagnosed',
  /** The trainee asks for a hint. */
  'hinted',
  'given-up',
  /** The trainer takes the desk back, which ends it without a score. */
  'desk-taken',
] as const
export type DrillAct = (typeof drillActs)[number]

export interface DrillAnswer {
  at: Instant
  cause: CauseId
  isRight: boolean
}

/** A drill as it stands. All of it follows from the story. */
export interface DrillSoFar {
  drill: DrillId
  begunAt: Instant
  /** What was taken for the cause, oldest first. The right one is the last. */
  answers: readonly DrillAnswer[]
  hints: number
  /** What a person did: taps, and texts that were typed, each once however many letters it has. */
  steps: number
  /** Sign-ins that were refused for what was typed. */
  refusals: number
  /** Milliseconds of its time that were skipped. */
  skipped: number
  /** When the cause was named. */
  foundAt: Instant | undefined
  /** When what was wanted was reached. */
  reachedAt: Instant | undefined
  /** Nothing that happens later counts. */
  end: { at: Instant; how: 'solved' | 'given-up' | 'desk-taken' } | undefined
}

export interface DrillFacts {
  /** What lies behind the symptom. */
  cause: CauseId
  /** Whether the story says what is wanted; where it does not, the cause is all that has to be found. */
  hasGoal: boolean
}

/** More would say nothing new: the order, the kind's sign, the cause's. */
export const mostHints = 3

const refusals: ReadonlySet<string | undefined> = new Set(['credentials-invalid', 'account-locked', 'answers-wrong'])

const drillInput = (happening: Happening) => (happening.kind === 'input' && happening.input.type === 'drill' ? happening.input : undefined)

/** The drill that a story is, from what happened in it; undefined where it is none. */
export function drillSoFar(happenings: readonly Happening[], { cause, hasGoal }: DrillFacts): DrillSoFar | undefined {
  const first = happenings.findIndex((one) => drillInput(one))
  const begun = happenings[first]
  const drill = drillIds.find((id) => begun && id === drillInput(begun)!.about)
  if (!begun || !drill) return undefined
  const answers: DrillAnswer[] = []
  let [hints, refused, skipped] = [0, 0, 0]
  let [foundAt, reachedAt]: (Instant | undefined)[] = []
  let end: DrillSoFar['end']
  const done: Happening[] = []

  for (const happening of happenings.slice(first + 1)) {
    const { at } = happening
    if (happening.kind === 'answer' && refusals.has(happening.problem)) refused += 1
    if (happening.kind === 'goal') reachedAt ??= at
    if (happening.kind === 'input') {
      const { input } = happening
      if (input.type === 'event') done.push(happening)
      if (input.type === 'skip') skipped += input.by
      // Whoever turns knobs knows what they mean: the trainer is at work.
      if (input.type === 'condition' || input.type === 'release') end = { at, how: 'desk-taken' }
      if (input.type === 'drill') {
        const named = causeIds.find((id) => id === input.about)
        if (input.act === 'diagnosed' && named !== undefined && foundAt === undefined) {
          answers.push({ at, cause: named, isRight: named === cause })
          if (named === cause) foundAt = at
        }
        if (input.act === 'hinted') hints = Math.min(mostHints, hints + 1)
        if (input.act === 'given-up' || input.act === 'desk-taken') end = { at, how: input.act }
      }
    }
    if (foundAt !== undefined && (reachedAt !== undefined || !hasGoal)) end ??= { at, how: 'solved' }
    if (end) break
  }
  const steps = timelineItems(done).length
  return { drill, begunAt: begun.at, answers, hints, steps, refusals: refused, skipped, foundAt, reachedAt, end }
}

/** What each thing costs. The first refusal is how one sees what is wrong. */
export const costs = { wrong: 20, hint: 10, refusal: 5 } as const

/** 0 to 100, from what happened until now; undefined where the trainer took over. Nothing is left to whoever gives up. */
export function scoreOf({ answers, hints, refusals: refused, end }: DrillSoFar): number | undefined {
  if (end?.how === 'desk-taken') return undefined
  if (end?.how === 'given-up') return 0
  const wrong = answers.filter(({ isRight }) => !isRight).length
  return Math.max(0, 100 - costs.wrong * wrong - costs.hint * hints - costs.refusal * Math.max(0, refused - 1))
}
