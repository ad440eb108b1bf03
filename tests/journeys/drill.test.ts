import { expect, it } from 'vitest'
import { openPhone } from '../browser/support/phone.ts'
import { fillSignIn } from '../browser/support/steps.ts'
import { drawnStory } from '../../src/scenarios/drills.ts'

const seed = Array.from({ length: 1_000 }, (_, one) => one).find((one) => drawnStory('refused', one).scenario === 'S15')!

it('a drill, from the library to its debrief: what is wrong, a wrong answer, the right one, the cure', async () => {
  const phone = await openPhone('', { ownPage: true, viewport: { width: 1366, height: 900 } })
  const { page } = phone
  const bench = page.locator('[data-part="bench"]')
  await bench.getByRole('tab', { name: 'Library' }).click()
  await bench.getByLabel('Seed').fill(String(seed))
  await bench.getByRole('button', { name: 'Start the drill “The right password is refused”' }).click()
  await bench.getByRole('heading', { name: 'The right password is refused' }).waitFor()
  expect(await bench.getByRole('tab').allTextContents()).toEqual(['Drill'])
  expect(page.url()).toContain(`?drill=refused&seed=${seed}`)
  expect(await page.content()).not.toContain('S15')

  const known = async (name: string) => (await bench.getByText(name, { exact: true }).locator('xpath=following-sibling::dd').textContent())!
  const password = await known('Password')
  await fillSignIn(phone, { identifier: await known('E-mail'), password })
  await phone.tap('Sign in')
  await phone.advance('2s')

  const answer = async (kind: string, cause: string) => {
    await bench.getByLabel(kind, { exact: true }).check()
    await bench.getByLabel(cause, { exact: true }).check()
    await bench.getByRole('button', { name: 'That is it' }).click()
  }
  const fact = (name: string) => bench.locator(`[data-fact="${name}"] dd`)
  await answer('This phone', 'The system is too old')
  await bench.getByText('Not this: The system is too old.').waitFor()
  await expect.poll(() => fact('points').textContent()).toBe('80')
  await page.reload()
  await page.waitForFunction(() => 'handset' in window)
  await phone.settled()
  await bench.getByText('Not this: The system is too old.').waitFor()
  await answer('What is typed', 'Another name than one thinks')
  await bench.getByText('Now cure it.').waitFor()

  await phone.field('E-mail, phone number or Mi Account ID').fill(await known('Number of the account'))
  await phone.field('Password').fill(password)
  await phone.tap('Sign in')
  await phone.advance('5s')
  await bench.getByRole('heading', { name: 'Solved' }).waitFor()
  expect(await bench.locator('[data-part="score"]').textContent()).toBe('80 of 100 points')
  expect(await fact('refusals').textContent()).toBe('1')
  // Three rows to the form, two fields and its button; then another name, and the button.
  expect(await fact('steps').textContent()).toBe('8')
  await bench.getByRole('button', { name: 'What happened' }).click()
  await bench.getByText('Named as the cause: Another name than one thinks').waitFor()
  await bench.getByRole('tab', { name: 'Drill' }).click()
  await bench.getByRole('button', { name: 'Next one' }).click()
  await expect.poll(() => bench.getByRole('tab').allTextContents()).toEqual(['Drill'])
  expect(await page.evaluate(() => window.handset.story().scenario)).not.toBe('S15')
})
