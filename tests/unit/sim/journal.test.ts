import { describe, expect, it } from 'vitest'
import { createJournal } from '../../../src/sim/journal.ts'

describe('a journal', () => {
  it('keeps what came, in order, and tells who listens', () => {
    const journal = createJournal<string>()
    const heard: string[] = []
    const stop = journal.subscribe(({ input }) => heard.push(input))
    journal.append(5, 'tap')
    journal.append(5, 'key')
    stop()
    journal.append(9, 'skip')
    expect(journal.entries()).toEqual([
      { at: 5, input: 'tap' },
      { at: 5, input: 'key' },
      { at: 9, input: 'skip' },
    ])
    expect(heard).toEqual(['tap', 'key'])
  })

  it('only moves forward', () => {
    const journal = createJournal<string>()
    journal.append(5, 'tap')
    expect(() => journal.append(4, 'earlier')).toThrow(RangeError)
    expect(journal.entries()).toHaveLength(1)
  })
})
