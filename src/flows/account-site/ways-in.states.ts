import { assign } from 'xstate'
import { giveUp, keepTrouble } from '../trouble.ts'
import { carryIdentifier, sessionOf } from '../ways-in.ts'
import { accountPaths, documentAt, linkIn } from './account-paths.ts'
import { accountSiteSetup } from './account-site.setup.ts'

// The ways into an account, and to a new one: each is a flow of its own, and what was typed goes along to the next.

export const signingIn = accountSiteSetup.createStateConfig({
  meta: { page: 'account-site/sign-in' },
  invoke: {
    id: 'sign-in',
    src: 'signIn',
    input: ({ context }) => ({ region: context.region, identifier: context.identifier }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'signed-in',
        target: 'signedIn',
        actions: [
          assign(({ event }) => ({
            session: sessionOf(event.output),
            trouble: undefined,
          })),
          'reportSession',
          'enter',
        ],
      },
      {
        guard: ({ event }) => event.output.kind === 'forgotten',
        target: 'recovering',
        actions: [carryIdentifier(), { type: 'move', params: { path: accountPaths.recovery, replaces: false } }],
      },
      { target: 'signingIn', reenter: true },
    ],
  },
  on: {
    'session.told': [
      {
        guard: 'isNowSignedIn',
        target: 'signedIn',
        actions: ['noteSession', 'enter'],
      },
      { actions: 'noteSession' },
    ],
  },
})

export const signingUpByMail = accountSiteSetup.createStateConfig({
  meta: { page: 'account-site/sign-up-by-mail' },
  invoke: {
    id: 'mail-sign-up',
    src: 'mailSignUp',
    input: ({ context }) => ({ region: context.region }),
    onDone: { target: 'signingUpByMail', reenter: true },
  },
})

export const activating = accountSiteSetup.createStateConfig({
  meta: { page: 'account-site/activate' },
  initial: 'opening',
  states: {
    opening: {
      tags: 'busy',
      invoke: {
        src: 'activateAccount',
        input: ({ context }) => ({ link: linkIn(context.path) ?? '', idempotencyKey: context.trouble?.idempotencyKey }),
        onDone: { target: 'activated', actions: assign(({ event }) => ({ identifier: event.output.email, trouble: undefined })) },
        onError: { target: 'unopened', actions: keepTrouble() },
      },
      after: { patience: { target: 'unopened', actions: giveUp() } },
      on: { cancel: 'unopened', back: 'unopened' },
    },
    unopened: { on: { retry: 'opening' } },
    activated: {},
  },
})

/** A document that somebody is to agree to. */
export const reading = accountSiteSetup.createStateConfig({
  meta: { page: 'account-site/document' },
  initial: 'loading',
  entry: assign({ document: undefined }),
  states: {
    loading: {
      tags: 'busy',
      invoke: {
        src: 'readAgreement',
        input: ({ context }) => ({ agreementId: documentAt(context.path) ?? 'user-agreement' }),
        onDone: { target: 'shown', actions: assign(({ event }) => ({ document: event.output, trouble: undefined })) },
        onError: { target: 'shown', actions: keepTrouble() },
      },
      after: { patience: { target: 'shown', actions: giveUp() } },
      on: { cancel: 'shown', back: 'shown' },
    },
    shown: { on: { retry: 'loading' } },
  },
})

export const signingUp = accountSiteSetup.createStateConfig({
  meta: { page: 'account-site/sign-up' },
  invoke: {
    id: 'sign-up',
    src: 'signUp',
    input: ({ context }) => ({ region: context.region }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'signed-in',
        target: 'signedIn',
        actions: [
          assign(({ event }) => ({
            session: sessionOf(event.output),
            trouble: undefined,
          })),
          'reportSession',
          { type: 'move', params: { path: accountPaths.home, replaces: true } },
        ],
      },
      {
        guard: ({ event }) => event.output.kind === 'sign-in-preferred',
        target: 'signingIn',
        actions: [carryIdentifier(), { type: 'move', params: { path: accountPaths.signIn, replaces: false } }],
      },
      { target: 'signingUp', reenter: true },
    ],
  },
})

export const recovering = accountSiteSetup.createStateConfig({
  meta: { page: 'account-site/recovery' },
  invoke: {
    id: 'recovery',
    src: 'recovery',
    input: ({ context }) => ({ region: context.region, identifier: context.identifier }),
    onDone: {
      target: 'signingIn',
      actions: [carryIdentifier(), { type: 'move', params: { path: accountPaths.signIn, replaces: true } }],
    },
  },
})
