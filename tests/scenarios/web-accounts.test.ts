import { describe, expect, it } from 'vitest'
import { codeIn } from '../../src/world/phone/code-in.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import { createDeskPlayer, type DeskPlayer } from '../../src/world/routes/page-routes.ts'
import { makeWorld } from '../../src/testing/make-world.ts'

const addressBar = async (desk: DeskPlayer, address: string) => {
  const tab = desk.computer.frontPage().tab.split('/').slice(1).join('/')
  await desk.tell(tab, { type: 'address.changed', text: address })
  await desk.tell(tab, { type: 'address.submitted' })
}

/** At the form for the cloud's code, in an English page. */
async function cloudCode(scenario: string, seed: number) {
  const world = await makeWorld({ scenario, seed })
  await goTo(world, 'cloud-site/sign-in/code')
  const desk = createDeskPlayer(world)
  const wait = (by: number) => world.dispatch({ type: 'skip', by })
  const messages = () => world.phones[0]!.actor.getSnapshot().context.messages
  const resend = async () => {
    await wait(10 * 60_000)
    await desk.tell(`${desk.path()}/code`, { type: 'resend.requested' })
    await wait(60_000)
  }
  return { world, desk, wait, messages, resend }
}

describe('S05, the cloud in a browser', () => {
  it('opens with the six digits that come to the phone', async () => {
    const { desk, wait, messages } = await cloudCode('S05', 1)
    await wait(60_000)
    const code = codeIn(messages().at(-1)!.text)!
    expect(code).toMatch(/^\d{6}$/)
    await desk.tell(`${desk.path()}/code`, { type: 'code.changed', code })
    await desk.tell(`${desk.path()}/code`, { type: 'code.submitted' })
    await desk.until(() => desk.page() === 'cloud-site/home')
  })
})

describe('S07, the code that comes only from the Chinese page', () => {
  it('does not come however often it is asked for in English', async () => {
    const { messages, resend } = await cloudCode('S07', 1)
    for (let n = 0; n < 3; n += 1) await resend()
    expect(messages()).toEqual([])
  })

  it('comes for most, not for all, once the page is Chinese, and what was typed and sent stays', async () => {
    let helped = 0
    for (let seed = 1; seed <= 12; seed += 1) {
      const { desk, messages, resend } = await cloudCode('S07', seed)
      await desk.tell(`${desk.path()}/code`, { type: 'code.changed', code: '12' })
      await addressBar(desk, 'i.mi.com/?_locale=zh_CN')
      expect(desk.page()).toBe('cloud-site/sign-in/code')
      await resend()
      helped += messages().length
    }
    expect(helped).toBeGreaterThan(6)
    expect(helped).toBeLessThan(12)
  })

  it('is no matter of language where the route is not: an English page gets it as well', async () => {
    const { world, messages, resend } = await cloudCode('S07', 1)
    await world.dispatch({ type: 'condition', name: 'sms.localeRule', value: 'none' })
    await resend()
    expect(messages()).toHaveLength(1)
  })
})

describe('S11, almost the right address', () => {
  it('is a page that says so, and the right one opens the cloud', async () => {
    const world = await makeWorld({ scenario: 'S11' })
    const desk = createDeskPlayer(world)
    await desk.tell('', { type: 'profile.chosen', profile: 'me' })
    await addressBar(desk, 'i.rni.com')
    expect(desk.page()).toBe('browser/not-this-site')
    expect(world.server.log()).toEqual([])
    await addressBar(desk, 'i.mi.com')
    expect(desk.page()).toBe('cloud-site/sign-in')
  })
})
