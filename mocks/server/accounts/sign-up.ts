import { isBirthday } from '../../../src/account/birthdays.ts'
import type { BodyOf, NumberProof, Session } from '../../../src/account/contract.ts'
import { cloudSyncAs, maskAccount, type AccountRecord, type Accounts } from './accounts.ts'
import type { AgreementAnswers } from '../agreement-answers.ts'
import type { Captchas } from '../captchas/captchas.ts'
import type { NumberProofRecord, NumberProofs } from '../codes/number-proofs.ts'
import { Refusal } from '../refusal.ts'
import { demandPasswordRules } from '../sign-in/password-demands.ts'
import type { ServerContext } from '../context.ts'
import type { SessionRecord, Sessions } from '../sign-in/sessions.ts'

/**
 * From a proven number to an account: made once for one proof, signed in to if the number has one, and if the number
 * was recycled, whichever of the two the person says.
 */
export interface SignUp {
  tell(proof: NumberProofRecord): NumberProof
  createAccount(body: BodyOf<'createAccount'>): Session
  createSession(body: BodyOf<'createSession'>): Session
}

export function createSignUp(
  { clock, conditions }: Pick<ServerContext, 'clock' | 'conditions'>,
  parts: {
    accounts: Accounts
    proofs: NumberProofs
    sessions: Sessions
    captchas: Captchas
    agreements: AgreementAnswers
  },
): SignUp {
  const { accounts, proofs, sessions, captchas, agreements } = parts

  function demandBirthday(birthday: string) {
    if (isBirthday(birthday, clock.now())) return
    throw new Refusal('bad-request', { fields: { birthday: 'a day in the life of somebody' } })
  }

  function enter(record: AccountRecord, device: string, created: boolean, provenBy: SessionRecord['provenBy'] = 'number'): Session {
    return { token: sessions.start(record, device, { provenBy, endsAt: null }).token, account: record.account, created }
  }

  /** The account this very proof led to before. Asking twice is not two sign-ups. */
  const before = (proof: NumberProofRecord) => (proof.accountId === null ? undefined : accounts.byId(proof.accountId))

  const checkPass = (proof: NumberProofRecord, pass: string | undefined) => (proof.captchaRequired ? captchas.check(pass) : () => {})

  return {
    tell(proof) {
      const holder = accounts.byNumber(proof.number)
      return {
        proof: proof.proof,
        expiresAt: proof.expiresAt,
        standing: holder ? (holder.recycled ? 'recycled' : 'registered') : 'free',
        ...(holder && { account: maskAccount(holder) }),
        captchaRequired: proof.captchaRequired,
      }
    },

    createAccount({ proof: proofId, captchaPass, region, agreements: given, cloudSync, device, password, birthday }) {
      const proof = proofs.take(proofId)
      const existing = before(proof)
      if (existing) return enter(existing, device, false)

      const holder = accounts.byNumber(proof.number)
      if (holder && !holder.recycled) throw new Refusal('number-registered')
      if (conditions.get('account.signUp') === 'mail') throw new Refusal('sign-up-by-mail')
      agreements.demand('user-agreement', given)
      if (cloudSync) agreements.demand('cloud-privacy-policy', given)
      if (password !== undefined) demandPasswordRules({ number: proof.number }, password)
      if (birthday !== undefined) demandBirthday(birthday)
      const spendPass = checkPass(proof, captchaPass)

      const record = accounts.add({ number: proof.number, region, password, birthday })
      spendPass()
      proof.accountId = record.account.accountId
      for (const { id, ...answer } of given) {
        // An old version of a document nobody needs here is no reason to refuse, and none to write down.
        if (agreements.isCurrent(answer.version)) agreements.record(record, id, answer)
      }
      record.account = { ...record.account, cloudSync: cloudSyncAs(cloudSync) }
      return enter(record, device, true, password === undefined ? 'number' : 'password')
    },

    createSession({ proof: proofId, captchaPass, device }) {
      const proof = proofs.take(proofId)
      const existing = before(proof)
      if (existing) return enter(existing, device, false)

      const holder = accounts.byNumber(proof.number)
      if (!holder) throw new Refusal('not-found', { detail: 'No account has this number' })
      checkPass(proof, captchaPass)()
      proof.accountId = holder.account.accountId
      holder.recycled = false
      return enter(holder, device, false)
    },
  }
}
