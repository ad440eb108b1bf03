import * as v from 'valibot'
import { day, id, instant, locale, password, region } from './fields.ts'
import { route } from './route.ts'
import { agreementAnswer } from './schemas.ts'

/** A sign-up that waits until the link in its mail is opened. */
export const MailSignUp = v.object({
  mailSignUpId: id,
  email: v.string(),
  sentAt: instant,
  expiresAt: v.pipe(instant, v.metadata({ description: 'When the link in the mail stops working.' })),
  resendAt: instant,
})
export type MailSignUp = v.InferOutput<typeof MailSignUp>

const email = v.pipe(v.string(), v.maxLength(254), v.email('an e-mail address'))

export const mailSignUpRoutes = {
  startMailSignUp: route({
    method: 'POST',
    path: '/account/v1/mail-sign-ups',
    summary: 'Ask for an account with an address; a mail with a link follows, whether the address is free or not',
    body: v.object({
      email,
      password,
      region,
      birthday: v.optional(day),
      agreements: v.array(agreementAnswer),
      captchaPass: v.optional(id),
      locale,
    }),
    answer: MailSignUp,
    status: 202,
    problems: [
      'sign-up-by-number',
      'captcha-required',
      'captcha-expired',
      'agreement-required',
      'agreement-outdated',
      'password-rules',
      'code-too-soon',
    ],
  }),
  resendActivation: route({
    method: 'POST',
    path: '/account/v1/mail-sign-ups/{mailSignUpId}/mails',
    summary: 'Send the mail with the link again',
    params: v.object({ mailSignUpId: id }),
    body: v.object({ locale }),
    answer: MailSignUp,
    status: 202,
    problems: ['not-found', 'code-too-soon'],
  }),
  activateAccount: route({
    method: 'POST',
    path: '/account/v1/mail-sign-ups/activations',
    summary: 'Open the link in the mail: the account is made',
    body: v.object({ link: id }),
    answer: v.object({ email: v.string() }),
    status: 201,
    problems: ['link-invalid', 'link-expired', 'link-used'],
  }),
} as const
