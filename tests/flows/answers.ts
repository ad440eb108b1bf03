import { AccountFailure, type Failure } from '../../src/account/client.ts'
import type { CodeTicket, Session } from '../../src/account/contract.ts'
import type { ProblemKind } from '../../src/account/problems.ts'

// What the world answers, in every model.

export const failed = (failure: Failure) => new AccountFailure(failure, 'key')
export const refused = (problem: ProblemKind) =>
  failed({ kind: 'problem', problem, document: { type: `/problems/${problem}`, title: '', status: 400 } })
export const broken = failed({ kind: 'server-fault', status: 500 })

export const cloudSync = { on: true, kinds: { photos: true, contacts: true, notes: true } }
export const session: Session = {
  token: 'token',
  created: true,
  account: { accountId: '123456789', name: 'A', number: '+447700900123', region: 'GB', createdAt: 0, hasPassword: false, cloudSync },
}

export const has = (value: unknown) => value !== undefined

export const ticket: CodeTicket & { receivedAt: number; fresh: boolean } = {
  codeId: 'code-1',
  purpose: 'phone-sign-up',
  maskedNumber: '+44•••123',
  length: 6,
  sentAt: 0,
  expiresAt: 600_000,
  resendAt: 60_000,
  sendsLeft: 3,
  resetsAt: 86_400_000,
  receivedAt: 0,
  fresh: true,
}
export const passed = [{ kind: 'passed', pass: 'pass' }, { kind: 'left' }]
export const proof = (standing: 'free' | 'registered' | 'recycled', captchaRequired: boolean) => ({
  proof: 'proof',
  expiresAt: 1,
  standing,
  captchaRequired,
  receivedAt: 0,
})
export const methods = [{ method: 'sms', masked: '+44•••123' }]
export const expired = { kind: 'expired', trouble: { failure: { kind: 'timed-out' }, idempotencyKey: undefined } }
