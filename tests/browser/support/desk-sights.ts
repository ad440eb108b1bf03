import { pageIds } from '../../../src/flows/pages.ts'
import { scenarioForScreen } from '../../../src/scenarios/index.ts'
import type { DeskInPage } from './desk-in-page.ts'
import { onPage, type DeskSight } from './desk-sight.ts'
import { keptSights } from './kept-sights.ts'
import { siteSights } from './site-sights.ts'

const nameField = 'E-mail, phone number or Mi Account ID'

async function tryPassword(desk: DeskInPage, password: string) {
  await desk.fill(nameField, 'ada.marlow@post.test')
  await desk.fill('Password', password)
  await desk.click('Sign in')
  await desk.phone.advance('2s')
}

const enterWrongCode = async (desk: DeskInPage, digits = '000000') => {
  await desk.fill('Verification code', digits)
  await desk.click('Submit')
  await desk.phone.advance('1s')
}

/** Has codes sent until the server sends no more today. */
const useUpCodes = async ({ find, click, phone, window }: DeskInPage) => {
  for (let sends = 0; sends < 12; sends += 1) {
    await phone.advance('6min')
    await find('button', 'Resend code').or(window.getByText('the last code for today')).first().waitFor()
    if ((await find('button', 'Resend code').count()) === 0) return
    await click('Resend code')
    await phone.advance('2s')
  }
  throw new Error('Codes never ran out')
}

const submitForm = (name: string) => async (desk: DeskInPage) => {
  await desk.click(name)
  await desk.phone.advance('1s')
}

const accountSights: DeskSight[] = [
  onPage('browser/new-tab', 'where the tab has been', async (desk) => {
    for (const address of ['account.xiaomi.com', 'i.mi.com/find', 'javascript:alert(1)']) await desk.visit(address)
    await desk.phone.advance('1s')
    await desk.click('History')
  }),
  onPage('browser/new-tab', 'many tabs', async (desk) => {
    for (const address of ['account.xiaomi.com', 'post.test', 'status.account.test', 'support.account.test']) {
      await desk.click('New tab')
      await desk.visit(address)
      await desk.phone.advance('1s')
    }
  }),
  onPage('browser/not-this-site', 'a script', (desk) => desk.visit('javascript:alert(document.cookie)')),
  onPage('browser/not-this-site', 'no site at all', (desk) => desk.visit('who.knows.example/where')),
  onPage('browser/not-this-site', 'letters of another alphabet', (desk) => desk.visit('аccount.xiaomi.com')),
  onPage('account-site/sign-in', 'a wrong password', (desk) => tryPassword(desk, 'Lighthouse8'), 'two-devices'),
  onPage(
    'account-site/sign-in',
    'a wait of two minutes',
    async (desk) => {
      await desk.phone.set('server.hold.signIn', true)
      await tryPassword(desk, 'Lighthouse7')
      await desk.phone.advance('2min')
    },
    'two-devices',
  ),
  onPage('account-site/sign-in', 'no connection', async (desk) => {
    await desk.phone.set('computer.link', 'none')
    await tryPassword(desk, 'Lighthouse7')
  }),
  onPage('account-site/sign-in', 'in Chinese by its address', (desk) => desk.visit('account.xiaomi.com/?_locale=zh_CN')),
  onPage(
    'account-site/sign-in/methods',
    'on another device',
    async (desk) => {
      await desk.click(/^Confirm on/)
      await desk.phone.advance('3s')
    },
    'S19-device',
  ),
  onPage('account-site/sign-in/code', 'a wrong one', (desk) => enterWrongCode(desk)),
  onPage('account-site/sign-in/code', 'the last for today', useUpCodes),
  onPage('account-site/sign-in/code', 'no more today', async (desk) => {
    await useUpCodes(desk)
    await desk.phone.advance('15min')
  }),
  onPage('account-site/sign-up', 'with nothing entered', submitForm('Create My Account')),
  onPage('account-site/sign-up-by-mail', 'with nothing entered', submitForm('Create My Account')),
  onPage('account-site/sign-up/code', 'a wrong one', (desk) => enterWrongCode(desk, '0000')),
  onPage('account-site/sign-up/password', 'two that differ', async (desk) => {
    await desk.fill('New password', 'lighthouse')
    await desk.fill('New password again', 'Lighthouse7')
    await desk.click('Submit')
  }),
  onPage('account-site/activate', 'a link that was used', async (desk) => {
    await desk.click('Reload')
    await desk.phone.advance('2s')
  }),
  onPage('account-site/recovery/questions', 'wrong answers', async (desk) => {
    for (const field of await desk.window.locator('[data-part="web-page"] input').all()) await field.fill('no idea')
    await desk.click('Submit answers')
    await desk.phone.advance('2s')
  }),
  onPage('account-site/security', 'a wrong password', async (desk) => {
    await desk.fill('Current password', 'Lighthouse8')
    await desk.fill('New password', 'Harbour22lamp')
    await desk.fill('New password again', 'Harbour22lamp')
    await desk.click('Save')
    await desk.phone.advance('2s')
  }),
  onPage('account-site/contacts', 'with phones signed in', () => Promise.resolve(), 'S29'),
  onPage('account-site/contacts', 'the password', (desk) => desk.click('Recovery e-mail')),
  onPage('account-site/contacts', 'a wrong password', async (desk) => {
    await desk.click(/^Two-step sign-in/, 'switch')
    await desk.fill('Password', 'Lighthouse8')
    await desk.click('Submit')
    await desk.phone.advance('2s')
  }),
  onPage(
    'account-site/contacts',
    'a phone signed out',
    async (desk) => {
      await desk.click('Sign out Handset 9')
      await desk.phone.advance('2s')
    },
    'S29',
  ),
  onPage('account-site/contacts/change', 'no address', async (desk) => {
    await desk.fill('New e-mail address', 'nobody at all')
    await desk.click('Send a code')
  }),
  onPage('account-site/contacts/code', 'a wrong one', (desk) => enterWrongCode(desk)),
  onPage('account-site/contacts/questions', 'nothing answered', (desk) => desk.click('Save')),
  onPage('account-site/check', 'with new sign-ins', () => Promise.resolve(), 'S29'),
]

/** Every page, and what lies over one now and then. */
export const deskSights: DeskSight[] = [
  ...pageIds.map((page): DeskSight => ({ name: page, page, scenario: scenarioForScreen(page), happens: () => Promise.resolve() })),
  ...accountSights,
  ...keptSights,
  ...siteSights,
]
