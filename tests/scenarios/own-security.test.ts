import { describe, expect, it } from 'vitest'
import { createDeskPlayer, goToPage } from '../../src/world/routes/page-routes.ts'
import { makeWorld } from '../../src/testing/make-world.ts'

const password = 'Lighthouse7'

async function atContacts() {
  const world = await makeWorld({ scenario: 'two-devices' })
  await goToPage(world, 'account-site/contacts')
  const desk = createDeskPlayer(world)
  const path = `${desk.path()}/own-security`
  const state = () =>
    world.actorAt(`computer-1/${path}`)!.getSnapshot() as { value: unknown; context: { done?: string; trouble?: unknown } }
  await desk.until(() => state().value === 'shown')
  const account = () => world.server.inside().accounts[0]!
  return { world, desk, path, state, account }
}

describe('number, mail and sign-ins on the account site', () => {
  it('takes a recovery address after the password and the code that was sent to it', async () => {
    const { world, desk, path, state, account } = await atContacts()
    await desk.tell(path, { type: 'contact.opened', method: 'mail' })
    await desk.tell(path, { type: 'password.changed', text: 'Wrong1234' })
    await desk.tell(path, { type: 'password.submitted' })
    await desk.until(() => state().value === 'confirming')
    expect(state().context.trouble).toBeDefined()
    await desk.tell(path, { type: 'password.changed', text: password })
    await desk.tell(path, { type: 'password.submitted' })
    await desk.until(() => state().value === 'editing')
    await desk.tell(path, { type: 'contact.typed', text: 'spare@letters.test' })
    await desk.tell(path, { type: 'contact.submitted' })
    await desk.until(() => state().value === 'code')
    expect(account().email).not.toBe('spare@letters.test')
    await desk.tell(`${path}/code`, { type: 'code.changed', code: world.server.inside().codes.at(-1)!.digits })
    await desk.tell(`${path}/code`, { type: 'code.submitted' })
    await desk.until(() => state().value === 'shown')
    expect(account().email).toBe('spare@letters.test')
    expect(state().context.done).toBe('contact')
    const { session } = desk.computer.actor()!.getSnapshot().children.me!.getSnapshot().context
    expect(session!.account.email).toBe('spare@letters.test')
  })

  it('turns two-step on with the password', async () => {
    const { desk, path, state, account } = await atContacts()
    await desk.tell(path, { type: 'two-step.requested', on: true })
    await desk.tell(path, { type: 'password.changed', text: password })
    await desk.tell(path, { type: 'password.submitted' })
    await desk.until(() => state().value === 'shown')
    expect(account().twoStep).toBe(true)
  })
})
