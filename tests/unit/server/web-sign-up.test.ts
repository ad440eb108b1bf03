import { describe, expect, test } from 'vitest'
import type { BodyOf } from '../../../src/account/contract.ts'
import { acceptAll, createStory, number, refusal, type Story } from './story.ts'

const onWeb = { purpose: 'web-sign-up', surface: 'web' } as const
const password = 'Lighthouse7'
const create = (story: Story, proof: string, rest: Partial<BodyOf<'createAccount'>> = {}) =>
  story.client.call('createAccount', { body: { ...acceptAll, proof, cloudSync: false, password, birthday: '1950-02-28', ...rest } })

async function prove(story: Story) {
  return story.proveNumber({ ...onWeb, captchaPass: await story.passCaptcha() })
}

test('the text in a picture, then a code of four digits, then a password: the account signs in with it at once', async () => {
  const story = createStory()
  expect(await refusal(story.askCode(onWeb))).toMatchObject({ kind: 'captcha-required' })
  const { proof, captchaRequired } = await prove(story)
  expect(captchaRequired).toBe(false)
  expect(story.digits()).toMatch(/^\d{4}$/)
  const { account, created } = await create(story, proof)
  expect(created).toBe(true)
  expect(account).toMatchObject({ number, region: 'GB', hasPassword: true, birthday: '1950-02-28' })
  expect(await story.session({ identifier: number, password })).toMatchObject({ account: { accountId: account.accountId } })
})

test('the session counts as proven with the password', async () => {
  const story = createStory()
  const { token } = await create(story, (await prove(story)).proof)
  await story.client.call('bindDevice', { token, params: { deviceId: 'd1' }, body: { on: true, password } })
  await story.client.call('removeDevice', { token, params: { deviceId: 'd1' } })
  expect(story.server.inside().devices).toEqual([])
})

describe('what cannot be is refused, and the same proof is good for a better try', () => {
  test.each([
    ['short7', ['length']],
    ['onlyletters', ['numbers']],
    ['pass 1632960123', ['no-spaces', 'no-names']],
  ])('%j breaks the rules of passwords', async (weak, rules) => {
    const story = createStory()
    const { proof } = await prove(story)
    expect(await refusal(create(story, proof, { password: weak }))).toMatchObject({ kind: 'password-rules', rules })
    expect(await create(story, proof)).toMatchObject({ created: true })
  })

  test.each(['1899-12-31', '2990-01-01', '1950-02-30', 'yesterday'])('nobody was born on %s', async (birthday) => {
    const story = createStory()
    const { proof } = await prove(story)
    expect(await refusal(create(story, proof, { birthday }))).toMatchObject({
      kind: 'bad-request',
      fields: { birthday: expect.any(String) as string },
    })
    expect(await create(story, proof)).toMatchObject({ created: true })
  })
})
