import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'

interface RunningClock {
  reading(): number
  /** 0 is paused. */
  readonly speed: number
}

/**
 * The time to draw, in steps: draws again whenever `floor((reading + offset) / step)` changes. Never decide with it.
 * @param subscribe what tells that the clock may have been moved; the same function as long as the clock is the same
 * @param step milliseconds
 * @param offset milliseconds by which the clock that is drawn is fast
 */
export function useClockReading(subscribe: (listener: () => void) => () => void, clock: RunningClock, step: number, offset = 0): number {
  const read = () => Math.floor((clock.reading() + offset) / step) * step
  // A fast clock moves on between two looks at it. Whoever draws twice for one change must see the same time, or it never ends.
  const seen = useRef<{ clock: RunningClock; step: number; offset: number; reading: number }>(undefined)
  const look = () => (seen.current = { clock, step, offset, reading: read() })
  const { current } = seen
  if (current?.clock !== clock || current.step !== step || current.offset !== offset) look()
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })
  const listen = useCallback(
    (changed: () => void) => {
      latest.current()
      return subscribe(() => {
        latest.current()
        changed()
      })
    },
    [subscribe],
  )
  const reading = useSyncExternalStore(listen, () => seen.current!.reading)
  const speed = useSyncExternalStore(subscribe, () => clock.speed)
  const [, setBeat] = useState(0)
  useEffect(() => {
    if (speed === 0) return
    const untilNext = (read() + step - clock.reading() - offset) / speed
    const timer = setTimeout(
      () => {
        latest.current()
        setBeat((beat) => beat + 1)
      },
      Math.max(16, untilNext),
    )
    return () => clearTimeout(timer)
  })
  return reading
}
