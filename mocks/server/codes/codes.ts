import type { CodeMethod, CodePurpose, CodeTicket, Surface } from '../../../src/account/contract.ts'
import { codeLengthCondition } from '../conditions.ts'
import type { ServerContext } from '../context.ts'
import { maskContact } from './contact-methods.ts'
import { mailSender, mailText } from '../mail-text.ts'
import { canReceiveCode } from '../accounts/phone-number.ts'
import { Refusal, secondsUntil } from '../refusal.ts'
import type { Quota, SendQuota } from './send-quota.ts'
import { smsSender, smsText } from './sms-text.ts'

export type CodeState = 'live' | 'used' | 'superseded' | 'attempts-used-up' | 'denied'

/**
 * Why a code never goes out although its sender is told so: no account has the name it was asked for, or the account
 * is locked or too new. Entered, it is always wrong.
 */
export type Withheld = 'unknown' | 'locked' | 'too-new'

export interface Code {
  codeId: string
  messageId: string
  purpose: CodePurpose
  surface: Surface
  method: CodeMethod
  /** The number, or for mail the address. */
  to: string
  /** What the devices are called that it goes to. */
  shown: string | undefined
  /** Whether anybody can have seen it: on a device, only once it was allowed there. */
  isShown: boolean
  /** Whose second step or recovery it is for; null proves the number to whoever enters it. */
  holder: string | null
  withheld: Withheld | null
  digits: string
  sentAt: number
  expiresAt: number
  resendAt: number
  /** Which send of its series it is, from 1. */
  nth: number
  wrongTries: number
  state: CodeState
}

export interface CodeRequest {
  purpose: CodePurpose
  surface: Surface
  /** `sms` if left out. */
  method?: CodeMethod
  to: string
  region: string
  locale: string
  holder?: string
  withheld?: Withheld | null
  shown?: string | undefined
  /** Takes the code to a device; messages and mails go their own way. */
  push?: (code: Code) => void
}

/**
 * One-time codes: newest wins, single use, a time to live, a few tries, and a wait between sends that grows.
 * A *series* is the sends to one number or address for one purpose until one of them is used or the last has expired.
 */
export interface Codes {
  /**
   * @param permit asked once it is clear that a code will go out; refuses or takes what it costs (a captcha pass)
   */
  send(request: CodeRequest, permit: (sending: { firstOfSeries: boolean; sentToday: number }) => void): CodeTicket
  /** Uses the code up if `digits` are right. @throws Refusal not-found for a code of another holder, too */
  verify(codeId: string, digits: string, holder?: string | null): Code
  /** Lets the code of a device be seen there. @throws Refusal as `verify` does, for one that can be entered no longer */
  show(codeId: string, holder: string): Code
  /** Makes an end of the code of a device. @throws Refusal as `show` does */
  deny(codeId: string, holder: string): void
  all(): readonly Code[]
}

export function createCodes({ clock, random, conditions, mint, sms, mail }: ServerContext, quotas: SendQuota): Codes {
  const codes = new Map<string, Code>()
  /** The codes of each running series, oldest first. */
  const series = new Map<string, Code[]>()
  const drawn = new Map<string, number>()

  const seriesName = (of: { purpose: CodePurpose; to: string }) => `${of.purpose}/${of.to}`

  function runningSeries(name: string, now: number): Code[] {
    const sends = series.get(name) ?? []
    const last = sends.at(-1)
    const running = last && last.state !== 'used' && now < Math.max(last.expiresAt, last.resendAt)
    return running ? sends : []
  }

  /** Never one that an older message of the series carries: typing that must be recognised as old. */
  function drawDigits(name: string, length: number, sends: readonly Code[]): string {
    for (;;) {
      const n = (drawn.get(name) ?? 0) + 1
      drawn.set(name, n)
      const digits = random.for(`server.code.${name}`, n).digits(length)
      if (!sends.some((code) => code.digits === digits)) return digits
    }
  }

  const allowance = (to: string, now: number) => quotas.of(to, conditions.get('sms.dailyLimit'), now)

  const ticketOf = (code: Code, { sendsLeft, resetsAt }: Quota): CodeTicket => ({
    codeId: code.codeId,
    purpose: code.purpose,
    ...(code.holder !== null && { method: code.method }),
    maskedNumber: maskContact(code).masked,
    length: code.digits.length,
    sentAt: code.sentAt,
    expiresAt: code.expiresAt,
    resendAt: code.resendAt,
    sendsLeft,
    resetsAt,
  })

  function deliver(code: Code, { region, locale, push }: CodeRequest, ttl: number) {
    const { messageId, purpose, surface, method, to, digits } = code
    const words = { purpose, digits, locale, ttl }
    if (method === 'device') push?.(code)
    else if (method === 'mail') mail.send({ messageId, to, sender: mailSender, ...mailText(words), kind: purpose, locale })
    else sms.send({ messageId, to, sender: smsSender, text: smsText(words), purpose, surface, locale, region })
  }

  const usedUp = ({ resendAt }: Code) => new Refusal('code-attempts-used-up', { retryAfter: secondsUntil(resendAt, clock.now()) })

  /** A code that can still be entered. @throws Refusal why it cannot */
  function findLive(codeId: string, holder: string | null): Code {
    const code = codes.get(codeId)
    if (!code || code.holder !== holder) throw new Refusal('not-found')
    if (code.state === 'used') throw new Refusal('code-used')
    if (code.state === 'superseded') throw new Refusal('code-superseded')
    if (code.state === 'denied') throw new Refusal('sign-in-denied')
    if (code.state === 'attempts-used-up') throw usedUp(code)
    if (clock.now() >= code.expiresAt) throw new Refusal('code-expired')
    return code
  }

  /** One that was taken to a device. */
  function findOnDevice(codeId: string, holder: string): Code {
    const code = findLive(codeId, holder)
    if (code.method !== 'device' || code.withheld !== null) throw new Refusal('not-found')
    return code
  }

  return {
    send(request, permit) {
      const now = clock.now()
      const { purpose, to, method = 'sms', holder = null, withheld = null, shown } = request
      // Numbers that stand in an account are not asked for again: an answer must not tell them from invented ones.
      if (holder === null && !canReceiveCode(to)) throw new Refusal('number-invalid')

      const name = seriesName(request)
      const sends = runningSeries(name, now)
      const last = sends.at(-1)
      const quota = allowance(to, now)
      // Before any captcha: where nothing is sent there is nothing to guard.
      if (last && now < last.resendAt) {
        const counts = last.state === 'live' && now < last.expiresAt && last.holder === holder
        throw new Refusal('code-too-soon', {
          retryAfter: secondsUntil(last.resendAt, now),
          ...(counts && { ticket: ticketOf(last, quota) }),
        })
      }
      if (quota.sendsLeft === 0) throw new Refusal('code-limit-reached', { retryAfter: secondsUntil(quota.resetsAt, now) })
      permit({ firstOfSeries: !last, sentToday: quota.sent })

      if (last?.state === 'live') last.state = 'superseded'
      const ttl = conditions.get('code.ttl')
      const nth = sends.length + 1
      const code: Code = {
        codeId: mint.id('code'),
        messageId: mint.id(method),
        purpose,
        surface: request.surface,
        method,
        to,
        shown,
        isShown: method !== 'device',
        holder,
        withheld,
        digits: drawDigits(name, conditions.get(codeLengthCondition[purpose]), sends),
        sentAt: now,
        expiresAt: now + ttl,
        resendAt: now + conditions.get('sms.cooldownStep') * nth,
        nth,
        wrongTries: 0,
        state: 'live',
      }
      codes.set(code.codeId, code)
      series.set(name, [...sends, code])
      quotas.count(to, now)
      if (withheld === null) deliver(code, request, ttl)
      return ticketOf(code, allowance(to, now))
    },

    verify(codeId, digits, holder = null) {
      const code = findLive(codeId, holder)
      if (digits === code.digits && code.withheld === null && code.isShown) {
        code.state = 'used'
        return code
      }
      code.wrongTries += 1
      const attemptsLeft = Math.max(0, conditions.get('code.attempts') - code.wrongTries)
      if (attemptsLeft === 0) {
        code.state = 'attempts-used-up'
        throw usedUp(code)
      }
      const older = series.get(seriesName(code))?.some((other) => other !== code && other.digits === digits)
      throw new Refusal(older ? 'code-superseded' : 'code-wrong', { attemptsLeft })
    },

    show(codeId, holder) {
      const code = findOnDevice(codeId, holder)
      code.isShown = true
      return code
    },
    deny(codeId, holder) {
      findOnDevice(codeId, holder).state = 'denied'
    },
    all: () => [...codes.values()],
  }
}
