import * as v from 'valibot'
import type { ProblemKind } from './problems.ts'

/**
 * The account API: one table of routes with schemas. The client, the server's validation and the published OpenAPI
 * document all come from it. Instants are whole milliseconds since 1970 on the server's clock.
 */
const instant = v.pipe(v.number(), v.integer(), v.metadata({ description: 'Milliseconds since 1970 on the server’s clock.' }))
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const words = (length: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(length))
const locale = v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Za-z]{2,4})?$/, 'a language tag like en or zh-CN'))
const region = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'two capital letters'))
const number = v.pipe(v.string(), v.regex(/^\+[1-9]\d{5,14}$/, 'a phone number like +441632960123'))

/** What a code is for. Each purpose has its own length. */
export const CodePurpose = v.picklist(['phone-sign-up', 'web-sign-up', 'cloud-sign-in', 'second-step', 'recovery'])
export type CodePurpose = v.InferOutput<typeof CodePurpose>

/** Where the caller stands. A captcha may be asked at another point on each. */
export const Surface = v.picklist(['phone', 'web'])
export type Surface = v.InferOutput<typeof Surface>

export const Captcha = v.object({
  captchaId: id,
  length: v.pipe(v.number(), v.integer()),
  caseSensitive: v.boolean(),
  expiresAt: instant,
  picture: v.pipe(
    v.object({ width: v.number(), height: v.number(), strokes: v.array(v.string()) }),
    v.metadata({ description: 'Vector paths (SVG path data) to be stroked; the text itself is not in the answer.' }),
  ),
})
export type Captcha = v.InferOutput<typeof Captcha>

export const CodeTicket = v.object({
  codeId: id,
  purpose: CodePurpose,
  maskedNumber: v.string(),
  length: v.pipe(v.number(), v.integer(), v.minValue(4), v.maxValue(8)),
  sentAt: instant,
  expiresAt: instant,
  resendAt: instant,
  sendsLeft: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type CodeTicket = v.InferOutput<typeof CodeTicket>

export const MaskedAccount = v.object({ accountId: v.string(), name: v.string() })
export type MaskedAccount = v.InferOutput<typeof MaskedAccount>

export const NumberProof = v.object({
  proof: id,
  expiresAt: instant,
  standing: v.pipe(
    v.picklist(['free', 'registered', 'recycled']),
    v.metadata({ description: 'recycled: an account has this number, but the carrier may have given it to somebody else since.' }),
  ),
  account: v.optional(MaskedAccount),
  captchaRequired: v.pipe(v.boolean(), v.metadata({ description: 'A captcha pass must come with the next step.' })),
})
export type NumberProof = v.InferOutput<typeof NumberProof>

/** What the cloud keeps when sync is on. */
export const cloudKinds = ['photos', 'contacts', 'messages', 'notes'] as const
export type CloudKind = (typeof cloudKinds)[number]
export const CloudSync = v.object({
  on: v.boolean(),
  kinds: v.object({ photos: v.boolean(), contacts: v.boolean(), messages: v.boolean(), notes: v.boolean() }),
})
export type CloudSync = v.InferOutput<typeof CloudSync>

export const Account = v.object({
  accountId: v.pipe(v.string(), v.regex(/^\d{9,10}$/)),
  name: v.string(),
  number: v.string(),
  region,
  createdAt: instant,
  hasPassword: v.boolean(),
  cloudSync: CloudSync,
})
export type Account = v.InferOutput<typeof Account>

export const Session = v.object({ token: id, account: Account, created: v.boolean() })
export type Session = v.InferOutput<typeof Session>

export const agreementIds = ['user-agreement', 'cloud-privacy-policy'] as const
export const AgreementId = v.picklist(agreementIds)
export type AgreementId = v.InferOutput<typeof AgreementId>

export const AgreementSummary = v.object({ id: AgreementId, version: v.string(), title: v.string(), required: v.boolean() })
export type AgreementSummary = v.InferOutput<typeof AgreementSummary>
export const Agreement = v.object({
  ...AgreementSummary.entries,
  sections: v.array(v.object({ heading: v.string(), text: v.string() })),
})
export type Agreement = v.InferOutput<typeof Agreement>
const agreementAnswer = v.object({ id: AgreementId, version: v.string(), accepted: v.boolean() })

export const Status = v.object({
  state: v.picklist(['operational', 'slow', 'maintenance', 'outage']),
  since: instant,
  services: v.array(v.object({ service: v.string(), state: v.picklist(['operational', 'outage']) })),
  notices: v.array(v.object({ id, at: instant, text: v.string() })),
})
export type Status = v.InferOutput<typeof Status>

const none = v.object({})

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  summary: string
  params?: v.GenericSchema
  query?: v.GenericSchema
  body?: v.GenericSchema
  answer: v.GenericSchema
  status: 200 | 201 | 202
  /** Whether the caller must send `Authorization: Bearer <session token>`. */
  signedIn?: true
  problems: readonly ProblemKind[]
}

const route = <const R extends Route>(definition: R) => definition

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
    body: v.object({ code: v.pipe(v.string(), v.regex(/^\d{1,12}$/, 'digits')) }),
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
    ],
  }),
  createSession: route({
    method: 'POST',
    path: '/account/v1/sessions',
    summary: 'Sign in to the account that has the proven number',
    body: v.object({ proof: id, captchaPass: v.optional(id), device: words(64) }),
    answer: Session,
    status: 201,
    problems: ['proof-invalid', 'captcha-required', 'captcha-expired', 'not-found'],
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
export const operations = Object.keys(routes) as Operation[]

type Parsed<S> = S extends v.GenericSchema ? v.InferOutput<S> : undefined
type Part<O extends Operation, K extends 'params' | 'query' | 'body'> = Routes[O] extends { [key in K]: infer S } ? Parsed<S> : undefined
export type ParamsOf<O extends Operation> = Part<O, 'params'>
export type QueryOf<O extends Operation> = Part<O, 'query'>
export type BodyOf<O extends Operation> = Part<O, 'body'>
export type AnswerOf<O extends Operation> = Parsed<Routes[O]['answer']>

/** Whether the operation changes anything: such a request must carry an `Idempotency-Key`. */
export const isMutation = (operation: Operation) => routes[operation].method !== 'GET'
