import { AccountFailure, type Failure } from '../../src/account/client.ts'
import type { Session } from '../../src/account/contract.ts'
import type { ProblemKind } from '../../src/account/problems.ts'

// What actors answer in the models, and what they fail with.

export const failed = (failure: Failure) => new AccountFailure(failure, 'key')
export const refused = (problem: ProblemKind) =>
  failed({ kind: 'problem', problem, document: { type: `/problems/${problem}`, title: '', status: 400 } })
export const broken = failed({ kind: 'server-fault', status: 500 })

export const methods = [{ method: 'sms', masked: '+44•••123' }]
export const expired = { kind: 'expired', trouble: { failure: { kind: 'timed-out' }, idempotencyKey: undefined } }
export const passed = [{ kind: 'passed', pass: 'pass' }, { kind: 'left' }]
export const cloudSync = { on: true, kinds: { photos: true, contacts: true, messages: true, notes: true } }
export const session: Session = {
  token: 'token',
  created: true,
  account: { accountId: '123456789', name: 'A', number: '+447700900123', region: 'GB', createdAt: 0, hasPassword: false, cloudSync },
}
