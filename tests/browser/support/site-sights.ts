import { imeiCheckDigit } from '../../../src/account/imei.ts'
import type { DeskInPage } from './desk-in-page.ts'
import { onPage, type DeskSight } from './desk-sight.ts'

// Mail, status, community and support.

const noticed = (condition: string, value: unknown) => async (desk: DeskInPage) => {
  await desk.phone.set(condition, value)
  await desk.phone.advance('45min')
  await desk.click('Reload')
  await desk.phone.advance('5min')
}

const outage = (kind: string) => noticed('server.outage', kind)

/** A mail with a code, and the mailbox that it comes to. */
const receive = async (desk: DeskInPage) => {
  await desk.phone.set('captcha.when.recovery', 'off')
  await desk.visit('account.xiaomi.com/pass/forgetPassword')
  await desk.fill('Registered e-mail or phone number', 'ada.marlow@post.test')
  await desk.click('Next')
  await desk.phone.advance('2s')
  await desk.click(/^E-mail to/)
  await desk.phone.advance('2min')
}

/** Of no phone, but with a last digit that fits. */
const fictionalImei = `00123456789012${imeiCheckDigit('00123456789012')}`

async function fillTicket(desk: DeskInPage) {
  await desk.fill('Device model', 'Handset 12')
  await desk.fill('IMEI', fictionalImei)
  await desk.fill('E-mail address for the answer', 'me@post.test')
  await desk.fill('What happened', 'My own phone asks for a password that I have forgotten.')
}

async function review(desk: DeskInPage, model: string, month: string) {
  await desk.visit('support.account.test/verification')
  await desk.fill('E-mail, phone number or ID of the account', 'ada.marlow@post.test')
  await desk.fill('E-mail address for the answer', 'me@post.test')
  await desk.click('Continue')
  await desk.fill('Device that you used last', model)
  await desk.click('Continue')
  await desk.fill('Month in which it was made', month)
  await desk.window.getByLabel('Country or region where you used it').selectOption('GB')
  await desk.phone.settled()
  await desk.click('Send for review')
  await desk.phone.advance('4d')
  await desk.click('Check again')
  await desk.phone.advance('2s')
}

export const siteSights: DeskSight[] = [
  onPage(
    'webmail/inbox',
    'with mails',
    async (desk) => {
      await receive(desk)
      await desk.visit('post.test')
    },
    'two-devices',
  ),
  onPage(
    'webmail/spam',
    'with a mail',
    async (desk) => {
      await receive(desk)
      await desk.visit('post.test/spam')
    },
    'S20',
  ),
  onPage(
    'webmail/spam',
    'a mail in it',
    async (desk) => {
      await receive(desk)
      await desk.visit('post.test/spam')
      await desk.click(/Unread/, 'link')
    },
    'S20',
  ),
  ...(['all', 'codes', 'cloud'] as const).map((kind) => onPage('status-site/home', `${kind} out`, outage(kind))),
  onPage('status-site/home', 'announced maintenance', noticed('server.maintenance', true)),
  onPage('status-site/home', 'slow from here', noticed('server.region', 'elsewhere')),
  onPage('community/home', 'when all is out', outage('all')),
  onPage('support-site/ticket', 'with nothing entered', (desk) => desk.click('Send ticket')),
  onPage('support-site/ticket', 'a huge file', async (desk) => {
    await fillTicket(desk)
    await desk.window.getByRole('radio', { name: /600dpi/ }).check()
  }),
  onPage('support-site/tickets', 'one open', async (desk) => {
    await desk.visit('support.account.test/ticket')
    await fillTicket(desk)
    await desk.click('Send ticket')
    await desk.phone.advance('2s')
  }),
  onPage('support-site/tickets', 'one answered', async (desk) => {
    await desk.visit('support.account.test/ticket')
    await fillTicket(desk)
    await desk.click('Send ticket')
    await desk.phone.advance('40d')
    await desk.click('Check again')
    await desk.phone.advance('2s')
  }),
  onPage('support-site/verification', 'with nothing entered', (desk) => desk.click('Continue')),
  onPage('support-site/verification-past', 'no month', async (desk) => {
    await desk.fill('Month in which it was made', 'March')
    await desk.click('Send for review')
  }),
  onPage('support-site/review', 'accepted', (desk) => review(desk, 'Handset 12', '2026-03'), 'two-devices'),
  onPage('support-site/review', 'not accepted', (desk) => review(desk, 'Some phone', '2019-01'), 'two-devices'),
]
