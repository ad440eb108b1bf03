import { expect, it } from 'vitest'
import { openDesk } from '../browser/support/desk.ts'

it('chooses security questions and adds an address with the keyboard alone', async () => {
  const desk = await openDesk('scenario=S32')
  const { phone } = desk
  const { page } = phone
  const keys = async (...names: string[]) => {
    for (const name of names) await page.keyboard.press(name)
    await phone.settled()
  }
  /** Tabs on until what has the focus is called so. */
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 40; presses += 1) {
      const words = await page.evaluate(() => {
        const at = document.activeElement as HTMLElement | null
        const labelled = at?.getAttribute('aria-labelledby')
        const label = (at as HTMLInputElement | null)?.labels?.[0]?.textContent
        return (
          (labelled && document.getElementById(labelled)?.textContent) || at?.getAttribute('aria-label') || label || at?.textContent || ''
        )
      })
      if (name.test(words)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`No Tab leads to ${name}`)
  }
  const type = async (text: string) => {
    await page.keyboard.type(text)
    await phone.settled()
  }
  const prove = async () => {
    await type('Lighthouse7')
    await keys('Enter')
    await phone.advance('2s')
  }

  await desk.visit('account.xiaomi.com/security/contacts')
  await desk.fill('E-mail, phone number or Mi Account ID', 'ada.marlow@post.test')
  await desk.fill('Password', 'Lighthouse7')
  await keys('Enter')
  await phone.advance('2s')
  await desk.sees('Sign-in and recovery')

  await tabTo(/^Security questions$/)
  await keys('Enter')
  await prove()
  await desk.sees('Security questions')
  for (const [row, answer] of ['Mill Lane', 'Biscuit', 'Carrow'].entries()) {
    await tabTo(new RegExp(`^Question ${row + 1}$`))
    await keys('ArrowDown')
    await tabTo(new RegExp(`^Answer ${row + 1}$`))
    await type(answer)
  }
  await keys('Enter')
  await phone.advance('2s')
  await desk.reads('Your answers are saved.')

  await tabTo(/^Recovery e-mail$/)
  await keys('Enter')
  await prove()
  await desk.sees('New e-mail address')
  await type('me@post.test')
  await keys('Enter')
  await phone.advance('2s')
  await desk.sees('Enter the code')
  const { codes, accounts } = await phone.inside()
  expect(accounts[0]!.securityQuestions.map(({ answer }) => answer)).toEqual(['Mill Lane', 'Biscuit', 'Carrow'])
  await type(codes.at(-1)!.digits)
  await keys('Enter')
  await phone.advance('2s')
  await desk.reads('Codes go there from now on.')
  expect((await phone.inside()).accounts[0]!.email).toBe('me@post.test')
})
