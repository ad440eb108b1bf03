import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { createClock } from '../../../src/sim/clock.ts'
import { longestTimer } from '../../../src/sim/real-time.ts'
import { createFakeRealTime } from './fake-real-time.ts'

function running(speed: number) {
  const real = createFakeRealTime()
  return { real, clock: createClock({ real, speed }) }
}

describe('a clock that runs', () => {
  it('arms nothing while it is paused or has nothing to wait for', () => {
    const { real, clock } = running(0)
    clock.setTimeout(() => {}, 100)
    expect(real.armed()).toEqual([])
    const other = running(1)
    expect(other.real.armed()).toEqual([])
  })

  it('arms one timer, for what comes first', () => {
    const { real, clock } = running(1)
    clock.setTimeout(() => {}, 500)
    clock.setTimeout(() => {}, 100)
    clock.setTimeout(() => {}, 900)
    expect(real.armed()).toEqual([100])
  })

  it('rings at the virtual instant, as much sooner as it runs faster', async () => {
    const { real, clock } = running(60)
    const seen: number[] = []
    clock.setTimeout(() => seen.push(clock.now()), 60_000)
    expect(real.armed()).toEqual([1_000])
    real.pass(1_000)
    await clock.settled()
    expect(seen).toEqual([60_000])
    expect(clock.now()).toBe(60_000)
  })

  it('never waits longer than a timer can, and arms again', async () => {
    const { real, clock } = running(1)
    const ring = vi.fn<() => void>()
    clock.setTimeout(ring, longestTimer * 2 + 1_000)
    for (let wakes = 0; wakes < 3; wakes += 1) {
      expect(real.armed()).toHaveLength(1)
      real.pass(real.armed()[0]!)
      await clock.settled()
    }
    expect(ring).toHaveBeenCalledOnce()
    expect(Math.max(...real.asked)).toBeLessThanOrEqual(longestTimer)
  })

  it('catches up in order after the machine slept, each timer at its own instant', async () => {
    const { real, clock } = running(1)
    const seen: [string, number][] = []
    clock.setTimeout(() => seen.push(['late', clock.now()]), 3_000)
    clock.setTimeout(() => {
      seen.push(['early', clock.now()])
      clock.setTimeout(() => seen.push(['chained', clock.now()]), 1_000)
    }, 1_000)
    real.sleep(86_400_000)
    await clock.wake()
    expect(seen).toEqual([
      ['early', 1_000],
      ['chained', 2_000],
      ['late', 3_000],
    ])
    expect(clock.now()).toBe(86_400_000)
    expect(real.armed()).toEqual([])
  })

  it('stands still while work is in flight', async () => {
    const { real, clock } = running(1)
    let end!: () => void
    void clock.track(() => new Promise<void>((resolve) => (end = resolve)))
    const seen: number[] = []
    clock.setTimeout(() => seen.push(clock.now()), 100)
    real.pass(100)
    await turn()
    expect(seen).toEqual([])
    real.pass(400)
    end()
    await clock.settled()
    expect(seen).toEqual([100])
  })

  it('shows the time between steps, and decides by the time of the step', async () => {
    const { real, clock } = running(10)
    real.sleep(50)
    expect(clock.reading()).toBe(500)
    expect(clock.now()).toBe(0)
    await clock.run(() => expect(clock.now()).toBe(500))
  })

  it('rings what is due before a step that comes later', async () => {
    const { real, clock } = running(1)
    const order: string[] = []
    clock.setTimeout(() => order.push('timer'), 100)
    real.sleep(200)
    await clock.run(() => order.push('step'))
    expect(order).toEqual(['timer', 'step'])
  })

  it('does not lose time to steps that fall between two milliseconds', async () => {
    const { real, clock } = running(1)
    for (let steps = 0; steps < 1_000; steps += 1) {
      real.sleep(1.5)
      await clock.run(() => {})
    }
    expect(clock.now()).toBe(1_500)
  })

  it('skips ahead while it runs', async () => {
    const { real, clock } = running(1)
    real.sleep(500)
    await clock.advance('1h')
    expect(clock.now()).toBe(3_600_500)
    await clock.advanceTo(3_600_500)
  })
})

describe('the speed', () => {
  it('changes from the moment it is set', () => {
    const { real, clock } = running(1)
    real.sleep(1_000)
    clock.setSpeed(60)
    real.sleep(1_000)
    expect(clock.reading()).toBe(61_000)
  })

  it('pauses at the instant shown', async () => {
    const { real, clock } = running(1)
    clock.setTimeout(() => {}, 5_000)
    real.sleep(1_000)
    clock.setSpeed(0)
    await clock.settled()
    real.sleep(60_000)
    expect(clock.now()).toBe(1_000)
    expect(clock.reading()).toBe(1_000)
    expect(real.armed()).toEqual([])
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('cannot be %s', (speed) => {
    const { clock } = running(1)
    expect(() => clock.setSpeed(speed)).toThrow(RangeError)
  })

  it('ends with the clock: nothing stays armed', () => {
    const { real, clock } = running(1)
    clock.setTimeout(() => {}, 100)
    clock.stop()
    expect(real.armed()).toEqual([])
  })
})
