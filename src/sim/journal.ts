import type { Instant } from './clock.ts'

export interface JournalEntry<Input> {
  at: Instant
  input: Input
}

/** What came from outside, in order. Everything else follows from it by replay. */
export interface Journal<Input> {
  entries(): readonly JournalEntry<Input>[]
  /** @throws RangeError for an instant before that of the last entry */
  append(at: Instant, input: Input): void
  /** Told of every new entry. */
  subscribe(listener: (entry: JournalEntry<Input>) => void): () => void
}

export function createJournal<Input>(): Journal<Input> {
  const entries: JournalEntry<Input>[] = []
  const listeners = new Set<(entry: JournalEntry<Input>) => void>()
  return {
    entries: () => entries,
    append(at, input) {
      const last = entries.at(-1)
      if (last && at < last.at) throw new RangeError(`A journal only moves forward: ${at} lies before ${last.at}`)
      const entry = { at, input }
      entries.push(entry)
      for (const listener of listeners) listener(entry)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
