import { createAccountClient } from '../../src/account/client.ts'
import type { Session } from '../../src/account/contract.ts'
import { directFetch } from '../../mocks/direct.ts'
import { makeWorld, type TestWorldOptions } from '../../src/testing/make-world.ts'
import { selectLine } from '../../src/world/routes/in-hand.ts'
import { stepInSetup } from '../../src/world/routes/in-setup.ts'
import { createPlayer, type Player } from '../../src/world/routes/player.ts'
import type { ScenarioSource } from '../../src/world/scenario.ts'
import type { World } from '../../src/world/world.ts'

export const wizard = 'setup-wizard'
export const wizardLock = `${wizard}/activation-lock`

export const ada = { number: '+447700900123', name: 'Ada Marlow', region: 'GB', email: 'ada.marlow@post.test', password: 'Lighthouse7' }
export const bo = { number: '+447700900789', name: 'Bo Carver', region: 'GB', email: 'bo.carver@post.test', password: 'Meadow1234' }
export const bound = [{ deviceId: 'phone-1', name: 'Handset 12' }]

type Account = NonNullable<ScenarioSource['accounts']>[number]

/** A phone of Ada's, and Bo, who has an account of his own. */
export const story = (account: Partial<Account> = {}, phone: Partial<ScenarioSource['phones'][number]> = {}): ScenarioSource => ({
  id: 'lock',
  title: 'A phone of Ada’s',
  symptom: '',
  accounts: [{ ...ada, ...account }, bo],
  phones: [{ model: 'Handset 12', region: 'GB', sims: [{ number: ada.number, carrier: 'Skylark' }], isSetUp: false, ...phone }],
})

const calm = {
  'server.region': 'local',
  'captcha.when.login': 'off',
  'captcha.when.recovery': 'off',
  'captcha.when.phone': 'off',
  'sms.delay': '2s',
  'server.syncDelay': 0,
}

export async function begin(
  scenario: NonNullable<TestWorldOptions['scenario']>,
  options: Omit<TestWorldOptions, 'scenario'> = {},
): Promise<Player> {
  const world = await makeWorld({ ...options, scenario, conditions: { ...calm, ...options.conditions } })
  await world.clock.settled()
  return createPlayer(world)
}

export const isInUse = ({ phone }: Player) => phone.actor.getSnapshot().hasTag('in-use')
export const isBound = ({ world }: Player, deviceId = 'phone-1') =>
  world.server.inside().devices.some((device) => device.deviceId === deviceId && device.findDevice)
export const wait = ({ world }: Player, by: number) => world.dispatch({ type: 'skip', by })
export const set = ({ world }: Player, name: string, value: unknown) => world.dispatch({ type: 'condition', name, value })
export const connect = (player: Player, on: boolean) => player.tell('radios', { type: 'airplane.changed', on: !on })

/** Taps on as long as something leads on. @returns what the phone shows in the end */
export async function goOn(player: Player): Promise<string> {
  for (let steps = 0; steps < 40 && player.actorAt(wizard); steps += 1) {
    const before = [player.screen(), JSON.stringify(player.valueAt(wizard))].join()
    if (!(await stepInSetup(player))) break
    if ([player.screen(), JSON.stringify(player.valueAt(wizard))].join() === before) break
  }
  return player.screen()
}

/** From a phone in use to one that starts like new, without its owner. */
export const losses: Record<string, (player: Player) => Promise<void>> = {
  async wipe(player) {
    await toRecovery(player)
    for (const line of ['wipe-data', 'wipe-all-data', 'confirm']) await selectLine(player, line)
    await player.until(() => player.screen() === 'recovery-menu/wiped')
    for (const line of ['back-to-main-menu', 'reboot']) await selectLine(player, line)
    await comeUp(player)
  },
  async flash(player) {
    await toRecovery(player)
    await selectLine(player, 'connect')
    await player.tell('', { type: 'flash.started' })
    await comeUp(player)
  },
}

/** About phone, Factory reset, with the password that somebody believes to be right; given up where it does not go on. */
export async function resetFromSettings(player: Player, password: string): Promise<void> {
  const settings = 'settings'
  const reset = 'settings/factory-reset'
  const confirm = `${reset}/confirm-password`
  const isBusy = () => player.world.server.log().some(({ outcome }) => outcome === 'waiting')
  await player.tell('', { type: 'app.opened', app: 'settings' })
  await player.tell(settings, { type: 'section.opened', section: 'about' })
  await player.tell(settings, { type: 'reset.opened' })
  await player.tell(reset, { type: 'reset.requested' })
  await player.until(() => !isBusy())
  if (player.screen() === 'confirm-password/password') {
    await player.tell(confirm, { type: 'password.changed', text: password })
    await player.tell(confirm, { type: 'password.submitted' })
    await player.until(() => !isBusy())
  }
  if (player.screen() !== 'factory-reset/warning') return
  await player.tell(reset, { type: 'reset.continued' })
  await wait(player, 5_000)
  await player.tell(reset, { type: 'reset.confirmed' })
  await comeUp(player)
}

/** The owner has it erased from another device, and the phone is left alone for a while. */
export async function eraseFromAfar(player: Player): Promise<void> {
  const { world } = player
  const { token } = await sessionOf(world, ada)
  // Where Find device is off there is nothing to erase.
  await elsewhere(world)
    .call('eraseDevice', { params: { deviceId: 'phone-1' }, token })
    .catch(() => {})
  await wait(player, 16 * 60_000)
}

async function toRecovery(player: Player) {
  await player.tell('', { type: 'power.held' })
  await player.tell('', { type: 'power-off.chosen' })
  await player.until(() => player.screen() === 'power/off')
  await player.tell('', { type: 'recovery-keys.held' })
}

export async function comeUp(player: Player): Promise<void> {
  await player.until(() => player.actorAt(wizard) !== undefined)
  // The radios need a moment more than the glass.
  await wait(player, 10_000)
}

export async function restart(player: Player): Promise<void> {
  await player.tell('', { type: 'restart.chosen' })
  await player.until(() => !player.phone.actor.getSnapshot().hasTag('off'))
  await wait(player, 10_000)
}

/** Types what somebody knows into the lock and taps Activate. */
export async function activate(player: Player, known: { identifier?: string; password: string }, lock = wizardLock): Promise<void> {
  if (known.identifier !== undefined) {
    await player.tell(lock, { type: 'identifier.asked' })
    await player.tell(lock, { type: 'identifier.changed', text: known.identifier })
  }
  await player.tell(lock, { type: 'password.changed', text: known.password })
  await player.tell(lock, { type: 'activation.requested' })
  const isBusy = () => (player.actorAt(lock)?.getSnapshot() as { hasTag(tag: string): boolean } | undefined)?.hasTag('busy') === true
  await player.until(() => !isBusy())
}

export const troubleOf = (player: Player, path = wizardLock) => {
  const snapshot = player.actorAt(path)?.getSnapshot() as
    | { context: { trouble?: { failure: { problem?: string; kind: string } } } }
    | undefined
  const failure = snapshot?.context.trouble?.failure
  return failure && (failure.problem ?? failure.kind)
}

let keys = 0
/** The owner, on another device. */
export const elsewhere = (world: World) =>
  createAccountClient({
    fetch: directFetch(world.server),
    origin: 'http://handset.test',
    nextIdempotencyKey: () => `elsewhere-${String((keys += 1)).padStart(12, '0')}`,
  })

export async function sessionOf(world: World, { email, password }: { email: string; password: string }): Promise<Session> {
  const answer = await elsewhere(world).call('signIn', {
    body: { identifier: email, region: 'GB', password, surface: 'web', device: 'Browser' },
  })
  if (answer.outcome !== 'signed-in') throw new Error('A second step is asked')
  return answer.session
}

/** The owner chooses a new password on a computer; the code comes by mail. */
export async function recover({ world }: Player, password: string, { email }: { email: string } = ada): Promise<void> {
  const server = elsewhere(world)
  const { recoveryId } = await server.call('startRecovery', { body: { identifier: email, region: 'GB', surface: 'web' } })
  const params = { recoveryId }
  const { codeId } = await server.call('sendRecoveryCode', { params, body: { method: 'mail', locale: 'en' } })
  const code = world.server.inside().codes.find((one) => one.codeId === codeId)!.digits
  const { proof } = await server.call('verifyRecoveryCode', { params, body: { codeId, code } })
  await server.call('finishRecovery', { params, body: { proof, password } })
}

/** The owner removes the phone from the account on another device. */
export async function remove({ world }: Player, owner: { email: string; password: string } = ada): Promise<void> {
  const { token } = await sessionOf(world, owner)
  await elsewhere(world).call('removeDevice', { params: { deviceId: 'phone-1' }, token })
}
