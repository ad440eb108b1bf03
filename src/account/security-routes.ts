import * as v from 'valibot'
import { digits, id, instant, locale, none, region, words } from './fields.ts'
import { route } from './route.ts'
import { Account, CodeTicket, ContactKind } from './schemas.ts'
import { QuestionAnswers, QuestionId } from './security-questions.ts'
import { codeProblems, SignIn, trust } from './sign-in-routes.ts'

/** Somebody who is signed in to the account, somewhere. */
export const SignedInDevice = v.object({
  sessionId: id,
  device: v.string(),
  startedAt: instant,
  outdated: v.optional(
    v.pipe(v.boolean(), v.metadata({ description: 'Its system is too old to sign in again; absent until it told which one it has.' })),
  ),
  current: v.pipe(v.boolean(), v.metadata({ description: 'The session that asks.' })),
})
export type SignedInDevice = v.InferOutput<typeof SignedInDevice>

export const Security = v.object({
  twoStep: v.boolean(),
  sessions: v.array(SignedInDevice),
  questions: v.pipe(v.array(QuestionId), v.metadata({ description: 'The security questions that have answers.' })),
  numberRecycled: v.pipe(v.boolean(), v.metadata({ description: 'The carrier may have given the number to somebody else since.' })),
  reviewedAt: v.optional(v.pipe(instant, v.metadata({ description: 'When the owner last looked through who is signed in.' }))),
  wrongTries: v.pipe(
    v.number(),
    v.integer(),
    v.metadata({ description: 'Wrong passwords in the last 24 hours, wherever they were tried.' }),
  ),
})
export type Security = v.InferOutput<typeof Security>

/** What keeps an account safe and open to its owner. Every change asks for a session that was proven with the password. */
export const securityRoutes = {
  readSecurity: route({
    method: 'GET',
    path: '/account/v1/accounts/me/security',
    summary: 'Two-step, who is signed in where, and how often a wrong password was tried',
    answer: Security,
    status: 200,
    signedIn: true,
    problems: ['session-expired'],
  }),
  sendContactCode: route({
    method: 'POST',
    path: '/account/v1/accounts/me/contacts/codes',
    summary: 'Send a code to a number or address that the account shall have',
    body: v.object({ method: ContactKind, to: words(254), region, locale }),
    answer: CodeTicket,
    status: 202,
    signedIn: true,
    problems: [
      'session-expired',
      'password-required',
      'number-invalid',
      'email-invalid',
      'contact-unchanged',
      'code-too-soon',
      'code-limit-reached',
    ],
  }),
  changeContact: route({
    method: 'PUT',
    path: '/account/v1/accounts/me/contacts',
    summary: 'Enter that code; a right one makes the number or address that of the account',
    body: v.object({ codeId: id, code: digits }),
    answer: Account,
    status: 200,
    signedIn: true,
    problems: ['session-expired', 'password-required', 'contact-taken', ...codeProblems],
  }),
  setTwoStep: route({
    method: 'PUT',
    path: '/account/v1/accounts/me/two-step',
    summary: 'Whether signing in with the password asks for a code as well',
    body: v.object({ on: v.boolean() }),
    answer: v.object({ twoStep: v.boolean() }),
    status: 200,
    signedIn: true,
    problems: ['session-expired', 'password-required', 'method-unavailable'],
  }),
  reviewSessions: route({
    method: 'PUT',
    path: '/account/v1/accounts/me/security/review',
    summary: 'The owner has looked through who is signed in',
    answer: v.object({ reviewedAt: instant }),
    status: 200,
    signedIn: true,
    problems: ['session-expired'],
  }),
  setSecurityQuestions: route({
    method: 'PUT',
    path: '/account/v1/accounts/me/security-questions',
    summary: 'Choose three security questions and answer them; they replace those before',
    body: v.object({ questions: QuestionAnswers }),
    answer: v.object({ questions: v.array(QuestionId) }),
    status: 200,
    signedIn: true,
    problems: ['session-expired', 'password-required'],
  }),
  endOtherSession: route({
    method: 'DELETE',
    path: '/account/v1/accounts/me/sessions/{sessionId}',
    summary: 'Sign out somewhere else',
    params: v.object({ sessionId: id }),
    answer: none,
    status: 200,
    signedIn: true,
    problems: ['session-expired', 'not-found'],
  }),
  openCloud: route({
    method: 'POST',
    path: '/account/v1/sessions/current/cloud',
    summary: 'Open the cloud with a session that was begun elsewhere: once it asks for a code to the number on file',
    body: v.object({ trust: v.optional(trust) }),
    answer: SignIn,
    status: 201,
    signedIn: true,
    problems: ['session-expired', 'number-required'],
  }),
} as const
