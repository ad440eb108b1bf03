import { expect, inject, test } from 'vitest'
import { firstLoadBudget, sumOf, weigh } from '../bench/built.ts'

test('what the page asks for before it answers a tap weighs no more than it may', () => {
  const { firstLoad, later } = weigh(inject('outDir'))
  expect(sumOf(later)).toBeGreaterThan(firstLoadBudget)
  expect(Math.round(sumOf(firstLoad)), firstLoad.map(({ file, gzip }) => `${file} ${gzip} kB`).join(', ')).toBeLessThanOrEqual(
    firstLoadBudget,
  )
})

test('it comes in few pieces: each one more costs a request, and compresses worse', () => {
  expect(weigh(inject('outDir')).firstLoad.length).toBeLessThanOrEqual(4)
})
