import { expect, it } from 'vitest'
import { zhCn } from '../../../src/i18n/messages/zh-cn/index.ts'
import { lab } from '../../../src/i18n/messages/zh-cn/lab.ts'
import { walkthroughs } from '../../../src/i18n/messages/zh-cn/walkthroughs.ts'

it('what the guide tells a person to press is called on the device as the guide calls it', () => {
  const labels = new Set<unknown>([...Object.values(zhCn), lab['lab.tab.conditions']])
  const quoted = Object.entries(walkthroughs).flatMap(([key, words]) =>
    [...words.matchAll(/“([^”]+)”/g)].map(([, label]) => ({ key, label })),
  )
  expect(quoted.length).toBeGreaterThan(30)
  expect(quoted.filter(({ label }) => !labels.has(label))).toEqual([])
})
