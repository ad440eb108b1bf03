import type { LinkedName } from '../../../src/account/contract.ts'
import type { AccountRecord } from './accounts.ts'
import { maskAccountId, maskEmail, maskNumber } from './masks.ts'

/** The names an account can sign in with, masked: enough to remember which one was used. */
export const linkedNames = ({ account: { number, email, accountId } }: AccountRecord): LinkedName[] => [
  ...(number === '' ? [] : [{ kind: 'number' as const, masked: maskNumber(number) }]),
  ...(email === undefined ? [] : [{ kind: 'email' as const, masked: maskEmail(email) }]),
  { kind: 'id', masked: maskAccountId(accountId) },
]
