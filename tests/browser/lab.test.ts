import { expect, inject, it } from 'vitest'
import { openLab } from './support/page.ts'

it('opens without a complaint and without a request to anywhere else', async () => {
  const page = await openLab('/')
  expect(await page.title()).toContain('Handset')
})

it('names a content security policy in the page and in the answer', async () => {
  const answer = await fetch(inject('origin'))
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'self'; .*frame-ancestors 'self'$/)
  expect(await answer.text()).toContain('http-equiv="Content-Security-Policy"')
})

it('answers only for files that there are', async () => {
  const origin = inject('origin')
  const statusOf = async (path: string, init?: RequestInit) => (await fetch(origin + path, init)).status
  expect(await statusOf('/?scenario=S03')).toBe(200)
  expect(await statusOf('/account/v1/status')).toBe(404)
  expect(await statusOf('/..%2f..%2fpackage.json')).toBe(404)
  expect(await statusOf('/%')).toBe(404)
  expect(await statusOf('/', { method: 'POST' })).toBe(405)
})
