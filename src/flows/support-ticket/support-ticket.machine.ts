import { assign, sendParent, setup } from 'xstate'
import type { TicketTopic } from '../../account/contract.ts'
import { listDocuments, openTicket, patience, type Document, type TicketForm, type Trouble } from '../actors.ts'
import { giveUp, keepTrouble } from '../trouble.ts'
import { longestText, plainImei, ticketFaults, type TicketFields, type TicketField } from './ticket-faults.ts'

export interface SupportTicketInput {
  visitorId: string | undefined
}

export type SupportTicketEvent =
  | { type: 'field.changed'; field: TicketField; text: string }
  | { type: 'topic.chosen'; topic: TicketTopic }
  /** A file of this computer is enclosed, or with '' none. */
  | { type: 'document.chosen'; documentId: string }
  | { type: 'ticket.submitted' }
  | { type: 'visitor.told'; visitorId: string | undefined }
  | { type: 'cancel' }
  | { type: 'back' }

/** What a ticket tells the site: it was taken. */
export type SupportTicketReport = { type: 'ticket.opened'; visitorId: string }

interface SupportTicketContext extends SupportTicketInput, Record<TicketField, string> {
  topic: TicketTopic
  documents: Document[]
  documentId: string
  /** Set when sending was asked for with faults, so that they show as such. */
  showsFaults: boolean
  trouble: Trouble | undefined
}

const blank = { topic: 'activation-lock' as const, model: '', imei: '', accountId: '', description: '', documentId: '', showsFaults: false }

const chosenDocument = ({ documents, documentId }: Pick<SupportTicketContext, 'documents' | 'documentId'>) =>
  documents.find((document) => document.documentId === documentId)

/** The fields as they are judged. */
export const fieldsOf = (context: SupportTicketContext): TicketFields => ({ ...context, proof: chosenDocument(context) })

function formOf(context: SupportTicketContext): TicketForm {
  const { visitorId, topic, model, imei, accountId, description, email } = context
  const document = chosenDocument(context)
  const { documentId: _, ...proof } = document ?? { documentId: '' }
  return {
    visitorId,
    topic,
    model: model.trim(),
    imei: plainImei(imei),
    accountId: accountId.trim() || undefined,
    description: description.trim(),
    email: email.trim(),
    proof: document && (proof as Omit<Document, 'documentId'>),
  }
}

/** A ticket for the support as it is written: it stays while somebody looks at other pages, or while sending fails. */
export const supportTicketMachine = setup({
  types: {
    context: {} as SupportTicketContext,
    input: {} as SupportTicketInput,
    events: {} as SupportTicketEvent,
    tags: {} as 'busy',
  },
  actors: { listDocuments, openTicket },
  delays: { patience },
  guards: { isWhole: ({ context }) => Object.keys(ticketFaults(fieldsOf(context))).length === 0 },
}).createMachine({
  id: 'support-ticket',
  initial: 'editing',
  context: ({ input }) => ({ ...input, ...blank, email: '', documents: [], trouble: undefined }),
  invoke: {
    src: 'listDocuments',
    onDone: { actions: assign(({ event }) => ({ documents: event.output.documents })) },
    onError: { actions: keepTrouble() },
  },
  on: {
    'visitor.told': { actions: assign(({ event }) => ({ visitorId: event.visitorId })) },
    // The pages are the site's, and so is Back.
    back: {},
  },
  states: {
    editing: {
      on: {
        'field.changed': {
          actions: assign(({ event }) => ({ [event.field]: event.text.slice(0, longestText[event.field]), trouble: undefined })),
        },
        'topic.chosen': { actions: assign(({ event }) => ({ topic: event.topic, trouble: undefined })) },
        'document.chosen': { actions: assign(({ event }) => ({ documentId: event.documentId, trouble: undefined })) },
        'ticket.submitted': [{ guard: 'isWhole', target: 'sending' }, { actions: assign({ showsFaults: true }) }],
      },
    },
    sending: {
      tags: 'busy',
      invoke: {
        src: 'openTicket',
        input: ({ context }) => ({ ...formOf(context), idempotencyKey: context.trouble?.idempotencyKey }),
        onDone: {
          target: 'editing',
          actions: [
            sendParent(({ event }): SupportTicketReport => ({ type: 'ticket.opened', visitorId: event.output.visitorId })),
            assign({ ...blank, trouble: undefined }),
          ],
        },
        onError: { target: 'editing', actions: keepTrouble() },
      },
      after: { patience: { target: 'editing', actions: giveUp() } },
      on: { cancel: 'editing', back: 'editing' },
    },
  },
})
