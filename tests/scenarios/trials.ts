import { holdPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { shownOf } from '../../src/flows/personal-data/items.ts'
import type { PersonalDataContext } from '../../src/flows/personal-data/personal-data.machine.ts'
import type { TestWorldOptions } from '../../src/testing/make-world.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import { addressIn, computerOf, fill, isAwake, visit } from './computer-steps.ts'
import type { Fix } from './fixes.ts'
import { signsIn, type Person } from './person.ts'

// What people try in each story of only-its-own-fix.test.ts, and how they see whether all is well.

/** A story that something is wrong in, and what alone cures it. */
export interface Row {
  id: string
  world: TestWorldOptions
  /** What the person in the story knows and how they type; by default nothing. */
  person?: Partial<Person>
  /** Goes to where it can be tried, as often as one likes. */
  reach?: (play: HeadlessPhone, person: Person) => Promise<unknown>
  /** Tries it. @returns whether all is well */
  isWell: (play: HeadlessPhone, person: Person) => Promise<boolean>
  curedBy: readonly Fix[]
}

/** Longer than anybody has to wait between two codes here: nothing shall fail for being asked too soon. */
const betweenCodes = '3min'

/** Whether another message comes after somebody asked for a code. */
const bringsMessage = (askFor: (play: HeadlessPhone) => Promise<unknown>) => async (play: HeadlessPhone) => {
  await play.wait(betweenCodes)
  const before = play.messages().length
  await askFor(play)
  await play.wait('1min')
  return play.messages().length > before
}

/** For a new account on the phone. */
export const codeComes = bringsMessage(async ({ world }) => {
  await goTo(world, 'sign-up/number')
  await goTo(world, 'sign-up/code')
})

/** For signing in to the cloud at the computer, in the language of the page that is open there. */
export const cloudCodeComes = bringsMessage(async (play) => {
  const desk = computerOf(play)
  const isChinese = isAwake(desk) && addressIn(desk).includes('_locale=zh_CN')
  await goTo(play.world, 'cloud-site/sign-in/code')
  if (!isChinese) return
  await visit(desk, `${addressIn(desk).split('?')[0]}?_locale=zh_CN`)
  await play.wait(betweenCodes)
  await fill(desk, 'code', { type: 'resend.requested' })
})

/** For the second step of an account. */
export const accountCodeComes = bringsMessage(async ({ world }) => {
  await goTo(world, 'sign-in/credentials')
  await goTo(world, 'account-code/code')
})

/** On the page of the cloud that asks for it. */
export const resentCodeComes = bringsMessage(async (play) => {
  const desk = computerOf(play)
  if (desk.page() === 'cloud-site/sign-in/code') await fill(desk, 'code', { type: 'resend.requested' })
})

export const toCloudCode = async (play: HeadlessPhone) => {
  await goTo(play.world, 'cloud-site/sign-in/code')
  await play.wait(betweenCodes)
}

/** Signing in, and as quickly as these servers answer: a weak link takes a second at the least. */
export async function signsInQuickly(play: HeadlessPhone, person: Person): Promise<boolean> {
  await goTo(play.world, 'sign-in/credentials')
  const begin = play.world.clock.now()
  return (await signsIn(play, person)) && play.world.clock.now() - begin < 1_000
}

/** Whether the account’s page of the cloud is told how things stand. */
export async function syncs(play: HeadlessPhone): Promise<boolean> {
  await goTo(play.world, 'account/cloud')
  await play.waitUntil('the page', () => !play.busy())
  return play.trouble() === undefined
}

/** A contact is added on the first phone, and the second looks at its own. */
export async function addContact({ world }: HeadlessPhone): Promise<void> {
  await goTo(world, 'contacts/list', 'phone-2')
  await goTo(world, 'contacts/form')
  const tell = (event: { type: string; [name: string]: unknown }) => world.dispatch({ type: 'event', to: 'phone-1/contacts', event })
  await tell({ type: 'field.changed', field: 'name', text: 'Nils Ahrent' })
  await tell({ type: 'contact.submitted' })
}

/** Whether it is on the second one. */
export async function contactCame(play: HeadlessPhone): Promise<boolean> {
  await play.wait('1min')
  const data = holdPhone(play.world, 'phone-2').contextAt('personal-data') as unknown as PersonalDataContext
  return shownOf(data.items, 'contacts').some(({ content }) => content.name === 'Nils Ahrent')
}

/** Whether the cloud opens at the computer. */
export const cloudOpens = async (play: HeadlessPhone) => {
  await visit(computerOf(play), 'i.mi.com')
  return computerOf(play).page() === 'cloud-site/home'
}

/** Whether what the computer shows is one of the cloud’s pages. */
export const isCloud = async (play: HeadlessPhone) => computerOf(play).page().startsWith('cloud-site/')

/** Servers and people who answer at once, ask for no picture, and take a new password at once: nothing else is in the way. */
export const atOnce = {
  'server.latency': 0,
  'server.syncDelay': 0,
  'support.days': 0,
  'captcha.when.login': 'off',
  'captcha.when.recovery': 'off',
  'captcha.when.phone': 'off',
  'captcha.when.web': 'off',
}

/** A story of the library, by its id. */
export const story = (id: string, row: Omit<Row, 'id' | 'world'>, conditions: Record<string, unknown> = {}): Row => ({
  id,
  world: { scenario: id, conditions: { ...atOnce, ...conditions } },
  ...row,
})
