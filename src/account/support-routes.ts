import * as v from 'valibot'
import { id, instant, locale, region, words } from './fields.ts'
import { isImei } from './imei.ts'
import { route } from './route.ts'
import { MaskedAccount } from './schemas.ts'
import { identifier } from './sign-in-routes.ts'

/** What a ticket is about. */
export const ticketTopics = ['activation-lock', 'lost-access', 'other'] as const
export const TicketTopic = v.picklist(ticketTopics)
export type TicketTopic = v.InferOutput<typeof TicketTopic>

const imei = v.pipe(v.string(), v.check(isImei, 'fifteen digits of which the last is the check digit'))
const email = v.pipe(v.string(), v.maxLength(254), v.email('an e-mail address'))

/** A file that somebody encloses: its facts, and what can be read on it. No file ever leaves a browser here. */
export const ProofOfPurchase = v.object({
  fileName: words(120),
  mediaType: words(100),
  size: v.pipe(v.number(), v.integer(), v.minValue(0), v.metadata({ description: 'Bytes.' })),
  shows: v.optional(v.object({ imei: v.optional(v.string()), buyer: v.optional(words(60)) })),
})
export type ProofOfPurchase = v.InferOutput<typeof ProofOfPurchase>

const proofMediaTypes: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png']
/** Bytes. */
export const largestProof = 5_000_000
export const proofFaults = ['too-large', 'type', 'empty'] as const
export type ProofFault = (typeof proofFaults)[number]

/** Why a file cannot be enclosed, if it cannot. */
export function faultOfProof({ mediaType, size }: Pick<ProofOfPurchase, 'mediaType' | 'size'>): ProofFault | undefined {
  if (!proofMediaTypes.includes(mediaType)) return 'type'
  if (size === 0) return 'empty'
  return size > largestProof ? 'too-large' : undefined
}

/** From so many letters on, a description says something. */
export const detailedFrom = 20

export const TicketDecision = v.picklist(['access-restored', 'belongs-to-another', 'not-proven', 'advice'])
export type TicketDecision = v.InferOutput<typeof TicketDecision>

export const Ticket = v.object({
  ticketId: id,
  visitorId: v.pipe(id, v.metadata({ description: 'Whoever has it sees the tickets that were opened with it.' })),
  topic: TicketTopic,
  model: v.string(),
  imei: v.string(),
  openedAt: instant,
  missing: v.pipe(
    v.array(v.picklist(['proof', 'account-id', 'details'])),
    v.metadata({ description: 'What would have made it complete: complete tickets are answered sooner.' }),
  ),
  state: v.picklist(['open', 'answered']),
  answeredAt: v.optional(instant),
  decision: v.optional(TicketDecision),
})
export type Ticket = v.InferOutput<typeof Ticket>

/** What somebody remembers of an account and its devices. All may be left out; what is wrong counts for nothing. */
export const AccountFacts = v.object({
  deviceModel: v.optional(words(60)),
  otherDevice: v.optional(words(60)),
  createdMonth: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month like 2024-03'))),
  place: v.optional(region),
  oldNumber: v.optional(words(24)),
})
export type AccountFacts = v.InferOutput<typeof AccountFacts>

export const Verification = v.object({
  verificationId: id,
  openedAt: instant,
  state: v.picklist(['in-review', 'accepted', 'denied']),
  decidedAt: v.optional(instant),
  linkId: v.optional(v.pipe(id, v.metadata({ description: 'Accepted: the link that lets a new password be chosen.' }))),
})
export type Verification = v.InferOutput<typeof Verification>

export const supportRoutes = {
  openTicket: route({
    method: 'POST',
    path: '/account/v1/support/tickets',
    summary: 'Ask the support for help with a device or an account; the answer comes by mail, after days',
    body: v.object({
      visitorId: v.optional(id),
      topic: TicketTopic,
      model: words(60),
      imei,
      accountId: v.optional(v.pipe(v.string(), v.regex(/^\d{9,10}$/, 'nine or ten digits'))),
      description: words(2_000),
      email,
      proof: v.optional(ProofOfPurchase),
      locale,
    }),
    answer: Ticket,
    status: 201,
    problems: ['proof-unusable', 'too-many-requests'],
  }),
  listTickets: route({
    method: 'GET',
    path: '/account/v1/support/visitors/{visitorId}/tickets',
    summary: 'The tickets that somebody opened',
    params: v.object({ visitorId: id }),
    answer: v.object({ tickets: v.array(Ticket) }),
    status: 200,
    problems: [],
  }),
  openVerification: route({
    method: 'POST',
    path: '/account/v1/support/verifications',
    summary: 'Show by what one remembers that an account is one’s own; people review it, which takes days',
    body: v.object({ identifier, region, facts: AccountFacts, email, locale }),
    answer: Verification,
    status: 201,
    problems: ['too-many-requests'],
  }),
  readVerification: route({
    method: 'GET',
    path: '/account/v1/support/verifications/{verificationId}',
    summary: 'How a review stands',
    params: v.object({ verificationId: id }),
    answer: Verification,
    status: 200,
    problems: ['not-found'],
  }),
  openAccessLink: route({
    method: 'POST',
    path: '/account/v1/support/access-links/{linkId}/openings',
    summary: 'Open the link that the support sent: its holder may choose a new password. It binds and unbinds no device',
    params: v.object({ linkId: id }),
    answer: v.object({ recoveryId: id, proof: id, maskedAccount: MaskedAccount, expiresAt: instant }),
    status: 201,
    problems: ['link-invalid', 'link-expired', 'link-used'],
  }),
} as const
