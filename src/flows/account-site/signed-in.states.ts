import { giveUp, hasEnded, keepTrouble } from '../trouble.ts'
import { accountSiteSetup } from './account-site.setup.ts'

/** The pages of who is signed in. */
export const signedIn = accountSiteSetup.createStateConfig({
  initial: 'deciding',
  on: { 'session.told': [{ guard: 'isNowSignedOut', target: 'signedOut' }, { actions: 'noteSession' }] },
  states: {
    deciding: {
      always: [
        { guard: 'isAtSecurity', target: 'security' },
        { guard: 'isAtContacts', target: 'contacts' },
        { guard: 'isAtCheck', target: 'check' },
        { guard: 'isAtDevices', target: 'devices' },
        { guard: 'isAtServices', target: 'services' },
        { guard: 'isAtService', target: 'service' },
        { target: 'home' },
      ],
    },
    security: {
      meta: { page: 'account-site/security' },
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
            target: 'security',
            reenter: true,
            actions: ['notePassword', 'reportSession'],
          },
          { guard: ({ event }) => event.output.kind === 'expired', target: '#account-site.signedOut' },
          { target: 'security', reenter: true },
        ],
      },
    },
    devices: {
      meta: { page: 'account-site/devices' },
      invoke: {
        id: 'own-devices',
        src: 'ownDevices',
        input: ({ context }) => ({ token: context.session?.token ?? '' }),
        onDone: '#account-site.signedOut',
      },
    },
    contacts: {
      meta: { page: 'account-site/contacts' },
      invoke: {
        id: 'own-security',
        src: 'ownSecurity',
        input: ({ context }) => ({ token: context.session?.token ?? '', region: context.session?.account.region ?? context.region }),
        onDone: '#account-site.signedOut',
      },
      on: { 'account.changed': { actions: ['noteAccount', 'reportSession'] } },
    },
    check: {
      meta: { page: 'account-site/check' },
      invoke: {
        id: 'security-check',
        src: 'securityCheck',
        input: ({ context }) => ({ token: context.session?.token ?? '' }),
        onDone: '#account-site.signedOut',
      },
    },
    services: { meta: { page: 'account-site/services' } },
    service: { meta: { page: 'account-site/service' } },
    home: {
      meta: { page: 'account-site/home' },
      initial: 'shown',
      states: {
        shown: { on: { 'sign-out.requested': 'signingOut', retry: 'signingOut' } },
        signingOut: {
          tags: 'busy',
          invoke: {
            src: 'endSession',
            input: ({ context }) => ({ token: context.session?.token ?? '', idempotencyKey: context.trouble?.idempotencyKey }),
            onDone: '#account-site.signedOut',
            onError: [
              { guard: hasEnded, target: '#account-site.signedOut' },
              { target: 'shown', actions: keepTrouble() },
            ],
          },
          after: { patience: { target: 'shown', actions: giveUp() } },
          on: { cancel: 'shown', back: 'shown' },
        },
      },
    },
  },
})
