import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClock, type Clock } from '../../src/sim/clock.ts'
import { longestTimer } from '../../src/sim/real-time.ts'
import { createFakeRealTime } from '../unit/sim/fake-real-time.ts'

/** Something that happens `delay` after it was set up, and what it sets up in turn. */
interface Plan {
  name: number
  delay: number
  /** `work` does real work for so many turns of the event loop before and after it sleeps. */
  turns: number | null
  next: Plan[]
  /** Name of a timer that this one takes back. */
  cancels: number | null
}

const plans = fc
  .letrec<{ plan: Omit<Plan, 'name'>; plans: Omit<Plan, 'name'>[] }>((tie) => ({
    plan: fc.record({
      delay: fc.nat(50),
      turns: fc.option(fc.nat(3), { nil: null, freq: 2 }),
      next: tie('plans') as fc.Arbitrary<Plan[]>,
      cancels: fc.option(fc.nat(12), { nil: null, freq: 3 }),
    }),
    plans: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant<Omit<Plan, 'name'>[]>([]),
      fc.array(tie('plan'), { maxLength: 3 }),
    ),
  }))
  .plans.map((trees) => {
    let count = 0
    const name = (tree: Omit<Plan, 'name'>): Plan => ({ ...tree, name: count++, next: tree.next.map(name) })
    return trees.map(name)
  })

type Log = string[]

/** Lives the plans on a clock and writes down what happens when. */
function live(clock: Clock, log: Log, start: readonly Plan[]) {
  const timers = new Map<number, number>()
  const happen = (plan: Plan) => {
    log.push(`${clock.now()} ${plan.name}`)
    const taken = plan.cancels === null ? undefined : timers.get(plan.cancels)
    if (taken !== undefined) clock.clearTimeout(taken)
    plan.next.forEach(setUp)
  }
  const setUp = (plan: Plan) => {
    const { turns } = plan
    if (turns === null) {
      timers.set(
        plan.name,
        clock.setTimeout(() => happen(plan), plan.delay),
      )
      return
    }
    const work = `work ${plan.name}`
    void clock.track(async () => {
      for (let done = 0; done < turns; done += 1) await turn()
      await clock.sleep(plan.delay, { work })
      for (let done = 0; done < turns; done += 1) await turn()
      happen(plan)
    }, work)
  }
  start.forEach(setUp)
}

/** When each plan is bound to happen, by arithmetic. Says nothing of the order within an instant, nor of what is taken back. */
function expected(start: readonly Plan[], at = 0): Map<number, number> {
  return new Map(start.flatMap((plan) => [[plan.name, at + plan.delay] as const, ...expected(plan.next, at + plan.delay)]))
}

const steps = fc.array(fc.nat(60), { maxLength: 8 })
const end = 1_000
const sum = (parts: number[]) => parts.reduce((total, part) => total + part, 0)

async function lived(start: readonly Plan[], move: (clock: Clock) => Promise<void>): Promise<Log> {
  const clock = createClock()
  const log: Log = []
  live(clock, log, start)
  await move(clock)
  await clock.advanceTo(end)
  expect(clock.now()).toBe(end)
  return log
}

describe('whatever is set up', () => {
  it('happens in order of due time, at the exact instant, whatever the steps', () =>
    fc.assert(
      fc.asyncProperty(plans, steps, async (start, lengths) => {
        const log = await lived(start, async (clock) => {
          for (const length of lengths) await clock.advance(length)
        })
        const due = expected(start)
        const instants = log.map((line) => line.split(' ').map(Number) as [number, number])
        for (const [instant, name] of instants) expect(instant).toBe(due.get(name))
        expect(instants.map(([instant]) => instant)).toEqual(instants.map(([instant]) => instant).toSorted((a, b) => a - b))
      }),
    ))

  it('happens, unless it was taken back', () =>
    fc.assert(
      fc.asyncProperty(plans, async (start) => {
        const kept = (list: readonly Plan[]): Plan[] => list.map((plan) => ({ ...plan, cancels: null, next: kept(plan.next) }))
        const log = await lived(kept(start), () => Promise.resolve())
        expect(log).toHaveLength(expected(start).size)
      }),
    ))

  it('happens alike in one step and in many', () =>
    fc.assert(
      fc.asyncProperty(plans, steps, async (start, lengths) => {
        const inMany = await lived(start, async (clock) => {
          for (const length of lengths) await clock.advance(length)
        })
        const inOne = await lived(start, (clock) => clock.advance(sum(lengths)))
        const queued = await lived(start, async (clock) => void (await Promise.all(lengths.map((length) => clock.advance(length)))))
        const skipping = await lived(start, async (clock) => {
          while (clock.now() < end && (await clock.skipToNext()));
        })
        expect(inOne).toEqual(inMany)
        expect(queued).toEqual(inMany)
        expect(skipping).toEqual(inMany)
      }),
    ))

  it('happens alike on a clock that runs, however its machine sleeps', () =>
    fc.assert(
      fc.asyncProperty(plans, fc.array(fc.nat(400), { maxLength: 6 }), fc.constantFrom(0.5, 1, 10, 60), async (start, naps, speed) => {
        const still = await lived(start, () => Promise.resolve())
        const real = createFakeRealTime()
        const clock = createClock({ real, speed })
        const log: Log = []
        live(clock, log, start)
        for (const nap of naps) {
          if (nap % 2 === 0) real.sleep(nap)
          else real.pass(nap)
          expect(real.armed().length).toBeLessThanOrEqual(1)
          await clock.settled()
        }
        real.sleep(end / speed)
        await clock.wake()
        expect(log).toEqual(still)
        expect(real.asked.every((wait) => wait >= 0 && wait <= longestTimer)).toBe(true)
      }),
    ))
})

describe('timers of one instant', () => {
  it('ring in the order they were set', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 20 }), async (delays) => {
        const clock = createClock()
        const rung: { due: number; nth: number }[] = []
        delays.forEach((delay, nth) => clock.setTimeout(() => rung.push({ due: clock.now(), nth }), delay))
        await clock.advance(3)
        expect(rung).toEqual(rung.toSorted((a, b) => a.due - b.due || a.nth - b.nth))
        expect(rung).toHaveLength(delays.length)
      }),
    ))
})

describe('steps', () => {
  it('come in the order they were asked for, at rest or not', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.constant('step'), fc.constant('work'), fc.nat(20)), { maxLength: 12 }), async (moves) => {
        const run = async (waits: boolean) => {
          const clock = createClock()
          const log: string[] = []
          const done: Promise<unknown>[] = []
          for (const [index, move] of moves.entries()) {
            const step =
              move === 'step'
                ? clock.run(() => log.push(`${clock.now()} step ${index}`))
                : move === 'work'
                  ? clock.run(() => void clock.track(() => turn()))
                  : clock.advance(move)
            done.push(step)
            if (waits) await step
          }
          await Promise.all(done)
          return log
        }
        expect(await run(false)).toEqual(await run(true))
      }),
    ))

  it('never see time move while work is in flight', () =>
    fc.assert(
      fc.asyncProperty(plans, fc.nat(5), async (start, turns) => {
        const clock = createClock()
        const moved: number[] = []
        live(clock, [], start)
        clock.setTimeout(() => {
          const began = clock.now()
          void clock.track(async () => {
            for (let done = 0; done < turns; done += 1) await turn()
            if (clock.now() !== began) moved.push(clock.now())
          })
        }, 10)
        await clock.advance(end)
        expect(moved).toEqual([])
      }),
    ))

  it('leave nothing waiting when sleeps are broken off', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.record({ length: fc.nat(100), aborts: fc.nat(100) }), { maxLength: 10 }), async (sleeps) => {
        const clock = createClock()
        const log: [number, string][] = []
        for (const [index, { length, aborts }] of sleeps.entries()) {
          const leaving = new AbortController()
          clock.setTimeout(() => leaving.abort(), aborts)
          const work = `sleeper ${index}`
          void clock.track(
            () =>
              clock.sleep(length, { work, signal: leaving.signal }).then(
                () => log.push([clock.now(), 'over']),
                () => log.push([clock.now(), 'broken off']),
              ),
            work,
          )
        }
        await clock.advance(100)
        expect(clock.pending()).toEqual([])
        expect(clock.inFlight()).toEqual([])
        expect(log).toHaveLength(sleeps.length)
        const instants = log.map(([instant]) => instant).toSorted((a, b) => a - b)
        expect(instants).toEqual(sleeps.map(({ length, aborts }) => Math.min(length, aborts)).toSorted((a, b) => a - b))
      }),
    ))
})
