import type { Operation } from '../../src/account/contract.ts'
import type { ProblemKind } from '../../src/account/problems.ts'
import type { FaultKind } from './troubles/fault-shape.ts'

/** One request, as somebody at the server sees it. What is not known yet is null. */
export interface LogEntry {
  requestId: string
  /** Who asked, if the request said so. */
  device: string | null
  operation: Operation | null
  method: string
  path: string
  at: number
  endedAt: number | null
  /** `gone`: whoever asked went away; `broken`: the connection broke on purpose of a fault. */
  outcome: 'waiting' | 'held' | 'answered' | 'broken' | 'gone'
  status: number | null
  problem: ProblemKind | null
  /** Drawn latency in milliseconds; null while somebody has to release the answer by hand. */
  latency: number | null
  fault: FaultKind | null
  /** Whether the answer is that of an earlier request with the same Idempotency-Key. */
  replayed: boolean
}

/** Older entries are forgotten, so that a server that runs for days stays small. */
const longestLog = 5_000

export interface RequestLog {
  add(entry: LogEntry): LogEntry
  entries(): readonly LogEntry[]
}

export function createRequestLog(): RequestLog {
  let entries: LogEntry[] = []
  return {
    add(entry) {
      if (entries.length >= 2 * longestLog) entries = entries.slice(-longestLog)
      entries.push(entry)
      return entry
    },
    entries: () => entries,
  }
}
