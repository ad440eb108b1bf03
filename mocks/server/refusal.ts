import { problems, problemType, type Problem, type ProblemKind } from '../../src/account/problems.ts'

export type RefusalDetails = Pick<Problem, 'detail' | 'retryAfter' | 'attemptsLeft' | 'until' | 'ticket' | 'fields' | 'rules'>

/** What a rule throws to say no. It becomes a problem document. */
export class Refusal extends Error {
  readonly kind: ProblemKind
  readonly details: RefusalDetails
  readonly headers: Readonly<Record<string, string>>
  constructor(kind: ProblemKind, details: RefusalDetails = {}, headers: Record<string, string> = {}) {
    super(kind)
    this.name = 'Refusal'
    this.kind = kind
    this.details = details
    this.headers = headers
  }
}

/** Whole seconds until an instant, at least one: what `Retry-After` can say. */
export const secondsUntil = (instant: number, now: number) => Math.max(1, Math.ceil((instant - now) / 1000))

/** An answer before it is put on a wire. `text` is its JSON. */
export interface Answer {
  status: number
  problem: ProblemKind | null
  text: string
  headers: Record<string, string>
}

export function problemAnswer(kind: ProblemKind, details: RefusalDetails = {}, headers: Readonly<Record<string, string>> = {}): Answer {
  const { status, title } = problems[kind]
  const document: Problem = { type: problemType(kind), title, status, ...details }
  return {
    status,
    problem: kind,
    text: JSON.stringify(document),
    headers: {
      'content-type': 'application/problem+json',
      ...(details.retryAfter !== undefined && { 'retry-after': String(details.retryAfter) }),
      ...headers,
    },
  }
}
