import { afterEach, describe, expect, it } from 'vitest'
import { accountPaths } from '../../src/flows/account-site/account-paths.ts'
import { cloudPaths } from '../../src/flows/cloud-site/cloud-paths.ts'
import { addressOf } from '../../src/flows/computer/addresses.ts'
import { goToPage } from '../../src/world/routes/page-routes.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { lost, openPage, type WebPage } from './web-page.ts'
import { own, signIn, typeCredentials, type WebStep } from './web-steps.ts'
import { webWalks } from './web-walks.ts'

afterEach(stopWorlds)

const wait = ({ world }: WebPage, by: number) => world.dispatch({ type: 'skip', by })
const change = (name: string, text: string) => ({ type: `${name}.changed`, text })

async function take(page: WebPage, steps: readonly WebStep[]) {
  for (const { prepare, click } of steps) {
    await prepare?.(page)
    await click(page)
  }
}

/** Clicks, and does not wait for what comes of it. */
async function clickAlone(page: WebPage, { click }: WebStep) {
  const { settle } = page
  page.settle = () => page.world.clock.settled()
  await click(page)
  page.settle = settle
}

// A page that loads as it opens has nothing to cancel but itself.
const waits = webWalks.flatMap((walk) =>
  walk.steps.flatMap((step, at) =>
    step.again ? [] : step.operations.map((operation) => ({ walk, at, operation, named: `${walk.name}: ${at + 1}. ${operation}` })),
  ),
)
it.each(waits)('$named, cancelled while it waits: nothing typed is lost, and clicking again leads on', async ({ walk, at, operation }) => {
  const page = await openPage(walk.world)
  await walk.begin?.(page)
  await take(page, walk.steps.slice(0, at))
  const step = walk.steps[at]!
  await step.prepare?.(page)
  const [typed, shown] = [page.typed(), page.page()]
  await page.world.dispatch({ type: 'condition', name: `server.latency.${operation}`, value: '5min' })
  await clickAlone(page, step)
  await wait(page, 5_000)
  expect(page.busy()).toBe(true)
  await page.cancel()
  await wait(page, 1_000)
  expect([page.busy(), page.page()]).toEqual([false, shown])
  expect(lost(typed, page.typed())).toEqual([])
  await page.world.dispatch({ type: 'condition', name: `server.latency.${operation}`, value: null })
  await step.click(page)
  await take(page, walk.steps.slice(at + 1))
  expect(walk.isDone(page)).toBe(true)
})

describe('signing out in another tab', () => {
  const signOutBeside = async (page: WebPage) => {
    await page.desk.tell('me', { type: 'tab.opened', address: addressOf('account-site') })
    await page.settle()
    await page.ask('account-site', { type: 'sign-out.requested' })
    expect(page.page()).toBe('account-site/sign-in')
    await page.desk.tell('me', { type: 'tab.chosen', tab: 'tab-1' })
  }
  const pages = [
    ['account-site', accountPaths.home],
    ['account-site', accountPaths.security],
    ['account-site', accountPaths.devices],
    ['account-site', accountPaths.services],
    ['account-site', `${accountPaths.services}/talk`],
    ['cloud-site', cloudPaths.home],
    ['cloud-site', cloudPaths.contacts],
    ['cloud-site', cloudPaths.find],
  ] as const

  it.each(pages)('shows on %s%s at once, and signing in again leads back', async (site, path) => {
    const page = await openPage(own)
    await signIn(page)
    await page.visit(addressOf(site, path))
    await page.settle()
    const before = page.page()
    await signOutBeside(page)
    expect(page.page()).toBe(`${site}/sign-in`)
    await typeCredentials(page)
    await page.ask('sign-in', { type: 'credentials.submitted' })
    if (site === 'cloud-site') return
    await page.visit(addressOf(site, path))
    await page.settle()
    expect(page.page()).toBe(before)
  })

  it('takes away a password that was typed to remove a device, and removes nothing', async () => {
    const page = await openPage(own)
    await signIn(page)
    await page.visit(addressOf('account-site', accountPaths.devices))
    await page.settle()
    await page.tell('own-devices', { type: 'removal.requested', deviceId: 'phone-2' }, change('password', 'Lighthouse7'))
    await signOutBeside(page)
    expect(page.typed()).toEqual({})
    expect(page.world.server.inside().devices).toHaveLength(2)
  })

  it('while a change is under way ends in signing in, whatever the answer', async () => {
    const page = await openPage(own)
    await signIn(page)
    await page.visit(addressOf('account-site', accountPaths.security))
    await page.tell('new-password', change('current', 'Lighthouse7'), change('password', 'Harbour42'), change('repeated', 'Harbour42'))
    await page.world.dispatch({ type: 'condition', name: 'server.latency.setPassword', value: '1min' })
    await page.tell('new-password', { type: 'password.submitted' })
    await signOutBeside(page)
    await wait(page, 2 * 60_000)
    expect([page.page(), page.busy(), page.said()]).toEqual(['account-site/sign-in', false, undefined])
  })

  it.each([
    ['account-site', accountPaths.devices, 'own-devices', 'retry'],
    ['account-site', accountPaths.home, 'account-site', 'sign-out.requested'],
    ['cloud-site', cloudPaths.home, 'cloud-site', 'retry'],
  ] as const)('on another device: the next click on %s%s leads to signing in', async (site, path, flow, click) => {
    const page = await openPage({ scenario: 'two-devices', conditions: { 'captcha.when.login': 'off', 'server.latency': 0 } })
    await goToPage(page.world, site === 'cloud-site' ? 'cloud-site/home' : 'account-site/home')
    await page.visit(addressOf(site, path))
    await page.settle()
    const token = page.world.server.inside().sessions.findLast(({ endedAt }) => endedAt === null)!.token
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'elsewhere-00000000001' }
    const request = new Request('http://handset.test/account/v1/sessions/current', { method: 'DELETE', headers })
    await page.world.clock.track(() => page.world.server.handle(request))
    await page.world.clock.settled()
    await page.ask(flow, { type: click })
    expect([page.page(), page.busy()]).toEqual([`${site}/sign-in`, false])
  })
})

describe('two browsers at once', () => {
  /** Each does a thing in turn, in the browser of somebody else. */
  async function each(page: WebPage, deed: (nth: number) => Promise<void>) {
    for (const [nth, profile] of (['me', 'colleague'] as const).entries()) {
      await page.desk.tell('', { type: 'profile.chosen', profile })
      await deed(nth)
    }
  }

  it('want an account with the same address: the one whose link is opened first has it', async () => {
    const page = await openPage({ conditions: { 'captcha.when.web': 'off' } })
    await each(page, async (nth) => {
      await page.visit(addressOf('account-site', accountPaths.mailSignUp))
      await page.desk.until(() => page.pictureText() !== '')
      const password = `Lighthouse${nth}`
      await page.tell('mail-sign-up', change('email', 'cleo.finch@post.test'), change('password', password), change('repeated', password))
      await page.tell('mail-sign-up', change('birthday', '1990-02-28'), { type: 'agreement.changed', on: true })
      await page.tell('captcha', change('text', page.pictureText()))
      await page.ask('mail-sign-up', { type: 'form.submitted' })
      expect(page.page()).toBe('account-site/sign-up-by-mail/sent')
    })
    await wait(page, 60_000)
    const links = page.world.mail.traces().flatMap(({ text }) => /\S+\/pass\/activate\/\w+/.exec(text) ?? [])
    expect(links).toHaveLength(2)
    const heard: (string | undefined)[] = []
    await each(page, async (nth) => {
      await page.visit(links[nth]!)
      await page.settle()
      heard.push(page.said())
    })
    expect(heard[0]).toBeUndefined()
    expect(heard[1]).toBeDefined()
    expect(page.world.server.inside().accounts).toHaveLength(1)
  })

  it('remove the same device: both see it gone, and the other device stays', async () => {
    const page = await openPage({ scenario: 'two-devices', conditions: { 'captcha.when.login': 'off' } })
    await each(page, async () => {
      await signIn(page)
      await page.visit(addressOf('account-site', accountPaths.devices))
      await page.settle()
      await page.tell('own-devices', { type: 'removal.requested', deviceId: 'phone-2' }, change('password', 'Lighthouse7'))
    })
    await each(page, async () => {
      await page.ask('own-devices', { type: 'removal.confirmed' })
      const { devices, done } = page.contextOf('own-devices') as { devices: { deviceId: string }[]; done: string }
      expect([devices.map(({ deviceId }) => deviceId), done]).toEqual([['phone-1'], 'removed'])
    })
  })

  it('reset the same password: each with its own code, and the last one counts', async () => {
    const page = await openPage({
      scenario: 'two-devices',
      conditions: { 'captcha.when.recovery': 'off', 'captcha.when.login': 'off', 'server.syncDelay': 0 },
    })
    await each(page, async () => {
      await page.visit(addressOf('account-site', accountPaths.recovery))
      await page.tell('recovery', change('identifier', '+447700900123'))
      await page.ask('recovery', { type: 'identifier.submitted' })
    })
    const passwords = ['Harbour42lamp', 'Meadow99lamp']
    await each(page, async (nth) => {
      await page.ask('account-code', { type: 'method.chosen', method: nth === 0 ? 'mail' : 'sms' })
      const { digits } = page.world.server.inside().codes.at(-1)!
      await page.ask('code', { type: 'code.changed', code: digits }, { type: 'code.submitted' })
      await page.tell('new-password', change('password', passwords[nth]!), change('repeated', passwords[nth]!))
    })
    await each(page, async () => {
      await page.ask('new-password', { type: 'password.submitted' })
      expect(page.page()).toMatch(/^account-site\/recovery/)
    })
    const taken = async (password: string) => {
      await page.visit(addressOf('account-site', accountPaths.signIn))
      await page.tell('sign-in', change('identifier', '+447700900123'), change('password', password))
      await page.ask('sign-in', { type: 'credentials.submitted' })
      return page.page() === 'account-site/home'
    }
    expect([await taken('Lighthouse7'), await taken(passwords[0]!), await taken(passwords[1]!)].filter(Boolean)).toHaveLength(1)
  })

  it('know nothing of each other’s session, mailbox and tickets', async () => {
    const page = await openPage({ scenario: 'two-devices', conditions: { 'captcha.when.login': 'off' } })
    await signIn(page)
    await goToPage(page.world, 'webmail/inbox')
    await page.desk.tell('', { type: 'profile.chosen', profile: 'colleague' })
    for (const [address, shown] of [
      [addressOf('account-site'), 'account-site/sign-in'],
      [addressOf('cloud-site'), 'cloud-site/sign-in'],
      [addressOf('webmail'), 'webmail/sign-in'],
    ] as const) {
      await page.visit(address)
      expect(page.page()).toBe(shown)
    }
  })
})
