import { day } from '../../../src/sim/duration.ts'
import type { AccountFacts, BodyOf, Verification } from '../../../src/account/contract.ts'
import type { AccessLinks } from '../accounts/access-links.ts'
import type { AccountRecord } from '../accounts/accounts.ts'
import type { ServerContext } from '../context.ts'
import type { Devices } from '../devices/devices.ts'
import type { Identifiers } from '../accounts/identifiers.ts'
import { Refusal, secondsUntil } from '../refusal.ts'
import { whenAnswered } from './support-hours.ts'
import { supportSender, supportWords } from './support-mail.ts'

export interface VerificationRecord extends Verification {
  /** Null where no account has the name. */
  accountId: string | null
  /** How many of the facts fit. */
  fitting: number
}

/** The way back for who has nothing left to get a code with: what they remember, read by people. */
export interface ManualVerifications {
  /** Alike whether there is such an account or not. @throws Refusal too-many-requests */
  open(body: BodyOf<'openVerification'>): Verification
  /** @throws Refusal not-found */
  read(verificationId: string): Verification
  all(): readonly VerificationRecord[]
}

/** So many of the five facts have to fit. */
const enough = 3
/** Reviews of one account in a week. */
const mostReviews = 3
const week = 7 * day

const plain = (text: string) => text.trim().toLowerCase()
const digitsOf = (text: string) => text.replaceAll(/\D/g, '')

/** Months since the year 0. @param month `2024-03` */
const monthOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1

export function createManualVerifications(
  context: ServerContext,
  parts: { devices: Devices; identifiers: Identifiers; links: AccessLinks },
): ManualVerifications {
  const { clock, conditions, mint, mail } = context
  const { devices, identifiers, links } = parts
  const records = new Map<string, VerificationRecord>()
  const opened: { key: string; at: number }[] = []

  function fitting({ account, formerNumbers, firstNumber }: AccountRecord, facts: AccountFacts): number {
    const { deviceModel, otherDevice, createdMonth, place, oldNumber } = facts
    const names = devices.listOf(account.accountId).map(({ name }) => plain(name))
    const created = new Date(account.createdAt)
    const months = createdMonth === undefined ? Infinity : monthOf(createdMonth) - (created.getUTCFullYear() * 12 + created.getUTCMonth())
    // People write numbers without their country; the last nine digits tell them apart.
    const ending = digitsOf(oldNumber ?? '').slice(-9)
    const numbers = [account.number, firstNumber, ...formerNumbers].map(digitsOf)
    const isModel = deviceModel !== undefined && names.includes(plain(deviceModel))
    const isOther = otherDevice !== undefined && plain(otherDevice) !== plain(deviceModel ?? '') && names.includes(plain(otherDevice))
    const isNumber = ending.length === 9 && numbers.some((number) => number.endsWith(ending))
    return [isModel, isOther, Math.abs(months) <= 1, place === account.region, isNumber].filter(Boolean).length
  }

  function decide(review: VerificationRecord, record: AccountRecord | undefined, { email, locale }: BodyOf<'openVerification'>) {
    review.decidedAt = clock.now()
    review.state = record && review.fitting >= enough ? 'accepted' : 'denied'
    if (record && review.state === 'accepted') review.linkId = links.send(record, email, locale)
    else
      mail.send({ messageId: mint.id('mail'), to: email, sender: supportSender, ...supportWords(locale).denied, kind: 'support', locale })
  }

  const shown = ({ verificationId, openedAt, state, decidedAt, linkId }: VerificationRecord): Verification => ({
    verificationId,
    openedAt,
    state,
    ...(decidedAt !== undefined && { decidedAt }),
    ...(linkId !== undefined && { linkId }),
  })

  return {
    open(body) {
      const { key, record } = identifiers.find(body.identifier, body.region)
      const now = clock.now()
      const recent = opened.filter((one) => one.key === key && now - one.at < week)
      if (recent.length >= mostReviews) {
        throw new Refusal('too-many-requests', { retryAfter: secondsUntil(recent[0]!.at + week, now) })
      }
      opened.push({ key, at: now })
      const review: VerificationRecord = {
        verificationId: mint.id('verification'),
        openedAt: now,
        state: 'in-review',
        accountId: record?.account.accountId ?? null,
        fitting: record ? fitting(record, body.facts) : 0,
      }
      records.set(review.verificationId, review)
      whenAnswered(context, conditions.get('support.days') * day, 'people review a verification', () => decide(review, record, body))
      return shown(review)
    },
    read(verificationId) {
      const found = records.get(verificationId)
      if (!found) throw new Refusal('not-found')
      return shown(found)
    },
    all: () => [...records.values()],
  }
}
