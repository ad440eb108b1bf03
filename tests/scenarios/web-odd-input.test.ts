import { afterEach, describe, expect, it } from 'vitest'
import type { PageId } from '../../src/flows/pages.ts'
import { addressOf } from '../../src/flows/computer/addresses.ts'
import { supportPaths } from '../../src/flows/support-site/support-paths.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { goToPage } from '../../src/world/routes/page-routes.ts'
import { field } from './computer-steps.ts'
import { openPage } from './web-page.ts'

afterEach(stopWorlds)

const change = (name: string, text: string) => ({ type: `${name}.changed`, text })

describe('a file for a ticket', () => {
  it.each([
    ['video', 'type'],
    ['scan', 'too-large'],
    ['program', 'type'],
    ['empty', 'empty'],
  ])('that cannot be enclosed (%s) is said at once, sends nothing and loses nothing', async (documentId) => {
    const page = await openPage({ scenario: 'two-devices' })
    await page.visit(addressOf('support-site', supportPaths.ticket))
    await page.tell(
      'ticket',
      field('model', 'Handset 12'),
      field('imei', page.world.phones[0]!.actor.getSnapshot().context.imeis[0]!),
      field('email', 'me@post.test'),
      field('description', 'Please help me into my account again.'),
      { type: 'document.chosen', documentId },
    )
    const typed = page.typed()
    await page.ask('ticket', { type: 'ticket.submitted' })
    expect([page.page(), page.typed()]).toEqual(['support-site/ticket', typed])
    expect(page.operations()).not.toContain('openTicket')
    await page.ask('ticket', { type: 'document.chosen', documentId: 'photo' }, { type: 'ticket.submitted' })
    expect(page.page()).toBe('support-site/tickets')
  })
})

const odd: Record<string, string> = {
  nothing: '',
  blanks: '   ',
  'a script': '<script>alert(1)</script>',
  'ten thousand letters': 'x'.repeat(10_000),
  'text that turns around': '\u202Etset.tsop@ada',
  'pictures and half of one': '👩‍👩‍👧 \uD83D',
  'a path upwards': '../../%2e%2e/__control/reset',
  'a name of objects': '__proto__',
}
/** Every form, with the fields that can be typed into and what sends it. */
const forms: [
  page: PageId,
  flow: string,
  typing: (text: string) => { type: string; [name: string]: unknown }[],
  sends: string,
  more?: object,
][] = [
  ['account-site/sign-in', 'sign-in', (text) => [change('identifier', text), change('password', text)], 'credentials.submitted'],
  ['cloud-site/sign-in', 'sign-in', (text) => [change('identifier', text), change('password', text)], 'credentials.submitted'],
  ['account-site/sign-in/code', 'code', (text) => [{ type: 'code.changed', code: text }], 'code.submitted'],
  ['account-site/sign-in/captcha', 'captcha', (text) => [change('text', text)], 'text.submitted'],
  ['account-site/recovery', 'recovery', (text) => [change('identifier', text)], 'identifier.submitted'],
  ['account-site/recovery/password', 'new-password', (text) => [change('password', text), change('repeated', text)], 'password.submitted'],
  ['account-site/sign-up', 'sign-up', (text) => [change('number', text), change('birthday', text)], 'form.submitted'],
  ['account-site/sign-up/password', 'sign-up', (text) => [change('password', text), change('repeated', text)], 'form.submitted'],
  [
    'account-site/sign-up-by-mail',
    'mail-sign-up',
    (text) => [change('email', text), change('birthday', text), change('password', text), change('repeated', text)],
    'form.submitted',
  ],
  [
    'account-site/security',
    'new-password',
    (text) => [change('current', text), change('password', text), change('repeated', text)],
    'password.submitted',
  ],
  [
    'support-site/ticket',
    'ticket',
    (text) => ['model', 'imei', 'accountId', 'email', 'description'].map((name) => field(name, text)),
    'ticket.submitted',
  ],
  [
    'support-site/verification',
    'verification',
    (text) => ['identifier', 'email'].map((name) => field(name, text)),
    'step.submitted',
    { step: 'account' },
  ],
  [
    'support-site/verification-past',
    'verification',
    (text) => ['createdMonth', 'place', 'oldNumber', 'deviceModel', 'otherDevice'].map((name) => field(name, text)),
    'step.submitted',
    { step: 'past' },
  ],
]

describe.each(forms)('%s', (id, flow, typing, sends, more) => {
  it('takes whatever is typed: it stays on the page, says so in words that are known, and never breaks', async () => {
    const page = await openPage({ scenario: id.startsWith('account-site/sign-in/') ? 'second-step' : 'two-devices' })
    await goToPage(page.world, id)
    const begin = page.world.server.inside()
    for (const text of Object.values(odd)) {
      // Some of it is fine as a note or a password, and leads on.
      if (!page.runs(flow) || page.page() !== id) break
      await page.ask(flow, ...typing(text), { type: sends, ...more })
      expect(page.said()).not.toBe('unknown')
      expect(page.page()).not.toBe('browser/no-connection')
    }
    const { accounts, sessions } = page.world.server.inside()
    expect([accounts, sessions].map(({ length }) => length)).toEqual([begin.accounts.length, begin.sessions.length])
  })

  it('sends nothing that is empty', async () => {
    const page = await openPage({ scenario: id.startsWith('account-site/sign-in/') ? 'second-step' : 'two-devices' })
    await goToPage(page.world, id)
    // What a form may leave out is left out: only a review of nothing but the account may be asked for.
    if (id === 'support-site/verification-past') return
    const before = page.operations().length
    await page.ask(flow, ...typing(''), { type: sends, ...more })
    expect(page.operations().slice(before)).toEqual([])
    expect(page.page()).toBe(id)
  })
})
