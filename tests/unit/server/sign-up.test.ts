import { expect, test } from 'vitest'
import { createStory, number } from './story.ts'

test('a number is proven, a picture read, the agreement accepted, and there is an account', async () => {
  const story = createStory()
  const { account, created, token } = await story.signUp({ cloudSync: true })
  expect(created).toBe(true)
  expect(account).toMatchObject({ number, region: 'GB', hasPassword: false, cloudSync: { on: true, kinds: { photos: true } } })
  expect(account.accountId).toMatch(/^\d{9,10}$/)
  expect(await story.client.call('readAccount', { token })).toEqual(account)
})
