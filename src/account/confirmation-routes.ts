import * as v from 'valibot'
import { digits, id, instant } from './fields.ts'
import { route } from './route.ts'
import type { Surface } from './schemas.ts'

/** What a push tells a device that is signed in: somebody signs in to its account elsewhere. The code is not in it. */
export interface SignInRequest {
  codeId: string
  /** Name of the device that asks. */
  device: string
  surface: Surface
  /** Where it says it is: two capital letters. */
  region?: string
  askedAt: number
  expiresAt: number
}

export const confirmationRoutes = {
  answerSignInRequest: route({
    method: 'POST',
    path: '/account/v1/sign-in-requests/{codeId}/answers',
    summary: 'Allow or deny a sign-in elsewhere, on a device that was asked; allowing shows the code to enter there',
    params: v.object({ codeId: id }),
    body: v.object({ allow: v.boolean() }),
    answer: v.object({ code: v.optional(digits), expiresAt: instant }),
    status: 201,
    signedIn: true,
    problems: [
      'session-expired',
      'not-found',
      'sign-in-expired',
      'sign-in-denied',
      'code-expired',
      'code-superseded',
      'code-used',
      'code-attempts-used-up',
    ],
  }),
} as const
