import { assign } from 'xstate'
import { askingCaptcha } from '../captcha/captcha.states.ts'
import { giveUp, hasEnded, keepTrouble } from '../trouble.ts'
import { checking, confirming, erasing, removing } from './ending.states.ts'
import { noting, saving } from './lost-note.states.ts'
import { ownDevicesSetup } from './own-devices.setup.ts'
import { ringing } from './ringing.states.ts'

export type { OwnDevicesEvent, OwnDevicesInput, OwnDevicesOutput } from './own-devices.setup.ts'

/** The devices of an account: what shows on a lost one, and removing one for good, confirmed with the password. */
export const ownDevicesMachine = ownDevicesSetup.createMachine({
  id: 'own-devices',
  initial: 'loading',
  context: ({ input }) => ({
    ...input,
    devices: [],
    deviceId: '',
    wish: 'removal',
    password: '',
    captchaPass: undefined,
    note: null,
    wantsSound: false,
    done: undefined,
    soundUntil: 0,
    trouble: undefined,
  }),
  output: { kind: 'expired' },
  states: {
    loading: {
      tags: 'busy',
      invoke: {
        src: 'listDevices',
        input: ({ context }) => ({ token: context.token }),
        onDone: { target: 'shown', actions: [assign(({ event }) => ({ devices: event.output.devices })), 'forget'] },
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
        'removal.requested': {
          target: 'confirming',
          actions: [assign(({ event }) => ({ deviceId: event.deviceId, wish: 'removal', done: undefined })), 'forget'],
        },
        'erasure.requested': {
          target: 'confirming',
          actions: [assign(({ event }) => ({ deviceId: event.deviceId, wish: 'erasure', done: undefined })), 'forget'],
        },
        'lost-note.opened': {
          target: 'noting',
          actions: assign(({ context, event }) => ({
            deviceId: event.deviceId,
            done: undefined,
            trouble: undefined,
            note: context.devices.find(({ deviceId }) => deviceId === event.deviceId)?.lost ?? { message: '', contact: '' },
          })),
        },
        'lost-note.withdrawn': {
          target: 'saving',
          actions: assign(({ event }) => ({
            deviceId: event.deviceId,
            done: undefined,
            trouble: undefined,
            note: null,
            wantsSound: false,
          })),
        },
        'sound.requested': {
          target: 'ringing',
          actions: assign(({ event }) => ({ deviceId: event.deviceId, done: undefined, trouble: undefined, wantsSound: true })),
        },
        retry: [{ guard: 'isUnheard', target: 'ringing' }, { target: 'loading' }],
        back: {},
      },
    },
    ringing,
    confirming,
    checking,
    picture: askingCaptcha({ meta: { screen: 'sign-in/captcha' }, passed: 'checking', left: 'confirming' }),
    removing,
    erasing,
    noting,
    saving,
    expired: { type: 'final' },
  },
})
