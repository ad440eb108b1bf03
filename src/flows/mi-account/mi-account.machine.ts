import { assign, sendTo } from 'xstate'
import { isProblem } from '../actors.ts'
import { cloud, policy } from './cloud.states.ts'
import { miAccountSetup } from './mi-account.setup.ts'
import { recovering, signingIn, signingUp } from './ways-in.states.ts'

export type { MiAccountEvent, MiAccountInput, SessionEvent } from './mi-account.setup.ts'

/** Behind the first row of Settings: the ways in while nobody is signed in, the account's pages afterwards. */
export const miAccountMachine = miAccountSetup.createMachine({
  id: 'mi-account',
  initial: 'deciding',
  context: ({ input }) => ({
    ...input,
    identifier: '',
    used: undefined,
    cloudSync: input.session?.account.cloudSync,
    wanted: undefined,
    document: undefined,
    trouble: undefined,
  }),
  states: {
    deciding: { always: [{ guard: 'isSignedIn', target: 'signedIn' }, { target: 'signingUp' }] },
    signingUp,
    signingIn,
    recovering,
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
                'password.opened': '#mi-account.signedIn.password',
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
        cloud,
        policy,
        password: {
          meta: { screen: 'account/password' },
          invoke: {
            id: 'new-password',
            src: 'newPassword',
            input: ({ context }) => ({
              target: { kind: 'account', token: context.session?.token ?? '' },
              asksCurrent: context.session?.account.hasPassword ?? false,
            }),
            onDone: [
              {
                guard: ({ event }) => event.output.kind === 'saved',
                target: 'home',
                actions: [
                  {
                    type: 'notePassword',
                    params: ({ event }) => ({ password: event.output.kind === 'saved' ? event.output.password : '' }),
                  },
                  'reportSession',
                ],
              },
              { guard: ({ event }) => event.output.kind === 'expired', target: '#mi-account.signedOut' },
              { target: 'home' },
            ],
          },
          on: { back: { actions: sendTo('new-password', { type: 'back' }) } },
        },
      },
    },
    signedOut: { entry: ['forgetSession', 'reportSession'], always: 'left' },
    left: { type: 'final' },
  },
})
