import { isBirthday } from '../../../src/account/birthdays.ts'
import type { AnswerOf, BodyOf } from '../../../src/account/contract.ts'
import type { Accounts } from './accounts.ts'
import { activationMail } from './activation-mail.ts'
import type { AgreementAnswers } from '../agreement-answers.ts'
import type { Captchas } from '../captchas/captchas.ts'
import type { ServerContext } from '../context.ts'
import { mailSender } from '../mail-text.ts'
import { demandPasswordRules } from '../sign-in/password-demands.ts'
import { Refusal, secondsUntil } from '../refusal.ts'

interface MailSignUpRecord {
  mailSignUpId: string
  body: BodyOf<'startMailSignUp'>
  /** What the newest mail carries; older links work as well until one of them is used. */
  links: { link: string; expiresAt: number }[]
  sent: number
  sentAt: number
  resendAt: number
  used: boolean
}

/**
 * Accounts made with an address: nothing exists until the link in the mail is opened. Whether the address is free says
 * only the mail.
 */
export interface MailSignUps {
  /** @throws Refusal captcha-required, captcha-expired, agreement-required, agreement-outdated, password-rules, bad-request */
  start(body: BodyOf<'startMailSignUp'>): AnswerOf<'startMailSignUp'>
  /** @throws Refusal not-found, code-too-soon */
  resend(mailSignUpId: string, locale: string): AnswerOf<'resendActivation'>
  /** @throws Refusal link-invalid, link-expired, link-used */
  activate(link: string): AnswerOf<'activateAccount'>
}

export function createMailSignUps(
  { clock, conditions, mint, mail }: ServerContext,
  parts: { accounts: Accounts; captchas: Captchas; agreements: AgreementAnswers },
): MailSignUps {
  const { accounts, captchas, agreements } = parts
  const records = new Map<string, MailSignUpRecord>()
  const byLink = new Map<string, MailSignUpRecord>()

  function send(record: MailSignUpRecord, locale: string): AnswerOf<'startMailSignUp'> {
    const now = clock.now()
    const ttl = conditions.get('mail.linkTtl')
    const { email } = record.body
    const isTaken = accounts.byEmail(email) !== undefined
    const link = mint.id('link')
    record.links.push({ link, expiresAt: now + ttl })
    byLink.set(link, record)
    record.sent += 1
    record.sentAt = now
    record.resendAt = now + conditions.get('sms.cooldownStep') * record.sent
    mail.send({
      messageId: mint.id('mail'),
      to: email,
      sender: mailSender,
      ...activationMail(isTaken ? undefined : link, locale, ttl),
      kind: 'activation',
      locale,
    })
    return { mailSignUpId: record.mailSignUpId, email, sentAt: now, expiresAt: now + ttl, resendAt: record.resendAt }
  }

  return {
    start({ captchaPass, ...body }) {
      if (conditions.get('account.signUp') === 'number') throw new Refusal('sign-up-by-number')
      agreements.demand('user-agreement', body.agreements)
      demandPasswordRules({ email: body.email }, body.password)
      if (body.birthday !== undefined && !isBirthday(body.birthday, clock.now())) {
        throw new Refusal('bad-request', { fields: { birthday: 'a day in the life of somebody' } })
      }
      if (conditions.get('captcha.when.web') !== 'off') captchas.check(captchaPass)()
      const now = clock.now()
      const record: MailSignUpRecord = {
        mailSignUpId: mint.id('mailSignUp'),
        body: { ...body, email: body.email.toLowerCase() },
        links: [],
        sent: 0,
        sentAt: now,
        resendAt: now,
        used: false,
      }
      records.set(record.mailSignUpId, record)
      return send(record, body.locale)
    },
    resend(mailSignUpId, locale) {
      const record = records.get(mailSignUpId)
      if (!record || record.used) throw new Refusal('not-found')
      if (clock.now() < record.resendAt) throw new Refusal('code-too-soon', { retryAfter: secondsUntil(record.resendAt, clock.now()) })
      return send(record, locale)
    },
    activate(link) {
      const record = byLink.get(link)
      if (!record) throw new Refusal('link-invalid')
      const { body } = record
      // Whoever has made an account with the address meanwhile, by this sign-up or another, has one.
      if (record.used || accounts.byEmail(body.email)) throw new Refusal('link-used')
      if (clock.now() >= record.links.find((one) => one.link === link)!.expiresAt) throw new Refusal('link-expired')
      record.used = true
      const { email, password, region, birthday } = body
      const made = accounts.add({ number: '', email, password, region, birthday })
      for (const { id, ...answer } of body.agreements) if (agreements.isCurrent(answer.version)) agreements.record(made, id, answer)
      return { email }
    },
  }
}
