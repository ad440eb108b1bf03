import { describe, expect, it } from 'vitest'
import { phoneIn, openPhone, type PhoneInPage } from './support/phone.ts'
import { agree, askForCode, enterCode, enterPictureText, isSignedIn, openSignUp } from './support/sign-up.ts'

async function reload(phone: PhoneInPage): Promise<PhoneInPage> {
  await phone.settled()
  await phone.page.reload()
  return phoneIn(phone.page)
}

const now = (phone: PhoneInPage) => phone.page.evaluate(() => window.handset.now())

describe('reloading the page', () => {
  it('at every step comes back to the same screen, with what was typed', async () => {
    let phone = await openPhone('', { ownPage: true })
    await openSignUp(phone)
    await phone.type('07700 900')
    phone = await reload(phone)
    await phone.sees('Sign in or sign up')
    expect(await phone.field('Phone number').inputValue()).toBe('07700 900')

    await phone.tap('Phone number', 'textbox')
    await phone.press('End')
    await phone.type('123')
    await phone.set('server.latency.sendCode', '5min')
    await phone.tap('Next')
    await phone.advance('2min')
    phone = await reload(phone)
    await phone.find('progressbar', 'Sending the code…').waitFor()
    await phone.reads('Waiting for 2:00')
    await phone.advance('4min')

    await phone.sees('Enter the code')
    const code = await phone.lastCode()
    await phone.tap('Verification code', 'textbox')
    await phone.type(code.slice(0, 3))
    const before = await now(phone)
    phone = await reload(phone)
    expect(await now(phone)).toBe(before)
    await phone.sees('Enter the code')
    expect(await phone.field('Verification code').inputValue()).toBe(code.slice(0, 3))
    expect(await phone.lastCode()).toBe(code)
    await phone.tap('Verification code', 'textbox')
    await phone.press('End')
    await phone.type(code.slice(3))
    await phone.tap('Next')
    await phone.advance('1s')

    await phone.sees('Enter the text in the picture')
    const text = await phone.pictureText()
    await phone.type(text.slice(0, 2))
    phone = await reload(phone)
    await phone.sees('Enter the text in the picture')
    expect(await phone.field('Text in the picture').inputValue()).toBe(text.slice(0, 2))
    expect(await phone.pictureText()).toBe(text)
    await enterPictureText(phone)

    await phone.tap('Sync with cloud', 'switch')
    phone = await reload(phone)
    await phone.sees('Terms and your data')
    expect(await phone.find('switch', 'Sync with cloud').getAttribute('aria-checked')).toBe('false')
    await agree(phone)
    await isSignedIn(phone)

    phone = await reload(phone)
    await phone.sees('Mi Account')
    await phone.reads('+44 7700 900123')
    expect((await phone.inside()).accounts).toHaveLength(1)
  })

  it('after a visit elsewhere comes back as well', async () => {
    const { page, ...phone } = await openPhone('', { ownPage: true })
    await askForCode({ page, ...phone })
    await page.goto('about:blank')
    await page.goBack()
    const again = await phoneIn(page)
    await again.sees('Enter the code')
    await enterCode(again)
  })
})

describe('with a memory that is full', () => {
  it('goes on, says so, and begins anew after a reload', async () => {
    let phone = await openPhone('', { ownPage: true })
    await phone.page.evaluate(() => {
      for (let size = 4_000_000; size > 0; size = Math.floor(size / 2)) {
        try {
          sessionStorage.setItem(`other/${size}`, 'x'.repeat(size))
        } catch {
          // As full as it gets.
        }
      }
    })
    await askForCode(phone)
    await phone.page.getByRole('alert').getByText('no room left to remember').waitFor()
    await enterCode(phone)
    phone = await reload(phone)
    expect(await phone.screen()).toBe('home')
  })
})
