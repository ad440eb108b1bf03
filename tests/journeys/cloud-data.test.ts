import { expect, it } from 'vitest'
import { loadAxe, violations } from '../browser/support/axe.ts'
import { openDesk, type DeskInPage } from '../browser/support/desk.ts'
import { layoutFaults } from '../browser/support/layout-faults.ts'
import { openPhone, type PhoneInPage } from '../browser/support/phone.ts'

type Role = Parameters<PhoneInPage['find']>[0]

const glassOf = (id: string) => `[data-phone="${id}"] [data-glass]`

/** One of the phones on the stage, as somebody taps on it. */
function handOn({ page, settled }: PhoneInPage, id: string) {
  const glass = page.locator(glassOf(id))
  const find = (role: Role, name: string | RegExp) => glass.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name })
  const hand = {
    glass,
    find,
    async tap(name: string, role: Role = 'button') {
      await find(role, name).first().click()
      await settled()
      await find('progressbar', 'Opening…').waitFor({ state: 'detached' })
    },
    async fill(label: string, text: string) {
      await find('textbox', label).fill(text)
      await settled()
    },
    shows: (name: string) => find('button', name).first().waitFor(),
    count: (name: string) => find('button', name).count(),
  }
  return hand
}

async function addContact(hand: ReturnType<typeof handOn>, name: string) {
  await hand.tap('Add contact')
  await hand.fill('Name', name)
  await hand.tap('Save')
  await hand.shows(name)
}

const stage = { viewport: { width: 1680, height: 950 } }

it('a contact that is added on one phone comes to the other after its delay, not before; removed there, it goes from both', async () => {
  const phone = await openPhone('scenario=S29&device=phones', stage)
  await phone.set('server.latency', 0)
  const [one, two] = [handOn(phone, 'phone-1'), handOn(phone, 'phone-2')]
  for (const hand of [one, two]) await hand.tap('Contacts')
  await phone.advance('1min')
  for (const hand of [one, two]) await hand.glass.getByText('Backed up to the cloud').waitFor()
  await addContact(one, 'Nils Ahrent')
  await phone.advance('9min')
  expect(await two.count('Nils Ahrent')).toBe(0)
  await phone.advance('2min')
  await two.shows('Nils Ahrent')

  await two.tap('Nils Ahrent')
  await two.tap('Remove contact')
  await two.glass.getByText('The contact was removed').waitFor()
  await two.tap('Undo')
  await two.shows('Nils Ahrent')
  await two.tap('Nils Ahrent')
  await two.tap('Remove contact')
  expect(await two.count('Nils Ahrent')).toBe(0)
  await phone.advance('11min')
  expect(await one.count('Nils Ahrent')).toBe(0)

  await loadAxe(phone.page)
  expect(await violations(phone.page, '[data-part="stage"]')).toEqual([])
  for (const id of ['phone-1', 'phone-2']) expect(await phone.page.evaluate(layoutFaults, glassOf(id))).toEqual([])
})

it('with sync off it never comes; turned on, what was added before comes too', async () => {
  const phone = await openPhone('scenario=S29-off', stage)
  await phone.set('server.latency', 0)
  const [one, two] = [handOn(phone, 'phone-1'), handOn(phone, 'phone-2')]
  for (const hand of [one, two]) await hand.tap('Contacts')
  await addContact(one, 'Nils Ahrent')
  await one.glass.getByText('Not backed up: sync is off').waitFor()
  await phone.advance('48h')
  expect(await two.count('Nils Ahrent')).toBe(0)

  await phone.page.evaluate(() => window.handset.goTo('account/cloud', 'phone-1'))
  await phone.settled()
  await one.tap('Sync with cloud', 'switch')
  await one.tap('Agree')
  await one.glass.getByRole('switch', { name: 'Contacts', exact: true, checked: true }).waitFor()
  await phone.advance('5min')
  await two.shows('Nils Ahrent')
})

it('a picture that is taken and a note that is written are there after a reload, and go with a removal', async () => {
  const phone = await openPhone('')
  await phone.tap('Photos')
  await phone.tap('Take picture')
  await phone.reads('10 photos')
  await phone.tap('Home')
  await phone.tap('Notes')
  await phone.tap('Add note')
  await phone.field('Title').fill('Train')
  await phone.field('Text').fill('Platform 4, half past nine')
  await phone.tap('Navigate up')
  await phone.find('button', /^Train/).waitFor()
  await phone.page.reload()
  await phone.page.waitForFunction(() => 'handset' in window)
  await phone.settled()
  await phone.find('button', /^Train/).click()
  await phone.settled()
  expect(await phone.field('Text').inputValue()).toBe('Platform 4, half past nine')
  await phone.tap('Remove note')
  await phone.reads('The note was removed')
  expect(await phone.find('button', /^Train/).count()).toBe(0)
})

const owner = { account: 'ada.marlow@post.test', password: 'Lighthouse7' }

async function openCloud(desk: DeskInPage) {
  await desk.visit('i.mi.com')
  await desk.fill('E-mail, phone number or Mi Account ID', owner.account)
  await desk.fill('Password', owner.password)
  await desk.click('Sign in')
  await desk.phone.advance('1s')
  await desk.click(/Text message/)
  await desk.phone.advance('15s')
  await desk.fill('Verification code', await desk.phone.lastCode())
  await desk.click('Submit')
  await desk.phone.advance('2s')
  await desk.sees('Cloud')
}

it('the cloud site shows what a phone backed up at once, and what is added there comes to the phones', async () => {
  const desk = await openDesk('scenario=S29&device=both')
  const { phone } = desk
  for (const [name, value] of [
    ['server.latency', 0],
    ['captcha.when.login', 'off'],
    ['autofill.mode', 'off'],
  ] as const)
    await phone.set(name, value)
  await phone.tap('Contacts')
  await phone.tap('Add contact')
  await phone.field('Name').fill('Nils Ahrent')
  await phone.tap('Save')
  await phone.advance('5s')
  await openCloud(desk)
  await desk.visit('i.mi.com/contacts')
  await phone.advance('1s')
  await desk.sees('Nils Ahrent')
  await desk.click('Add contact')
  await desk.fill('Name', 'Ines Roth')
  await desk.click('Save')
  await phone.advance('1s')
  await desk.sees('Ines Roth')
  await phone.advance('11min')
  await phone.find('button', 'Ines Roth').waitFor()
  await desk.click('Remove Nils Ahrent')
  await phone.advance('11min')
  expect(await phone.find('button', 'Nils Ahrent').count()).toBe(0)
  await loadAxe(phone.page)
  expect(await violations(phone.page, '[data-computer]')).toEqual([])
})
