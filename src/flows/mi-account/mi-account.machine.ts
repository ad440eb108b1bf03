import { assign, sendTo } from 'xstate'
import { cloud, policy } from './cloud.states.ts'
import { miAccountSetup } from './mi-account.setup.ts'
import { home, releasing } from './sign-out.states.ts'
import { recovering, signingIn, signingUp } from './ways-in.states.ts'

export type { AccountPage, MiAccountEvent, MiAccountOutput, MiAccountInput, SessionEvent } from './mi-account.setup.ts'

/** Behind the first row of Settings: the ways in while nobody is signed in, the account's pages afterwards. */
export const miAccountMachine = miAccountSetup.createMachine({
  id: 'mi-account',
  initial: 'deciding',
  context: ({ input }) => ({
    ...input,
    opens: undefined,
    identifier: '',
    used: undefined,
    cloudSync: input.session?.account.cloudSync,
    keepsData: true,
    wanted: undefined,
    document: undefined,
    trouble: undefined,
  }),
  output: ({ context }) => ({ opens: context.opens }),
  on: {
    'session.changed': { actions: [assign(({ event }) => ({ session: event.session, used: event.used })), 'reportSession'] },
    'find-device.changed': { actions: [assign(({ event }) => ({ findDevice: event.on })), 'reportFindDevice'] },
  },
  states: {
    deciding: {
      always: [
        { guard: 'beginsAtFindDevice', target: 'signedIn.findDevice' },
        { guard: 'isSignedIn', target: 'signedIn' },
        { target: 'signingUp' },
      ],
    },
    signingUp,
    signingIn,
    recovering,
    signedIn: {
      initial: 'home',
      states: {
        home,
        releasing,
        cloud,
        policy,
        findDevice: {
          invoke: {
            id: 'find-device',
            src: 'findDevice',
            input: ({ context: { region, deviceId, session } }) => ({ region, deviceId, session: session! }), // nobody else is here
            onDone: 'home',
          },
          on: { back: { actions: sendTo('find-device', { type: 'back' }) } },
        },
        check: {
          meta: { screen: 'account/check' },
          invoke: {
            id: 'security-check',
            src: 'securityCheck',
            input: ({ context }) => ({ token: context.session?.token ?? '' }),
            onDone: [{ guard: ({ event }) => event.output.kind === 'expired', target: '#mi-account.ended' }, { target: 'home' }],
          },
          on: {
            'password.opened': 'password',
            'find-device.opened': 'findDevice',
            'update.opened': { target: '#mi-account.left', actions: assign({ opens: 'system-update' }) },
            back: { actions: sendTo('security-check', { type: 'back' }) },
          },
        },
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
              { guard: ({ event }) => event.output.kind === 'expired', target: '#mi-account.ended' },
              { target: 'home' },
            ],
          },
          on: { back: { actions: sendTo('new-password', { type: 'back' }) } },
        },
      },
    },
    // The server ended the session: nobody here asked for that, so it is said.
    ended: {
      meta: { screen: 'account/ended' },
      entry: ['keepIdentifier', 'forgetSession', 'reportSession'],
      on: { 'password.preferred': 'signingIn', back: 'left' },
    },
    signedOut: { entry: ['forgetSession', 'reportSession', 'reportDropped'], always: 'left' },
    left: { type: 'final' },
  },
})
