import * as v from 'valibot'
import { day, digits, id, instant, locale, none, number, password, region, words } from './fields.ts'
import { cloudRoutes } from './cloud-routes.ts'
import { confirmationRoutes } from './confirmation-routes.ts'
import { deviceRoutes } from './device-routes.ts'
import { mailSignUpRoutes } from './mail-sign-up-routes.ts'
import { recoveryRoutes } from './recovery-routes.ts'
import { route, type Route } from './route.ts'
import {
  Account,
  Agreement,
  agreementAnswer,
  AgreementId,
  AgreementSummary,
  Captcha,
  CloudSync,
  CodePurpose,
  CodeTicket,
  NumberProof,
  Session,
  Status,
  Surface,
} from './schemas.ts'
import { securityRoutes } from './security-routes.ts'
import { supportRoutes } from './support-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'

export { operations } from './operations.ts'
export type { Route } from './route.ts'
export * from './schemas.ts'
export { CompletedSignIn, LinkedName, nameKinds, Service, SignIn } from './sign-in-routes.ts'
export type { SignInRequest } from './confirmation-routes.ts'
export { MailSignUp } from './mail-sign-up-routes.ts'
export { Recovery } from './recovery-routes.ts'
export {
  AccountFacts,
  detailedFrom,
  faultOfProof,
  largestProof,
  proofFaults,
  ProofOfPurchase,
  Ticket,
  TicketDecision,
  TicketTopic,
  ticketTopics,
  Verification,
  type ProofFault,
} from './support-routes.ts'
export {
  CloudChanges,
  CloudItem,
  ContactContent,
  itemKinds,
  mostItemsAtOnce,
  NoteContent,
  PhotoContent,
  type ItemKind,
} from './cloud-routes.ts'
export { Activation, AskedSound, Device, devicePlaces, LostNote, type DevicePlace } from './device-routes.ts'
export { Security, SignedInDevice } from './security-routes.ts'
export { longestAnswer, QuestionAnswer, questionCount, QuestionId, questionIds } from './security-questions.ts'

/**
 * The account API: one table of routes with schemas. The client, the server's validation and the published OpenAPI
 * document all come from it.
 */
export const routes = {
  readStatus: route({
    method: 'GET',
    path: '/account/v1/status',
    summary: 'How the service is doing',
    answer: Status,
    status: 200,
    problems: [],
  }),
  createCaptcha: route({
    method: 'POST',
    path: '/account/v1/captchas',
    summary: 'Draw a new picture with a text in it',
    body: v.object({ surface: Surface }),
    answer: Captcha,
    status: 201,
    problems: [],
  }),
  speakCaptcha: route({
    method: 'GET',
    path: '/account/v1/captchas/{captchaId}/speech',
    summary: 'The same text, to be spoken',
    params: v.object({ captchaId: id }),
    answer: v.object({ words: v.array(v.string()) }),
    status: 200,
    problems: ['captcha-expired', 'not-found'],
  }),
  answerCaptcha: route({
    method: 'POST',
    path: '/account/v1/captchas/{captchaId}/answers',
    summary: 'Enter the text; a right one gives a pass for one use',
    params: v.object({ captchaId: id }),
    body: v.object({ text: words(32) }),
    answer: v.object({ pass: id, expiresAt: instant }),
    status: 201,
    problems: ['captcha-wrong', 'captcha-expired', 'not-found'],
  }),
  sendCode: route({
    method: 'POST',
    path: '/account/v1/codes',
    summary: 'Send a one-time code to a number by SMS',
    body: v.object({
      purpose: CodePurpose,
      surface: Surface,
      number,
      region,
      locale,
      captchaPass: v.optional(id),
    }),
    answer: CodeTicket,
    status: 202,
    problems: ['number-invalid', 'captcha-required', 'captcha-expired', 'code-too-soon', 'code-limit-reached'],
  }),
  readCodeQuota: route({
    method: 'GET',
    path: '/account/v1/codes/quota',
    summary: 'How many codes this number may still get today',
    query: v.object({ purpose: CodePurpose, number }),
    answer: v.object({ sendsLeft: v.number(), dailyLimit: v.number(), resetsAt: instant }),
    status: 200,
    problems: [],
  }),
  verifyCode: route({
    method: 'POST',
    path: '/account/v1/codes/{codeId}/verifications',
    summary: 'Enter the code; a right one proves the number',
    params: v.object({ codeId: id }),
    body: v.object({ code: digits }),
    answer: NumberProof,
    status: 201,
    problems: ['code-wrong', 'code-expired', 'code-superseded', 'code-used', 'code-attempts-used-up', 'not-found'],
  }),
  createAccount: route({
    method: 'POST',
    path: '/account/v1/accounts',
    summary: 'Create an account from a proven number and sign in to it',
    body: v.object({
      proof: id,
      captchaPass: v.optional(id),
      region,
      agreements: v.array(agreementAnswer),
      cloudSync: v.boolean(),
      device: words(64),
      password: v.optional(password),
      birthday: v.optional(day),
    }),
    answer: Session,
    status: 201,
    problems: [
      'proof-invalid',
      'captcha-required',
      'captcha-expired',
      'agreement-required',
      'agreement-outdated',
      'number-registered',
      'number-accounts-full',
      'sign-up-by-mail',
      'password-rules',
      'client-outdated',
    ],
  }),
  createSession: route({
    method: 'POST',
    path: '/account/v1/sessions',
    summary: 'Sign in to the account that has the proven number',
    body: v.object({ proof: id, captchaPass: v.optional(id), device: words(64) }),
    answer: Session,
    status: 201,
    problems: ['proof-invalid', 'captcha-required', 'captcha-expired', 'not-found', 'client-outdated'],
  }),
  endSession: route({
    method: 'DELETE',
    path: '/account/v1/sessions/current',
    summary: 'Sign out',
    answer: none,
    status: 200,
    signedIn: true,
    problems: ['session-expired'],
  }),
  readAccount: route({
    method: 'GET',
    path: '/account/v1/accounts/me',
    summary: 'The account that is signed in',
    answer: Account,
    status: 200,
    signedIn: true,
    problems: ['session-expired'],
  }),
  readCloudSync: route({
    method: 'GET',
    path: '/account/v1/cloud/sync',
    summary: 'What is kept in the cloud',
    answer: CloudSync,
    status: 200,
    signedIn: true,
    problems: ['session-expired'],
  }),
  setCloudSync: route({
    method: 'PUT',
    path: '/account/v1/cloud/sync',
    summary: 'Turn cloud sync on or off, as a whole and by kind',
    body: CloudSync,
    answer: CloudSync,
    status: 200,
    signedIn: true,
    problems: ['session-expired', 'agreement-required'],
  }),
  ...cloudRoutes,
  ...signInRoutes,
  ...confirmationRoutes,
  ...recoveryRoutes,
  ...mailSignUpRoutes,
  ...deviceRoutes,
  ...supportRoutes,
  ...securityRoutes,
  listAgreements: route({
    method: 'GET',
    path: '/account/v1/agreements',
    summary: 'The documents in force',
    query: v.object({ locale }),
    answer: v.object({ agreements: v.array(AgreementSummary) }),
    status: 200,
    problems: [],
  }),
  readAgreement: route({
    method: 'GET',
    path: '/account/v1/agreements/{agreementId}',
    summary: 'One document in full',
    params: v.object({ agreementId: AgreementId }),
    query: v.object({ locale }),
    answer: Agreement,
    status: 200,
    problems: ['not-found'],
  }),
  answerAgreement: route({
    method: 'POST',
    path: '/account/v1/agreements/{agreementId}/answers',
    summary: 'Accept or decline a version of a document',
    params: v.object({ agreementId: AgreementId }),
    body: v.object({ version: v.string(), accepted: v.boolean() }),
    answer: v.object({ accepted: v.boolean(), at: instant }),
    status: 201,
    signedIn: true,
    problems: ['session-expired', 'agreement-outdated', 'not-found'],
  }),
} as const satisfies Record<string, Route>

export type Routes = typeof routes
export type Operation = keyof Routes

type Parsed<S> = S extends v.GenericSchema ? v.InferOutput<S> : undefined
type Part<O extends Operation, K extends 'params' | 'query' | 'body'> = Routes[O] extends { [key in K]: infer S } ? Parsed<S> : undefined
export type ParamsOf<O extends Operation> = Part<O, 'params'>
export type QueryOf<O extends Operation> = Part<O, 'query'>
export type BodyOf<O extends Operation> = Part<O, 'body'>
export type AnswerOf<O extends Operation> = Parsed<Routes[O]['answer']>

/** Whether the operation changes anything: such a request must carry an `Idempotency-Key`. */
export const isMutation = (operation: Operation) => routes[operation].method !== 'GET'
