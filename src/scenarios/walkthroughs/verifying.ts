import { addressOf } from '../../flows/computer/addresses.ts'
import { hour, minute, second } from '../../sim/duration.ts'
import { goTo } from '../../world/routes/routes.ts'
import { play, startApp } from '../../world/routes/route-steps.ts'
import type { WalkStep } from '../../world/walkthrough.ts'
import { openAddress } from './at-desk.ts'
import { at, pass, rest, tellFlow } from './hands.ts'
import {
  chooseMethod,
  codeOnThisPhone,
  enterCredentials,
  open,
  openSignIn,
  readMessage,
  signIn,
  tryPassword,
  typeCode,
  wait,
} from './on-phone.ts'
import { confirmThere, findName, freshPassword, recoverBySms, recoverBySpam } from './recovering.ts'
import { answered, refused, told } from './signs.ts'

// The right ways where the right password is refused, or the code for it does not come.

const ada = { name: 'ada.marlow@post.test', number: '+447700900123', password: 'Lighthouse7' }
const signInNow = signIn(ada.name, ada.password)

/** Something done to what is around the phone: its radios, its SIM tray, the router, its clock. */
const around = (caption: string, to: string, event: { type: string; [name: string]: unknown }): WalkStep => {
  const { type, ...members } = event
  return {
    caption,
    sign: told(type, members),
    async act(walker) {
      await walker.world.dispatch({ type: 'event', to, event })
      // Until the radios have found what there is.
      await pass(walker, 5 * second)
    },
  }
}
const radios = (caption: string, event: { type: string; [name: string]: unknown }) => around(caption, 'phone-1/radios', event)

export const carefully = [openSignIn, enterCredentials(ada.name, ada.password, 'credentials-carefully')]

export const rightName: WalkStep[] = [
  openSignIn,
  {
    caption: 'wrong-name',
    values: { name: ada.name, password: ada.password },
    sign: refused('signIn'),
    act: (walker) => tryPassword(walker, ada.name, ada.password),
  },
  ...findName(ada.number),
  enterCredentials(ada.number, ada.password, 'password-only'),
]

export const afterReset = [
  ...recoverBySms(ada.number),
  wait(10 * minute, 'wait-servers'),
  { ...openSignIn, inOrder: true as const },
  enterCredentials(ada.number, freshPassword),
]

const toWifi = open('wifi', 'settings/wifi')
export const withoutWifi = [toWifi, radios('wifi-off', { type: 'wifi.changed', on: false }), ...signInNow]
export const restartRouter = [around('router', 'router', { type: 'router.restarted' }), wait(minute + second, 'wait-router'), ...signInNow]
export const acceptPortal = [
  toWifi,
  { ...radios('portal', { type: 'portal.accepted', name: 'Juniper' }), sign: told('portal.accepted') },
  ...signInNow,
]
export const airplane = [
  radios('airplane', { type: 'airplane.changed', on: true }),
  radios('airplane-off', { type: 'airplane.changed', on: false }),
  ...signInNow,
]
export const automaticTime = [
  open('date-time', 'settings/date-time'),
  around('automatic-time', 'phone-1/date-time', { type: 'automatic-time.changed', on: true }),
  ...signInNow,
]

export const waitADay = [wait(24 * hour, 'wait-lock'), ...signInNow]
export const simIn = [
  radios('sim-in', { type: 'sim.inserted', slot: 1 }),
  ...signIn(ada.number, ada.password),
  chooseMethod('sms'),
  ...codeOnThisPhone('completeSignIn'),
]
export const confirmed = [...signIn(ada.number, ada.password), ...confirmThere()]
export const fromSpam = recoverBySpam(ada.name)
export const twoSteps = [...signInNow, chooseMethod('sms'), ...codeOnThisPhone('completeSignIn')]

/** Codes go to an account only once it is a day old. */
export const tooNew: WalkStep[] = [
  ...signInNow,
  chooseMethod('sms'),
  wait(24 * hour, 'wait-new'),
  { ...openSignIn, inOrder: true },
  enterCredentials(ada.name, ada.password),
  chooseMethod('sms'),
  readMessage(),
  typeCode('completeSignIn'),
]

export const freshCache: WalkStep[] = [
  ...signInNow,
  open('storage', 'settings/app-storage'),
  {
    caption: 'clear-cache',
    sign: told('clearing.confirmed'),
    async act(walker) {
      const player = await at(walker, 'settings/app-storage')
      await player.tell('settings', { type: 'clearing.requested', what: 'cache' })
      await player.tell('settings', { type: 'clearing.confirmed' })
    },
  },
  {
    caption: 'restart',
    sign: told('restart.chosen'),
    async act(walker) {
      const player = walker.phone()
      await player.tell('', { type: 'power.held' })
      await player.tell('', { type: 'restart.chosen' })
      await goTo(walker.world, 'home')
      await pass(walker, 10 * second)
    },
  },
  {
    ...open('cloud-page', 'account/cloud'),
    inOrder: true,
    async act(walker) {
      await goTo(walker.world, 'account/cloud')
      await rest(walker.phone())
    },
  },
]

export const outage = [openAddress(addressOf('status-site'), 'status-site/home', 'status'), wait(36 * hour, 'wait-outage'), ...signInNow]

/** From one resting state of the update to the next. */
const update = (caption: string, sign: string, ...events: string[]): WalkStep => ({
  caption,
  sign: told(sign),
  async act(walker) {
    const player = walker.phone()
    for (const type of events) await player.tell('system-update', { type })
    const isAtWork = () => ['checking', 'downloading', 'verifying', 'installing'].includes(player.valueAt('system-update') as string)
    for (let hours = 0; hours < 3 && isAtWork(); hours += 1) await player.whilst(isAtWork)
  },
})

export const newSystem = [
  open('system-update', 'settings/system-update'),
  update('update-check', 'update.checked', 'update.checked'),
  update('update-download', 'download.requested', 'download.requested'),
  {
    ...update('update-install', 'install.confirmed', 'install.requested', 'install.confirmed'),
    async act(walker) {
      await update('', '', 'install.requested', 'install.confirmed').act(walker)
      await goTo(walker.world, 'home')
    },
  } satisfies WalkStep,
  ...signInNow,
]

const addContact: WalkStep = {
  caption: 'add-contact',
  sign: told('contact.submitted'),
  async act(walker) {
    await goTo(walker.world, 'contacts/form')
    const player = walker.phone()
    await player.tell('contacts', { type: 'field.changed', field: 'name', text: 'Nils Ahrent' })
    await player.tell('contacts', { type: 'contact.submitted' })
  },
}
const lookThere: WalkStep = {
  caption: 'contacts-there',
  place: 'phone-2',
  sign: ({ kind }) => kind === 'goal',
  async act(walker) {
    const there = walker.phone('phone-2')
    await play(there, [startApp('contacts')])
    await pass(walker, 5 * second)
    await rest(there)
  },
}
export const contact = [addContact, wait(10 * minute + 10 * second, 'wait-cloud'), lookThere]
export const contactWithSync: WalkStep[] = [
  open('cloud-page', 'account/cloud'),
  {
    caption: 'sync-on',
    sign: answered('setCloudSync'),
    async act(walker) {
      const player = await at(walker, 'account/cloud')
      await rest(player)
      await tellFlow(player, 'mi-account', { type: 'sync.changed', on: true })
      await rest(player)
      if (player.screen() === 'sign-up/document') await tellFlow(player, 'mi-account', { type: 'agreed' })
      await rest(player)
      await tellFlow(player, 'mi-account', { type: 'kind.changed', kind: 'contacts', on: true })
      await rest(player)
    },
  },
  addContact,
  wait(minute + 10 * second, 'wait-cloud'),
  lookThere,
]
