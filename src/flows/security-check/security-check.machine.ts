import { assign, setup } from 'xstate'
import type { Account, Security } from '../../account/contract.ts'
import { patience, readAccount, readSecurity, reviewSessions, type Trouble } from '../actors.ts'
import type { ScreenMeta } from '../screens.ts'
import { giveUp, hasEnded, keepTrouble } from '../trouble.ts'

export interface SecurityCheckInput {
  token: string
}

export type SecurityCheckOutput = { kind: 'left' } | { kind: 'expired' }

export type SecurityCheckEvent =
  /** The owner has looked through who is signed in: they are all theirs. */
  { type: 'sessions.reviewed' } | { type: 'retry' } | { type: 'cancel' } | { type: 'back' }

interface SecurityCheckContext extends SecurityCheckInput {
  account: Account | undefined
  security: Security | undefined
  outcome: SecurityCheckOutput
  trouble: Trouble | undefined
}

/** What an owner does before anything happens: how the account stands is asked anew each time. */
export const securityCheckMachine = setup({
  types: {
    context: {} as SecurityCheckContext,
    input: {} as SecurityCheckInput,
    events: {} as SecurityCheckEvent,
    output: {} as SecurityCheckOutput,
    tags: {} as 'busy',
    meta: {} as ScreenMeta,
  },
  actors: { readAccount, readSecurity, reviewSessions },
  delays: { patience },
  actions: {
    noteExpired: assign({ outcome: { kind: 'expired' } }),
  },
}).createMachine({
  id: 'security-check',
  initial: 'readingAccount',
  context: ({ input }) => ({ ...input, account: undefined, security: undefined, outcome: { kind: 'left' }, trouble: undefined }),
  output: ({ context }) => context.outcome,
  states: {
    readingAccount: {
      tags: 'busy',
      invoke: {
        src: 'readAccount',
        input: ({ context }) => ({ token: context.token }),
        onDone: { target: 'readingSecurity', actions: assign(({ event }) => ({ account: event.output })) },
        onError: [
          { guard: hasEnded, target: 'done', actions: 'noteExpired' },
          { target: 'unloaded', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'unloaded', actions: giveUp() } },
      on: { cancel: 'unloaded', back: 'done' },
    },
    readingSecurity: {
      tags: 'busy',
      invoke: {
        src: 'readSecurity',
        input: ({ context }) => ({ token: context.token }),
        onDone: { target: 'shown', actions: assign(({ event }) => ({ security: event.output, trouble: undefined })) },
        onError: [
          { guard: hasEnded, target: 'done', actions: 'noteExpired' },
          { target: 'unloaded', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'unloaded', actions: giveUp() } },
      on: { cancel: 'unloaded', back: 'done' },
    },
    unloaded: { on: { retry: 'readingAccount', back: 'done' } },
    shown: { on: { 'sessions.reviewed': 'reviewing', retry: 'reviewing', back: 'done' } },
    reviewing: {
      tags: 'busy',
      invoke: {
        src: 'reviewSessions',
        input: ({ context: { token, trouble } }) => ({ token, idempotencyKey: trouble?.idempotencyKey }),
        onDone: { target: 'readingSecurity', actions: assign({ trouble: undefined }) },
        onError: [
          { guard: hasEnded, target: 'done', actions: 'noteExpired' },
          { target: 'shown', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'shown', actions: giveUp() } },
      on: { cancel: 'shown', back: 'shown' },
    },
    done: { type: 'final' },
  },
})
