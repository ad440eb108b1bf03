import { realTime, type RealTime } from '../../../src/sim/real-time.ts'

export interface FakeRealTime extends RealTime {
  /** Lets real time pass and rings what was armed for it, as a machine that is awake does. */
  pass(ms: number): void
  /** Lets real time pass without ringing anything, as a machine that sleeps does. */
  sleep(ms: number): void
  /** Waits asked for by timers that are armed now. */
  armed(): number[]
  /** Every wait that was ever asked for. */
  asked: number[]
}

/** Real time in the hands of a test. */
export function createFakeRealTime(): FakeRealTime {
  let now = 0
  let armed: { at: number; wait: number; callback: () => void }[] = []
  const asked: number[] = []
  return {
    asked,
    monotonic: () => now,
    turn: realTime.turn,
    arm(callback, wait) {
      const entry = { at: now + wait, wait, callback }
      asked.push(wait)
      armed.push(entry)
      return () => {
        armed = armed.filter((one) => one !== entry)
      }
    },
    pass(ms) {
      now += ms
      for (const entry of armed.filter(({ at }) => at <= now)) {
        armed = armed.filter((one) => one !== entry)
        entry.callback()
      }
    },
    sleep(ms) {
      now += ms
    },
    armed: () => armed.map(({ wait }) => wait),
  }
}
