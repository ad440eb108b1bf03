import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { localeFor, preloadLocale } from '../../src/i18n/index.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { renderPage } from './page-driver.tsx'

beforeAll(() => preloadLocale(localeFor('zh-CN')))
afterEach(async () => {
  cleanup()
  await stopWorlds()
})

it.each([
  ['en', 'Signed in', 'Browser'],
  ['zh-CN', '已登录', '浏览器'],
])('calls a browser that is signed in by the word of the language: %s', async (locale, group, word) => {
  await renderPage('account-site/contacts', { scenario: 'two-devices', appearance: { locale } })
  const regions = await screen.findAllByRole('region')
  expect(regions.map(({ textContent }) => textContent)).toContainEqual(expect.stringMatching(`^${group}${word}`))
})
