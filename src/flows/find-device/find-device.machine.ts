import { assign, sendTo } from 'xstate'
import { isProblem } from '../actors.ts'
import { giveUp, keepTrouble } from '../trouble.ts'
import { askingFor, findDeviceSetup } from './find-device.setup.ts'
import { lost, otherDevice } from './other-device.states.ts'

export type { FindDeviceEvent, FindDeviceInput } from './find-device.setup.ts'

const home = findDeviceSetup.createStateConfig({
  meta: { screen: 'find-device/home' },
  initial: 'loading',
  on: { back: 'left' },
  states: {
    loading: {
      tags: 'busy',
      invoke: {
        src: 'listDevices',
        input: ({ context }) => ({ token: context.session.token }),
        onDone: {
          target: 'shown',
          actions: [assign(({ event }) => ({ devices: event.output.devices, trouble: undefined })), 'reportFindDevice'],
        },
        onError: { target: 'unloaded', actions: keepTrouble() },
      },
      after: { patience: { target: 'unloaded', actions: giveUp() } },
      on: { cancel: 'unloaded' },
    },
    unloaded: { on: { retry: 'loading', 'sign-in.chosen': { guard: 'isSignedOut', target: '#find-device.proving' } } },
    shown: {
      on: {
        'find-device.switched': [
          {
            guard: ({ context, event }) => event.on && !context.session.account.hasPassword,
            target: 'warned',
            actions: [assign({ wantsOn: true }), 'forgetTrouble'],
          },
          { target: '#find-device.confirming', actions: [assign(({ event }) => ({ wantsOn: event.on })), 'forgetTrouble'] },
        ],
        'device.opened': {
          target: '#find-device.other',
          actions: [assign(({ event }) => ({ chosen: event.deviceId, message: '', contact: '' })), 'forgetTrouble'],
        },
        retry: { guard: 'hasTrouble', target: 'binding' },
        'sign-in.chosen': { guard: 'isSignedOut', target: '#find-device.proving' },
      },
    },
    /** Nothing could answer the lock until there is a password. */
    warned: {
      tags: 'dialog',
      on: { 'find-device.confirmed': 'binding', 'password.missing': '#find-device.confirming', cancel: 'shown', back: 'shown' },
    },
    binding: {
      tags: 'busy',
      invoke: {
        src: 'bindDevice',
        input: ({ context }) => ({
          token: context.session.token,
          deviceId: context.deviceId,
          on: true,
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: {
          target: 'shown',
          actions: [{ type: 'keepDevice', params: ({ event }) => ({ device: event.output }) }, 'reportFindDevice'],
        },
        onError: [
          // A password was set elsewhere meanwhile.
          {
            guard: ({ event }) => isProblem(event.error, 'bad-request'),
            target: '#find-device.confirming',
            actions: assign(({ context }) => ({
              trouble: undefined,
              session: { ...context.session, account: { ...context.session.account, hasPassword: true } },
            })),
          },
          { target: 'shown', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'shown', actions: giveUp() } },
      on: { cancel: 'shown', back: 'shown' },
    },
  },
})

/**
 * Find device of one phone and of the other devices of the account. What is true about it only the server knows, so the
 * page begins by asking; on and off each need the password there and then.
 */
export const findDeviceMachine = findDeviceSetup.createMachine({
  id: 'find-device',
  initial: 'home',
  context: ({ input }) => ({
    ...input,
    devices: [],
    wantsOn: false,
    chosen: '',
    pending: undefined,
    message: '',
    contact: '',
    trouble: undefined,
  }),
  states: {
    home,
    confirming: {
      invoke: {
        id: 'confirm-password',
        src: 'confirmPassword',
        input: ({ context }) => askingFor(context, context.wantsOn ? 'find-device-on' : 'find-device-off'),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'confirmed',
            target: 'home.shown',
            actions: [
              { type: 'adoptSession', params: ({ event }) => ({ output: event.output }) },
              {
                type: 'keepDevice',
                params: ({ event }) => ({ device: event.output.kind === 'confirmed' ? event.output.device : undefined }),
              },
              'reportFindDevice',
            ],
          },
          // Whether it was done without an answer, only the list can tell.
          { target: 'home.loading', actions: { type: 'adoptSession', params: ({ event }) => ({ output: event.output }) } },
        ],
      },
      on: { back: { actions: sendTo('confirm-password', { type: 'back' }) } },
    },
    proving: {
      invoke: {
        id: 'confirm-password',
        src: 'confirmPassword',
        input: ({ context }) => askingFor(context, 'sign-in'),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'confirmed',
            target: 'home.loading',
            actions: [{ type: 'adoptSession', params: ({ event }) => ({ output: event.output }) }, 'forgetTrouble'],
          },
          { target: 'home.unloaded' },
        ],
      },
      on: { back: { actions: sendTo('confirm-password', { type: 'back' }) } },
    },
    other: otherDevice,
    lost,
    left: { type: 'final' },
  },
})
