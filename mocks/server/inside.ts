import type { Account } from '../../src/account/contract.ts'
import type { CaptchaRecord } from './captchas.ts'
import type { CodeState } from './codes.ts'
import type { ServerContext } from './context.ts'
import type { HeldRequest } from './holds.ts'
import type { ServerState } from './rules.ts'
import type { SessionRecord } from './sessions.ts'

/** What only the trainer may see, as plain data. Instants are on the server’s clock. */
export interface ServerInside {
  codes: {
    codeId: string
    messageId: string
    purpose: string
    number: string
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
  accounts: (Account & { recycled: boolean; firstNumber: string })[]
  sessions: SessionRecord[]
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
      number: code.number,
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
    accounts: state.accounts.all().map(({ account, recycled, firstNumber }) => ({ ...structuredClone(account), recycled, firstNumber })),
    sessions: state.sessions.all().map((session) => ({ ...session })),
    held,
  }
}
