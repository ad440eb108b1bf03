import type { Account, CodeMethod, Device, Ticket } from '../../src/account/contract.ts'
import type { QuestionAnswer } from '../../src/account/security-questions.ts'
import type { AccessLinkRecord } from './accounts/access-links.ts'
import type { CaptchaRecord } from './captchas/captchas.ts'
import type { CodeState, Withheld } from './codes/codes.ts'
import type { Contact } from './codes/contact-methods.ts'
import type { ServerContext } from './context.ts'
import { shownDevice } from './devices/devices.ts'
import type { HeldRequest } from './troubles/holds.ts'
import type { RecoveryState } from './sign-in/recoveries.ts'
import type { VerificationRecord } from './support/manual-verifications.ts'
import type { PendingChange } from './sign-in/replicas.ts'
import type { ServerState } from './rules.ts'
import type { SessionRecord } from './sign-in/sessions.ts'
import type { LockRecord } from './sign-in/temporary-lock.ts'

/** What only the trainer may see, as plain data. Instants are on the server’s clock. */
export interface ServerInside {
  codes: {
    codeId: string
    messageId: string
    purpose: string
    method: CodeMethod
    /** The number, or for mail the address. */
    number: string
    /** Why it never goes out, and is always wrong, if so. */
    withheld: Withheld | null
    digits: string
    sentAt: number
    expiresAt: number
    resendAt: number
    wrongTries: number
    attemptsLeft: number
    state: CodeState | 'expired'
  }[]
  captchas: { captchaId: string; text: string; caseSensitive: boolean; expiresAt: number; state: CaptchaRecord['state'] | 'expired' }[]
  quotas: { number: string; sent: number; sendsLeft: number; resetsAt: number }[]
  accounts: (Account & { recycled: boolean; firstNumber: string; twoStep: boolean; securityQuestions: readonly QuestionAnswer[] })[]
  sessions: SessionRecord[]
  /** Wrong tries: on an account, or on a name that no account has, whose lock keeps nobody out. */
  locks: (Omit<LockRecord, 'subject'> & { accountId: string | null; subject: string })[]
  /** Changes of passwords that the servers people sign in at do not know yet. */
  replicas: PendingChange[]
  recoveries: {
    recoveryId: string
    /** Null where no account has the name. */
    accountId: string | null
    methods: Contact[]
    startedAt: number
    expiresAt: number
    state: RecoveryState | 'expired'
  }[]
  devices: (Device & { accountId: string })[]
  tickets: Ticket[]
  verifications: VerificationRecord[]
  accessLinks: AccessLinkRecord[]
  held: HeldRequest[]
}

export function insideOf({ clock, conditions }: ServerContext, state: ServerState, held: HeldRequest[]): ServerInside {
  const now = clock.now()
  const attempts = conditions.get('code.attempts')
  const dailyLimit = conditions.get('sms.dailyLimit')
  return {
    codes: state.codes.all().map((code) => ({
      codeId: code.codeId,
      messageId: code.messageId,
      purpose: code.purpose,
      method: code.method,
      number: code.to,
      withheld: code.withheld,
      digits: code.digits,
      sentAt: code.sentAt,
      expiresAt: code.expiresAt,
      resendAt: code.resendAt,
      wrongTries: code.wrongTries,
      attemptsLeft: Math.max(0, attempts - code.wrongTries),
      state: code.state === 'live' && now >= code.expiresAt ? 'expired' : code.state,
    })),
    captchas: state.captchas.all().map(({ captchaId, text, caseSensitive, expiresAt, state: captchaState }) => ({
      captchaId,
      text,
      caseSensitive,
      expiresAt,
      state: captchaState === 'open' && now >= expiresAt ? 'expired' : captchaState,
    })),
    quotas: state.quotas.all(now).map((quota) => ({ ...quota, sendsLeft: Math.max(0, dailyLimit - quota.sent) })),
    accounts: state.accounts.all().map(({ account, recycled, firstNumber, twoStep, securityQuestions }) => ({
      ...structuredClone(account),
      recycled,
      firstNumber,
      twoStep,
      securityQuestions: structuredClone(securityQuestions),
    })),
    sessions: state.sessions.all().map((session) => ({ ...session })),
    locks: state.lock.all().map((record) => ({ ...record, accountId: state.accounts.byId(record.subject)?.account.accountId ?? null })),
    replicas: state.replicas.pending(),
    recoveries: state.recoveries.all().map(({ recoveryId, record, contacts, startedAt, expiresAt, state: recoveryState }) => ({
      recoveryId,
      accountId: record?.account.accountId ?? null,
      methods: contacts.map((contact) => ({ ...contact })),
      startedAt,
      expiresAt,
      state: recoveryState !== 'finished' && now >= expiresAt ? 'expired' : recoveryState,
    })),
    devices: state.devices.all().map((device) => ({ ...shownDevice(device), accountId: device.accountId })),
    tickets: state.support.all().map((ticket) => ({ ...ticket })),
    verifications: state.verifications.all().map((verification) => ({ ...verification })),
    accessLinks: state.links.all().map((link) => ({ ...link })),
    held,
  }
}
