import type { MailGateway } from '../../../mocks/server/index.ts'
import type { Mail, MailChange, MailFolder } from '../../flows/mail/mail.ts'
import type { Clock, Instant } from '../../sim/clock.ts'
import type { Conditions } from '../../sim/condition.ts'
import type { Random } from '../../sim/random.ts'
import type { MailConditions } from './mail-conditions.ts'

/** Where a mail stands. The last two are ends. */
export type MailState = 'sent' | 'delivered' | 'lost'

export interface MailHop {
  at: Instant
  state: MailState
  /** A word for the trainer: `spam`, `loss`. */
  why?: string
}

export interface TracedMail {
  messageId: string
  to: string
  sender: string
  subject: string
  text: string
  state: MailState
  /** Where it lies, once it is delivered. */
  folder?: MailFolder
  hops: MailHop[]
}

/** The mails of one address, the same for every phone and page that opens it. */
export interface Mailbox {
  address: string
  /** Newest last. */
  mails(): readonly Mail[]
  /** What somebody did to a mail. One that is not here is no error: it may have been sent by hand. */
  change(messageId: string, change: MailChange): void
}

export interface MailNetwork extends MailGateway {
  /** The mailbox of an address, in any case. Every address has one. */
  mailbox(address: string): Mailbox
  /** Every mail with every hop, oldest first. */
  traces(): readonly TracedMail[]
  /** Called when a mail was sent, delivered or lost. */
  subscribe(listener: (trace: TracedMail) => void): () => void
  /** Called when a mailbox has other mails, or a mail in it was read or moved. */
  onMailbox(listener: (mailbox: Mailbox) => void): () => void
}

export interface MailNetworkOptions {
  clock: Clock
  random: Random
  conditions: Conditions<MailConditions>
}

/** Sent → delivered into a folder, or lost. The sender hears of neither. */
export function createMailNetwork({ clock, random, conditions }: MailNetworkOptions): MailNetwork {
  const traces: TracedMail[] = []
  const boxes = new Map<string, Mailbox & { put(mail: Mail): void }>()
  const listeners = new Set<(trace: TracedMail) => void>()
  const boxListeners = new Set<(mailbox: Mailbox) => void>()
  let sent = 0

  function hop(trace: TracedMail, state: MailState, why?: string) {
    trace.state = state
    trace.hops.push({ at: clock.now(), state, ...(why && { why }) })
    for (const listener of listeners) listener(trace)
  }

  function createBox(address: string) {
    let mails: readonly Mail[] = []
    const box = {
      address,
      mails: () => mails,
      put(mail: Mail) {
        mails = [...mails, mail]
        changed()
      },
      change(messageId: string, change: MailChange) {
        const isNew = mails.some(
          (mail) => mail.messageId === messageId && Object.entries(change).some(([key, value]) => mail[key as keyof Mail] !== value),
        )
        if (!isNew) return
        mails = mails.map((mail) => (mail.messageId === messageId ? { ...mail, ...change } : mail))
        changed()
      },
    }
    const changed = () => {
      for (const listener of boxListeners) listener(box)
    }
    return box
  }

  function boxOf(typed: string) {
    const address = typed.toLowerCase()
    const found = boxes.get(address) ?? createBox(address)
    boxes.set(address, found)
    return found
  }

  return {
    send({ messageId, to, sender, subject, text }) {
      const isLost = random.for('mail', sent++).chance(conditions.get('mail.loss'))
      const trace: TracedMail = { messageId, to: to.toLowerCase(), sender, subject, text, state: 'sent', hops: [] }
      traces.push(trace)
      hop(trace, 'sent')
      const arrive = () => {
        if (isLost) return hop(trace, 'lost', 'loss')
        const folder = conditions.get('mail.spam') ? 'spam' : 'inbox'
        trace.folder = folder
        boxOf(to).put({ messageId, to: trace.to, sender, subject, text, receivedAt: clock.now(), folder, read: false })
        hop(trace, 'delivered', folder === 'spam' ? 'spam' : undefined)
      }
      clock.setTimeout(arrive, conditions.get('mail.delay'), `${messageId} reaches the mailbox`)
    },
    mailbox: boxOf,
    traces: () => traces,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onMailbox(listener) {
      boxListeners.add(listener)
      return () => boxListeners.delete(listener)
    },
  }
}
