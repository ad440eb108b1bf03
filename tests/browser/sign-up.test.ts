import { describe, expect, it } from 'vitest'
import { openPhoneAlone, type PhoneInPage } from './support/phone.ts'
import { agree, askForCode, enterCode, enterPictureText, isSignedIn, openSignUp } from './support/sign-up.ts'

describe('with each way the phone helps with a code', () => {
  it('no help: the code is read in the message and typed', async () => {
    const phone = await openPhoneAlone()
    await phone.set('autofill.mode', 'off')
    await openSignUp(phone)
    await phone.type('07700 900123')
    await phone.tap('Next')
    await phone.advance('5s')
    expect(await phone.find('button', /Use code/).count()).toBe(0)

    await phone.tap('Open message from MiAccount')
    await phone.sees('MiAccount')
    const message = await phone.glass.getByText(/is your code to sign in or sign up/).innerText()
    await phone.tap('Recents')
    await phone.tap('Settings')
    await phone.sees('Enter the code')
    await phone.tap('Verification code', 'textbox')
    await phone.type(/\d{6}/.exec(message)![0])
    await phone.tap('Next')
    await phone.advance('1s')
    await enterPictureText(phone)
    await agree(phone)
    await isSignedIn(phone)
  })

  it('a chip above the keyboard: one tap fills the code in', async () => {
    const phone = await openPhoneAlone()
    await askForCode(phone)
    await phone.tap(/^Use code \d{6} from MiAccount$/)
    expect(await phone.field('Verification code').inputValue()).toBe(await phone.lastCode())
    await phone.tap('Next')
    await phone.advance('1s')
    await enterPictureText(phone)
    await agree(phone)
    await isSignedIn(phone)
  })

  it('a sheet that asks: Allow fills the code in', async () => {
    const phone = await openPhoneAlone()
    await phone.set('autofill.mode', 'consent')
    await askForCode(phone)
    await phone.find('dialog', 'Let Mi Account read this message?').waitFor()
    await phone.tap('Allow')
    expect(await phone.field('Verification code').inputValue()).toBe(await phone.lastCode())
    await phone.tap('Next')
    await phone.advance('1s')
    await enterPictureText(phone)
    await agree(phone)
    await isSignedIn(phone)
  })

  it('by itself: the code is read, filled in and sent without a tap', async () => {
    const phone = await openPhoneAlone()
    await phone.set('autofill.mode', 'auto')
    await phone.set('sms.delay', '2s')
    await phone.set('sms.jitter', 0)
    await openSignUp(phone)
    await phone.type('07700 900123')
    await phone.tap('Next')
    await phone.advance('1s')
    await phone.find('dialog', 'Getting the code…').waitFor()
    await phone.advance('3s')
    await enterPictureText(phone)
    await agree(phone)
    await isSignedIn(phone)
  })

  it('gives up after four seconds, and nothing of that is left over the field', async () => {
    const phone = await openPhoneAlone()
    await phone.set('autofill.mode', 'auto')
    await phone.set('sms.delay', '1min')
    await openSignUp(phone)
    await phone.type('07700 900123')
    await phone.tap('Next')
    await phone.advance('1s')
    await phone.find('dialog', 'Getting the code…').waitFor()
    await phone.advance('4s')
    await phone.find('dialog').waitFor({ state: 'detached' })
  })
})

it('with the soft keyboard alone, capitals of the picture included', async () => {
  const phone = await openPhoneAlone()
  await phone.set('captcha.caseSensitive', true)
  await openSignUp(phone)
  await phone.softType('07700-900123')
  await phone.key('Enter')
  await phone.advance('10s')

  await phone.sees('Enter the code')
  await phone.softType('9')
  await phone.key('Backspace')
  await phone.softType(await phone.lastCode())
  await phone.key('Enter')
  await phone.advance('1s')

  await phone.sees('Enter the text in the picture')
  await phone.reads('Capital and small letters matter')
  const text = await phone.pictureText()
  expect(text).toMatch(/^[A-Z]{5}$/)
  await phone.softType(text)
  expect(await phone.field('Text in the picture').inputValue()).toBe(text)
  await phone.key('Enter')
  await phone.advance('1s')

  await phone.sees('Terms and your data')
  expect(await phone.find('group', 'Keyboard').count()).toBe(0)
  await agree(phone)
  await isSignedIn(phone)
})

it('with the hardware keyboard alone', async () => {
  const phone = await openPhoneAlone()
  await phone.tabTo('button', 'Settings')
  await phone.press('Enter')
  await phone.sees('Settings')
  await phone.tabTo('button', /^Mi Account/)
  await phone.press('Space')
  await phone.sees('Sign in or sign up')

  // To the countries and back, without losing the way.
  await phone.press('Shift+Tab')
  expect(await phone.focus()).toBe('button "Country or region: United Kingdom, +44"')
  await phone.press('Enter')
  await phone.sees('Country or region')
  await phone.tabTo('searchbox', 'Search by name or code')
  await phone.type('kingdom')
  await phone.tabTo('button', /^United Kingdom/)
  await phone.press('Enter')
  await phone.sees('Sign in or sign up')

  expect(await phone.focus()).toBe('textbox "Phone number"')
  await phone.type('07700 900123')
  await phone.press('Enter')
  await phone.advance('10s')
  await phone.sees('Enter the code')
  expect(await phone.focus()).toBe('textbox "Verification code"')
  await phone.type(await phone.lastCode())
  await phone.press('Enter')
  await phone.advance('1s')
  await phone.sees('Enter the text in the picture')
  expect(await phone.focus()).toBe('textbox "Text in the picture"')
  await phone.type(await phone.pictureText())
  await phone.press('Enter')
  await phone.advance('1s')
  await phone.sees('Terms and your data')
  await phone.tabTo('switch', 'Sync with cloud')
  await phone.press('Space')
  await phone.tabTo('button', 'Agree')
  await phone.press('Enter')
  await phone.advance('1s')

  await phone.sees('Settings')
  const { accounts } = await phone.inside()
  expect(accounts).toMatchObject([{ number: '+447700900123', cloudSync: { on: false } }])
  await phone.tabTo('button', /^Mi Account/)
  await phone.press('Enter')
  await phone.reads(new RegExp(accounts[0]!.accountId))
  await phone.press('Escape')
  await phone.sees('Settings')
  await phone.press('Escape')
  expect(await phone.screen()).toBe('home')
})

describe('in the order of a screen reader', () => {
  const beneath = ['button "Back"', 'button "Home"', 'button "Recents"']
  /** Where Tab goes from the field that has the focus. */
  async function tabOrder(phone: PhoneInPage, stops: number) {
    const seen: string[] = []
    for (let stop = 0; stop < stops; stop += 1) {
      await phone.page.keyboard.press('Tab')
      seen.push(await phone.focus())
    }
    return seen
  }
  /** What a field says beside its name: its error and its help. */
  const describedAs = (phone: PhoneInPage, label: string) =>
    phone.field(label).evaluate((field) =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
        .trim(),
    )

  it('the number', async () => {
    const phone = await openPhoneAlone()
    await openSignUp(phone)
    expect(await phone.outline('Sign in or sign up')).toEqual([
      'button "Navigate up"',
      'heading "Sign in or sign up" [level=1]',
      'Enter your phone number. If it has no Mi Account yet, one is created.',
      'button "Country or region: United Kingdom, +44"',
      'textbox "Phone number"',
      'Phone number',
      'The number keeps your account safe: with it you get back in if you ever lose access.',
      'button "Sign in with password"',
      'group "Numbers of this phone"',
      'button "Use +44 7700 900123 · SIM 1"',
      'button "Use +44 7700 900456 · SIM 2"',
      'You will see the User Agreement and the Privacy Policy before an account is created.',
      'This is a simulation. Use a number of this phone or one reserved for films, such as +44 7700 900123.',
      'button "Next" [disabled]',
    ])
    expect(await phone.focus()).toBe('textbox "Phone number"')
    expect(await tabOrder(phone, 7)).toEqual([
      'button "Sign in with password"',
      'button "Use +44 7700 900123 · SIM 1"',
      'button "Use +44 7700 900456 · SIM 2"',
      'button "Next" [disabled]',
      ...beneath,
    ])

    await phone.field('Phone number').fill('12')
    await phone.press('Enter')
    expect(await phone.outline('Sign in or sign up')).toContain('textbox "Phone number" [invalid]')
    expect(await describedAs(phone, 'Phone number')).toMatch(/^This number is too short\./)

    await phone.field('Phone number').fill('07700 900123')
    await phone.set('server.fault.sendCode', { kind: '500', count: 1 })
    await phone.tap('Next')
    expect((await phone.outline('Sign in or sign up')).slice(-4)).toEqual([
      'progressbar "Sending the code…"',
      'status: Sending the code…',
      'button "Cancel"',
      'button "Next" [disabled]',
    ])
    await phone.advance('1s')
    expect((await phone.outline('Sign in or sign up')).slice(3, 6)).toEqual([
      'alert',
      'The server has a problem of its own. Nothing you did is wrong; try again in a while.',
      'button "Try again"',
    ])
  })

  it('the code', async () => {
    const phone = await openPhoneAlone()
    await openSignUp(phone)
    await phone.type('07700 900123')
    await phone.tap('Next')
    await phone.advance('5s')
    const card = await phone.find('status', 'New notification').ariaSnapshot()
    expect(card).toContain('button "Open message from MiAccount"')
    expect(card).toContain('button "Copy code"')
    await phone.advance('10s')
    expect(await phone.outline('Enter the code')).toEqual([
      'button "Navigate up"',
      'heading "Enter the code" [level=1]',
      'We sent a message with a 6-digit code to +44 7700 900123',
      'button "Change number"',
      'textbox "Verification code"',
      'button "Resend code in 0:45" [disabled]',
      '4 codes left today',
      'button "Can’t receive the code?"',
      'button "Next" [disabled]',
    ])
    expect(await phone.focus()).toBe('textbox "Verification code"')
    expect(await phone.find('status', 'Suggestions').getByRole('button').count()).toBe(1)
    expect(await tabOrder(phone, 7)).toEqual([
      'button "Resend code in 0:45" [disabled]',
      'button "Can’t receive the code?"',
      'button "Next" [disabled]',
      `button "Use code ${await phone.lastCode()} from MiAccount"`,
      ...beneath,
    ])

    const wrong = (await phone.lastCode()) === '000000' ? '000001' : '000000'
    await phone.field('Verification code').fill(wrong)
    await phone.tap('Next')
    await phone.advance('1s')
    expect(await phone.outline('Enter the code')).toContain('textbox "Verification code" [invalid]')
    expect(await describedAs(phone, 'Verification code')).toBe('This code is wrong. 4 tries left.')
  })

  it('the picture, which can be listened to', async () => {
    const phone = await openPhoneAlone()
    await askForCode(phone)
    await enterCode(phone)
    expect(await phone.outline('Enter the text in the picture')).toEqual([
      'button "Navigate up"',
      'heading "Enter the text in the picture" [level=1]',
      'img "Picture with 5 characters. Use “Listen to the text” if you can’t see it."',
      'button "New picture"',
      'button "Listen to the text"',
      'textbox "Text in the picture"',
      'Text in the picture',
      'This shows that a person is here.',
      'button "Next" [disabled]',
    ])
    expect(await phone.focus()).toBe('textbox "Text in the picture"')
    expect(await tabOrder(phone, 4)).toEqual(['button "Next" [disabled]', ...beneath])

    await phone.field('Text in the picture').fill('nope')
    await phone.tap('Next')
    await phone.advance('1s')
    expect(await phone.outline('Enter the text in the picture')).toContain('textbox "Text in the picture" [invalid]')
    expect(await describedAs(phone, 'Text in the picture')).toMatch(/^That’s not the text in the picture\./)

    await phone.tap('Listen to the text')
    await phone.advance('1s')
    const words = (await phone.outline('Enter the text in the picture')).find((line) => line.startsWith('The text is: '))
    const heard = words?.slice('The text is: '.length).split(', ') ?? []
    await phone.field('Text in the picture').fill(heard.map((word) => word[0]).join(''))
    await phone.tap('Next')
    await phone.advance('1s')
    await phone.sees('Terms and your data')
  })

  it('what one agrees to', async () => {
    const phone = await openPhoneAlone('at=sign-up/agreement')
    await phone.sees('Terms and your data')
    expect(await phone.outline('Terms and your data')).toEqual([
      'button "Navigate up"',
      'heading "Terms and your data" [level=1]',
      'Read what you agree to. Both documents open in full.',
      'region "Read before you agree"',
      'heading "Read before you agree" [level=2]',
      'button "User Agreement"',
      'button "Privacy Policy"',
      'switch "Sync with cloud" [checked]',
      'region "The cloud is a backup. It keeps a copy of:"',
      'heading "The cloud is a backup. It keeps a copy of:" [level=2]',
      'Photos Contacts Notes',
      'button "Agree"',
      'button "Decline"',
    ])
    await phone.tap(/^User Agreement/)
    await phone.advance('1s')
    await phone.sees('User Agreement')
    await phone.tap('Navigate up')

    await phone.tap('Decline')
    const dialog = phone.find('dialog', 'Go on without agreeing?')
    expect(await dialog.ariaSnapshot()).toMatch(
      /heading[^]*button "Leave sign-up"[^]*button "Create without cloud"[^]*button "Back to the documents"/,
    )
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await phone.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await phone.tap('Agree')
    await phone.advance('1s')
    await isSignedIn(phone)
  })
})
