import { afterEach, describe, expect, it } from 'vitest'
import type { Operation } from '../../src/account/contract.ts'
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

const blank: Record<string, string> = { nothing: '', blanks: '   ' }
const odd: Record<string, string> = {
  'a script': '<script>alert(1)</script>',
  'ten thousand letters': 'x'.repeat(10_000),
  'text that turns around': '\u202Etset.tsop@ada',
  'pictures and half of one': '👩‍👩‍👧 \uD83D',
  'a path upwards': '../../%2e%2e/__control/reset',
  'a name of objects': '__proto__',
}

interface Form {
  flow: string
  /** What is typed, beside all that is right. */
  typing: (text: string) => { type: string; [name: string]: unknown }[]
  sends: { type: string; [name: string]: unknown }
  /** What comes of odd text; nothing, where the form itself knows better and asks nobody. */
  asks?: Operation[]
  says?: string
  leadsTo?: PageId
  /** Whether it can be sent as it is, empty. */
  mayBeBlank?: boolean
}

const adult = [change('birthday', '1990-02-28'), { type: 'agreement.changed', on: true }]
const twice = (text: string) => [change('password', text), change('repeated', text)]
const signIn: Form = {
  flow: 'sign-in',
  typing: (text) => [change('identifier', text), change('password', text)],
  sends: { type: 'credentials.submitted' },
  asks: ['signIn'],
  says: 'credentials-invalid',
}
const newPassword: Form = { flow: 'new-password', typing: twice, sends: { type: 'password.submitted' } }

/** Every form that can be typed into, and what it makes of what is odd. */
const forms: Partial<Record<PageId, Form>> = {
  'account-site/sign-in': signIn,
  'cloud-site/sign-in': signIn,
  'account-site/sign-in/code': {
    flow: 'code',
    typing: (text) => [{ type: 'code.changed', code: text }],
    sends: { type: 'code.submitted' },
  },
  'account-site/sign-in/captcha': {
    flow: 'captcha',
    typing: (text) => [change('text', text)],
    sends: { type: 'text.submitted' },
    asks: ['answerCaptcha', 'createCaptcha'],
    says: 'captcha-wrong',
  },
  'account-site/recovery': {
    flow: 'recovery',
    typing: (text) => [change('identifier', text)],
    sends: { type: 'identifier.submitted' },
    asks: ['startRecovery', 'createCaptcha'],
    leadsTo: 'account-site/recovery/captcha',
  },
  'account-site/recovery/password': newPassword,
  'account-site/sign-up': { flow: 'sign-up', typing: (text) => [change('number', text), ...adult], sends: { type: 'form.submitted' } },
  'account-site/sign-up/password': { flow: 'sign-up', typing: twice, sends: { type: 'form.submitted' } },
  'account-site/sign-up-by-mail': {
    flow: 'mail-sign-up',
    typing: (text) => [change('email', text), ...adult, ...twice('Harbour42lamp')],
    sends: { type: 'form.submitted' },
  },
  'account-site/security': { ...newPassword, typing: (text) => [change('current', 'Lighthouse7'), ...twice(text)] },
  'support-site/ticket': {
    flow: 'ticket',
    typing: (text) => ['model', 'imei', 'accountId', 'email', 'description'].map((name) => field(name, text)),
    sends: { type: 'ticket.submitted' },
  },
  'support-site/verification': {
    flow: 'verification',
    typing: (text) => ['identifier', 'email'].map((name) => field(name, text)),
    sends: { type: 'step.submitted', step: 'account' },
  },
  'support-site/verification-past': {
    flow: 'verification',
    typing: (text) => ['createdMonth', 'place', 'oldNumber', 'deviceModel', 'otherDevice'].map((name) => field(name, text)),
    sends: { type: 'step.submitted', step: 'past' },
    mayBeBlank: true,
  },
}

describe.each(Object.entries(forms) as [PageId, Form][])('%s', (id, { flow, typing, sends, asks = [], says, leadsTo = id, mayBeBlank }) => {
  /** Types it, sends it, and tells what came of it. */
  async function submit(text: string) {
    const page = await openPage({ scenario: id.startsWith('account-site/sign-in/') ? 'second-step' : 'two-devices' })
    await goToPage(page.world, id)
    const before = page.operations().length
    if (page.runs('captcha') && flow !== 'captcha') await page.tell('captcha', change('text', page.pictureText()))
    await page.ask(flow, ...typing(text), sends)
    const longest = Math.max(...Object.values(page.typed()).map(({ length }) => length), 0)
    return { page: page.page(), says: page.said(), asks: page.operations().slice(before), isCut: longest <= 2_000 }
  }

  it.each(Object.entries(odd))('takes %s, and says what it makes of it', async (_, text) => {
    expect(await submit(text)).toEqual({ page: leadsTo, says, asks, isCut: true })
  })

  const emptied = mayBeBlank
    ? { page: 'support-site/review', says: undefined, asks: ['openVerification', 'readVerification'], isCut: true }
    : { page: id, says: undefined, asks: [], isCut: true }
  it.each(Object.entries(blank))(`sends ${mayBeBlank ? 'what may be left out' : 'nothing'} where it says %s`, async (_, text) => {
    expect(await submit(text)).toEqual(emptied)
  })
})
