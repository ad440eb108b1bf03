import { afterEach, describe, expect, it } from 'vitest'
import type { CodeMethod } from '../../src/account/contract.ts'
import { checkItems, type CheckItems } from '../../src/flows/security-check/check-items.ts'
import type { SecurityCheckEvent, securityCheckMachine } from '../../src/flows/security-check/security-check.machine.ts'
import type { SnapshotFrom } from 'xstate'
import { simOut } from '../../src/scenarios/account-trouble.ts'
import { prevention } from '../../src/scenarios/s30-prevention.ts'
import { holdPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { ownAddresses } from '../../src/world/mail/own-addresses.ts'
import { codeIn } from '../../src/world/phone/code-in.ts'
import { createDeskPlayer, goToPage } from '../../src/world/routes/page-routes.ts'
import { frontTab, open } from '../../src/world/routes/page-steps.ts'
import type { Player } from '../../src/world/routes/player.ts'
import type { ScenarioSource } from '../../src/world/scenario.ts'
import { openTicket } from './computer-steps.ts'
import { somebody } from './person.ts'
import { securityDriver } from './security-steps.ts'
import { activate, begin, elsewhere, goOn, isBound, losses, wait } from './setup-steps.ts'

afterEach(stopWorlds)

const minute = 60_000
const newPassword = 'Harbour42lamp'
const old = prevention.accounts![0]!.number
const [newNumber, address] = ['+447700900123', 'ada.marlow@post.test']

/** What the check says on the computer. */
async function checked(player: Player): Promise<CheckItems> {
  const desk = createDeskPlayer(player.world)
  // Whoever is signed in already opens it anew; the number that the story begins with may be gone.
  if (desk.page().startsWith('account-site/')) {
    await open('account.xiaomi.com')(desk)
    await open('account.xiaomi.com/security/check')(desk)
    await desk.until(() => checkAt(player).value === 'shown')
  } else await goToPage(player.world, 'account-site/check')
  const { account, security } = checkAt(player).context
  return checkItems(account!, security!)
}
const checkPath = (player: Player) => `${frontTab(createDeskPlayer(player.world))}/account-site/security-check`
const checkAt = (player: Player) =>
  player.world.actorAt(`computer-1/${checkPath(player)}`)!.getSnapshot() as SnapshotFrom<typeof securityCheckMachine>
const tellCheck = (player: Player, event: SecurityCheckEvent) => createDeskPlayer(player.world).tell(checkPath(player), event)

/** Puts right on the computer what is to be put right there. */
async function prevent(player: Player, ...changes: ['sms' | 'mail', string][]) {
  await goToPage(player.world, 'account-site/contacts')
  const driver = securityDriver(player.world)
  await driver.desk.until(() => driver.state().value === 'shown')
  for (const [method, text] of changes) await driver.changeTo(method, text)
}

/** The newest code in any message or mail that came to this person, and to nobody else. */
function codeThatCame({ world }: Player, since: number): string | undefined {
  const mails = ownAddresses(world.scenario, 'me').flatMap((to) => world.mail.mailbox(to).mails())
  // Nobody reads a message on a phone that is locked.
  const inUse = world.phones.map(({ actor }) => actor.getSnapshot()).filter((phone) => phone.hasTag('in-use'))
  const messages = inUse.flatMap(({ context }) => context.messages)
  return codeIn([...messages, ...mails].find(({ receivedAt }) => receivedAt > since)?.text ?? '')
}

/** Asks for a code by each way that is offered, until one comes to who asks. */
async function byWhatComes<T>(
  player: Player,
  methods: readonly { method: string }[],
  send: (method: CodeMethod) => Promise<{ codeId: string }>,
  enter: (codeId: string, code: string) => Promise<T>,
): Promise<T | undefined> {
  for (const { method } of methods) {
    const since = player.world.clock.now()
    const { codeId } = await send(method as CodeMethod)
    await wait(player, 2 * minute)
    const code = codeThatCame(player, since)
    if (code !== undefined) return enter(codeId, code)
  }
  return undefined
}

/** The owner, who forgot the password, on a computer elsewhere. @returns whether there is a new one */
async function recovers(player: Player, identifier: string): Promise<boolean> {
  const server = elsewhere(player.world)
  const { recoveryId, methods } = await server.call('startRecovery', { body: { identifier, region: 'GB', surface: 'web' } })
  const params = { recoveryId }
  const proven = await byWhatComes(
    player,
    methods,
    (method) => server.call('sendRecoveryCode', { params, body: { method, locale: 'en' } }),
    (codeId, code) => server.call('verifyRecoveryCode', { params, body: { codeId, code } }),
  )
  if (!proven) return false
  await server.call('finishRecovery', { params, body: { proof: proven.proof, password: newPassword } })
  return true
}

/** Asks the support, with the receipt. @returns whether the phone opens in the end */
async function supportOpens(player: Player): Promise<boolean> {
  const person = somebody({ identifier: old, password: 'forgotten' })
  await openTicket(holdPhone(player.world), person)
  await wait(player, minute)
  if (person.password !== 'forgotten') await activate(player, { password: person.password })
  return !isBound(player)
}

describe('the security check', () => {
  it('says how the account stands, and anew once it was put right', async () => {
    const player = await begin('S30')
    expect(await checked(player)).toEqual({
      'recovery-mail': 'open',
      number: 'open',
      'password-manager': 'unknown',
      devices: 'done',
      updates: 'unknown',
      'wrong-tries': 'open',
    })
    await prevent(player, ['mail', address], ['sms', newNumber])
    await wait(player, 24 * 60 * minute)
    expect(await checked(player)).toMatchObject({ 'recovery-mail': 'done', number: 'done', 'wrong-tries': 'done' })
  })

  it('tells of who has signed in since the owner last looked, until the owner has looked again', async () => {
    const player = await begin('S30')
    const signIn = () =>
      elsewhere(player.world).call('signIn', {
        body: { identifier: old, region: 'GB', password: 'Lighthouse7', surface: 'web', device: 'Library' },
      })
    await signIn()
    expect((await checked(player)).devices).toBe('open')
    await tellCheck(player, { type: 'sessions.reviewed' })
    await createDeskPlayer(player.world).until(() => checkAt(player).value === 'shown')
    const { account, security } = checkAt(player).context
    expect(checkItems(account!, security!).devices).toBe('done')
    await wait(player, minute)
    await signIn()
    expect((await checked(player)).devices).toBe('open')
  })

  it('tells of a signed-in system that could not sign in again', async () => {
    const player = await begin('S30')
    const answer = await elsewhere(player.world).call('signIn', {
      body: { identifier: old, region: 'GB', password: 'Lighthouse7', surface: 'phone', device: 'Handset 12' },
    })
    const { token } = answer.outcome === 'signed-in' ? answer.session : { token: '' }
    for (const [version, state] of [
      ['1.0', 'open'],
      ['1.2', 'done'],
    ]) {
      const headers = { authorization: `Bearer ${token}`, 'x-system-version': version! }
      await player.world.server.handle(new Request('http://handset.test/account/v1/accounts/me', { headers }))
      expect((await checked(player)).updates).toBe(state)
    }
  })
})

describe('a locked phone and a forgotten password', () => {
  const locked = async (...changes: ['sms' | 'mail', string][]) => {
    const player = await begin('S30', { conditions: { 'support.days': 0 } })
    if (changes.length > 0) await prevent(player, ...changes)
    await losses['wipe']!(player)
    expect(await goOn(player)).toBe('activation-lock/password')
    return player
  }

  it('is open only to the support when nothing was put right before', async () => {
    const player = await locked()
    expect(await recovers(player, old)).toBe(false)
    expect(isBound(player)).toBe(true)
    expect(await supportOpens(player)).toBe(true)
  })

  it.each([
    ['a recovery e-mail', address, [['mail', address]]],
    [
      'a recovery e-mail and the number',
      newNumber,
      [
        ['sms', newNumber],
        ['mail', address],
      ],
    ],
  ] as const)('opens with a new password when %s was on file', async (_, identifier, changes) => {
    const player = await locked(...changes.map(([method, text]): ['sms' | 'mail', string] => [method, text]))
    expect(await recovers(player, identifier)).toBe(true)
    await activate(player, { password: newPassword })
    expect(isBound(player)).toBe(false)
  })
})

describe('a second step and a lost SIM', () => {
  const story: ScenarioSource = { ...simOut, phones: simOut.phones.map((phone) => ({ ...phone, mail: address })) }
  const signsIn = async (player: Player) => {
    const server = elsewhere(player.world)
    const { number, password = '' } = simOut.accounts![0]!
    const answer = await server.call('signIn', { body: { identifier: number, region: 'GB', password, surface: 'web', device: 'Library' } })
    if (answer.outcome !== 'second-step') return true
    const params = { signInId: answer.signInId }
    const done = await byWhatComes(
      player,
      answer.methods,
      (method) => server.call('sendSecondStepCode', { params, body: { method, locale: 'en' } }),
      (codeId, code) => server.call('completeSignIn', { params, body: { codeId, code, trustDevice: false } }),
    )
    return done !== undefined
  }

  it('keep the owner out without a recovery e-mail', async () => {
    const player = await begin(story)
    expect(await signsIn(player)).toBe(false)
  })

  it('do not with one that was added while the card was there', async () => {
    const player = await begin(story)
    // The card is in, the owner signs in with it and adds the address; then it is gone again.
    await player.tell('radios', { type: 'sim.inserted', slot: 1 })
    await goToPage(player.world, 'account-site/contacts')
    const driver = securityDriver(player.world)
    await driver.desk.until(() => driver.state().value === 'shown')
    await driver.tell('', { type: 'contact.opened', method: 'mail' })
    await driver.proveOwner('Lighthouse7')
    await driver.askForCode(address)
    await driver.enterCode(driver.lastCode().digits)
    await player.tell('radios', { type: 'sim.ejected', slot: 1 })
    await wait(player, 10 * minute)
    expect(await signsIn(player)).toBe(true)
  })
})
