import { assign } from 'xstate'
import { isProblem, troubleOf } from '../actors.ts'
import { captchaWanted, keepTroubleOfTry } from '../captcha/captcha.states.ts'
import { giveUp, hasEnded } from '../trouble.ts'
import { ownDevicesSetup } from './own-devices.setup.ts'

// What cannot be undone: removing a device, and erasing what is on it. Each wants the password.

export const confirming = ownDevicesSetup.createStateConfig({
  tags: 'dialog',
  on: {
    'password.changed': { actions: assign(({ event }) => ({ password: event.text.slice(0, 64), trouble: undefined })) },
    'removal.confirmed': { guard: 'wantsRemoval', target: 'checking' },
    'erasure.confirmed': { guard: 'wantsErasure', target: 'checking' },
    cancel: { target: 'shown', actions: 'forget' },
    back: { target: 'shown', actions: 'forget' },
  },
})

export const checking = ownDevicesSetup.createStateConfig({
  tags: ['busy', 'dialog'],
  invoke: {
    src: 'confirmPassword',
    input: ({ context: { token, password, captchaPass, trouble } }) => ({
      token,
      password,
      captchaPass,
      idempotencyKey: trouble?.idempotencyKey,
    }),
    onDone: [
      { guard: 'isErasure', target: 'erasing', actions: assign({ captchaPass: undefined, trouble: undefined }) },
      { target: 'removing', actions: assign({ captchaPass: undefined, trouble: undefined }) },
    ],
    onError: [{ guard: hasEnded, target: 'expired' }, captchaWanted('picture'), { target: 'confirming', actions: keepTroubleOfTry() }],
  },
  after: { patience: { target: 'confirming', actions: giveUp() } },
  on: { cancel: 'confirming', back: 'confirming' },
})

export const removing = ownDevicesSetup.createStateConfig({
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
  after: { patience: { target: 'confirming', actions: giveUp() } },
  on: { cancel: 'confirming', back: 'confirming' },
})

/** It is only wanted: the device does it when it hears of it. */
export const erasing = ownDevicesSetup.createStateConfig({
  tags: ['busy', 'dialog'],
  invoke: {
    src: 'eraseDevice',
    input: ({ context: { token, deviceId, trouble } }) => ({ token, deviceId, idempotencyKey: trouble?.idempotencyKey }),
    onDone: {
      target: 'shown',
      actions: [
        assign(({ context, event }) => ({
          devices: context.devices.map((device) => (device.deviceId === event.output.deviceId ? event.output : device)),
          done: 'erased' as const,
        })),
        'forget',
      ],
    },
    onError: [
      { guard: hasEnded, target: 'expired' },
      { target: 'confirming', actions: assign(({ event }) => ({ trouble: { ...troubleOf(event.error), idempotencyKey: undefined } })) },
    ],
  },
  after: { patience: { target: 'confirming', actions: giveUp() } },
  on: { cancel: 'confirming', back: 'confirming' },
})
