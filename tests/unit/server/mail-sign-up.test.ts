import { describe, expect, test } from 'vitest'
import type { BodyOf } from '../../../src/account/contract.ts'
import { linksIn } from '../../../src/computer/webmail/links-in.ts'
import { readAddress } from '../../../src/flows/computer/addresses.ts'
import { acceptAll, ada, createStory, ending, refusal, type Story } from './story.ts'

const email = 'cleo.finch@post.test'
const password = 'Lighthouse7'

async function start(story: Story, rest: Partial<BodyOf<'startMailSignUp'>> = {}) {
  const { region, agreements } = acceptAll
  const captchaPass = await story.passCaptcha()
  return story.client.call('startMailSignUp', {
    body: { email, password, region, agreements: [...agreements], locale: 'en', captchaPass, ...rest },
  })
}

const linkIn = (story: Story) => /\/pass\/activate\/(\w+)/.exec(story.mails.at(-1)!.text)?.[1] ?? ''
const activate = (story: Story, link: string) => story.client.call('activateAccount', { body: { link } })

test('an account is there once the link in the mail is opened, and not before', async () => {
  const story = createStory()
  const { expiresAt } = await start(story, { birthday: '1950-02-28' })
  expect(expiresAt).toBe(24 * 3_600_000)
  expect(story.mails.at(-1)).toMatchObject({ to: email, kind: 'activation' })
  expect(await refusal(story.signIn({ identifier: email, password }))).toMatchObject({ kind: 'credentials-invalid' })
  expect(await activate(story, linkIn(story))).toEqual({ email })
  const { account } = await story.session({ identifier: email, password })
  expect(account).toMatchObject({ email, number: '', hasPassword: true, birthday: '1950-02-28' })
})

test.each(['en', 'zh-CN'])('the mail carries a link that a mailbox can open (%s)', async (locale) => {
  const story = createStory()
  await start(story, { locale })
  const links = linksIn(story.mails.at(-1)!.text).filter(({ kind }) => kind === 'link')
  expect(links.map(({ text }) => readAddress(text))).toEqual([
    expect.objectContaining({ kind: 'page', site: 'account-site', path: `/pass/activate/${linkIn(story)}` }),
  ])
})

test('is refused where accounts are made with a number, and no mail goes out; the address alone is enough elsewhere', async () => {
  const story = createStory({ 'account.signUp': 'number' })
  expect(await refusal(start(story))).toMatchObject({ kind: 'sign-up-by-number' })
  expect(story.mails).toEqual([])
  story.set('account.signUp', 'mail')
  expect(await ending(start(story))).toBe('answered')
})

test('two accounts without a number do not stand in each other’s way', async () => {
  const story = createStory({ 'account.numberAccounts': 1 })
  for (const address of [email, 'dora.wren@post.test', 'eli.stone@post.test']) {
    await start(story, { email: address })
    await activate(story, linkIn(story))
  }
  expect(story.server.inside().accounts.map((account) => [account.email, account.number])).toEqual([
    [email, ''],
    ['dora.wren@post.test', ''],
    ['eli.stone@post.test', ''],
  ])
})

describe('a link', () => {
  test('works once', async () => {
    const story = createStory()
    await start(story)
    const link = linkIn(story)
    await activate(story, link)
    expect(await refusal(activate(story, link))).toMatchObject({ kind: 'link-used' })
    expect(story.server.inside().accounts).toHaveLength(1)
  })

  test('works for 24 hours, to the second', async () => {
    const story = createStory()
    await start(story)
    const link = linkIn(story)
    await story.clock.advance('23h 59min 59s')
    expect(await ending(story.client.call('resendActivation', { params: { mailSignUpId: 'made-up' }, body: { locale: 'en' } }))).toBe(
      'not-found',
    )
    await story.clock.advance('1s')
    expect(await refusal(activate(story, link))).toMatchObject({ kind: 'link-expired' })
    expect(await refusal(activate(story, 'link_made_up'))).toMatchObject({ kind: 'link-invalid' })
  })

  test('can be had again after a minute; each of them works until one was used', async () => {
    const story = createStory()
    const { mailSignUpId } = await start(story)
    const first = linkIn(story)
    const again = () => story.client.call('resendActivation', { params: { mailSignUpId }, body: { locale: 'zh-CN' } })
    expect(await refusal(again())).toMatchObject({ kind: 'code-too-soon', retryAfter: 60 })
    await story.clock.advance('60s')
    await again()
    expect(story.mails.at(-1)?.subject).toBe('激活您的小米账号')
    expect(linkIn(story)).not.toBe(first)
    await activate(story, first)
    expect(await refusal(activate(story, linkIn(story)))).toMatchObject({ kind: 'link-used' })
  })
})

test('an address that has an account hears of it by mail, and whoever asked hears nothing', async () => {
  const story = createStory()
  story.server.addAccount(ada)
  const free = await start(story)
  const taken = await start(story, { email: ada.email })
  expect(Object.keys(taken)).toEqual(Object.keys(free))
  expect(story.mails.at(-1)).toMatchObject({ to: ada.email, subject: 'You already have a Mi Account' })
  expect(linkIn(story)).toBe('')
})

test('what breaks a rule is refused, and costs no picture', async () => {
  const story = createStory()
  const captchaPass = await story.passCaptcha()
  expect(await refusal(start(story, { captchaPass, password: 'short7' }))).toMatchObject({ kind: 'password-rules' })
  expect(await refusal(start(story, { captchaPass, agreements: [] }))).toMatchObject({ kind: 'agreement-required' })
  expect(await refusal(start(story, { captchaPass, email: 'cleo' }))).toMatchObject({ kind: 'bad-request' })
  await start(story, { captchaPass })
  expect(await refusal(start(story, { captchaPass }))).toMatchObject({ kind: 'captcha-expired' })
})
