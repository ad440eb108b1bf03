import type { AccountRecord, Accounts } from './accounts.ts'
import { internationalNumber } from './calling-codes.ts'
import type { ServerContext } from '../context.ts'

/** Whom somebody means by what they typed, whether there is such an account or not. */
export interface Subject {
  /** What tries are counted by: the same for all names of one account. */
  key: string
  /** `known`: not typed at all, but clear from a session or a device. */
  kind: 'email' | 'number' | 'id' | 'known' | 'nothing'
  /** The name as it would be registered. */
  name: string
  record: AccountRecord | undefined
}

/** Understands an e-mail address, a number as people write it, or a numeric ID. */
export interface Identifiers {
  find(identifier: string, region: string): Subject
  /** The subject of an account that is known already. */
  of(record: AccountRecord): Subject
}

const written = /^\+?[\d\s().-]+$/
const accountId = /^\d{9,10}$/

export function createIdentifiers({ conditions }: ServerContext, accounts: Accounts): Identifiers {
  const subject = (kind: Subject['kind'], name: string, record: AccountRecord | undefined): Subject => ({
    key: record ? record.account.accountId : `${kind} ${name}`,
    kind,
    name,
    record,
  })

  return {
    of: (record) => subject('known', record.account.accountId, record),
    find(source, region) {
      // Nobody sees marks of direction, and copied numbers bring them along.
      const typed = source.replaceAll(/\p{Cf}/gu, '')
      const name = conditions.get('input.trim') ? typed.trim() : typed
      if (name.trim() !== name || name === '') return subject('nothing', name, undefined)
      if (name.includes('@')) return subject('email', name.toLowerCase(), accounts.byEmail(name))
      if (!written.test(name)) return subject('nothing', name, undefined)
      // An ID is exact, while a national number is a guess about its country: the ID goes first.
      const byId = accountId.test(name) ? accounts.byId(name) : undefined
      if (byId) return subject('id', name, byId)
      const digits = name.replaceAll(/\D/g, '')
      const number = name.startsWith('+') ? `+${digits}` : internationalNumber(digits, region)
      const holder = number === undefined ? undefined : accounts.byNumber(number)
      if (!holder && accountId.test(name)) return subject('id', name, undefined)
      return subject('number', number ?? digits, holder)
    },
  }
}
