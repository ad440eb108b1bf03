import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

/**
 * A test in which something complains on the console fails. One that provokes a complaint on purpose replaces the
 * method itself: `vi.spyOn(console, 'error').mockImplementation(() => {})`.
 */
let complaints: string[] = []

const original = { error: console.error, warn: console.warn }

beforeEach(() => {
  complaints = []
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...words: unknown[]) => {
      complaints.push(`console.${level}: ${format(...words)}`)
    }
  }
})

afterEach(() => {
  Object.assign(console, original)
  if (complaints.length > 0) throw new Error(`The test passed, but something complained:\n${complaints.join('\n')}`)
})
