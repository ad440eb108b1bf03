import { assign, sendTo, setup } from 'xstate'
import type { Device, LostNote } from '../../account/contract.ts'
import {
  confirmPassword,
  isProblem,
  listDevices,
  patience,
  removeDevice,
  setLostMode,
  timedOut,
  troubleOf,
  type Trouble,
} from '../actors.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import type { ScreenMeta } from '../screens.ts'

export interface OwnDevicesInput {
  token: string
}

/** It ends only when nobody is signed in any more. */
export type OwnDevicesOutput = { kind: 'expired' }

export type OwnDevicesEvent =
  | { type: 'removal.requested'; deviceId: string }
  | { type: 'password.changed'; text: string }
  | { type: 'removal.confirmed' }
  | { type: 'lost-note.opened'; deviceId: string }
  | { type: 'message.changed'; text: string }
  | { type: 'contact.changed'; text: string }
  | { type: 'lost-note.submitted' }
  | { type: 'lost-note.withdrawn'; deviceId: string }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'back' }

interface OwnDevicesContext extends OwnDevicesInput {
  devices: Device[]
  /** The device that something is being done to. */
  deviceId: string
  password: string
  captchaPass: string | undefined
  /** What shall show on a lost device; null takes it back. */
  note: LostNote | null
  /** What was done last, to be said. */
  done: 'removed' | 'noted' | 'withdrawn' | undefined
  trouble: Trouble | undefined
}

const hasEnded = ({ event }: { event: { error: unknown } }) => isProblem(event.error, 'session-expired')

/** The devices of an account: what shows on a lost one, and removing one for good, confirmed with the password. */
export const ownDevicesMachine = setup({
  types: {
    context: {} as OwnDevicesContext,
    input: {} as OwnDevicesInput,
    events: {} as OwnDevicesEvent,
    output: {} as OwnDevicesOutput,
    tags: {} as 'busy' | 'dialog',
    meta: {} as ScreenMeta,
  },
  actors: { listDevices, confirmPassword, removeDevice, setLostMode, captcha: captchaMachine },
  delays: { patience },
  guards: {
    hasPassword: ({ context }) => context.password !== '',
    isNoted: ({ context: { note } }) => note !== null && note.message.trim() !== '' && note.contact.trim() !== '',
    isWithdrawing: ({ context }) => context.note === null,
  },
  actions: {
    keepTrouble: assign((_, { error }: { error: unknown }) => ({ trouble: troubleOf(error) })),
    giveUp: assign({ trouble: timedOut }),
    forget: assign({ password: '', captchaPass: undefined, trouble: undefined }),
  },
}).createMachine({
  id: 'own-devices',
  initial: 'loading',
  context: ({ input }) => ({
    ...input,
    devices: [],
    deviceId: '',
    password: '',
    captchaPass: undefined,
    note: null,
    done: undefined,
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
          { target: 'unloaded', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
        ],
      },
      after: { patience: { target: 'unloaded', actions: 'giveUp' } },
      on: { cancel: 'unloaded', back: 'unloaded' },
    },
    unloaded: { on: { retry: 'loading', back: {} } },
    shown: {
      on: {
        'removal.requested': {
          target: 'confirming',
          actions: [assign(({ event }) => ({ deviceId: event.deviceId, done: undefined })), 'forget'],
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
          actions: assign(({ event }) => ({ deviceId: event.deviceId, done: undefined, trouble: undefined, note: null })),
        },
        retry: 'loading',
        back: {},
      },
    },
    confirming: {
      tags: 'dialog',
      on: {
        'password.changed': { actions: assign(({ event }) => ({ password: event.text.slice(0, 64), trouble: undefined })) },
        'removal.confirmed': { guard: 'hasPassword', target: 'checking' },
        cancel: { target: 'shown', actions: 'forget' },
        back: { target: 'shown', actions: 'forget' },
      },
    },
    checking: {
      tags: ['busy', 'dialog'],
      invoke: {
        src: 'confirmPassword',
        input: ({ context: { token, password, captchaPass, trouble } }) => ({
          token,
          password,
          captchaPass,
          idempotencyKey: trouble?.idempotencyKey,
        }),
        onDone: { target: 'removing', actions: assign({ captchaPass: undefined, trouble: undefined }) },
        onError: [
          { guard: hasEnded, target: 'expired' },
          {
            guard: ({ event }) => isProblem(event.error, 'captcha-required', 'captcha-expired'),
            target: 'picture',
            actions: assign({ captchaPass: undefined, trouble: undefined }),
          },
          {
            target: 'confirming',
            actions: assign(({ context, event }) => {
              const trouble = troubleOf(event.error)
              // A pass is for one try, right or wrong; what can be repeated as the very same request takes it along.
              return { trouble, captchaPass: trouble.idempotencyKey === undefined ? undefined : context.captchaPass }
            }),
          },
        ],
      },
      after: { patience: { target: 'confirming', actions: 'giveUp' } },
      on: { cancel: 'confirming', back: 'confirming' },
    },
    picture: {
      meta: { screen: 'sign-in/captcha' },
      invoke: {
        id: 'captcha',
        src: 'captcha',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'passed',
            target: 'checking',
            actions: assign(({ event }) => ({ captchaPass: event.output.kind === 'passed' ? event.output.pass : undefined })),
          },
          { target: 'confirming' },
        ],
      },
      on: { back: { actions: sendTo('captcha', { type: 'back' }) } },
    },
    removing: {
      tags: ['busy', 'dialog'],
      invoke: {
        src: 'removeDevice',
        input: ({ context: { token, deviceId, trouble } }) => ({ token, deviceId, idempotencyKey: trouble?.idempotencyKey }),
        onDone: { target: 'loading', actions: [assign({ done: 'removed' }), 'forget'] },
        onError: [
          { guard: hasEnded, target: 'expired' },
          // Somebody else removed it meanwhile.
          {
            guard: ({ event }) => isProblem(event.error, 'not-found'),
            target: 'shown',
            actions: [
              assign(({ context }) => ({
                devices: context.devices.filter(({ deviceId }) => deviceId !== context.deviceId),
                done: 'removed' as const,
              })),
              'forget',
            ],
          },
          { target: 'confirming', actions: assign(({ event }) => ({ trouble: { ...troubleOf(event.error), idempotencyKey: undefined } })) },
        ],
      },
      after: { patience: { target: 'confirming', actions: 'giveUp' } },
      on: { cancel: 'confirming', back: 'confirming' },
    },
    noting: {
      tags: 'dialog',
      on: {
        'message.changed': {
          actions: assign(({ context, event }) => ({
            note: { message: event.text.slice(0, 200), contact: context.note?.contact ?? '' },
            trouble: undefined,
          })),
        },
        'contact.changed': {
          actions: assign(({ context, event }) => ({
            note: { message: context.note?.message ?? '', contact: event.text.slice(0, 40) },
            trouble: undefined,
          })),
        },
        'lost-note.submitted': { guard: 'isNoted', target: 'saving' },
        cancel: { target: 'shown', actions: 'forget' },
        back: { target: 'shown', actions: 'forget' },
      },
    },
    saving: {
      tags: 'busy',
      invoke: {
        src: 'setLostMode',
        input: ({ context: { token, deviceId, note, trouble } }) => ({
          token,
          deviceId,
          lost: note,
          idempotencyKey: trouble?.idempotencyKey,
        }),
        onDone: {
          target: 'shown',
          actions: [
            assign(({ context, event }) => ({
              devices: context.devices.map((device) => (device.deviceId === event.output.deviceId ? event.output : device)),
              done: context.note === null ? ('withdrawn' as const) : ('noted' as const),
            })),
            'forget',
          ],
        },
        onError: [
          { guard: hasEnded, target: 'expired' },
          {
            guard: 'isWithdrawing',
            target: 'shown',
            actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) },
          },
          { target: 'noting', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
        ],
      },
      after: {
        patience: [
          { guard: 'isWithdrawing', target: 'shown', actions: 'giveUp' },
          { target: 'noting', actions: 'giveUp' },
        ],
      },
      on: {
        cancel: [{ guard: 'isWithdrawing', target: 'shown' }, { target: 'noting' }],
        back: [{ guard: 'isWithdrawing', target: 'shown' }, { target: 'noting' }],
      },
    },
    expired: { type: 'final' },
  },
})
