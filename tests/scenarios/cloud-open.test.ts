import { describe, expect, it } from 'vitest'
import { makeWorld } from '../../src/testing/make-world.ts'
import { createDeskPlayer, goToPage } from '../../src/world/page-routes.ts'
import { chooseMethod, enterCode, frontTab, open } from '../../src/world/page-steps.ts'

/** Signed in on the account site, and on the way to the cloud. */
async function atCloud(scenario: string) {
  const world = await makeWorld({ scenario })
  await goToPage(world, 'account-site/home')
  const desk = createDeskPlayer(world)
  await open('i.mi.com')(desk)
  await desk.until(() => desk.page() !== 'cloud-site/open')
  return { world, desk }
}
const session = (desk: ReturnType<typeof createDeskPlayer>) =>
  desk.computer.actor()!.getSnapshot().children.me!.getSnapshot().context.session

describe('the cloud, from the account site’s session', () => {
  it('asks for its code once, though the other services open at once', async () => {
    const { desk } = await atCloud('two-devices')
    expect(desk.page()).toBe('cloud-site/sign-in/methods')
    const { token } = session(desk)!
    await open('account.xiaomi.com/services/talk')(desk)
    expect(desk.page()).toBe('account-site/service')
    await open('i.mi.com')(desk)
    await desk.until(() => desk.page() !== 'cloud-site/open')
    await chooseMethod(desk)
    await enterCode(desk)
    expect(desk.page()).toBe('cloud-site/home')
    expect(session(desk)!.token).toBe(token)
    // Another tab, and a page that was left and opened again: the code was entered.
    await desk.tell('me', { type: 'tab.opened', address: 'i.mi.com/find' })
    await desk.until(() => desk.page() === 'cloud-site/find')
    await open('account.xiaomi.com')(desk)
    await open('i.mi.com')(desk)
    await desk.until(() => desk.page() === 'cloud-site/home')
  })

  it('is no way around a code that does not come', async () => {
    const { world, desk } = await atCloud('S07')
    await chooseMethod(desk)
    await world.dispatch({ type: 'skip', by: 600_000 })
    expect(world.phones[0]!.actor.getSnapshot().context.messages).toEqual([])
    await desk.tell(desk.path(), { type: 'back' })
    await desk.tell(frontTab(desk), { type: 'reloaded' })
    await desk.until(() => desk.page() === 'cloud-site/sign-in/methods')
    await open('i.mi.com/find')(desk)
    await desk.until(() => desk.page() !== 'cloud-site/open')
    expect(desk.page()).toBe('cloud-site/sign-in/methods')
  })

  it('is closed again when the session is another one', async () => {
    const { desk } = await atCloud('two-devices')
    await chooseMethod(desk)
    await enterCode(desk)
    await open('account.xiaomi.com')(desk)
    await desk.tell(desk.path(), { type: 'sign-out.requested' })
    await desk.until(() => desk.page() === 'account-site/sign-in')
    await open('i.mi.com')(desk)
    expect(desk.page()).toBe('cloud-site/sign-in')
  })
})
