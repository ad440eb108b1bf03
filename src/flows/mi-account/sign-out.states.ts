import { assign, sendTo } from 'xstate'
import { isProblem } from '../actors.ts'
import { deviceIn } from '../device-reports.ts'
import { giveUp, hasEnded, keepTrouble } from '../trouble.ts'
import { miAccountSetup } from './mi-account.setup.ts'

/** Who is signed in, and signing out: while the phone is bound, that needs the password first. */
export const home = miAccountSetup.createStateConfig({
  meta: { screen: 'account/home' },
  initial: 'shown',
  states: {
    shown: {
      on: {
        'cloud.opened': { target: '#mi-account.signedIn.cloud', actions: assign({ trouble: undefined }) },
        'password.opened': '#mi-account.signedIn.password',
        'check.opened': { target: '#mi-account.signedIn.check', actions: assign({ trouble: undefined }) },
        'find-device.opened': { target: '#mi-account.signedIn.findDevice', actions: assign({ trouble: undefined }) },
        'sign-out.requested': { target: 'confirmingSignOut', actions: assign({ keepsData: true }) },
        retry: { guard: 'hasTrouble', target: 'checkingFindDevice' },
        back: '#mi-account.left',
      },
    },
    confirmingSignOut: {
      tags: 'dialog',
      on: {
        'data.chosen': { actions: assign(({ event }) => ({ keepsData: event.keeps !== false })) },
        'sign-out.confirmed': 'checkingFindDevice',
        cancel: 'shown',
        back: 'shown',
      },
    },
    // Somebody who signs out and gives the phone away must not leave it bound; what the phone believes is not enough.
    checkingFindDevice: {
      tags: 'busy',
      invoke: {
        src: 'listDevices',
        input: ({ context }) => ({ token: context.session?.token ?? '' }),
        onDone: [
          {
            guard: ({ context, event }) => deviceIn(event.output.devices, context.deviceId)?.findDevice === true,
            target: '#mi-account.signedIn.releasing',
            actions: [assign({ findDevice: true, trouble: undefined }), 'reportFindDevice'],
          },
          { target: 'signingOut', actions: [assign({ findDevice: false }), 'reportFindDevice'] },
        ],
        onError: [
          // Who only signs in again can turn Find device off; gone like this, the phone would stay bound unnoticed.
          {
            guard: ({ context, event }) => context.findDevice && isProblem(event.error, 'session-expired'),
            target: '#mi-account.ended',
          },
          { guard: hasEnded, target: '#mi-account.signedOut' },
          { target: 'shown', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'shown', actions: giveUp() } },
      on: { cancel: 'shown', back: 'shown' },
    },
    signingOut: {
      tags: 'busy',
      invoke: {
        src: 'endSession',
        input: ({ context }) => ({ token: context.session?.token ?? '', idempotencyKey: context.trouble?.idempotencyKey }),
        onDone: { target: '#mi-account.signedOut' },
        onError: [
          { guard: hasEnded, target: '#mi-account.signedOut' },
          { target: 'shown', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'shown', actions: giveUp() } },
      on: { cancel: 'shown', back: 'shown' },
    },
  },
})

/** Find device off with the password, on the way out. */
export const releasing = miAccountSetup.createStateConfig({
  invoke: {
    id: 'confirm-password',
    src: 'confirmPassword',
    input: ({ context: { region, deviceId, session } }) => ({ purpose: 'sign-out', region, deviceId, session }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'confirmed',
        target: '#mi-account.signedIn.home.signingOut',
        actions: [
          assign(({ event }) => ({ session: event.output.session, used: event.output.used, findDevice: false })),
          'reportSession',
          'reportFindDevice',
        ],
      },
      {
        target: '#mi-account.signedIn.home',
        actions: [assign(({ event }) => ({ session: event.output.session, used: event.output.used })), 'reportSession'],
      },
    ],
  },
  on: { back: { actions: sendTo('confirm-password', { type: 'back' }) } },
})
