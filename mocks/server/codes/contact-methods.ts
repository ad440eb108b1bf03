import type { CodeMethod, ContactMethod } from '../../../src/account/contract.ts'
import type { AccountRecord } from '../accounts/accounts.ts'
import { callingCodes } from '../accounts/calling-codes.ts'
import type { Code } from './codes.ts'
import type { ServerContext } from '../context.ts'
import type { Subject } from '../accounts/identifiers.ts'
import { maskEmail, maskNumber } from '../accounts/masks.ts'

/** A number or an address that codes can go to, or the devices of the account. */
export interface Contact {
  method: CodeMethod
  /** Counts and waits go by it. */
  to: string
  /** What it is called, where that is not a part of `to`. */
  shown?: string | undefined
  /** How a code for it leaves the server, where that is neither a message nor a mail. */
  push?: (code: Code) => void
}

const contactsAt = (number: string, email: string | undefined): Contact[] => [
  ...(number === '' ? [] : [{ method: 'sms' as const, to: number }]),
  ...(email === undefined ? [] : [{ method: 'mail' as const, to: email }]),
]

/** Where codes for an account can go. */
export const contactsOf = ({ account }: AccountRecord): Contact[] => contactsAt(account.number, account.email)

const mailHosts = ['post.test', 'mail.test', 'letters.test'] as const

/** Contacts for a name that no account has: the same each time, so that nobody can tell it from one that has. */
export function inventContacts({ random }: ServerContext, { kind, name }: Subject): Contact[] {
  const draws = random.for('server.invented-contacts', `${kind} ${name}`)
  const number = `+${draws.pick(callingCodes)}${draws.integer(1, 9)}${draws.digits(9)}`
  const email = `${String.fromCharCode(97 + draws.integer(0, 25))}${draws.hex(draws.integer(4, 8))}@${draws.pick(mailHosts)}`
  const hasEmail = draws.chance(0.5)
  if (kind === 'number') return contactsAt(name, hasEmail ? email : undefined)
  return contactsAt(number, kind === 'email' ? name : hasEmail ? email : undefined)
}

export const maskContact = ({ method, to, shown }: Pick<Contact, 'method' | 'to' | 'shown'>): ContactMethod => ({
  method,
  masked: shown ?? (method === 'sms' ? maskNumber(to) : maskEmail(to)),
})
