import type { World } from '../../world/world.ts'
import { drawnCause } from '../../world/world.ts'
import { hour, minute } from '../../sim/duration.ts'
import type { CauseId } from '../../world/causes.ts'
import { goTo } from '../../world/routes/routes.ts'
import type { WalkStep } from '../../world/walkthrough.ts'
import { chooseAtDesk, enterAtDesk, openAddress, resendAtDesk, resendUntilItComes, typeAtDesk, visit } from './at-desk.ts'
import { rest, tellFlow } from './hands.ts'
import { setUpAlone } from './locks.ts'
import {
  agree,
  askForCode,
  callCarrier,
  chooseMethod,
  codeComesByItself,
  codeOnThisPhone,
  letServicesPass,
  readMessage,
  resend,
  signIn,
  typeCode,
  wait,
} from './on-phone.ts'
import { answered, shows } from './signs.ts'

// The right ways where a code is to come: for a new account, for the cloud, for a second step.

const own = '+447700900123'
const ada = { name: 'ada.marlow@post.test', number: own, password: 'Lighthouse7' }

/** Signing up, with what brings the code where none comes by itself. */
const signUpAfter = (...cure: WalkStep[]): WalkStep[] => [...askForCode(own), ...cure, ...codeOnThisPhone('verifyCode'), agree]

export const signUpFast = [...askForCode(own), codeComesByItself, agree]
export const signUp = signUpAfter()
export const lost = signUpAfter(resend)
export const days = signUpAfter(wait(48 * hour), resend)
export const carrier = signUpAfter(...callCarrier, resend)
export const security = signUpAfter(...letServicesPass('security'), resend)
export const guard = signUpAfter(...letServicesPass('guard'), resend)

const cloudCode = (name: string): WalkStep[] => [
  openAddress('i.mi.com', 'cloud-site/sign-in'),
  enterAtDesk(name, ada.password, 'cloud-site/sign-in'),
  chooseAtDesk('sms', 'cloud-site/sign-in/code'),
]
const cloudAfter = (...cure: WalkStep[]): WalkStep[] => [
  ...cloudCode(ada.name),
  ...cure,
  readMessage(),
  typeAtDesk(shows('cloud-site/home')),
]

/** The page in Chinese, wherever in the site one is. */
const inChinese: WalkStep = {
  caption: 'chinese-page',
  place: 'computer',
  sign: (happening) => happening.kind === 'input' && JSON.stringify(happening.input).includes('_locale=zh'),
  async act(walker) {
    const player = walker.desk()
    const tab = player.computer.frontPage().tab
    const { typed } = (player.world.actorAt(tab)!.getSnapshot() as { context: { typed: string } }).context
    await rest(await visit(walker, `${typed.split('?')[0]}?_locale=zh_CN`))
  },
}

export const cloud = cloudAfter()
export const cloudByLanguage = cloudAfter(inChinese, resendUntilItComes)

const cures: Partial<Record<CauseId, WalkStep[]>> = {
  language: [inChinese],
  'not-ready': [wait(48 * hour)],
  'too-new': [wait(48 * hour)],
  carrier: callCarrier,
  'security-app': letServicesPass('security'),
  'second-app': letServicesPass('guard'),
}

/** What helps depends on the root that the seed has drawn. */
function cureOf({ scenario, random }: World): WalkStep[] {
  const cause = drawnCause(scenario, random)
  return (cause && cures[cause.id]) ?? []
}

/** A sign-in does not wait for days: where nothing but time helps, it is begun after that. */
function toCloud(world: World, name: string): WalkStep[] {
  const cure = cureOf(world)
  const code = cloudCode(name)
  const reading = [readMessage(), typeAtDesk(shows('cloud-site/home'))]
  return cure.every((step) => step.wait !== undefined) ? [...cure, ...code, ...reading] : [...code, ...cure, resendAtDesk, ...reading]
}

export const cloudByCause = (world: World): WalkStep[] => toCloud(world, ada.name)

/** The cloud asks for a password, which an account made on the phone has only once its owner chose one. */
const choosePassword: WalkStep = {
  caption: 'first-password',
  values: { password: ada.password },
  sign: answered('setPassword'),
  async act(walker) {
    await goTo(walker.world, 'account/password')
    const player = walker.phone()
    await tellFlow(
      player,
      'new-password',
      { type: 'password.changed', text: ada.password },
      { type: 'repeated.changed', text: ada.password },
      { type: 'password.submitted' },
    )
    await rest(player)
  },
}

/** From the box to the cloud. */
export const fromTheBox = (world: World): WalkStep[] => [
  setUpAlone,
  ...askForCode(own),
  ...codeOnThisPhone('verifyCode'),
  agree,
  choosePassword,
  wait(10 * minute, 'wait-servers'),
  ...toCloud(world, own),
]

export const rightAddress = [
  openAddress('i.rni.com', 'browser/not-this-site', 'look-alike'),
  openAddress('i.mi.com', shows('cloud-site/sign-in', 'cloud-site/home'), 'right-address'),
]

export const otherPhone = [
  ...signIn(ada.number, ada.password),
  chooseMethod('sms'),
  readMessage('phone-2'),
  typeCode('completeSignIn', 'phone-2'),
]
