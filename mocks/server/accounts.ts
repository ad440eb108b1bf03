import type { Account, AgreementId, MaskedAccount } from '../../src/account/contract.ts'
import type { ServerContext } from './context.ts'
import { Refusal } from './refusal.ts'

export interface AccountRecord {
  account: Account
  /** The carrier may have given the number to somebody else since. */
  recycled: boolean
  /** The number the account was made with; `account.number` is empty once the number has moved to another account. */
  firstNumber: string
  agreements: Partial<Record<AgreementId, { version: string; accepted: boolean; at: number }>>
}

export interface NewAccount {
  number: string
  name?: string | undefined
  region?: string | undefined
  recycled?: boolean | undefined
  hasPassword?: boolean | undefined
  createdAt?: number | undefined
}

export const cloudSyncAs = (on: boolean): Account['cloudSync'] => ({ on, kinds: { photos: on, contacts: on, messages: on, notes: on } })

/** The accounts, and which of them has which number. */
export interface Accounts {
  /** @throws Refusal number-accounts-full */
  add(account: NewAccount): AccountRecord
  byId(accountId: string): AccountRecord | undefined
  byNumber(number: string): AccountRecord | undefined
  all(): readonly AccountRecord[]
}

export function createAccounts({ clock, conditions, mint }: ServerContext): Accounts {
  const records = new Map<string, AccountRecord>()
  const holders = new Map<string, AccountRecord>()
  const madeWith = new Map<string, number>()

  function drawId(): string {
    for (;;) {
      const draws = mint.next('accountId')
      const accountId = `${draws.integer(1, 9)}${draws.digits(draws.integer(8, 9))}`
      if (!records.has(accountId)) return accountId
    }
  }

  return {
    add({ number, name, region = 'GB', recycled = false, hasPassword = false, createdAt = clock.now() }) {
      const made = madeWith.get(number) ?? 0
      if (made >= conditions.get('account.numberAccounts')) throw new Refusal('number-accounts-full')
      madeWith.set(number, made + 1)
      const record: AccountRecord = {
        account: {
          accountId: drawId(),
          name: name ?? `Mi user ${mint.next('accountName').digits(4)}`,
          number,
          region,
          createdAt,
          hasPassword,
          cloudSync: cloudSyncAs(false),
        },
        recycled,
        firstNumber: number,
        agreements: {},
      }
      const before = holders.get(number)
      if (before) before.account = { ...before.account, number: '' }
      holders.set(number, record)
      records.set(record.account.accountId, record)
      return record
    },
    byId: (accountId) => records.get(accountId),
    byNumber: (number) => holders.get(number),
    all: () => [...records.values()],
  }
}

/** Enough for its owner to know it again, too little for anybody else. */
export const maskAccount = ({ account }: AccountRecord): MaskedAccount => ({
  accountId: account.accountId.slice(0, 2) + '•'.repeat(account.accountId.length - 4) + account.accountId.slice(-2),
  name: account.name.length <= 2 ? `${account.name[0] ?? ''}•` : `${account.name.slice(0, 2)}${'•'.repeat(3)}${account.name.at(-1)!}`,
})
