import type { ScenarioId } from '../../../src/scenarios/ids.ts'
import { holdPhone, type HeadlessPhone } from '../../../src/testing/headless.ts'
import { makeWorld, stopWorlds } from '../../../src/testing/make-world.ts'
import type { Story } from '../../../src/world/input.ts'
import { createPlayer } from '../../../src/world/routes/player.ts'
import { enterCode, passCaptcha, agree, signOut, flow, settings, openSection, play } from '../../../src/world/routes/route-steps.ts'
import { goTo } from '../../../src/world/routes/routes.ts'
import { owner, type EntryName } from '../../components/one-error.table.ts'
import { ask, enterPassword, openFindDevice } from '../../scenarios/owner.ts'
import { losses } from '../../scenarios/setup-steps.ts'

// What was before somebody picks the phone up: a story of the library, and what has happened in it since, lived through
// without a page and then told to it.

interface Beginning {
  scenario: ScenarioId
  happened?: (phone: HeadlessPhone) => Promise<unknown>
  /** What the account is called; by default as the owner's. */
  name?: string
  /** The phone that codes to its number come to. */
  codesTo?: string
}

/** Nothing takes its time, and no picture is in the way. */
const calm = {
  'server.region': 'local',
  'captcha.when.login': 'off',
  'captcha.when.recovery': 'off',
  'captcha.when.phone': 'off',
  'sms.delay': '2s',
}

async function turnFindDeviceOn(phone: HeadlessPhone) {
  await phone.closeSettings()
  await openFindDevice(phone)
  await ask(phone, () => phone.findDevice({ type: 'find-device.switched', on: true }))
  if (phone.session()?.account.hasPassword) await enterPassword(phone)
  else await ask(phone, () => phone.findDevice({ type: 'find-device.confirmed' }))
}

const wipe = ({ world }: HeadlessPhone) => losses['wipe']!(createPlayer(world))
const leave = ({ world }: HeadlessPhone) => signOut(createPlayer(world))

const withFindDevice: Beginning = { scenario: 'S29', happened: turnFindDeviceOn }

export const usual: Record<EntryName, Beginning> = {
  'Mi Account in Settings': { scenario: 'S16' },
  'the cloud, after the session ended': { scenario: 'S29' },
  'turning Find device on': { scenario: 'S29' },
  'turning Find device off': withFindDevice,
  'confirming a reset': withFindDevice,
  'setting the phone up': { scenario: 'new-phone' },
  'the lock of a wiped phone': { scenario: 'S21' },
  'after an update': { scenario: 'S26' },
}

/** An account that was made with a number and a code has no password. */
const signUp = ({ world }: HeadlessPhone) => goTo(world, 'account/home')
const inTurn =
  (...deeds: ((phone: HeadlessPhone) => Promise<unknown>)[]) =>
  async (phone: HeadlessPhone) => {
    for (const deed of deeds) await deed(phone)
  }

/** With a number whose card is in another phone. */
async function signUpFromAfar({ world }: HeadlessPhone) {
  const player = createPlayer(world)
  await play(player, [signOut, ...settings, openSection('mi-account')])
  await player.tell(flow.signUp, { type: 'number.changed', text: otherNumber })
  await player.tell(flow.signUp, { type: 'number.submitted' })
  await player.until(() => player.screen() !== 'sign-up/number')
  await play(player, [passCaptcha, enterCode, passCaptcha, agree])
}
const otherNumber = '+447700900456'

const own = { scenario: 'free', name: owner.number } as const
const boundWithout = { ...own, happened: inTurn(signUp, turnFindDeviceOn) }

/** The same with an account that has no password yet. */
export const withoutPassword: Partial<Record<EntryName, Beginning>> = {
  'Mi Account in Settings': { ...own, happened: inTurn(signUp, leave) },
  'turning Find device off': boundWithout,
  'confirming a reset': boundWithout,
  'setting the phone up': { ...own, happened: inTurn(signUp, leave, wipe) },
  'the lock of a wiped phone': {
    scenario: 'S29',
    name: otherNumber,
    codesTo: 'phone-2',
    happened: inTurn(signUpFromAfar, turnFindDeviceOn, wipe),
  },
  'after an update': { ...own, happened: inTurn(signUp, leave, (phone) => phone.set('device.os', 'old')) },
}

/** Lives through it. */
export async function storyOf({ scenario, happened }: Beginning): Promise<Story> {
  const world = await makeWorld({ scenario, seed: 7 })
  const phone = holdPhone(world)
  for (const [condition, value] of Object.entries(calm)) await phone.set(condition, value)
  // Until it is on its network.
  await phone.wait('10s')
  await happened?.(phone)
  if (world.phones[0]!.actor.getSnapshot().hasTag('in-use')) await phone.home()
  const story = world.story()
  await stopWorlds()
  return story
}
