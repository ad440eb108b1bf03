import type { Account, Security } from '../../account/contract.ts'
import type { SavedPassword } from '../saved-passwords.ts'

/** What keeps an owner from being locked out later. */
export const checkItemIds = ['recovery-mail', 'number', 'password-manager', 'devices', 'updates', 'wrong-tries'] as const
export type CheckItemId = (typeof checkItemIds)[number]

/** What the phone in hand knows, and nobody else. */
export interface PhoneFacts {
  /** Whether its password manager keeps a password of this account. */
  keepsPassword: boolean
  /** Whether a card with the account's number is in it. */
  hasNumber: boolean
  isUpToDate: boolean
}

/** `unknown`: only the phone itself can tell. */
export type CheckState = 'done' | 'open' | 'unknown'
export type CheckItems = Readonly<Record<CheckItemId, CheckState>>

const state = (isDone: boolean | undefined): CheckState => (isDone === undefined ? 'unknown' : isDone ? 'done' : 'open')

/** Whether a password manager keeps a password of this account, whatever it was called there. */
export const keepsPasswordOf = (saved: readonly SavedPassword[], { accountId, number, email }: Account): boolean =>
  saved.some(({ names }) => names.some((name) => [accountId, number, email].includes(name)))

/** Who has signed in since the owner last looked through the list. The session that asks is the owner's. */
export const unreviewed = ({ sessions, reviewedAt }: Security) =>
  sessions.filter(({ current, startedAt }) => !current && (reviewedAt === undefined || startedAt > reviewedAt))

/** Whether the systems of signed-in devices are new enough to sign in again; undefined while none has told. */
function areUpToDate({ sessions }: Security): boolean | undefined {
  const told = sessions.flatMap(({ outdated }) => outdated ?? [])
  return told.length === 0 ? undefined : !told.includes(true)
}

/** How an account stands, as the server and, where one asks, the phone in hand know it. */
export function checkItems(account: Account, security: Security, phone?: PhoneFacts): CheckItems {
  const hasCurrentNumber = account.number !== '' && !security.numberRecycled
  return {
    'recovery-mail': state(account.email !== undefined),
    number: state(hasCurrentNumber && phone?.hasNumber !== false),
    'password-manager': state(phone?.keepsPassword),
    devices: state(unreviewed(security).length === 0),
    updates: state(phone ? phone.isUpToDate : areUpToDate(security)),
    'wrong-tries': state(security.wrongTries === 0),
  }
}
