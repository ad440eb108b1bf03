import { assign } from 'xstate'
import type { CloudSync } from '../../account/contract.ts'
import { isProblem } from '../actors.ts'
import { giveUp, hasEnded, keepTrouble } from '../trouble.ts'
import { miAccountSetup, withSync } from './mi-account.setup.ts'

/** Turned on, it keeps the kinds that were chosen before; where none was, as after a sign-up without the cloud, all of them. */
function turned({ kinds }: CloudSync, on: boolean): CloudSync {
  const isChosen = Object.values(kinds).some(Boolean)
  return { on, kinds: on && !isChosen ? { photos: true, contacts: true, notes: true } : kinds }
}

/** Cloud sync: on or off as a whole and by kind, confirmed by the server. */
export const cloud = miAccountSetup.createStateConfig({
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
          { guard: hasEnded, target: '#mi-account.ended' },
          { target: 'unloaded', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'unloaded', actions: giveUp() } },
      on: { cancel: 'unloaded' },
    },
    unloaded: { on: { retry: 'loading' } },
    shown: {
      on: {
        'sync.changed': {
          target: 'saving',
          actions: assign(({ context, event }) => ({
            wanted: context.cloudSync && turned(context.cloudSync, event.on),
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
          { guard: hasEnded, target: '#mi-account.ended' },
          {
            guard: ({ event }) => isProblem(event.error, 'agreement-required'),
            target: '#mi-account.signedIn.policy',
            actions: assign({ document: undefined, trouble: undefined }),
          },
          { target: 'shown', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'shown', actions: giveUp() } },
      on: { cancel: 'shown' },
    },
  },
})

/** Whoever declined the policy, or has not seen this version, reads it before the cloud keeps anything. */
export const policy = miAccountSetup.createStateConfig({
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
        onError: { target: 'unloaded', actions: keepTrouble() },
      },
      after: { patience: { target: 'unloaded', actions: giveUp() } },
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
          { guard: hasEnded, target: '#mi-account.ended' },
          {
            guard: ({ event }) => isProblem(event.error, 'agreement-outdated'),
            target: 'loading',
            actions: assign({ document: undefined, trouble: undefined }),
          },
          { target: 'reading', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'reading', actions: giveUp() } },
      on: { cancel: 'reading', back: 'reading' },
    },
  },
})
