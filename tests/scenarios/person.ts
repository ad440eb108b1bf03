import type { CodeMethod } from '../../src/account/contract.ts'
import type { HeadlessPhone } from '../../src/testing/headless.ts'
import { codeIn } from '../../src/world/phone/code-in.ts'
import { RouteError } from '../../src/world/routes/player.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import { ask } from './owner.ts'

/** What somebody knows, and how they go about it: no part of the world, and yet where some causes lie. */
export interface Person {
  /** What they believe the account is called. */
  identifier: string
  /** What they believe the password is. */
  password: string
  /** Whether Caps Lock is on while they type on the phone. */
  hasCapsLock: boolean
  /** Whether they leave a space behind a name, as a word that was pasted has one. */
  leavesSpaces: boolean
  looksIntoSpam: boolean
  /** What they can tell the support about the past of the account. */
  remembers: { deviceModel?: string; createdMonth?: string; place?: string; oldNumber?: string }
}

/** Somebody with an account who types carefully. */
export const somebody = (known: Partial<Person>): Person => ({
  identifier: '',
  password: '',
  hasCapsLock: false,
  leavesSpaces: false,
  looksIntoSpam: false,
  remembers: {},
  ...known,
})

export const freshPassword = 'harbour42lamp'

const cased = ({ hasCapsLock }: Person, text: string) => (hasCapsLock ? text.toUpperCase() : text)
/** What stands in a field for a name after somebody typed it. */
const typedName = (person: Person) => `${cased(person, person.identifier)}${person.leavesSpaces ? ' ' : ''}`

/** To the form for signing in; whoever is signed in signs out first. @returns whether that could be done */
export async function toSignIn(play: HeadlessPhone): Promise<boolean> {
  try {
    await goTo(play.world, 'sign-in/credentials')
    return true
  } catch (error) {
    if (error instanceof RouteError) return false
    throw error
  }
}

/** Tries the password. @returns whether the phone is signed in, or asks for a code besides */
export async function signsIn(play: HeadlessPhone, person: Person): Promise<boolean> {
  if (!(await toSignIn(play))) return false
  await play.signIn({ type: 'identifier.changed', text: typedName(person) })
  await play.signIn({ type: 'password.changed', text: cased(person, person.password) })
  await ask(play, () => play.signIn({ type: 'credentials.submitted' }))
  return play.session() !== undefined || play.screen().startsWith('account-code/')
}

/** Everything a person finds who looks for a code where it was sent. */
function codesFor(play: HeadlessPhone, { looksIntoSpam }: Person, method: CodeMethod): string[] {
  const texts =
    method === 'sms'
      ? play.messages().map(({ text }) => text)
      : play
          .mails()
          .filter(({ folder }) => folder === 'inbox' || looksIntoSpam)
          .map(({ text }) => text)
  return texts.flatMap((text) => codeIn(text) ?? [])
}

/** Asks for a code in one of the ways that are offered. @returns the code, if one came within a minute */
export async function askForCode(play: HeadlessPhone, person: Person, method: CodeMethod): Promise<string | undefined> {
  const before = codesFor(play, person, method).length
  if (play.screen() === 'account-code/methods') await ask(play, () => play.accountCode({ type: 'method.chosen', method }))
  await play.wait('1min')
  return codesFor(play, person, method).slice(before).at(-1)
}

/** The same with the password, where a code is asked for as well. @returns whether the phone is signed in in the end */
export async function signsInWithCode(play: HeadlessPhone, person: Person): Promise<boolean> {
  if (play.session()) return true
  if (!(await signsIn(play, person))) return false
  const code = await askForCode(play, person, 'sms')
  if (code !== undefined) await ask(play, () => play.enterCode(code))
  return play.session() !== undefined
}

/** “Forgot password”, as far as codes come. @returns whether there is a new password now */
export async function recovers(play: HeadlessPhone, person: Person, method: CodeMethod): Promise<boolean> {
  if (!(await toSignIn(play))) return false
  await play.signIn({ type: 'password.forgotten' })
  await play.recovery({ type: 'identifier.changed', text: typedName(person) })
  await ask(play, () => play.recovery({ type: 'identifier.submitted' }))
  const code = await askForCode(play, person, method)
  if (code === undefined) return false
  await ask(play, () => play.enterCode(code))
  // Whoever types a new password types it as they type everything.
  const text = cased(person, freshPassword)
  await play.newPassword({ type: 'password.changed', text })
  await play.newPassword({ type: 'repeated.changed', text })
  await ask(play, () => play.newPassword({ type: 'password.submitted' }))
  if (play.screen() !== 'recovery/done') return false
  person.password = freshPassword
  return true
}
