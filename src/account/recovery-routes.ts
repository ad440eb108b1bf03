import * as v from 'valibot'
import { digits, id, instant, locale, password, region } from './fields.ts'
import { QuestionAnswers, QuestionId } from './security-questions.ts'
import { route } from './route.ts'
import { CodeMethod, CodeTicket, ContactMethod, MaskedAccount, Surface } from './schemas.ts'
import { codeProblems, identifier, sendProblems } from './sign-in-routes.ts'

export const Recovery = v.object({
  recoveryId: id,
  methods: v.array(ContactMethod),
  questions: v.optional(
    v.pipe(v.array(QuestionId), v.metadata({ description: 'Questions whose answers are another way, for accounts that have them.' })),
  ),
  expiresAt: instant,
})
export type Recovery = v.InferOutput<typeof Recovery>

const params = v.object({ recoveryId: id })
const proven = v.object({ proof: id, maskedAccount: MaskedAccount, expiresAt: instant })

export const recoveryRoutes = {
  startRecovery: route({
    method: 'POST',
    path: '/account/v1/recoveries',
    summary: 'Begin to choose a new password; the answer is alike whether there is such an account or not',
    body: v.object({ identifier, region, surface: Surface, captchaPass: v.optional(id) }),
    answer: Recovery,
    status: 201,
    problems: ['captcha-required', 'captcha-expired'],
  }),
  sendRecoveryCode: route({
    method: 'POST',
    path: '/account/v1/recoveries/{recoveryId}/codes',
    summary: 'Send a code to a registered number or address',
    params,
    body: v.object({ method: CodeMethod, locale }),
    answer: CodeTicket,
    status: 202,
    problems: ['recovery-expired', ...sendProblems],
  }),
  verifyRecoveryCode: route({
    method: 'POST',
    path: '/account/v1/recoveries/{recoveryId}/verifications',
    summary: 'Enter the code; a right one lets its owner choose a new password',
    params,
    body: v.object({ codeId: id, code: digits }),
    answer: proven,
    status: 201,
    problems: ['recovery-expired', ...codeProblems],
  }),
  answerSecurityQuestions: route({
    method: 'POST',
    path: '/account/v1/recoveries/{recoveryId}/answers',
    summary: 'Answer the security questions; right answers let the owner choose a new password, as a right code does',
    params,
    body: v.object({ answers: QuestionAnswers }),
    answer: proven,
    status: 201,
    problems: ['recovery-expired', 'not-found', 'method-unavailable', 'answers-wrong', 'answers-used-up', 'account-locked'],
  }),
  finishRecovery: route({
    method: 'PUT',
    path: '/account/v1/recoveries/{recoveryId}/password',
    summary: 'Set the new password; servers elsewhere learn of it only after a while',
    params,
    body: v.object({ proof: id, password }),
    answer: v.object({ changedAt: instant }),
    status: 200,
    problems: ['recovery-expired', 'proof-invalid', 'password-rules', 'password-repeated', 'not-found'],
  }),
} as const
