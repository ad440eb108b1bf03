import { assign, setup } from 'xstate'
import type { Agreement, AgreementId, AgreementSummary } from '../../account/contract.ts'
import { listAgreements, patience, readAgreement, type AcceptedAgreement, type Trouble } from '../actors.ts'
import type { ScreenMeta } from '../screens.ts'
import { giveUp, keepTrouble } from '../trouble.ts'

export interface AgreementInput {
  cloudSync: boolean
  /** What was agreed to before, where nothing came of it: it can be read again, changed, declined, or repeated as it was. */
  former?: Agreed | undefined
}

/** The documents that were there to be read, and whether the one of the cloud was accepted. */
export interface Agreed {
  summaries: AgreementSummary[]
  cloudAccepted: boolean
}

export type AgreementOutput =
  | { kind: 'agreed'; agreed: Agreed; agreements: AcceptedAgreement[]; cloudSync: boolean }
  | { kind: 'left'; cloudSync: boolean }

export type AgreementEvent =
  | { type: 'sync.changed'; on: boolean }
  | { type: 'document.opened'; id: AgreementId }
  | { type: 'agreed' }
  | { type: 'declined' }
  | { type: 'cloud.declined' }
  | { type: 'leaving.confirmed' }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'back' }

interface AgreementContext {
  /** Whether it was agreed to before. */
  isRepeated: boolean
  summaries: AgreementSummary[]
  cloudSync: boolean
  cloudAccepted: boolean
  reading: AgreementId | undefined
  document: Agreement | undefined
  agreed: boolean
  trouble: Trouble | undefined
}

/** The documents in force, each readable in full, the sync switch, and agreeing or declining. */
export const agreementMachine = setup({
  types: {
    context: {} as AgreementContext,
    input: {} as AgreementInput,
    events: {} as AgreementEvent,
    output: {} as AgreementOutput,
    tags: {} as 'busy' | 'dialog',
    meta: {} as ScreenMeta,
  },
  actors: { listAgreements, readAgreement },
  delays: { patience },
  guards: { isLoaded: ({ context }) => context.summaries.length > 0, isRepeated: ({ context }) => context.isRepeated },
}).createMachine({
  id: 'agreement',
  initial: 'resuming',
  context: ({ input }) => ({
    isRepeated: input.former !== undefined,
    summaries: input.former?.summaries ?? [],
    cloudSync: input.cloudSync,
    cloudAccepted: input.former?.cloudAccepted ?? true,
    reading: undefined,
    document: undefined,
    agreed: false,
    trouble: undefined,
  }),
  output: ({ context }) =>
    context.agreed
      ? {
          kind: 'agreed',
          agreed: { summaries: context.summaries, cloudAccepted: context.cloudAccepted },
          cloudSync: context.cloudSync && context.cloudAccepted,
          agreements: context.summaries.map(({ id, version }) => ({
            id,
            version,
            accepted: id === 'user-agreement' || context.cloudAccepted,
          })),
        }
      : { kind: 'left', cloudSync: context.cloudSync },
  states: {
    loading: {
      tags: 'busy',
      invoke: {
        src: 'listAgreements',
        onDone: { target: 'reviewing', actions: assign(({ event }) => ({ summaries: event.output.agreements, trouble: undefined })) },
        onError: { target: 'unloaded', actions: keepTrouble() },
      },
      after: { patience: { target: 'unloaded', actions: giveUp() } },
      on: { cancel: 'unloaded', back: 'leaving' },
    },
    unloaded: { on: { retry: 'loading', back: 'leaving' } },
    reviewing: {
      on: {
        // Whoever turns it on wants the cloud after all.
        'sync.changed': {
          actions: assign(({ context, event }) => ({ cloudSync: event.on, cloudAccepted: context.cloudAccepted || event.on })),
        },
        'document.opened': {
          target: 'document',
          actions: assign(({ event }) => ({ reading: event.id, document: undefined, trouble: undefined })),
        },
        agreed: { target: 'done', actions: assign({ agreed: true, cloudAccepted: true }) },
        retry: { guard: 'isRepeated', target: 'done', actions: assign({ agreed: true }) },
        declined: 'declining',
        back: 'leaving',
      },
    },
    declining: {
      tags: 'dialog',
      on: {
        'cloud.declined': { target: 'done', actions: assign({ agreed: true, cloudAccepted: false, cloudSync: false }) },
        declined: 'left',
        cancel: 'reviewing',
        back: 'reviewing',
      },
    },
    // The number is proven by now: going back would throw that away, so it asks first.
    leaving: {
      tags: 'dialog',
      on: {
        'leaving.confirmed': 'left',
        cancel: 'resuming',
        back: 'resuming',
      },
    },
    resuming: { always: [{ guard: 'isLoaded', target: 'reviewing' }, { target: 'loading' }] },
    document: {
      meta: { screen: 'sign-up/document' },
      initial: 'loading',
      on: { back: 'reviewing' },
      states: {
        loading: {
          tags: 'busy',
          invoke: {
            src: 'readAgreement',
            input: ({ context }) => ({ agreementId: context.reading ?? 'user-agreement' }),
            onDone: { target: 'reading', actions: assign(({ event }) => ({ document: event.output, trouble: undefined })) },
            onError: { target: 'unloaded', actions: keepTrouble() },
          },
          after: { patience: { target: 'unloaded', actions: giveUp() } },
          on: { cancel: 'unloaded' },
        },
        unloaded: { on: { retry: 'loading' } },
        reading: {},
      },
    },
    done: { type: 'final' },
    left: { type: 'final' },
  },
})
