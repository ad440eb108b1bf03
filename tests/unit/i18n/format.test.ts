import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFormat, localeFor } from '../../../src/i18n/index.ts'

const english = createFormat('en-GB')
const chinese = createFormat('zh-CN')
const noon = Date.UTC(2026, 10, 22, 12, 4, 9)

test('countdowns', () => {
  expect(english.countdown(65_000)).toBe('1:05')
  expect(english.countdown(1)).toBe('0:01')
  expect(english.countdown(0)).toBe('0:00')
  expect(english.countdown(-5)).toBe('0:00')
  expect(english.countdown(24 * 3_600_000 - 1000)).toBe('23:59:59')
})

test('a countdown never runs up, and reaches zero only at the end', () => {
  const seconds = (shown: string) => shown.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), (left, step) => {
      const now = seconds(english.countdown(left))
      expect(now).toBeGreaterThan(0)
      expect(seconds(english.countdown(Math.max(0, left - step)))).toBeLessThanOrEqual(now)
    }),
  )
})

test('spans and distances in time', () => {
  expect(english.span(24 * 3_600_000)).toBe('24 hours')
  expect(english.span(2 * 24 * 3_600_000)).toBe('2 days')
  expect(english.span(61_000)).toBe('61 seconds')
  expect(chinese.span(24 * 3_600_000)).toBe('24小时')
  expect(english.relative(noon - 2 * 24 * 3_600_000, noon)).toBe('2 days ago')
  expect(english.relative(noon + 5 * 60_000 * 60, noon)).toBe('in 5 hours')
})

test('dates and times are those of UTC, wherever this runs', () => {
  expect(english.time(noon)).toBe('12:04')
  expect(english.date(noon)).toBe('22 Nov 2026')
  expect(chinese.date(noon)).toBe('2026年11月22日')
})

test('phone numbers stay in one piece', () => {
  expect(english.phoneNumber('+44 1632 960123')).toBe('\u2066+44\u00a01632\u00a0960123\u2069')
})

test('language tags find their language', () => {
  expect(['zh-Hans-CN', 'zh_CN', 'EN', 'en-GB', 'ar-XB', 'ar', 'fr', ''].map(localeFor)).toEqual([
    'zh-CN',
    'zh-CN',
    'en',
    'en',
    'ar-XB',
    'en',
    'en',
    'en',
  ])
})
