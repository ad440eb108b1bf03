import type { AnswerOf, BodyOf, Operation, ParamsOf, QueryOf } from '../../src/account/contract.ts'
import { createAccounts, type AccountRecord, type Accounts } from './accounts.ts'
import { createAgreementAnswers } from './agreement-answers.ts'
import { documentOf, summariesOf } from './agreements/documents.ts'
import { createCaptchaRule } from './captcha-rule.ts'
import { createCaptchas, type Captchas } from './captchas.ts'
import { setCloudSync } from './cloud-sync.ts'
import { createCodes, type Codes } from './codes.ts'
import type { ServerContext } from './context.ts'
import { createNumberProofs } from './number-proofs.ts'
import { createSendQuota, type SendQuota } from './send-quota.ts'
import { createSessions, type SessionRecord, type Sessions } from './sessions.ts'
import { createSignUp } from './sign-up.ts'
import { createStatusPage, type StatusPage } from './status.ts'

/** A request that fits the contract. `session` and `record` are there where the route asks for somebody signed in. */
export interface Asked<O extends Operation> {
  params: ParamsOf<O>
  query: QueryOf<O>
  body: BodyOf<O>
  authorization: string | null
}

export type Rules = { [O in Operation]: (asked: Asked<O>) => AnswerOf<O> }

export interface ServerState {
  accounts: Accounts
  captchas: Captchas
  codes: Codes
  quotas: SendQuota
  sessions: Sessions
  status: StatusPage
}

/** Every operation of the contract with the rule that decides it. All are synchronous: they decide at arrival. */
export function createRules(context: ServerContext): { rules: Rules; state: ServerState } {
  const { conditions } = context
  const quotas = createSendQuota()
  const codes = createCodes(context, quotas)
  const captchas = createCaptchas(context)
  const captchaRule = createCaptchaRule(context)
  const proofs = createNumberProofs(context)
  const accounts = createAccounts(context)
  const sessions = createSessions(context)
  const agreements = createAgreementAnswers(context)
  const status = createStatusPage(context)
  const signUp = createSignUp({ accounts, proofs, sessions, captchas, agreements })

  function signedIn(authorization: string | null): { session: SessionRecord; record: AccountRecord } {
    const session = sessions.find(authorization)
    return { session, record: accounts.byId(session.accountId)! }
  }

  const rules: Rules = {
    readStatus: () => status.read(),
    createCaptcha: ({ body }) => captchas.draw(body.surface),
    speakCaptcha: ({ params }) => captchas.spell(params.captchaId),
    answerCaptcha: ({ params, body }) => captchas.answer(params.captchaId, body.text),
    sendCode: ({ body: { captchaPass, ...request } }) =>
      codes.send(request, (sending) => {
        if (captchaRule.forSending(request.surface, sending)) captchas.check(captchaPass)()
      }),
    readCodeQuota({ query }) {
      const dailyLimit = conditions.get('sms.dailyLimit')
      const { sendsLeft, resetsAt } = quotas.of(query.number, dailyLimit, context.clock.now())
      return { sendsLeft, dailyLimit, resetsAt }
    },
    verifyCode({ params, body }) {
      const { number, purpose, surface } = codes.verify(params.codeId, body.code)
      return signUp.tell(proofs.give(number, purpose, captchaRule.afterCode(surface)))
    },
    createAccount: ({ body }) => signUp.createAccount(body),
    createSession: ({ body }) => signUp.createSession(body),
    endSession({ authorization }) {
      sessions.end(signedIn(authorization).session)
      return {}
    },
    readAccount: ({ authorization }) => signedIn(authorization).record.account,
    readCloudSync: ({ authorization }) => signedIn(authorization).record.account.cloudSync,
    setCloudSync: ({ authorization, body }) => setCloudSync(signedIn(authorization).record, body, agreements),
    listAgreements: ({ query }) => ({ agreements: summariesOf(query.locale, conditions.get('agreements.version')) }),
    readAgreement: ({ params, query }) => documentOf(params.agreementId, query.locale, conditions.get('agreements.version')),
    answerAgreement: ({ authorization, params, body }) => agreements.record(signedIn(authorization).record, params.agreementId, body),
  }
  return { rules, state: { accounts, captchas, codes, quotas, sessions, status } }
}
