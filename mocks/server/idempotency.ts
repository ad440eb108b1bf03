import { day } from '../../src/sim/duration.ts'
import { Refusal, type Answer } from './refusal.ts'

interface Kept {
  fingerprint: string
  at: number
  answer: Answer
}

/**
 * Changes that are asked for twice happen once. Answers are kept for 24 hours under their key, from the moment they
 * are decided, so a repetition finds them even while the first answer is still on its way, or when it was lost.
 */
export interface Idempotency {
  /**
   * The kept answer to this very request, or the answer `decide` gives now.
   * @throws Refusal idempotency-key-missing, idempotency-key-reused, and what `decide` throws, which is not kept
   */
  once(key: string | null, fingerprint: string, now: number, decide: () => Answer): Answer
}

const keptFor = day

export function createIdempotency(): Idempotency {
  // In order of time: a map remembers the order of insertion.
  const kept = new Map<string, Kept>()
  function prune(now: number) {
    for (const [key, { at }] of kept) {
      if (now - at < keptFor) return
      kept.delete(key)
    }
  }
  return {
    once(key, fingerprint, now, decide) {
      if (key === null || key === '') throw new Refusal('idempotency-key-missing')
      prune(now)
      const before = kept.get(key)
      if (before) {
        if (before.fingerprint !== fingerprint) throw new Refusal('idempotency-key-reused')
        return { ...before.answer, headers: { ...before.answer.headers, 'idempotency-replayed': 'true' } }
      }
      const answer = decide()
      kept.set(key, { fingerprint, at: now, answer })
      return answer
    },
  }
}
