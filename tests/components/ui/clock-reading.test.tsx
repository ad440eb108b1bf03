import { act, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useClockReading } from '../../../src/ui/use-clock-reading.ts'

/** A clock that has moved on whenever somebody looks at it, as one does that runs ten thousand times as fast. */
function racingClock() {
  let now = 0
  const listeners = new Set<() => void>()
  return {
    speed: 1_000,
    reading: () => (now += 5_000),
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell: () => listeners.forEach((listener) => listener()),
  }
}

it('draws a racing clock without end of drawing', async () => {
  const clock = racingClock()
  let drawn = 0
  function Face() {
    drawn += 1
    return <time>{useClockReading(clock.subscribe, clock, 1_000)}</time>
  }
  render(<Face />)
  const first = Number(screen.getByRole('time').textContent)
  for (let count = 0; count < 20; count += 1) await act(() => Promise.resolve(clock.tell()))
  expect(Number(screen.getByRole('time').textContent)).toBeGreaterThan(first)
  expect(drawn).toBeLessThan(60)
})
