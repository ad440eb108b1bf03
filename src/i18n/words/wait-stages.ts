import { useFormat, useText, type TextKey } from '../index.ts'

/** From how many virtual milliseconds on there is more to say. */
const slow = 8_000
const verySlow = 30_000
const patient = 90_000

/**
 * What is said about a wait, the longer it takes the more.
 * @param key what is under way
 * @param elapsed virtual milliseconds since it began
 */
export function useWaitStages(key: TextKey, elapsed: number) {
  const text = useText()
  const format = useFormat()
  return {
    stages: [
      // A key that is only known at run time.
      { after: 0, text: text.of({ key }) },
      { after: slow, text: text('wait.slow') },
      { after: verySlow, text: text('wait.very-slow') },
      { after: patient, text: text('wait.patient') },
    ],
    ...(elapsed >= slow && { detail: text('wait.elapsed', { time: format.countdown(elapsed) }) }),
  }
}
