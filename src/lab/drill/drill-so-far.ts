import { readAddress } from '../../flows/computer/addresses.ts'
import { drillIds, type DrillId } from '../../scenarios/drill-ids.ts'
import type { Instant } from '../../sim/clock.ts'
import { causeIds, type CauseId } from '../../world/causes.ts'
import type { Happening } from '../../world/happenings.ts'
import type { WorldInput } from '../../world/input.ts'
import { timelineItems } from '../timeline/items.ts'

/** What a drill is told by inputs of the type `drill`. */
export const drillActs = [
  /** It begins; `about` is the drill. */
  'begun',
  /** The trainee names a cause, which `about` is. */
  'diagnosed',
  /** The trainee says which address is the site’s own, where that is asked; `about` is the address. */
  'address-named',
  /** The trainee asks for a hint. */
  'hinted',
  'given-up',
  /** The trainer takes the desk back, which ends it without a score. */
  'desk-taken',
] as const
export type DrillAct = (typeof drillActs)[number]

/** What was taken for the cause, or for the address of the site. */
export type DrillAnswer = { at: Instant; isRight: boolean } & ({ cause: CauseId; address?: never } | { address: string; cause?: never })

/** A drill as it stands. All of it follows from the story. */
export interface DrillSoFar {
  drill: DrillId
  begunAt: Instant
  /** Oldest first. Nobody is asked again for what was answered rightly. */
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
  /** Whether the address of the site has to be told from those that look like it. */
  asksAddress: boolean
  /** When that was done. */
  addressAt: Instant | undefined
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
  /** Whether the address of the site has to be told from those that look like it. */
  asksAddress: boolean
}

/** What is offered as the address of the cloud: one is, the others are written to be taken for it. */
export const offeredAddresses = ['i.rni.com', 'i.mi.com.sign-in.test', 'i.mi.com', 'i-mi.com'] as const

const isCloud = (address: string) => {
  const place = readAddress(address)
  return place.kind === 'page' && place.site === 'cloud-site'
}

/** More would say nothing new: the order, the kind's sign, the cause's. */
export const mostHints = 3

const refused: ReadonlySet<string | undefined> = new Set(['credentials-invalid', 'account-locked', 'answers-wrong'])

type DrillInput = Extract<WorldInput, { type: 'drill' }>

const drillInput = (happening: Happening) => (happening.kind === 'input' && happening.input.type === 'drill' ? happening.input : undefined)

/** The drill that a story is, from what happened in it; undefined where it is none. */
export function drillSoFar(happenings: readonly Happening[], facts: DrillFacts): DrillSoFar | undefined {
  const first = happenings.findIndex((one) => drillInput(one))
  const begun = happenings[first]
  const drill = drillIds.find((id) => begun && id === drillInput(begun)!.about)
  if (!begun || !drill) return undefined
  const notes: Notes = { answers: [], hints: 0, refusals: 0, done: [], skips: [] }
  for (const happening of happenings.slice(first + 1)) {
    note(notes, happening, facts)
    const isAnswered = notes.foundAt !== undefined && (notes.addressAt !== undefined || !facts.asksAddress)
    const isReached = notes.reachedAt !== undefined || !facts.hasGoal
    if (isAnswered && isReached) notes.end ??= { at: happening.at, how: 'solved' }
    if (notes.end) break
  }
  const { answers, hints, refusals, foundAt, addressAt, reachedAt, end } = notes
  // The last skip may have gone further than to the end.
  const skipped = notes.skips.reduce((sum, { at, by }) => sum + Math.min(by, (end?.at ?? Infinity) - at), 0)
  const steps = timelineItems(notes.done).length
  const { asksAddress } = facts
  return { drill, begunAt: begun.at, answers, hints, asksAddress, steps, refusals, skipped, foundAt, addressAt, reachedAt, end }
}

/** What is noted of a drill, happening by happening. */
interface Notes extends Pick<Partial<DrillSoFar>, 'foundAt' | 'addressAt' | 'reachedAt' | 'end'> {
  answers: DrillAnswer[]
  hints: number
  refusals: number
  /** What a person told a device. */
  done: Happening[]
  skips: { at: Instant; by: number }[]
}

function note(notes: Notes, happening: Happening, facts: DrillFacts): void {
  const { at } = happening
  if (happening.kind === 'answer' && refused.has(happening.problem)) notes.refusals += 1
  if (happening.kind === 'goal') notes.reachedAt ??= at
  if (happening.kind !== 'input') return
  const { input } = happening
  if (input.type === 'event') notes.done.push(happening)
  else if (input.type === 'skip') notes.skips.push({ at, by: input.by })
  else if (input.type === 'drill') noteAct(notes, at, input, facts)
  // Whoever turns knobs or holds answers back knows what they mean: the trainer is at work.
  else notes.end = { at, how: 'desk-taken' }
}

function noteAct(notes: Notes, at: Instant, { act, about }: DrillInput, { cause, asksAddress }: DrillFacts): void {
  switch (act as DrillAct) {
    case 'diagnosed': {
      const named = causeIds.find((id) => id === about)
      if (named === undefined || notes.foundAt !== undefined) return
      notes.answers.push({ at, cause: named, isRight: named === cause })
      if (named === cause) notes.foundAt = at
      return
    }
    case 'address-named': {
      if (about === undefined || !asksAddress || notes.addressAt !== undefined) return
      const isRight = isCloud(about)
      notes.answers.push({ at, address: about, isRight })
      if (isRight) notes.addressAt = at
      return
    }
    case 'hinted':
      notes.hints = Math.min(mostHints, notes.hints + 1)
      return
    case 'given-up':
    case 'desk-taken':
      notes.end = { at, how: act as 'given-up' | 'desk-taken' }
      return
    case 'begun':
  }
}

/** What each thing costs. The first refusal is how one sees what is wrong. */
export const costs = { wrong: 20, hint: 10, refusal: 5 } as const

/** 0 to 100, from what happened until now; undefined where the trainer took over. Nothing is left to whoever gives up. */
export function scoreOf({ answers, hints, refusals, end }: DrillSoFar): number | undefined {
  if (end?.how === 'desk-taken') return undefined
  if (end?.how === 'given-up') return 0
  const wrong = answers.filter(({ isRight }) => !isRight).length
  return Math.max(0, 100 - costs.wrong * wrong - costs.hint * hints - costs.refusal * Math.max(0, refusals - 1))
}
