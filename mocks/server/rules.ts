import type { AnswerOf, BodyOf, Operation, ParamsOf, QueryOf } from '../../src/account/contract.ts'
import { linkedNames } from './accounts/account-names.ts'
import { createAccessLinks, type AccessLinks } from './accounts/access-links.ts'
import { createActivationLock } from './devices/activation.ts'
import { createAccounts, type AccountRecord, type Accounts } from './accounts/accounts.ts'
import { createAgreementAnswers } from './agreement-answers.ts'
import { documentOf, summariesOf } from './agreements/documents.ts'
import { createCaptchaRule } from './captchas/captcha-rule.ts'
import { createCaptchas, type Captchas } from './captchas/captchas.ts'
import { createCloudItems } from './accounts/cloud-items.ts'
import { setCloudSync } from './accounts/cloud-sync.ts'
import { createConfirmers } from './sign-in/confirmers.ts'
import { createCodeDesk } from './codes/code-desk.ts'
import { createCodes, type Codes } from './codes/codes.ts'
import type { ServerContext } from './context.ts'
import { createDeviceRegister, type RegisteredDevice } from './devices/device-register.ts'
import { createDevices, type Devices } from './devices/devices.ts'
import { createIdentifiers } from './accounts/identifiers.ts'
import { createMailSignUps } from './accounts/mail-sign-ups.ts'
import { createManualVerifications, type ManualVerifications } from './support/manual-verifications.ts'
import { createNumberProofs } from './codes/number-proofs.ts'
import { createPasswordGate } from './sign-in/password-gate.ts'
import { createPasswords } from './sign-in/passwords.ts'
import { createRecoveries, type Recoveries } from './sign-in/recoveries.ts'
import { Refusal } from './refusal.ts'
import { createReplicas, type Replicas } from './sign-in/replicas.ts'
import { createSecondStep } from './sign-in/second-step.ts'
import { createSecurity } from './sign-in/security.ts'
import { createAnswerGate } from './sign-in/security-questions.ts'
import { createSendQuota, type SendQuota } from './codes/send-quota.ts'
import { createSessions, type SessionRecord, type Sessions } from './sign-in/sessions.ts'
import { createSignIns } from './sign-in/sign-in.ts'
import { createSignUp } from './accounts/sign-up.ts'
import { createStatusPage, type StatusPage } from './status.ts'
import { createSupportDesk, type SupportDesk } from './support/support-desk.ts'
import { createTemporaryLock, type TemporaryLock } from './sign-in/temporary-lock.ts'

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
  devices: Devices
  lock: TemporaryLock
  quotas: SendQuota
  recoveries: Recoveries
  replicas: Replicas
  sessions: Sessions
  status: StatusPage
  links: AccessLinks
  support: SupportDesk
  verifications: ManualVerifications
}

/** Every operation of the contract with the rule that decides it. All are synchronous: they decide at arrival. */
export function createRules(context: ServerContext, register: readonly RegisteredDevice[] = []): { rules: Rules; state: ServerState } {
  const { conditions } = context
  const quotas = createSendQuota()
  const codes = createCodes(context, quotas)
  const captchas = createCaptchas(context)
  const captchaRule = createCaptchaRule(context)
  const proofs = createNumberProofs(context)
  const replicas = createReplicas(context)
  const accounts = createAccounts(context, replicas)
  const sessions = createSessions(context)
  const agreements = createAgreementAnswers(context)
  const status = createStatusPage(context)
  const signUp = createSignUp(context, { accounts, proofs, sessions, captchas, agreements })
  const mailSignUps = createMailSignUps(context, { accounts, captchas, agreements })
  const lock = createTemporaryLock(context)
  const identifiers = createIdentifiers(context, accounts)
  const gate = createPasswordGate(context, { captchas, captchaRule, lock, replicas })
  const desk = createCodeDesk(context, codes, lock)
  const passwords = createPasswords({ gate, identifiers, lock, replicas, sessions })
  const devices = createDevices(context, { gate, identifiers, replicas, sessions })
  const confirmers = createConfirmers(context, { devices, sessions })
  const secondStep = createSecondStep(context, { accounts, confirmers, desk, gate, replicas })
  const signIns = createSignIns({ gate, identifiers, replicas, secondStep, sessions })
  const answers = createAnswerGate(context, lock)
  const recoveries = createRecoveries(context, { captchas, captchaRule, desk, identifiers, answers, passwords })
  const security = createSecurity(context, { accounts, codes, lock, secondStep, sessions })
  const links = createAccessLinks(context, { accounts, recoveries })
  const support = createSupportDesk(context, { accounts, devices, links, register: createDeviceRegister(register) })
  const verifications = createManualVerifications(context, { devices, identifiers, links })
  const cloudItems = createCloudItems(context)
  const activation = createActivationLock({ accounts, devices, gate, identifiers, secondStep, signIns })

  function signedIn(authorization: string | null): { session: SessionRecord; record: AccountRecord } {
    const session = sessions.find(authorization)
    return { session, record: accounts.byId(session.accountId)! }
  }

  const rules: Rules = {
    readStatus: () => status.read(),
    createCaptcha: ({ body }) => captchas.draw(body.surface),
    speakCaptcha: ({ params }) => captchas.spell(params.captchaId),
    answerCaptcha: ({ params, body }) => captchas.answer(params.captchaId, body.text),
    sendCode: ({ body: { captchaPass, number, ...request } }) =>
      codes.send({ ...request, to: number, withheld: desk.withheldFor(accounts.byNumber(number)) }, (sending) => {
        if (captchaRule.forSending(request.surface, sending)) captchas.check(captchaPass)()
      }),
    readCodeQuota({ query }) {
      const dailyLimit = conditions.get('sms.dailyLimit')
      const { sendsLeft, resetsAt } = quotas.of(query.number, dailyLimit, context.clock.now())
      return { sendsLeft, dailyLimit, resetsAt }
    },
    verifyCode({ params, body }) {
      const { to, purpose, surface } = codes.verify(params.codeId, body.code)
      return signUp.tell(proofs.give(to, purpose, captchaRule.afterCode(surface)))
    },
    createAccount: ({ body }) => signUp.createAccount(body),
    createSession: ({ body }) => signUp.createSession(body),
    endSession({ authorization }) {
      sessions.end(signedIn(authorization).session)
      return {}
    },
    readAccount: ({ authorization }) => signedIn(authorization).record.account,
    readCloudSync: ({ authorization }) => signedIn(authorization).record.account.cloudSync,
    setCloudSync({ authorization, body }) {
      const { session, record } = signedIn(authorization)
      const cloudSync = setCloudSync(record, body, agreements)
      context.push.tell({ accountId: session.accountId, from: session.device, at: context.clock.now() })
      return cloudSync
    },
    listCloudItems({ authorization, query }) {
      const { session, record } = signedIn(authorization)
      return cloudItems.list(session, record, Number(query.since))
    },
    saveCloudItems({ authorization, body }) {
      const { session, record } = signedIn(authorization)
      return { items: cloudItems.save(session, record, body.items) }
    },
    signIn: ({ body }) => signIns.signIn(body),
    readSignIn: ({ params }) => secondStep.read(params.signInId),
    sendSecondStepCode: ({ params, body }) => secondStep.send(params.signInId, body),
    completeSignIn({ params, body }) {
      const { signIn, record, trust } = secondStep.complete(params.signInId, body)
      if (signIn.activates !== null) devices.lift(signIn.activates, signIn.accountId)
      return { ...signIns.complete(signIn, record), ...(trust !== undefined && { trust }) }
    },
    answerSignInRequest: ({ authorization, params, body }) => secondStep.answer(signedIn(authorization).session, params.codeId, body.allow),
    setPassword({ authorization, body }) {
      const { session, record } = signedIn(authorization)
      return passwords.setSignedIn(record, session, body)
    },
    confirmPassword({ authorization, body }) {
      const { session, record } = signedIn(authorization)
      passwords.confirm(record, session, body)
      return {}
    },
    lookUpNames({ body }) {
      const holder = accounts.byNumber(proofs.read(body.proof).number)
      if (!holder) throw new Refusal('not-found', { detail: 'No account has this number' })
      return { names: linkedNames(holder) }
    },
    startRecovery: ({ body }) => recoveries.start(body),
    sendRecoveryCode: ({ params, body }) => recoveries.send(params.recoveryId, body),
    verifyRecoveryCode: ({ params, body }) => recoveries.verify(params.recoveryId, body),
    answerSecurityQuestions: ({ params, body }) => recoveries.answer(params.recoveryId, body),
    finishRecovery: ({ params, body }) => recoveries.finish(params.recoveryId, body),
    startMailSignUp: ({ body }) => mailSignUps.start(body),
    resendActivation: ({ params, body }) => mailSignUps.resend(params.mailSignUpId, body.locale),
    activateAccount: ({ body }) => mailSignUps.activate(body.link),
    listDevices: ({ authorization }) => ({ devices: devices.listOf(signedIn(authorization).session.accountId) }),
    bindDevice({ authorization, params, body }) {
      const { session, record } = signedIn(authorization)
      return devices.setFindDevice(session, record, params.deviceId, body)
    },
    setLostMode: ({ authorization, params, body }) =>
      devices.setLost(signedIn(authorization).session.accountId, params.deviceId, body.lost),
    removeDevice({ authorization, params }) {
      devices.remove(signedIn(authorization).session, params.deviceId)
      return {}
    },
    ringDevice: ({ authorization, params }) => devices.ring(signedIn(authorization).session.accountId, params.deviceId),
    eraseDevice: ({ authorization, params }) => devices.erase(signedIn(authorization).session, params.deviceId),
    reportErasure({ params }) {
      devices.erased(params.deviceId)
      return {}
    },
    readActivation({ params, query }) {
      devices.hear(params.deviceId, query.place)
      return activation.read(params.deviceId)
    },
    activateDevice: ({ params, body }) => activation.activate(params.deviceId, body),
    openTicket: ({ body }) => support.open(body),
    listTickets: ({ params }) => ({ tickets: support.listOf(params.visitorId) }),
    openVerification: ({ body }) => verifications.open(body),
    readVerification: ({ params }) => verifications.read(params.verificationId),
    openAccessLink: ({ params }) => links.open(params.linkId),
    readSecurity({ authorization }) {
      const { session, record } = signedIn(authorization)
      return security.read(session, record)
    },
    sendContactCode({ authorization, body }) {
      const { session, record } = signedIn(authorization)
      return security.sendCode(session, record, body)
    },
    changeContact({ authorization, body }) {
      const { session, record } = signedIn(authorization)
      return security.changeContact(session, record, body)
    },
    setTwoStep({ authorization, body }) {
      const { session, record } = signedIn(authorization)
      return security.setTwoStep(session, record, body.on)
    },
    reviewSessions: ({ authorization }) => security.review(signedIn(authorization).record),
    setSecurityQuestions({ authorization, body }) {
      const { session, record } = signedIn(authorization)
      return security.setQuestions(session, record, body)
    },
    endOtherSession({ authorization, params }) {
      security.endSession(signedIn(authorization).session, params.sessionId)
      return {}
    },
    openCloud({ authorization, body }) {
      const { session, record } = signedIn(authorization)
      return security.openCloud(session, record, body.trust)
    },
    listAgreements: ({ query }) => ({ agreements: summariesOf(query.locale, conditions.get('agreements.version')) }),
    readAgreement: ({ params, query }) => documentOf(params.agreementId, query.locale, conditions.get('agreements.version')),
    answerAgreement: ({ authorization, params, body }) => agreements.record(signedIn(authorization).record, params.agreementId, body),
  }
  return {
    rules,
    state: { accounts, captchas, codes, devices, lock, quotas, recoveries, replicas, sessions, status, links, support, verifications },
  }
}
