import { holdPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { codeIn } from '../../src/world/phone/code-in.ts'
import { addressIn, computerOf, enterCodeFrom, isAwake, openLinkInMail, openTicket, verifyByHand, visit } from './computer-steps.ts'
import { clearCache, filter, haveBlockLifted, restart, updateSystem } from './on-phone-steps.ts'
import { ask } from './owner.ts'
import { askForCode, recovers, signsIn, toSignIn, type Person } from './person.ts'

const tell = (play: HeadlessPhone, to: string, event: { type: string; [name: string]: unknown }) =>
  play.world.dispatch({ type: 'event', to, event })
const inTurn =
  (...events: Parameters<HeadlessPhone['radios']>[0][]) =>
  async (play: HeadlessPhone) => {
    for (const event of events) {
      await play.radios(event)
      await play.wait('5s')
    }
  }

/** The phone in Chinese, and whatever site is open at the computer too. */
async function askInChinese(play: HeadlessPhone) {
  await play.tell({ type: 'language.chosen', locale: 'zh-CN' })
  const desk = computerOf(play)
  if (isAwake(desk)) await visit(desk, `${addressIn(desk).split('?')[0]}?_locale=zh_CN`)
}

/** “Which of my names did I use?”: the number in this phone, a code to it, and on with what it is called. */
async function askForNames(play: HeadlessPhone, person: Person) {
  if (!(await toSignIn(play))) return
  await play.signIn({ type: 'names.asked' })
  await play.names({ type: 'number.changed', text: play.world.phones[0]!.radios().sims[0]!.number })
  await ask(play, () => play.names({ type: 'number.submitted' }))
  const code = await askForCode(play, person, 'sms')
  if (code === undefined) return
  await ask(play, () => play.enterCode(code))
  await play.names({ type: 'name.chosen' })
  const { identifier } = (play.contextAt('settings/mi-account/sign-in') ?? {}) as { identifier?: string }
  if (identifier) person.identifier = identifier
}

/** Signs in here with the code that came to the other phone. */
async function readOtherPhone(play: HeadlessPhone, person: Person) {
  const other = play.world.phones[1]
  if (!other) return
  if (!(await signsIn(play, person))) return
  await askForCode(play, person, 'sms')
  const code = codeIn(holdPhone(play.world, other.id).messages().at(-1)?.text ?? '')
  if (code !== undefined) await ask(play, () => play.enterCode(code))
}

/** Settings, Mi Account, Cloud: sync with the cloud, and contacts, with its policy where it was not agreed to. */
async function turnSyncOn(play: HeadlessPhone) {
  // Only somebody who is signed in has it; with one phone nothing is to come from another.
  if (play.session() === undefined || play.world.phones.length === 1) return
  await play.closeSettings()
  await play.openSettings('mi-account')
  await ask(play, () => play.account({ type: 'cloud.opened' }))
  await ask(play, () => play.account({ type: 'sync.changed', on: true }))
  if (play.screen() === 'sign-up/document') await ask(play, () => play.account({ type: 'agreed' }))
  await ask(play, () => play.account({ type: 'kind.changed', kind: 'contacts', on: true }))
}

/** Has the other phone, which is signed in, show a code for this one. */
async function allowOnOtherPhone(play: HeadlessPhone, person: Person) {
  const other = play.world.phones[1]
  if (!other || !(await signsIn(play, person)) || play.screen() !== 'account-code/methods') return
  await ask(play, () => play.accountCode({ type: 'method.chosen', method: 'device' }))
  await play.wait('2s')
  const there = holdPhone(play.world, other.id)
  const { asked } = other.actor.getSnapshot().context
  if (!asked) return
  await there.tell({ type: 'notification.opened', messageId: asked.codeId })
  await tell(play, `${other.id}/sign-in-request`, { type: 'sign-in.allowed' })
  await play.wait('2s')
  const code = (there.contextAt('sign-in-request')?.['code'] as { digits: string } | undefined)?.digits
  if (code !== undefined) await ask(play, () => play.enterCode(code))
}

/** What people are told to do, each as a person does it. None needs the symptom to be what it is. */
export const fixes = {
  'trying again': () => Promise.resolve(),
  'waiting for an hour': (play) => play.wait('1h'),
  'waiting for two days': (play) => play.wait('48h'),
  'asking from a page in Chinese': askInChinese,
  'the right address': (play) => visit(computerOf(play), 'i.mi.com'),
  'the code from the message': (play) => enterCodeFrom(play),
  'a call to the carrier': (play) => haveBlockLifted(play),
  'letting services pass in the Security app': (play) => filter(play, 'blocklist', { type: 'services.changed', allowed: true }),
  'letting services pass in the second security app': (play) => filter(play, 'quarantine', { type: 'services.changed', allowed: true }),
  'a look into the spam folder': async (_, person) => {
    person.looksIntoSpam = true
  },
  'the link in the mail': openLinkInMail,
  'the messages of the other phone': readOtherPhone,
  'a code that the other phone shows': allowOnOtherPhone,
  'Caps Lock off': async (_, person) => {
    person.hasCapsLock = false
  },
  'no space behind the name': async (_, person) => {
    person.leavesSpaces = false
  },
  'asking which names there are': askForNames,
  'a new password by a code': async (play, person) => {
    await recovers(play, person, 'sms')
  },
  'a manual verification': verifyByHand,
  'a ticket to the support': openTicket,
  'clearing the account’s cache alone': clearCache,
  'restarting the phone': restart,
  'clearing the account’s cache and restarting': async (play) => {
    await clearCache(play)
    await restart(play)
  },
  'updating the system': updateSystem,
  'mobile data in place of Wi-Fi': inTurn({ type: 'wifi.changed', on: false }),
  'another network': inTurn({ type: 'network.chosen', name: 'Quince hotspot', password: 'marmalade' }),
  'accepting the page of the network': inTurn({ type: 'portal.accepted', name: 'Juniper' }),
  'restarting the router': async (play) => {
    await tell(play, 'router', { type: 'router.restarted' })
    await play.wait('61s')
  },
  'the SIM out and in': inTurn({ type: 'sim.ejected', slot: 1 }, { type: 'sim.inserted', slot: 1 }),
  'airplane mode on and off': inTurn({ type: 'airplane.changed', on: true }, { type: 'airplane.changed', on: false }),
  'turning on sync with the cloud': turnSyncOn,
  'the time of the network': (play) => tell(play, 'phone-1/date-time', { type: 'automatic-time.changed', on: true }),
} satisfies Record<string, (play: HeadlessPhone, person: Person) => Promise<void>>

export type Fix = keyof typeof fixes
export const allFixes = Object.keys(fixes) as Fix[]
