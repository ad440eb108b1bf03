import { day } from '../../../src/sim/duration.ts'
import { detailedFrom, faultOfProof, type BodyOf, type Ticket, type TicketDecision } from '../../../src/account/contract.ts'
import type { AccessLinks } from '../accounts/access-links.ts'
import type { AccountRecord, Accounts } from '../accounts/accounts.ts'
import type { ServerContext } from '../context.ts'
import type { DeviceRegister } from '../devices/device-register.ts'
import type { Devices } from '../devices/devices.ts'
import { Refusal } from '../refusal.ts'
import { whenAnswered } from './support-hours.ts'
import { supportSender, supportWords } from './support-mail.ts'

/** Tickets, and what the support decides about them. It can give an owner back the account; it never lets a device go. */
export interface SupportDesk {
  /** @throws Refusal proof-unusable, too-many-requests */
  open(body: BodyOf<'openTicket'>): Ticket
  listOf(visitorId: string): Ticket[]
  all(): readonly Ticket[]
}

const mostTickets = 20
const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

function missingIn({ proof, accountId, description }: BodyOf<'openTicket'>): Ticket['missing'] {
  return [
    ...(proof ? [] : ['proof' as const]),
    ...(accountId === undefined ? ['account-id' as const] : []),
    ...(description.trim().length < detailedFrom ? ['details' as const] : []),
  ]
}

/** A complete ticket about the activation lock is taken up first; one that lacks something goes to the end. */
const timesFor = (topic: Ticket['topic'], missing: Ticket['missing']) => (missing.length > 0 ? 2 : topic === 'activation-lock' ? 0.5 : 1)

export function createSupportDesk(
  context: ServerContext,
  parts: { accounts: Accounts; devices: Devices; links: AccessLinks; register: DeviceRegister },
): SupportDesk {
  const { clock, conditions, mint, mail } = context
  const { accounts, devices, links, register } = parts
  const tickets: Ticket[] = []

  /** What the proof shows, held against who has the device by the server's record. */
  function judge({ topic, imei, accountId, proof }: BodyOf<'openTicket'>): { decision: TicketDecision; owner?: AccountRecord } {
    if (topic === 'other') return { decision: 'advice' }
    const shown = proof?.shows
    if (!shown?.buyer || shown.imei !== imei) return { decision: 'not-proven' }
    const device = register.byImei(imei)
    const holder = device && devices.find(device.deviceId)
    const owner = holder && accounts.byId(holder.accountId)
    if (!owner) return { decision: 'not-proven' }
    if (!sameName(shown.buyer, owner.account.name)) return { decision: 'belongs-to-another' }
    if (accountId !== undefined && accountId !== owner.account.accountId) return { decision: 'not-proven' }
    return { decision: 'access-restored', owner }
  }

  function answer(ticket: Ticket, body: BodyOf<'openTicket'>) {
    const { decision, owner } = judge(body)
    Object.assign(ticket, { state: 'answered', answeredAt: clock.now(), decision } satisfies Partial<Ticket>)
    if (owner) links.send(owner, body.email, body.locale)
    else if (decision !== 'access-restored') {
      const words = supportWords(body.locale).decision[decision]
      mail.send({ messageId: mint.id('mail'), to: body.email, sender: supportSender, ...words, kind: 'support', locale: body.locale })
    }
  }

  return {
    open(body) {
      const fault = body.proof && faultOfProof(body.proof)
      if (fault) throw new Refusal('proof-unusable', { fields: { proof: fault } })
      const visitorId = body.visitorId ?? mint.id('visitor')
      if (tickets.filter((ticket) => ticket.visitorId === visitorId).length >= mostTickets) throw new Refusal('too-many-requests')
      const missing = missingIn(body)
      const { topic, model, imei } = body
      const ticket: Ticket = { ticketId: mint.id('ticket'), visitorId, topic, model, imei, openedAt: clock.now(), missing, state: 'open' }
      tickets.push(ticket)
      const wait = conditions.get('support.days') * day * timesFor(topic, missing)
      whenAnswered(context, wait, 'the support answers a ticket', () => answer(ticket, body))
      return { ...ticket }
    },
    listOf: (visitorId) => tickets.filter((ticket) => ticket.visitorId === visitorId).map((ticket) => ({ ...ticket })),
    all: () => tickets,
  }
}
