import * as v from 'valibot'
import { digits, id, instant, locale, password, region, words } from './fields.ts'
import { route } from './route.ts'
import { Account, CodeMethod, CodeTicket, ContactMethod, Session, Surface } from './schemas.ts'

/** What somebody types as the name of an account: an e-mail address, a number (national ones by region), or the numeric ID. */
export const identifier = v.pipe(words(254), v.metadata({ description: 'An e-mail address, a phone number or a numeric account ID.' }))
export const trust = v.pipe(id, v.metadata({ description: 'What an earlier completion gave a trusted device; it spares the second step.' }))

export const SignIn = v.variant('outcome', [
  v.object({ outcome: v.literal('signed-in'), session: Session }),
  v.object({ outcome: v.literal('second-step'), signInId: id, methods: v.array(ContactMethod), expiresAt: instant }),
])
export type SignIn = v.InferOutput<typeof SignIn>

/** A session, and for a device that shall be trusted, what spares it the second step from now on. */
export const CompletedSignIn = v.object({ ...Session.entries, trust: v.optional(id) })
export type CompletedSignIn = v.InferOutput<typeof CompletedSignIn>

/** What somebody signs in to. The cloud asks for a code by SMS after every password that does not come from a trusted device. */
export const Service = v.picklist(['account', 'cloud'])
export type Service = v.InferOutput<typeof Service>

export const nameKinds = ['number', 'email', 'id'] as const
export const LinkedName = v.object({ kind: v.picklist(nameKinds), masked: v.string() })
export type LinkedName = v.InferOutput<typeof LinkedName>

/** Problems of every operation that asks for the password of an account. */
export const passwordProblems = [
  'credentials-invalid',
  'password-not-set',
  'account-locked',
  'captcha-required',
  'captcha-expired',
] as const
/** Problems of sending a code to a method of an account. */
export const sendProblems = ['method-unavailable', 'code-too-soon', 'code-limit-reached', 'not-found'] as const
/** Problems of entering a code. */
export const codeProblems = ['code-wrong', 'code-expired', 'code-superseded', 'code-used', 'code-attempts-used-up', 'not-found'] as const

export const signInRoutes = {
  signIn: route({
    method: 'POST',
    path: '/account/v1/sign-ins',
    summary: 'Sign in with a name of the account and its password',
    body: v.object({
      identifier,
      region,
      password,
      surface: Surface,
      device: words(64),
      captchaPass: v.optional(id),
      trust: v.optional(trust),
      service: v.optional(Service),
    }),
    answer: SignIn,
    status: 201,
    problems: [...passwordProblems, 'number-required', 'client-outdated'],
  }),
  readSignIn: route({
    method: 'GET',
    path: '/account/v1/sign-ins/{signInId}',
    summary: 'Whether a sign-in still waits for its second step, or was denied on another device',
    params: v.object({ signInId: id }),
    answer: v.object({ expiresAt: instant }),
    status: 200,
    problems: ['sign-in-expired', 'sign-in-denied', 'not-found'],
  }),
  sendSecondStepCode: route({
    method: 'POST',
    path: '/account/v1/sign-ins/{signInId}/codes',
    summary: 'Send the code of the second step to a number or address of the account, or ask on its other devices',
    params: v.object({ signInId: id }),
    body: v.object({ method: CodeMethod, locale }),
    answer: CodeTicket,
    status: 202,
    problems: ['sign-in-expired', 'sign-in-denied', 'account-too-new', ...sendProblems],
  }),
  completeSignIn: route({
    method: 'POST',
    path: '/account/v1/sign-ins/{signInId}/completion',
    summary: 'Enter the code of the second step; a right one signs in',
    params: v.object({ signInId: id }),
    body: v.object({ codeId: id, code: digits, trustDevice: v.boolean() }),
    answer: CompletedSignIn,
    status: 201,
    problems: ['sign-in-expired', 'sign-in-denied', 'credentials-invalid', 'account-locked', ...codeProblems],
  }),
  setPassword: route({
    method: 'PUT',
    path: '/account/v1/accounts/me/password',
    summary: 'Set a first password, or a new one with the current one',
    body: v.object({ password, current: v.optional(password), captchaPass: v.optional(id) }),
    answer: Account,
    status: 200,
    signedIn: true,
    problems: [
      'session-expired',
      'password-rules',
      'password-repeated',
      'credentials-invalid',
      'account-locked',
      'captcha-required',
      'captcha-expired',
    ],
  }),
  confirmPassword: route({
    method: 'POST',
    path: '/account/v1/sessions/current/confirmations',
    summary: 'Show with the password that it is still the owner who is signed in',
    body: v.object({ password, captchaPass: v.optional(id) }),
    answer: v.object({}),
    status: 201,
    signedIn: true,
    problems: ['session-expired', ...passwordProblems],
  }),
  lookUpNames: route({
    method: 'POST',
    path: '/account/v1/names',
    summary: 'Which names the account of a proven number can sign in with',
    body: v.object({ proof: id }),
    answer: v.object({ names: v.array(LinkedName) }),
    status: 200,
    problems: ['proof-invalid', 'not-found'],
  }),
} as const
