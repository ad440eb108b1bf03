import type { CompletedSignIn } from '../account/contract.ts'

/** What the phone's password manager keeps of one account. */
export interface SavedPassword {
  /** Names of the account, the one that was typed first. */
  names: string[]
  password: string
}

/** A name and a password that the account server took, or set, on this phone. */
export interface UsedPassword {
  identifier: string
  password: string
}

const spelling = (name: string) => name.trim().toLowerCase()
const sameName = (one: string, other: string) => spelling(one) === spelling(other)

/**
 * The manager learns from what worked on this phone and from nothing else: a password that was changed elsewhere, or
 * recovered without ever naming the account in full, stays the old one here.
 */
export function remember(
  saved: readonly SavedPassword[],
  { identifier, password }: UsedPassword,
  session: CompletedSignIn,
): SavedPassword[] {
  const { number, email, accountId } = session.account
  const own = [identifier.trim(), number, email ?? '', accountId].filter((name) => name !== '')
  const [before] = saved.filter(({ names }) => names.some((name) => own.some((other) => sameName(name, other))))
  const names = [...(before?.names.slice(0, 1) ?? []), ...own].filter((name, at, all) => all.indexOf(name) === at)
  return [...saved.filter((entry) => entry !== before), { names, password }].slice(-20)
}

/** What is offered to somebody who has typed this name, or none yet: the account's, else the one used last. */
export const savedFor = (saved: readonly SavedPassword[], typed: string): SavedPassword | undefined =>
  saved.findLast(({ names }) => names.some((name) => sameName(name, typed))) ?? saved.at(-1)
