import { assign, sendParent, sendTo, setup } from 'xstate'
import type { Agreement, CloudKind, CloudSync, Session } from '../../account/contract.ts'
import {
  answerAgreement,
  endSession,
  isProblem,
  patience,
  readAgreement,
  readCloudSync,
  setCloudSync,
  timedOut,
  troubleOf,
  type Trouble,
} from '../actors.ts'
import type { ScreenMeta } from '../screens.ts'
import { signUpMachine } from '../sign-up/sign-up.machine.ts'

export interface MiAccountInput {
  region: string
  session: Session | undefined
}

export type MiAccountEvent =
  | { type: 'cloud.opened' }
  | { type: 'sync.changed'; on: boolean }
  | { type: 'kind.changed'; kind: CloudKind; on: boolean }
  | { type: 'agreed' }
  | { type: 'sign-out.requested' }
  | { type: 'sign-out.confirmed' }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'back' }

/** What the account screens tell the phone that holds them. */
export type SessionEvent = { type: 'session.changed'; session: Session | undefined }

interface MiAccountContext extends MiAccountInput {
  cloudSync: CloudSync | undefined
  /** What was asked for and is not confirmed yet. */
  wanted: CloudSync | undefined
  /** The policy that has to be accepted before the cloud keeps anything. */
  document: Agreement | undefined
  trouble: Trouble | undefined
}

const withSync = (session: Session, cloudSync: CloudSync): Session => ({ ...session, account: { ...session.account, cloudSync } })

/** Behind the first row of Settings: sign-up while nobody is signed in, the account's pages afterwards. */
export const miAccountMachine = setup({
  types: {
    context: {} as MiAccountContext,
    input: {} as MiAccountInput,
    events: {} as MiAccountEvent,
    tags: {} as 'busy' | 'dialog',
    meta: {} as ScreenMeta,
  },
  actors: { signUp: signUpMachine, endSession, readCloudSync, setCloudSync, readAgreement, answerAgreement },
  delays: { patience },
  guards: {
    isSignedIn: ({ context }) => context.session !== undefined,
    hasTrouble: ({ context }) => context.trouble !== undefined,
    hasWish: ({ context }) => context.wanted !== undefined,
    hasDocument: ({ context }) => context.document !== undefined,
  },
  actions: {
    reportSession: sendParent(({ context }: { context: MiAccountContext }): SessionEvent => ({
      type: 'session.changed',
      session: context.session,
    })),
    keepTrouble: assign((_, { error }: { error: unknown }) => ({ trouble: troubleOf(error) })),
    giveUp: assign({ trouble: timedOut }),
    forgetSession: assign({ session: undefined }),
  },
}).createMachine({
  id: 'mi-account',
  initial: 'deciding',
  context: ({ input }) => ({
    ...input,
    cloudSync: input.session?.account.cloudSync,
    wanted: undefined,
    document: undefined,
    trouble: undefined,
  }),
  states: {
    deciding: { always: [{ guard: 'isSignedIn', target: 'signedIn' }, { target: 'signingUp' }] },
    signingUp: {
      invoke: {
        id: 'sign-up',
        src: 'signUp',
        input: ({ context }) => ({ region: context.region }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'signed-in',
            target: 'left',
            actions: [
              assign(({ event }) => ({ session: event.output.kind === 'signed-in' ? event.output.session : undefined })),
              'reportSession',
            ],
          },
          { target: 'left' },
        ],
      },
      on: { back: { actions: sendTo('sign-up', { type: 'back' }) } },
    },
    signedIn: {
      initial: 'home',
      states: {
        home: {
          meta: { screen: 'account/home' },
          initial: 'shown',
          states: {
            shown: {
              on: {
                'cloud.opened': { target: '#mi-account.signedIn.cloud', actions: assign({ trouble: undefined }) },
                'sign-out.requested': 'confirmingSignOut',
                retry: { guard: 'hasTrouble', target: 'signingOut' },
                back: '#mi-account.left',
              },
            },
            confirmingSignOut: {
              tags: 'dialog',
              on: { 'sign-out.confirmed': 'signingOut', cancel: 'shown', back: 'shown' },
            },
            signingOut: {
              tags: 'busy',
              invoke: {
                src: 'endSession',
                input: ({ context }) => ({ token: context.session?.token ?? '', idempotencyKey: context.trouble?.idempotencyKey }),
                onDone: { target: '#mi-account.signedOut' },
                onError: [
                  { guard: ({ event }) => isProblem(event.error, 'session-expired'), target: '#mi-account.signedOut' },
                  { target: 'shown', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
                ],
              },
              after: { patience: { target: 'shown', actions: 'giveUp' } },
              on: { cancel: 'shown', back: 'shown' },
            },
          },
        },
        cloud: {
          meta: { screen: 'account/cloud' },
          initial: 'loading',
          on: { back: { target: 'home', actions: assign({ trouble: undefined }) } },
          states: {
            loading: {
              tags: 'busy',
              invoke: {
                src: 'readCloudSync',
                input: ({ context }) => ({ token: context.session?.token ?? '' }),
                onDone: { target: 'shown', actions: assign(({ event }) => ({ cloudSync: event.output, trouble: undefined })) },
                onError: [
                  { guard: ({ event }) => isProblem(event.error, 'session-expired'), target: '#mi-account.signedOut' },
                  { target: 'unloaded', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
                ],
              },
              after: { patience: { target: 'unloaded', actions: 'giveUp' } },
              on: { cancel: 'unloaded' },
            },
            unloaded: { on: { retry: 'loading' } },
            shown: {
              on: {
                'sync.changed': {
                  target: 'saving',
                  actions: assign(({ context, event }) => ({
                    wanted: context.cloudSync && { ...context.cloudSync, on: event.on },
                    trouble: undefined,
                  })),
                },
                'kind.changed': {
                  target: 'saving',
                  actions: assign(({ context, event }) => ({
                    wanted: context.cloudSync && { ...context.cloudSync, kinds: { ...context.cloudSync.kinds, [event.kind]: event.on } },
                    trouble: undefined,
                  })),
                },
                retry: { guard: 'hasWish', target: 'saving' },
              },
            },
            saving: {
              tags: 'busy',
              invoke: {
                src: 'setCloudSync',
                input: ({ context }) => ({
                  token: context.session?.token ?? '',
                  cloudSync: context.wanted!, // the only ways into this state set it
                  idempotencyKey: context.trouble?.idempotencyKey,
                }),
                onDone: {
                  target: 'shown',
                  actions: [
                    assign(({ context, event }) => ({
                      cloudSync: event.output,
                      wanted: undefined,
                      trouble: undefined,
                      session: context.session && withSync(context.session, event.output),
                    })),
                    'reportSession',
                  ],
                },
                onError: [
                  { guard: ({ event }) => isProblem(event.error, 'session-expired'), target: '#mi-account.signedOut' },
                  {
                    guard: ({ event }) => isProblem(event.error, 'agreement-required'),
                    target: '#mi-account.signedIn.policy',
                    actions: assign({ document: undefined, trouble: undefined }),
                  },
                  { target: 'shown', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
                ],
              },
              after: { patience: { target: 'shown', actions: 'giveUp' } },
              on: { cancel: 'shown' },
            },
          },
        },
        // Whoever declined it, or has not seen this version, reads it before the cloud keeps anything.
        policy: {
          meta: { screen: 'sign-up/document' },
          initial: 'loading',
          on: { back: { target: 'cloud.shown', actions: assign({ wanted: undefined, trouble: undefined }) } },
          states: {
            loading: {
              tags: 'busy',
              invoke: {
                src: 'readAgreement',
                input: { agreementId: 'cloud-privacy-policy' },
                onDone: { target: 'reading', actions: assign(({ event }) => ({ document: event.output, trouble: undefined })) },
                onError: { target: 'unloaded', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
              },
              after: { patience: { target: 'unloaded', actions: 'giveUp' } },
              on: { cancel: 'unloaded' },
            },
            unloaded: { on: { retry: 'loading' } },
            reading: { on: { agreed: { guard: 'hasDocument', target: 'accepting' } } },
            accepting: {
              tags: 'busy',
              invoke: {
                src: 'answerAgreement',
                input: ({ context }) => ({
                  token: context.session?.token ?? '',
                  id: 'cloud-privacy-policy',
                  version: context.document?.version ?? '',
                  accepted: true,
                  idempotencyKey: context.trouble?.idempotencyKey,
                }),
                onDone: { target: '#mi-account.signedIn.cloud.saving', actions: assign({ trouble: undefined }) },
                onError: [
                  { guard: ({ event }) => isProblem(event.error, 'session-expired'), target: '#mi-account.signedOut' },
                  {
                    guard: ({ event }) => isProblem(event.error, 'agreement-outdated'),
                    target: 'loading',
                    actions: assign({ document: undefined, trouble: undefined }),
                  },
                  { target: 'reading', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
                ],
              },
              after: { patience: { target: 'reading', actions: 'giveUp' } },
              on: { cancel: 'reading', back: 'reading' },
            },
          },
        },
      },
    },
    signedOut: { entry: ['forgetSession', 'reportSession'], always: 'left' },
    left: { type: 'final' },
  },
})
