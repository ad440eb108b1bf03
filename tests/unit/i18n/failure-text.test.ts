import { expect, test } from 'vitest'
import type { Failure } from '../../../src/account/client.ts'
import { problems, problemType, type ProblemKind } from '../../../src/account/problems.ts'
import { createI18n, failureText, locales, wayOnText } from '../../../src/i18n/index.ts'

const problem = (kind: ProblemKind, facts: { retryAfter?: number; attemptsLeft?: number } = {}): Failure => ({
  kind: 'problem',
  problem: kind,
  document: { type: problemType(kind), title: '', status: problems[kind].status, ...facts },
})

const others: Failure[] = [
  { kind: 'offline' },
  { kind: 'timed-out' },
  { kind: 'refused' },
  { kind: 'garbled' },
  { kind: 'cancelled' },
  { kind: 'server-fault', status: 503, retryAfter: 120 },
  { kind: 'server-fault', status: 500 },
  { kind: 'unknown', status: 418, title: 'teapot' },
]
const kinds = Object.keys(problems) as ProblemKind[]

test.each(locales)('every failure has words and a way on in %s', async (locale) => {
  const { text, format } = await createI18n(locale)
  const all = [...others, ...kinds.map((kind) => problem(kind)), ...kinds.map((kind) => problem(kind, { retryAfter: 60, attemptsLeft: 2 }))]
  for (const failure of all) {
    const { message, wayOn } = failureText(failure, format)
    expect(text.of(message)).not.toMatch(/^$|[{}]/)
    expect(text.of({ key: wayOnText(wayOn) })).not.toBe('')
  }
})

test('the words tell how long and how often, if the server did', async () => {
  const { text, format } = await createI18n('en')
  const said = (failure: Failure) => text.of(failureText(failure, format).message)
  expect(said(problem('code-wrong', { attemptsLeft: 1 }))).toBe('This code is wrong. 1 try left.')
  expect(said(problem('code-wrong'))).toBe('This code is wrong. Look at the newest message and try again.')
  expect(said(problem('code-limit-reached', { retryAfter: 86_400 }))).toBe(
    'Too many codes were sent to this number. Try again in 24 hours.',
  )
  expect(said({ kind: 'server-fault', status: 503, retryAfter: 120 })).toBe('The server has a problem of its own. Try again in 2 minutes.')
})
