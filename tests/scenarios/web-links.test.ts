import { afterEach, describe, expect, it } from 'vitest'
import { addressOf } from '../../src/flows/computer/addresses.ts'
import { accessPath } from '../../src/flows/support-site/support-paths.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { goToPage } from '../../src/world/routes/page-routes.ts'
import { openPage, type WebPage } from './web-page.ts'

afterEach(stopWorlds)

const wait = ({ world }: WebPage, by: number) => world.dispatch({ type: 'skip', by })
const hour = 3_600_000
const change = (name: string, text: string) => ({ type: `${name}.changed`, text })

describe('a link from a mail', () => {
  const activation = ({ world }: WebPage, nth = -1) =>
    /\S+\/pass\/activate\/\w+/.exec(
      world.mail
        .traces()
        .filter(({ text }) => text.includes('/pass/activate/'))
        .at(nth)!.text,
    )![0]
  const access = ({ world }: WebPage) => addressOf('support-site', accessPath(world.server.inside().accessLinks.at(-1)!.linkId))
  const follow = async (page: WebPage, address: string) => {
    await page.visit(addressOf('webmail'))
    await page.visit(address)
    await page.settle()
    return page.said()
  }
  const mailed = async () => {
    const page = await openPage()
    await goToPage(page.world, 'account-site/sign-up-by-mail/sent')
    await wait(page, 60_000)
    return page
  }

  it('makes an account once, however often it is followed', async () => {
    const page = await mailed()
    expect(await follow(page, activation(page))).toBeUndefined()
    expect(await follow(page, activation(page))).toBe('link-used')
    expect(page.world.server.inside().accounts).toHaveLength(1)
  })

  it('makes none after a day; another mail does', async () => {
    const page = await mailed()
    await wait(page, 24 * hour)
    await page.ask('mail-sign-up', { type: 'resend.requested' })
    await wait(page, 60_000)
    expect(await follow(page, activation(page, 0))).toBe('link-expired')
    expect(page.world.server.inside().accounts).toHaveLength(0)
    expect(await follow(page, activation(page))).toBeUndefined()
    expect(page.world.server.inside().accounts).toHaveLength(1)
  })

  it.each(['account-site/activate', 'support-site/access'] as const)('that was cut short on the way (%s) says so', async (site) => {
    const page = await openPage()
    await page.visit(
      site === 'account-site/activate' ? 'account.xiaomi.com/pass/activate/mailed_1' : addressOf('support-site', accessPath('a1')),
    )
    await page.settle()
    expect(page.said()).toBe('link-invalid')
  })

  const answered = async () => {
    const page = await openPage({ scenario: 'two-devices', conditions: { 'support.days': 0 } })
    await goToPage(page.world, 'support-site/access')
    return page
  }
  it('of the support sets one password, and says afterwards that it was used', async () => {
    const page = await answered()
    const typeTwice = () => page.tell('new-password', change('password', 'Harbour42lamp'), change('repeated', 'Harbour42lamp'))
    await typeTwice()
    await page.ask('new-password', { type: 'password.submitted' })
    expect(page.page()).toBe('support-site/access-done')
    expect(await follow(page, access(page))).toBe('link-used')
    expect(page.page()).toBe('support-site/access-refused')
  })

  it('of the support works for a day, also where the form was left open over night', async () => {
    const page = await answered()
    await page.tell('new-password', change('password', 'Harbour42lamp'), change('repeated', 'Harbour42lamp'))
    await wait(page, 25 * hour)
    await page.ask('new-password', { type: 'password.submitted' })
    expect([page.page(), page.said()]).toEqual(['support-site/access-refused', 'link-expired'])
  })

  it('of the support, open in two tabs: the second hears that it was used', async () => {
    const page = await answered()
    await page.desk.tell('me', { type: 'tab.opened', address: access(page) })
    await page.desk.until(() => page.runs('new-password'))
    const setPassword = async (password: string) => {
      await page.tell('new-password', change('password', password), change('repeated', password))
      await page.ask('new-password', { type: 'password.submitted' })
    }
    await setPassword('Harbour42lamp')
    expect(page.page()).toBe('support-site/access-done')
    const { tabs } = page.desk.computer.actor()!.getSnapshot().children.me!.getSnapshot().context
    await page.desk.tell('me', { type: 'tab.chosen', tab: tabs[0] })
    await setPassword('Meadow99lamp')
    expect([page.page(), page.said()]).toEqual(['support-site/access-refused', 'link-used'])
  })
})
