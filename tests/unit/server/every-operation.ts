import type { Operation } from '../../../src/account/contract.ts'
import type { Story } from './story.ts'

/** The status of one request to each operation, whatever else is wrong with it. */
export async function everything({ raw }: Story): Promise<Partial<Record<Operation, number>>> {
  const requests: Record<Operation, [string, string]> = {
    readStatus: ['GET', 'status'],
    createCaptcha: ['POST', 'captchas'],
    speakCaptcha: ['GET', 'captchas/a/speech'],
    answerCaptcha: ['POST', 'captchas/a/answers'],
    sendCode: ['POST', 'codes'],
    readCodeQuota: ['GET', 'codes/quota'],
    verifyCode: ['POST', 'codes/a/verifications'],
    createAccount: ['POST', 'accounts'],
    createSession: ['POST', 'sessions'],
    endSession: ['DELETE', 'sessions/current'],
    readAccount: ['GET', 'accounts/me'],
    readCloudSync: ['GET', 'cloud/sync'],
    setCloudSync: ['PUT', 'cloud/sync'],
    listCloudItems: ['GET', 'cloud/items'],
    saveCloudItems: ['PUT', 'cloud/items'],
    signIn: ['POST', 'sign-ins'],
    readSignIn: ['GET', 'sign-ins/a'],
    sendSecondStepCode: ['POST', 'sign-ins/a/codes'],
    completeSignIn: ['POST', 'sign-ins/a/completion'],
    setPassword: ['PUT', 'accounts/me/password'],
    startMailSignUp: ['POST', 'mail-sign-ups'],
    resendActivation: ['POST', 'mail-sign-ups/a/mails'],
    activateAccount: ['POST', 'mail-sign-ups/activations'],
    confirmPassword: ['POST', 'sessions/current/confirmations'],
    lookUpNames: ['POST', 'names'],
    answerSignInRequest: ['POST', 'sign-in-requests/a/answers'],
    startRecovery: ['POST', 'recoveries'],
    sendRecoveryCode: ['POST', 'recoveries/a/codes'],
    verifyRecoveryCode: ['POST', 'recoveries/a/verifications'],
    answerSecurityQuestions: ['POST', 'recoveries/a/answers'],
    finishRecovery: ['PUT', 'recoveries/a/password'],
    listDevices: ['GET', 'devices'],
    bindDevice: ['PUT', 'devices/a/find-device'],
    setLostMode: ['PUT', 'devices/a/lost-mode'],
    removeDevice: ['DELETE', 'devices/a'],
    eraseDevice: ['POST', 'devices/a/erasures'],
    ringDevice: ['POST', 'devices/a/sounds'],
    reportErasure: ['POST', 'activations/a/erasures'],
    readActivation: ['GET', 'activations/a'],
    activateDevice: ['POST', 'activations/a'],
    openTicket: ['POST', 'support/tickets'],
    listTickets: ['GET', 'support/visitors/a/tickets'],
    openVerification: ['POST', 'support/verifications'],
    readVerification: ['GET', 'support/verifications/a'],
    openAccessLink: ['POST', 'support/access-links/a/openings'],
    readSecurity: ['GET', 'accounts/me/security'],
    sendContactCode: ['POST', 'accounts/me/contacts/codes'],
    changeContact: ['PUT', 'accounts/me/contacts'],
    setTwoStep: ['PUT', 'accounts/me/two-step'],
    reviewSessions: ['PUT', 'accounts/me/security/review'],
    setSecurityQuestions: ['PUT', 'accounts/me/security-questions'],
    endOtherSession: ['DELETE', 'accounts/me/sessions/a'],
    openCloud: ['POST', 'sessions/current/cloud'],
    listAgreements: ['GET', 'agreements'],
    readAgreement: ['GET', 'agreements/user-agreement'],
    answerAgreement: ['POST', 'agreements/user-agreement/answers'],
  }
  const answers: Partial<Record<Operation, number>> = {}
  for (const operation of Object.keys(requests) as Operation[]) {
    const [method, path] = requests[operation]
    answers[operation] = (await raw(method, `/account/v1/${path}`)).status
  }
  return answers
}
