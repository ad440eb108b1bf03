import { assign, sendParent, sendTo, setup } from 'xstate'
import type { Account, ContactKind, Security } from '../../account/contract.ts'
import { endOtherSession, isProblem, patience, readSecurity, setTwoStep, type Trouble } from '../actors.ts'
import { contactChangeMachine } from '../contact-change/contact-change.machine.ts'
import { ownQuestionsMachine } from '../own-questions/own-questions.machine.ts'
import { proveOwnerMachine } from '../prove-owner/prove-owner.machine.ts'
import { giveUp, hasEnded, keepTrouble } from '../trouble.ts'

export interface OwnSecurityInput {
  token: string
  region: string
}

/** It ends only when nobody is signed in any more. */
export type OwnSecurityOutput = { kind: 'expired' }

/** What its parent hears when a number or address changed. */
export type AccountReport = { type: 'account.changed'; account: Account }

/** What somebody wants changed. All but ending a session asks for the password first. */
type Wish =
  | { kind: 'contact'; method: ContactKind }
  | { kind: 'two-step'; on: boolean }
  | { kind: 'questions' }
  | { kind: 'session'; sessionId: string }

export type OwnSecurityEvent =
  | { type: 'contact.opened'; method: ContactKind }
  | { type: 'two-step.requested'; on: boolean }
  | { type: 'questions.opened' }
  | { type: 'session.ended'; sessionId: string }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'back' }

interface OwnSecurityContext extends OwnSecurityInput {
  security: Security | undefined
  wish: Wish | undefined
  /** What was done last, to be said. */
  done: Wish['kind'] | undefined
  trouble: Trouble | undefined
}

const isExpired = ({ event }: { event: { output: { kind: string } } }) => event.output.kind === 'expired'

/** Where the codes of an account go, its security questions and second step, and who is signed in. What decides about ways in asks for the password. */
export const ownSecurityMachine = setup({
  types: {
    context: {} as OwnSecurityContext,
    input: {} as OwnSecurityInput,
    events: {} as OwnSecurityEvent,
    output: {} as OwnSecurityOutput,
    tags: {} as 'busy',
    children: {} as { 'prove-owner': 'proveOwner'; 'contact-change': 'contactChange'; 'own-questions': 'ownQuestions' },
  },
  actors: {
    readSecurity,
    setTwoStep,
    endOtherSession,
    proveOwner: proveOwnerMachine,
    contactChange: contactChangeMachine,
    ownQuestions: ownQuestionsMachine,
  },
  delays: { patience },
  guards: {
    wantsContact: ({ context }) => context.wish?.kind === 'contact',
    wantsQuestions: ({ context }) => context.wish?.kind === 'questions',
    wantsTwoStep: ({ context }) => context.wish?.kind === 'two-step',
    wantsSession: ({ context }) => context.wish?.kind === 'session',
  },
  actions: {
    wish: assign((_, { wish }: { wish: Wish }) => ({ wish, done: undefined, trouble: undefined })),
    noteDone: assign(({ context }) => ({ done: context.wish?.kind, wish: undefined, trouble: undefined })),
    dropWish: assign({ wish: undefined, trouble: undefined }),
    report: sendParent((_, { account }: { account: Account }) => ({ type: 'account.changed', account }) satisfies AccountReport),
  },
}).createMachine({
  id: 'own-security',
  initial: 'loading',
  context: ({ input }) => ({ ...input, security: undefined, wish: undefined, done: undefined, trouble: undefined }),
  output: { kind: 'expired' },
  states: {
    loading: {
      tags: 'busy',
      invoke: {
        src: 'readSecurity',
        input: ({ context }) => ({ token: context.token }),
        onDone: { target: 'shown', actions: assign(({ event }) => ({ security: event.output, trouble: undefined })) },
        onError: [
          { guard: hasEnded, target: 'expired' },
          { target: 'unloaded', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'unloaded', actions: giveUp() } },
      on: { cancel: 'unloaded', back: 'unloaded' },
    },
    unloaded: { on: { retry: 'loading', back: {} } },
    shown: {
      on: {
        'contact.opened': {
          target: 'proving',
          actions: { type: 'wish', params: ({ event: { method } }) => ({ wish: { kind: 'contact', method } }) },
        },
        'two-step.requested': {
          target: 'proving',
          actions: { type: 'wish', params: ({ event: { on } }) => ({ wish: { kind: 'two-step', on } }) },
        },
        'questions.opened': { target: 'proving', actions: { type: 'wish', params: { wish: { kind: 'questions' } } } },
        'session.ended': {
          target: 'ending',
          actions: { type: 'wish', params: ({ event: { sessionId } }) => ({ wish: { kind: 'session', sessionId } }) },
        },
        // The password was right already: the same again goes on behind it.
        retry: [{ guard: 'wantsTwoStep', target: 'switching' }, { guard: 'wantsSession', target: 'ending' }, { target: 'loading' }],
        back: {},
      },
    },
    proving: {
      invoke: {
        id: 'prove-owner',
        src: 'proveOwner',
        input: ({ context }) => ({ token: context.token }),
        onDone: [
          { guard: isExpired, target: 'expired' },
          { guard: ({ event }) => event.output.kind === 'left', target: 'shown', actions: 'dropWish' },
          { guard: 'wantsContact', target: 'changing' },
          { guard: 'wantsQuestions', target: 'questioning' },
          { target: 'switching' },
        ],
      },
      on: { back: { actions: sendTo('prove-owner', { type: 'back' }) } },
    },
    changing: {
      invoke: {
        id: 'contact-change',
        src: 'contactChange',
        input: ({ context: { token, region, wish } }) => ({ token, region, method: wish?.kind === 'contact' ? wish.method : 'mail' }),
        onDone: [
          { guard: isExpired, target: 'expired' },
          {
            guard: ({ event }) => event.output.kind === 'changed',
            target: 'loading',
            actions: [
              'noteDone',
              {
                type: 'report',
                params: ({ event }) => {
                  if (event.output.kind !== 'changed') throw new Error('Nothing was changed')
                  return { account: event.output.account }
                },
              },
            ],
          },
          { target: 'shown', actions: 'dropWish' },
        ],
      },
      on: { back: { actions: sendTo('contact-change', { type: 'back' }) } },
    },
    questioning: {
      invoke: {
        id: 'own-questions',
        src: 'ownQuestions',
        input: ({ context: { token, security } }) => ({ token, questions: security?.questions ?? [] }),
        onDone: [
          { guard: isExpired, target: 'expired' },
          { guard: ({ event }) => event.output.kind === 'saved', target: 'loading', actions: 'noteDone' },
          { target: 'shown', actions: 'dropWish' },
        ],
      },
      on: { back: { actions: sendTo('own-questions', { type: 'back' }) } },
    },
    switching: {
      tags: 'busy',
      invoke: {
        src: 'setTwoStep',
        input: ({ context: { token, wish, trouble } }) => ({
          token,
          on: wish?.kind === 'two-step' && wish.on,
          idempotencyKey: trouble?.idempotencyKey,
        }),
        onDone: { target: 'loading', actions: 'noteDone' },
        onError: [
          { guard: hasEnded, target: 'expired' },
          { target: 'shown', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'shown', actions: giveUp() } },
      on: { cancel: 'shown', back: 'shown' },
    },
    ending: {
      tags: 'busy',
      invoke: {
        src: 'endOtherSession',
        input: ({ context: { token, wish, trouble } }) => ({
          token,
          sessionId: wish?.kind === 'session' ? wish.sessionId : '',
          idempotencyKey: trouble?.idempotencyKey,
        }),
        onDone: { target: 'loading', actions: 'noteDone' },
        onError: [
          { guard: hasEnded, target: 'expired' },
          // It ended by itself meanwhile.
          { guard: ({ event }) => isProblem(event.error, 'not-found'), target: 'loading', actions: 'noteDone' },
          { target: 'shown', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'shown', actions: giveUp() } },
      on: { cancel: 'shown', back: 'shown' },
    },
    expired: { type: 'final' },
  },
})
