import { expect, it } from 'vitest'
import { openDesk } from './support/desk.ts'
import { fillSignIn, signInOnSite } from './support/steps.ts'

it('signs in at the account site with a password and a code that comes to the phone', async () => {
  const desk = await openDesk('scenario=second-step')
  await desk.sees('New tab')
  await desk.visit('account.xiaomi.com')
  await desk.sees('Sign in')
  await signInOnSite(desk, { identifier: 'ada.marlow@post.test', password: 'Lighthouse7' })
  await desk.sees('Confirm that it’s you')
  await desk.click(/Text message/)
  await desk.phone.advance('15s')
  await desk.sees('Enter the code')
  await desk.fill('Verification code', await desk.phone.lastCode())
  await desk.click('Submit')
  await desk.phone.advance('1s')
  await desk.sees('Personal data')
  await desk.reads('Ada Marlow')
  expect(await desk.page()).toBe('account-site/home')
  expect((await desk.phone.inside()).sessions.filter(({ endedAt }) => endedAt === null)).toMatchObject([
    { device: 'Browser (computer-1, me)' },
  ])
})

it('opens no address but those of the simulated sites, and says which one was meant', async () => {
  const desk = await openDesk()
  for (const [address, words] of [
    ['javascript:document.title="hacked"', /no scripts, files or data/],
    ['https://example.com/', /no such site/],
    ['account.xiaorni.com/pass', /taken for another/],
    ['аccount.xiaomi.com', /taken for another/],
    ['how do I sign in', /not an address/],
  ] as const) {
    await desk.visit(address)
    await desk.sees('This is not the site')
    await desk.reads(words)
    await desk.reads(address)
  }
  expect(await desk.phone.page.title()).toBe('Handset')
  await desk.click('Back')
  await desk.click('account.xiaomi.com', 'link')
  await desk.sees('Sign in')
  await desk.click('Back')
  await desk.sees('This is not the site')
  await desk.click('Forward')
  await desk.sees('Sign in')
})

it('makes an account with a number on the web, which then signs in on the phone', async () => {
  const desk = await openDesk()
  const { phone } = desk
  await desk.visit('account.xiaomi.com')
  await desk.click('Create My Account', 'link')
  await desk.sees('Create My Account')
  await desk.click('Create using a phone number')
  await phone.advance('1s')
  await desk.sees('Create using a phone number')

  // What is missing shows at each field, and nothing is sent.
  await desk.click('Create My Account')
  await desk.reads('Enter your phone number')
  await desk.reads('Enter a day on which you can have been born.')
  await desk.reads('Enter the text in the picture')
  await desk.reads(/once you accept the User Agreement/)

  await desk.fill('Phone number', '07700 900123')
  await desk.window.getByLabel('Birthday').fill('1990-02-28')
  await desk.window.getByRole('checkbox').check()
  await desk.fill('Text in the picture', 'WRONG')
  await desk.click('Create My Account')
  await phone.advance('1s')
  await desk.reads(/not the text in the picture/)
  await desk.fillPictureText()
  await desk.click('Create My Account')
  await phone.advance('15s')
  await desk.sees('Enter the code')
  const code = await phone.lastCode()
  expect(code).toMatch(/^\d{4}$/)
  await desk.fill('Verification code', code)
  await desk.click('Submit')
  await phone.advance('1s')
  await desk.sees('Set password')
  await desk.fill('New password', 'Lighthouse7')
  await desk.fill('New password again', 'Lighthouse')
  await desk.click('Submit')
  await desk.sees('Set password')
  await desk.fill('New password again', 'Lighthouse7')
  await desk.click('Submit')
  await phone.advance('2s')
  await desk.sees('Account created')
  await desk.click('Continue')
  await desk.sees('Personal data')

  await fillSignIn(phone, { identifier: '+447700900123', password: 'Lighthouse7' })
  await phone.tap('Sign in')
  await phone.advance('1s')
  await phone.sees('Settings')
  const { accounts, sessions } = await phone.inside()
  expect(accounts).toHaveLength(1)
  expect(sessions).toHaveLength(2)
})

it('opens the cloud with a password and six digits, and turns to Chinese without losing a letter or the code', async () => {
  const desk = await openDesk('scenario=two-devices')
  const { phone } = desk
  await desk.visit('https://i.mi.com')
  await desk.sees('Sign in')
  await desk.fill('E-mail, phone number or Mi Account ID', '+447700900123')
  await desk.fill('Password', 'Lighthouse7')

  await desk.visit('i.mi.com/?_locale=zh_CN')
  await desk.sees('登录')
  expect(await desk.field('邮箱、手机号码或小米账号 ID').inputValue()).toBe('+447700900123')
  expect(await desk.field('密码').inputValue()).toBe('Lighthouse7')
  await desk.visit('mi.com/micloud?_locale=en_US')
  await desk.sees('Sign in')
  expect(await desk.field('Password').inputValue()).toBe('Lighthouse7')

  await desk.click('Sign in')
  await phone.advance('1s')
  await desk.click(/Text message/)
  await phone.advance('15s')
  const english = await phone.lastCode()
  expect(english).toMatch(/^\d{6}$/)
  await desk.fill('Verification code', english.slice(0, 3))
  await desk.visit('i.mi.com/?_locale=zh_CN')
  await desk.sees('输入验证码')
  expect(await desk.field('验证码').inputValue()).toBe(english.slice(0, 3))
  // The language travels with what is sent next, and changes what the message says.
  await phone.advance('1min')
  await desk.click('重新发送验证码')
  await phone.advance('15s')
  expect((await phone.messages()).at(-1)?.text).toMatch(/小米账号/)
  expect((await phone.inside()).sms.map(({ locale }) => locale)).toEqual(['en', 'zh-CN'])
  await desk.fill('验证码', await phone.lastCode())
  await desk.click('提交')
  await phone.advance('2s')
  await desk.sees('云服务')
  await desk.visit('i.mi.com/?_locale=en_US')
  await desk.sees('Cloud')
  await desk.reads('You are signed in as Ada Marlow.')
})

it('makes an account with an address, once the link that lies in the mailbox was opened', async () => {
  const desk = await openDesk('scenario=S04')
  const { phone } = desk
  await desk.visit('account.xiaomi.com/pass/register')
  await desk.click('Create using an e-mail address')
  await phone.advance('1s')
  await desk.fill('E-mail', 'cleo.finch@post.test')
  await desk.window.getByLabel('Birthday').fill('1990-02-28')
  await desk.fill('New password', 'Lighthouse7')
  await desk.fill('New password again', 'Lighthouse7')
  await desk.fillPictureText()
  await desk.click('Create My Account')
  await desk.reads(/once you accept the User Agreement/)
  await desk.window.getByRole('checkbox').check()
  await desk.click('Create My Account')
  await phone.advance('3s')
  await desk.sees('Look at your mail')
  await phone.advance('15min')
  expect((await phone.inside()).accounts).toEqual([])

  await phone.tap('Mail')
  await phone.tap(/Activate your Mi Account/)
  const link = /account\.xiaomi\.com\/pass\/activate\/\w+/.exec(await phone.glass.innerText())![0]
  await desk.visit(link)
  await phone.advance('1s')
  await desk.sees('Account created')
  await desk.click('Reload')
  await phone.advance('1s')
  await desk.reads(/opened before/)
  await desk.click('Sign in')
  await signInOnSite(desk, { identifier: 'cleo.finch@post.test', password: 'Lighthouse7' })
  await desk.sees('Personal data')
})
