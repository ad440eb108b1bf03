import type { World } from '../../world/world.ts'
import { drawnCause } from '../../world/world.ts'
import { hour } from '../../sim/duration.ts'
import type { WalkStep } from '../../world/walkthrough.ts'
import { chooseAtDesk, enterAtDesk, openAddress, resendAtDesk, resendUntilItComes, typeAtDesk, visit } from './at-desk.ts'
import { rest } from './hands.ts'
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
import { shows } from './signs.ts'

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

const cloudCode = [
  openAddress('i.mi.com', 'cloud-site/sign-in'),
  enterAtDesk(ada.name, ada.password, 'cloud-site/sign-in'),
  chooseAtDesk('sms', 'cloud-site/sign-in/code'),
]
const cloudAfter = (...cure: WalkStep[]): WalkStep[] => [...cloudCode, ...cure, readMessage(), typeAtDesk(shows('cloud-site/home'))]

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

const cures: Record<string, WalkStep[]> = {
  language: [inChinese],
  time: [wait(48 * hour)],
  carrier: callCarrier,
  'security-app': letServicesPass('security'),
  'guard-app': letServicesPass('guard'),
}

/** What helps depends on the root that the seed has drawn. */
export const cloudByCause = ({ scenario, random }: World): WalkStep[] =>
  cloudAfter(...(cures[drawnCause(scenario, random)?.id ?? ''] ?? []), resendAtDesk)

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
