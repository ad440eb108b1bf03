import { day } from '../../../src/sim/duration.ts'
import type { ServerContext } from '../context.ts'

/** What is remembered of wrong tries. `steps` is how often a lock began or grew. */
export interface LockRecord {
  subject: string
  failures: number
  steps: number
  lockedUntil: number | null
  lastTryAt: number
}

/**
 * The silent lock after too many wrong tries. It counts by *subject*: an account, whatever name and device it is tried
 * with, or a name that no account has, so that both are answered alike.
 */
export interface TemporaryLock {
  /** Wrong tries since the last success or the end of the last lock. */
  failures(subject: string): number
  /** When the lock ends, or null while there is none. */
  lockedUntil(subject: string): number | null
  /** Counts a try that was wrong, or any try while locked. */
  countTry(subject: string): void
  /** The right password, while not locked. */
  clear(subject: string): void
  /** Tries that were refused in the last 24 hours; a right one in between does not make them unsaid. */
  triesToday(subject: string): number
  all(): LockRecord[]
}

/** No lock is longer than this after the last try, so that waiting so long cures everything. */
const forgottenAfter = day
/** More than these are not counted. */
const mostTries = 99

export function createTemporaryLock({ clock, conditions }: ServerContext): TemporaryLock {
  // In order of the last try, so that what is forgotten stands in front.
  const records = new Map<string, LockRecord>()
  const tries = new Map<string, number[]>()

  function forgetOld(now: number) {
    for (const [subject, { lastTryAt }] of records) {
      if (now - lastTryAt < forgottenAfter) return
      records.delete(subject)
    }
  }

  /** The record as it stands now; a lock that is over starts the count anew, but the next lock is a longer one. */
  function current(subject: string): LockRecord | undefined {
    const now = clock.now()
    forgetOld(now)
    const record = records.get(subject)
    if (record && record.lockedUntil !== null && now >= record.lockedUntil) {
      record.lockedUntil = null
      record.failures = 0
    }
    return record
  }

  const lockedUntil = (subject: string) => current(subject)?.lockedUntil ?? null

  function lengthen(record: LockRecord, now: number) {
    const lengths = conditions.get('auth.lockFor')
    record.steps += 1
    const length = lengths[Math.min(record.steps, lengths.length) - 1]!
    record.lockedUntil = Math.max(record.lockedUntil ?? 0, now + length)
  }

  return {
    failures: (subject) => current(subject)?.failures ?? 0,
    lockedUntil,
    countTry(subject) {
      const now = clock.now()
      tries.set(subject, [...(tries.get(subject) ?? []), now].slice(-mostTries))
      const record = current(subject) ?? { subject, failures: 0, steps: 0, lockedUntil: null, lastTryAt: now }
      if (record.lockedUntil !== null && !conditions.get('auth.lockExtend')) return
      record.failures += 1
      record.lastTryAt = now
      if (record.lockedUntil !== null || record.failures >= conditions.get('auth.maxFail')) lengthen(record, now)
      records.delete(subject)
      records.set(subject, record)
    },
    clear: (subject) => void records.delete(subject),
    triesToday: (subject) => (tries.get(subject) ?? []).filter((at) => clock.now() - at < day).length,
    all: () => [...records.keys()].flatMap((subject) => current(subject) ?? []).map((record) => ({ ...record })),
  }
}
