import { assign } from 'xstate'
import { giveUp, hasEnded, keepTrouble } from '../trouble.ts'
import { ownDevicesSetup } from './own-devices.setup.ts'

// What shows on a lost device.

export const noting = ownDevicesSetup.createStateConfig({
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
})

export const saving = ownDevicesSetup.createStateConfig({
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
        actions: keepTrouble(),
      },
      { target: 'noting', actions: keepTrouble() },
    ],
  },
  after: {
    patience: [
      { guard: 'isWithdrawing', target: 'shown', actions: giveUp() },
      { target: 'noting', actions: giveUp() },
    ],
  },
  on: {
    cancel: [{ guard: 'isWithdrawing', target: 'shown' }, { target: 'noting' }],
    back: [{ guard: 'isWithdrawing', target: 'shown' }, { target: 'noting' }],
  },
})
