import type { Account, AgreementId, MaskedAccount } from '../../../src/account/contract.ts'
import type { ServerContext } from '../context.ts'
import type { QuestionAnswer } from '../../../src/account/security-questions.ts'
import { versionName } from '../agreements/documents.ts'
import { maskAccountId } from './masks.ts'
import { Refusal } from '../refusal.ts'
import type { Replicas } from '../sign-in/replicas.ts'

export interface AccountRecord {
  account: Account
  /** The carrier may have given the number to somebody else since. */
  recycled: boolean
  /** The number the account was made with; `account.number` is empty once the number has moved to another account. */
  firstNumber: string
  /** Whether signing in with the password asks for a code as well. */
  twoStep: boolean
  /** When its owner last looked through who is signed in. */
  reviewedAt: number | null
  /** The questions that its owner chose, with the answers as written. */
  securityQuestions: readonly QuestionAnswer[]
  /** Numbers it had before. */
  formerNumbers: readonly string[]
  agreements: Partial<Record<AgreementId, { version: string; accepted: boolean; at: number }>>
}

export interface NewAccount {
  /** Drawn when left out. */
  accountId?: string | undefined
  /** Empty for an account that was made with an address alone. */
  number: string
  name?: string | undefined
  region?: string | undefined
  recycled?: boolean | undefined
  email?: string | undefined
  /** Known in plain, since this is a simulation; nothing shows it. */
  password?: string | undefined
  /** Without a `password`: has one that nobody knows. */
  hasPassword?: boolean | undefined
  twoStep?: boolean | undefined
  birthday?: string | undefined
  securityQuestions?: readonly QuestionAnswer[] | undefined
  createdAt?: number | undefined
  formerNumbers?: readonly string[] | undefined
  /** Whether the cloud keeps everything; its policy was accepted then. */
  cloudSync?: boolean | undefined
}

export const cloudSyncAs = (on: boolean): Account['cloudSync'] => ({ on, kinds: { photos: on, contacts: on, notes: on } })

/** The accounts, and which of them has which number. */
export interface Accounts {
  /**
   * @throws Refusal number-accounts-full
   * @throws RangeError for an address that another account has
   */
  add(account: NewAccount): AccountRecord
  byId(accountId: string): AccountRecord | undefined
  byNumber(number: string): AccountRecord | undefined
  /** @param email in any case */
  byEmail(email: string): AccountRecord | undefined
  /** Gives the account another address for codes; one that another account has stays there. */
  setEmail(record: AccountRecord, email: string): void
  /**
   * Gives the account another number for codes, which it is found by from now on. One that the carrier may have given to
   * somebody else since moves here; one that another account has stays there.
   */
  setNumber(record: AccountRecord, number: string): void
  all(): readonly AccountRecord[]
}

export function createAccounts({ clock, conditions, mint }: ServerContext, replicas: Replicas): Accounts {
  const records = new Map<string, AccountRecord>()
  const holders = new Map<string, AccountRecord>()
  const addresses = new Map<string, AccountRecord>()
  const madeWith = new Map<string, number>()

  function drawId(): string {
    for (;;) {
      const draws = mint.next('accountId')
      const accountId = `${draws.integer(1, 9)}${draws.digits(draws.integer(8, 9))}`
      if (!records.has(accountId)) return accountId
    }
  }

  return {
    add({
      accountId: knownId,
      number,
      name,
      region = 'GB',
      recycled = false,
      email: typedEmail,
      password,
      hasPassword = false,
      twoStep = false,
      birthday,
      securityQuestions = [],
      createdAt,
      formerNumbers = [],
      cloudSync = false,
    }) {
      const email = typedEmail?.toLowerCase()
      if (email !== undefined && addresses.has(email)) throw new RangeError(`Another account has the address ${email}`)
      if (number !== '') {
        const made = madeWith.get(number) ?? 0
        if (made >= conditions.get('account.numberAccounts')) throw new Refusal('number-accounts-full')
        madeWith.set(number, made + 1)
      }
      const record: AccountRecord = {
        account: {
          accountId: knownId ?? drawId(),
          name: name ?? `Mi user ${mint.next('accountName').digits(4)}`,
          number,
          ...(email !== undefined && { email }),
          region,
          createdAt: createdAt ?? clock.now(),
          hasPassword: hasPassword || password !== undefined,
          ...(birthday !== undefined && { birthday }),
          cloudSync: cloudSyncAs(cloudSync),
        },
        recycled,
        firstNumber: number,
        twoStep,
        reviewedAt: null,
        securityQuestions,
        formerNumbers,
        agreements: cloudSync
          ? { 'cloud-privacy-policy': { version: versionName(conditions.get('agreements.version')), accepted: true, at: clock.now() } }
          : {},
      }
      const { accountId } = record.account
      replicas.begin(accountId, password ?? (hasPassword ? mint.next('unknownPassword').hex(16) : null))
      if (number !== '') {
        const before = holders.get(number)
        if (before) before.account = { ...before.account, number: '' }
        holders.set(number, record)
      }
      if (email !== undefined) addresses.set(email, record)
      records.set(accountId, record)
      return record
    },
    byId: (accountId) => records.get(accountId),
    byNumber: (number) => holders.get(number),
    byEmail: (email) => addresses.get(email.toLowerCase()),
    setEmail(record, typed) {
      const email = typed.toLowerCase()
      if (addresses.has(email)) return
      if (record.account.email !== undefined) addresses.delete(record.account.email)
      addresses.set(email, record)
      record.account = { ...record.account, email }
    },
    setNumber(record, number) {
      const before = holders.get(number)
      if (before && !before.recycled) return
      if (before) before.account = { ...before.account, number: '' }
      const former = record.account.number
      if (former !== '') {
        holders.delete(former)
        record.formerNumbers = [...record.formerNumbers, former]
      }
      holders.set(number, record)
      record.recycled = false
      record.account = { ...record.account, number }
    },
    all: () => [...records.values()],
  }
}

/** Enough for its owner to know it again, too little for anybody else. */
export const maskAccount = ({ account }: AccountRecord): MaskedAccount => ({
  accountId: maskAccountId(account.accountId),
  name: account.name.length <= 2 ? `${account.name[0] ?? ''}•` : `${account.name.slice(0, 2)}${'•'.repeat(3)}${account.name.at(-1)!}`,
})
