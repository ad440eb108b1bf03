import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'

/** Somebody with an account and a password, at the computer. */
const ada = { number: '+447700900123', name: 'Ada Marlow', region: 'GB', email: 'ada.marlow@post.test', password: 'Lighthouse7' }

export const webSignUp: ScenarioSource = {
  ...free,
  id: 'S04',
  title: 'An account made on the computer',
  symptom: 'Somebody would rather type on a keyboard: the account is made in the browser and then used on the phone.',
  phones: free.phones.map((phone) => ({ ...phone, mail: 'cleo.finch@post.test' })),
  conditions: { 'autofill.mode': 'off' },
  goal: [{ shown: ['account-site/sign-up/done', 'account-site/activate'] }, { signedIn: 'phone-1' }],
}

export const cloudInBrowser: ScenarioSource = {
  ...free,
  id: 'S05',
  title: 'The cloud in a browser asks for a code',
  symptom: 'User name and password are right, and the cloud wants six digits that were sent to the phone.',
  accounts: [ada],
  conditions: { 'autofill.mode': 'off' },
  goal: [{ shown: ['cloud-site/home'] }],
}

export const codeByLanguage: ScenarioSource = {
  ...free,
  id: 'S07',
  title: 'The code comes only from the Chinese page',
  symptom: 'However often the cloud sends a code, none comes, while all other messages do.',
  cause: 'language',
  accounts: [ada],
  // A way that people report, which works for most of them.
  conditions: { 'autofill.mode': 'off', 'sms.localeRule': 'zhOnly', 'sms.localeFixChance': 0.8 },
  goal: [{ shown: ['cloud-site/home'] }],
}

export const wrongAddress: ScenarioSource = {
  ...free,
  id: 'S11',
  title: 'Almost the right address',
  symptom: 'The saved link to the cloud does not open the cloud.',
  cause: 'look-alike',
  accounts: [ada],
  conditions: { 'web.host': 'look-alike' },
  goal: [{ shown: ['cloud-site/sign-in', 'cloud-site/open', 'cloud-site/home'] }],
}
