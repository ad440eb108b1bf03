import { minute } from '../../../src/sim/duration.ts'
import type { CodePurpose } from '../../../src/account/contract.ts'
import type { ServerContext } from '../context.ts'
import { Refusal } from '../refusal.ts'

export interface NumberProofRecord {
  proof: string
  number: string
  purpose: CodePurpose
  captchaRequired: boolean
  expiresAt: number
  /** The account it was used for. Used again, it leads to the same one. */
  accountId: string | null
}

const proofTtl = 30 * minute

/** Purposes whose proof lets somebody into an account. On the phone, signing up and signing in are one flow. */
const opensAccounts: ReadonlySet<CodePurpose> = new Set<CodePurpose>(['phone-sign-up', 'web-sign-up', 'cloud-sign-in'])

/** What a right code gives: for 30 minutes its holder counts as the one who has the number. */
export interface NumberProofs {
  give(number: string, purpose: CodePurpose, captchaRequired: boolean): NumberProofRecord
  /** The proof, whatever it was given for. @throws Refusal proof-invalid */
  read(proof: string): NumberProofRecord
  /** The proof, if it may be used to sign up or sign in. @throws Refusal proof-invalid */
  take(proof: string): NumberProofRecord
}

export function createNumberProofs({ clock, mint }: ServerContext): NumberProofs {
  const proofs = new Map<string, NumberProofRecord>()
  const proofOf: NumberProofs = {
    give(number, purpose, captchaRequired) {
      const record = { proof: mint.id('proof'), number, purpose, captchaRequired, expiresAt: clock.now() + proofTtl, accountId: null }
      proofs.set(record.proof, record)
      return record
    },
    read(proof) {
      const record = proofs.get(proof)
      if (!record || clock.now() >= record.expiresAt) throw new Refusal('proof-invalid')
      return record
    },
    take(proof) {
      const record = proofOf.read(proof)
      if (!opensAccounts.has(record.purpose)) throw new Refusal('proof-invalid')
      return record
    },
  }
  return proofOf
}
