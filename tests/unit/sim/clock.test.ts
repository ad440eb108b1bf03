import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { createClock } from '../../../src/sim/clock.ts'

describe('moving', () => {
  it('stands at its start until it is told to move', async () => {
    const clock = createClock({ start: 1_000 })
    await turn()
    expect(clock.now()).toBe(1_000)
    await clock.advance('90s')
    expect(clock.now()).toBe(91_000)
    expect(clock.reading()).toBe(91_000)
  })

  it('moves only forward, and only by whole milliseconds', async () => {
    const clock = createClock({ start: 1_000 })
    await expect(clock.advanceTo(999)).rejects.toThrow(RangeError)
    await expect(clock.advanceTo(Number.NaN)).rejects.toThrow(RangeError)
    await expect(clock.advanceTo(Number.POSITIVE_INFINITY)).rejects.toThrow(RangeError)
    await expect(clock.advance(-1)).rejects.toThrow(RangeError)
    expect(clock.now()).toBe(1_000)
    await clock.advanceTo(1_000)
    await clock.advance(0.4)
    await clock.advance('1.6ms')
    expect(clock.now()).toBe(1_002)
    clock.setTimeout(() => {}, 0.5)
    expect(Number.isInteger(clock.pending()[0]!.due)).toBe(true)
  })

  it('skips to the next timer, and says when there is none', async () => {
    const clock = createClock()
    const ring = vi.fn<() => void>()
    clock.setTimeout(ring, 500)
    clock.setTimeout(ring, 86_400_000)
    expect(await clock.skipToNext()).toBe(true)
    expect(clock.now()).toBe(500)
    expect(await clock.skipToNext()).toBe(true)
    expect(clock.now()).toBe(86_400_000)
    expect(await clock.skipToNext()).toBe(false)
    expect(clock.now()).toBe(86_400_000)
    expect(ring).toHaveBeenCalledTimes(2)
  })

  it('says what comes next, by name', () => {
    const clock = createClock()
    clock.setTimeout(() => {}, 500, 'later')
    const early = clock.setTimeout(() => {}, 100, 'sooner')
    expect(clock.pending().map(({ due, label }) => [due, label])).toEqual([
      [100, 'sooner'],
      [500, 'later'],
    ])
    clock.clearTimeout(early)
    expect(clock.pending().map(({ label }) => label)).toEqual(['later'])
  })

  it('rings a timer that never comes due as a timer set for now', async () => {
    const clock = createClock()
    const ring = vi.fn<() => void>()
    clock.setTimeout(ring, Number.NaN)
    clock.setTimeout(ring, -5)
    await clock.advance(0)
    expect(ring).toHaveBeenCalledTimes(2)
  })
})

describe('work in flight', () => {
  it('holds time until it has finished, however long that really takes', async () => {
    const clock = createClock()
    const seen: number[] = []
    clock.setTimeout(() => {
      void clock.track(async () => {
        for (let turns = 0; turns < 5; turns += 1) await turn()
        seen.push(clock.now())
      })
    }, 100)
    clock.setTimeout(() => seen.push(clock.now()), 101)
    await clock.advance(1_000)
    expect(seen).toEqual([100, 101])
  })

  it('lets time pass while it sleeps, and holds it again when it wakes', async () => {
    const clock = createClock()
    const seen: number[] = []
    void clock.track(async () => {
      await turn()
      await clock.sleep('1s', { work: 'one' })
      seen.push(clock.now())
      await turn()
      await clock.sleep('1s', { work: 'one' })
      await turn()
      seen.push(clock.now())
    }, 'one')
    clock.setTimeout(() => seen.push(clock.now()), 1_001)
    expect(clock.inFlight()).toEqual(['one'])
    await clock.advance('5s')
    expect(seen).toEqual([1_000, 1_001, 2_000])
    expect(clock.inFlight()).toEqual([])
  })

  it('counts work as finished when it fails, at once or later', async () => {
    const clock = createClock()
    const fails = () => {
      throw new Error('at once')
    }
    expect(() => clock.track(fails)).toThrow('at once')
    await expect(clock.track(() => Promise.reject(new Error('later')))).rejects.toThrow('later')
    await clock.advance(10)
    expect(clock.now()).toBe(10)
  })

  it('refuses a name that is taken', () => {
    const clock = createClock()
    void clock.track(() => new Promise(() => {}), 'one')
    expect(() => clock.track(() => Promise.resolve(), 'one')).toThrow('in flight already')
  })

  it('also holds it for what follows from the end of work, as long as that does not wait itself', async () => {
    const clock = createClock()
    const seen: number[] = []
    clock.setTimeout(() => {
      void clock
        .track(() => turn())
        .then(async () => {
          for (let hops = 0; hops < 50; hops += 1) await Promise.resolve()
          clock.setTimeout(() => seen.push(clock.now()), 10)
        })
    }, 100)
    await clock.advance(1_000)
    expect(seen).toEqual([110])
  })

  it('settles when everything has finished or sleeps', async () => {
    const clock = createClock()
    let finished = false
    void clock.track(async () => {
      await turn()
      finished = true
    })
    void clock.track(() => clock.sleep('1h', { work: 'asleep' }), 'asleep')
    await clock.settled()
    expect(finished).toBe(true)
    expect(clock.now()).toBe(0)
  })
})

describe('a sleep', () => {
  it('ends early with the reason of its signal, and leaves no timer', async () => {
    const clock = createClock()
    const leaving = new AbortController()
    const sleeping = clock.sleep('1h', { signal: leaving.signal })
    leaving.abort(new Error('gone'))
    await expect(sleeping).rejects.toThrow('gone')
    expect(clock.pending()).toEqual([])
  })

  it('does not begin under a signal that has fired', async () => {
    const clock = createClock()
    await expect(clock.sleep('1h', { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone')
    expect(clock.pending()).toEqual([])
  })

  it('cannot be aborted any more once it is over', async () => {
    const clock = createClock()
    const leaving = new AbortController()
    const sleeping = clock.sleep(10, { signal: leaving.signal })
    await clock.advance(10)
    leaving.abort()
    await expect(sleeping).resolves.toBeUndefined()
  })
})

describe('parked work', () => {
  it('waits for its release however far time goes', async () => {
    const clock = createClock()
    const seen: number[] = []
    let release!: () => void
    void clock.track(async () => {
      const parked = clock.park({ work: 'held' })
      release = parked.release
      await parked.ended
      await turn()
      seen.push(clock.now())
    }, 'held')
    await clock.advance('2d')
    expect(seen).toEqual([])
    await clock.run(() => {
      release()
      release()
    })
    await clock.advance('1h')
    expect(seen).toEqual([2 * 86_400_000])
  })
})

describe('steps', () => {
  it('run at once when the world is at rest', () => {
    const clock = createClock()
    const step = vi.fn<() => void>()
    void clock.run(step)
    expect(step).toHaveBeenCalledOnce()
  })

  it('wait for work in flight, in the order they came', async () => {
    const clock = createClock()
    const order: string[] = []
    void clock.track(async () => {
      await turn()
      order.push('work')
    })
    await Promise.all([clock.run(() => order.push('first')), clock.run(() => order.push('second'))])
    expect(order).toEqual(['work', 'first', 'second'])
  })

  it('called from a step come after it', async () => {
    const clock = createClock()
    const order: string[] = []
    let inner: Promise<unknown> | undefined
    await clock.run(() => {
      inner = clock.run(() => order.push('inner'))
      order.push('outer')
    })
    await inner
    expect(order).toEqual(['outer', 'inner'])
  })

  it.each(['at rest', 'queued'])('that fail reject, and leave the clock going (%s)', async (how) => {
    const clock = createClock()
    if (how === 'queued') void clock.track(() => turn())
    const failing = clock.run(() => {
      throw new Error('broken step')
    })
    await expect(failing).rejects.toThrow('broken step')
    await clock.advance(5)
    expect(await clock.run(() => clock.now())).toBe(5)
  })

  it('go on after a timer that throws', async () => {
    const clock = createClock()
    const ring = vi.fn<() => void>()
    clock.setTimeout(() => {
      throw new Error('broken timer')
    }, 10)
    clock.setTimeout(ring, 20)
    await expect(clock.advance(100)).rejects.toThrow('broken timer')
    await clock.advance(100)
    expect(ring).toHaveBeenCalledOnce()
  })

  it('tell whoever listens, until they stop listening', async () => {
    const clock = createClock()
    const listener = vi.fn<() => void>()
    const stop = clock.subscribe(listener)
    await clock.advance(1)
    expect(listener).toHaveBeenCalledOnce()
    stop()
    await clock.advance(1)
    expect(listener).toHaveBeenCalledOnce()
  })
})

describe('stopped', () => {
  it('rings nothing any more', async () => {
    const clock = createClock()
    const ring = vi.fn<() => void>()
    clock.setTimeout(ring, 10)
    clock.stop()
    await clock.advance(100)
    expect(ring).not.toHaveBeenCalled()
    expect(clock.pending()).toEqual([])
  })
})
