import type { Security } from '../../src/account/contract.ts'
import { makeWorld, type TestWorldOptions } from '../../src/testing/make-world.ts'
import { createDeskPlayer, goToPage, type DeskPlayer } from '../../src/world/routes/page-routes.ts'
import { frontTab } from '../../src/world/routes/page-steps.ts'
import type { World } from '../../src/world/world.ts'

export const password = 'Lighthouse7'

interface Shown {
  value: unknown
  context: { done?: string; trouble?: { failure: { kind: string; problem?: string } }; security?: Security }
  hasTag: (tag: string) => boolean
}

/** Somebody at the page of number, recovery mail, two-step and sign-ins, who knows the password. */
export function securityDriver(world: World, desk: DeskPlayer = createDeskPlayer(world)) {
  const path = () => `${frontTab(desk)}/account-site/own-security`
  const at = (below: string) => world.actorAt(`${desk.computer.id}/${path()}${below}`)?.getSnapshot() as Shown | undefined
  const state = () => at('')!
  const isIdle = () => ['', '/prove-owner', '/contact-change', '/contact-change/code'].every((below) => at(below)?.hasTag('busy') !== true)
  const tell = async (below: string, event: { type: string; [name: string]: unknown }) => {
    await desk.tell(`${path()}${below}`, event)
    await desk.until(() => !desk.page().startsWith('account-site/contacts') || isIdle())
  }
  return {
    desk,
    tell,
    state,
    proving: () => at('/prove-owner'),
    changing: () => at('/contact-change'),
    code: () => at('/contact-change/code'),
    trouble: (below: string) => at(below)?.context.trouble?.failure,
    async proveOwner(typed = password) {
      await tell('/prove-owner', { type: 'password.changed', text: typed })
      await tell('/prove-owner', { type: 'password.submitted' })
    },
    async askForCode(text: string) {
      await tell('/contact-change', { type: 'contact.changed', text })
      await tell('/contact-change', { type: 'contact.submitted' })
    },
    async enterCode(digits: string) {
      await tell('/contact-change/code', { type: 'code.changed', code: digits })
      await tell('/contact-change/code', { type: 'code.submitted' })
    },
    lastCode: () => world.server.inside().codes.at(-1)!,
    async changeTo(method: 'sms' | 'mail', text: string) {
      await tell('', { type: 'contact.opened', method })
      await this.proveOwner()
      await this.askForCode(text)
      await this.enterCode(this.lastCode().digits)
    },
  }
}

export async function atSecurity(options: TestWorldOptions = {}) {
  const world = await makeWorld({ scenario: 'two-devices', ...options })
  await goToPage(world, 'account-site/contacts')
  const driver = securityDriver(world)
  await driver.desk.until(() => driver.state().value === 'shown')
  return { world, ...driver, account: () => world.server.inside().accounts[0]! }
}

export const sentOf = (world: World, operation: string) => world.server.log().filter((entry) => entry.operation === operation)
