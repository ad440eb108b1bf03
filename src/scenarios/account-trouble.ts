import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'
import { securityQuestions } from './security-questions.ts'

const ada = {
  number: '+447700900123',
  name: 'Ada Marlow',
  region: 'GB',
  email: 'ada.marlow@post.test',
  password: 'Lighthouse7',
}

/** The account that these stories are about, as it can be typed. */
export const troubledAccount = { identifier: ada.email, password: ada.password, number: ada.number }

const [phone] = free.phones as [(typeof free.phones)[number]]
const [lost, other] = phone.sims as [(typeof phone.sims)[number], (typeof phone.sims)[number]]
const typedByHand = { 'autofill.mode': 'off' }

/** Whoever has no address with the account gets every code by message. */
const { email: _, ...byNumberAlone } = ada

export const codeElsewhere: ScenarioSource = {
  ...free,
  id: 'S12',
  title: 'The code goes to another phone',
  symptom: 'The phone says that a code was sent; no message comes to it.',
  cause: 'other-phone',
  accounts: [{ ...byNumberAlone, twoStep: true }],
  phones: [
    { ...phone, mail: undefined, sims: [other] },
    { ...phone, mail: undefined, model: 'Handset 9', sims: [lost] },
  ],
  conditions: typedByHand,
  goal: [{ signedIn: 'phone-1', account: ada.number }],
}

export const typedOtherwise: ScenarioSource = {
  ...free,
  id: 'S14',
  title: 'What is typed is not what is meant',
  symptom: 'The password is right, and whenever it is typed it is refused.',
  cause: 'capitals',
  accounts: [ada],
  conditions: { 'kbd.capsLock': true, 'input.trim': false },
  goal: [{ signedIn: 'phone-1', account: ada.number }],
}

export const forgottenName: ScenarioSource = {
  ...free,
  id: 'S15',
  title: 'Which name was it?',
  symptom: 'The password is right, and with this e-mail address it opens nothing.',
  cause: 'other-name',
  person: { email: ada.email },
  accounts: [{ ...ada, email: 'marlow.a@letter.test' }],
  goal: [{ signedIn: 'phone-1', account: ada.number }],
}

export const freshPassword: ScenarioSource = {
  ...free,
  id: 'S16',
  title: 'The password was reset a moment ago',
  symptom: 'The password was forgotten and is reset; the new one is refused, and the old one still taken.',
  cause: 'learning',
  person: { forgot: true },
  accounts: [{ ...ada, securityQuestions }],
  conditions: { 'server.syncDelay': { uniform: ['5min', '10min'] } },
  goal: [{ shown: ['recovery/done', 'account-site/recovery/done'] }, { signedIn: 'phone-1', account: ada.number }],
}

export const lockedForNow: ScenarioSource = {
  ...free,
  id: 'S18',
  title: 'The account is locked for a while',
  symptom: 'The right password is refused, codes do not come, and nothing says why.',
  cause: 'temporary-lock',
  accounts: [{ ...ada, wrongTries: 6 }],
  goal: [{ signedIn: 'phone-1', account: ada.number }],
}

export const simOut: ScenarioSource = {
  ...free,
  id: 'S19',
  title: 'The SIM for the code is not in the phone',
  symptom: 'The password is right; the code goes to a number that this phone has no SIM for.',
  cause: 'sim-out',
  accounts: [{ ...byNumberAlone, twoStep: true }],
  phones: [{ ...phone, mail: undefined, sims: [{ ...lost, inserted: false }, other] }],
  conditions: typedByHand,
  goal: [{ signedIn: 'phone-1', account: ada.number }],
}

export const confirmedElsewhere: ScenarioSource = {
  ...free,
  id: 'S19-device',
  title: 'The SIM is gone, and another phone is signed in',
  symptom: 'The password is right; the code goes to a number whose SIM is lost. Another phone of one’s own lies beside this one.',
  cause: 'sim-lost',
  accounts: simOut.accounts,
  phones: [
    { ...phone, mail: undefined, sims: [other] },
    { model: 'Handset 9', region: 'GB', sims: [{ number: '+447700900789', carrier: 'Skylark' }], signedIn: ada.number },
  ],
  conditions: typedByHand,
  goal: [{ signedIn: 'phone-1', account: ada.number }],
}

export const mailInSpam: ScenarioSource = {
  ...free,
  id: 'S20',
  title: 'The mail lies among the unwanted ones',
  symptom: 'The phone says that a mail was sent; the inbox stays empty.',
  cause: 'spam-folder',
  person: { forgot: true },
  accounts: [ada],
  conditions: { 'mail.spam': true },
  goal: [{ shown: ['mail/message', 'webmail/message'] }, { shown: ['recovery/done', 'account-site/recovery/done'] }],
}

export const serversOut: ScenarioSource = {
  ...free,
  id: 'S25',
  title: 'The servers are out',
  symptom: 'Nothing can be signed in to, on any device; many people say so.',
  cause: 'outage',
  accounts: [ada],
  conditions: { 'server.outage': 'all', 'server.outageFor': '36h' },
  goal: [{ signedIn: 'phone-1', account: ada.number }],
}
