import { assign, sendTo } from 'xstate'
import { isProblem } from '../actors.ts'
import { giveUp, keepTrouble } from '../trouble.ts'
import { askingFor, findDeviceSetup } from './find-device.setup.ts'

// Another device of the account: what its owner can do from here. Its binding ends by Remove, with the password.

/** A session by the password, for what the one in use is not enough for. */
const proving = findDeviceSetup.createStateConfig({
  invoke: {
    id: 'confirm-password',
    src: 'confirmPassword',
    input: ({ context }) => askingFor(context, 'sign-in'),
    onDone: [
      {
        guard: ({ context, event }) => event.output.kind === 'confirmed' && context.pending === 'removal',
        target: 'removing',
        actions: [{ type: 'adoptSession', params: ({ event }) => ({ output: event.output }) }, assign({ trouble: undefined })],
      },
      {
        target: 'shown',
        actions: [{ type: 'adoptSession', params: ({ event }) => ({ output: event.output }) }, 'forgetTrouble'],
      },
    ],
  },
  on: { back: { actions: sendTo('confirm-password', { type: 'back' }) } },
})

export const otherDevice = findDeviceSetup.createStateConfig({
  initial: 'shown',
  states: {
    shown: {
      meta: { screen: 'find-device/device' },
      on: {
        'lost.opened': { target: '#find-device.lost', actions: 'forgetTrouble' },
        'lost.ended': { target: 'endingLost', actions: ['forgetTrouble', assign({ pending: 'lost-end' })] },
        'removal.requested': { target: 'confirmingRemoval', actions: 'forgetTrouble' },
        'sign-in.chosen': { guard: 'isSignedOut', target: 'proving' },
        retry: [
          { guard: 'wantsRemoval', target: 'removing' },
          { guard: 'wantsLostEnd', target: 'endingLost' },
        ],
        back: { target: '#find-device.home.shown', actions: 'forgetTrouble' },
      },
    },
    confirmingRemoval: {
      meta: { screen: 'find-device/device' },
      tags: 'dialog',
      on: {
        'removal.confirmed': { target: 'removing', actions: assign({ pending: 'removal' }) },
        cancel: 'shown',
        back: 'shown',
      },
    },
    removing: {
      meta: { screen: 'find-device/device' },
      tags: 'busy',
      invoke: {
        src: 'removeDevice',
        input: ({ context }) => ({
          token: context.session.token,
          deviceId: context.chosen,
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: { target: '#find-device.home.shown', actions: 'dropChosen' },
        onError: [
          // Gone already: by an answer that never came, or from elsewhere.
          { guard: ({ event }) => isProblem(event.error, 'not-found'), target: '#find-device.home.shown', actions: 'dropChosen' },
          { guard: ({ event }) => isProblem(event.error, 'password-required'), target: 'proving', actions: assign({ trouble: undefined }) },
          { target: 'shown', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'shown', actions: giveUp() } },
      on: { cancel: 'shown', back: 'shown' },
    },
    endingLost: {
      meta: { screen: 'find-device/device' },
      tags: 'busy',
      invoke: {
        src: 'setLostMode',
        input: ({ context }) => ({
          token: context.session.token,
          deviceId: context.chosen,
          lost: null,
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: {
          target: 'shown',
          actions: [{ type: 'keepDevice', params: ({ event }) => ({ device: event.output }) }, 'forgetTrouble'],
        },
        onError: { target: 'shown', actions: keepTrouble() },
      },
      after: { patience: { target: 'shown', actions: giveUp() } },
      on: { cancel: 'shown', back: 'shown' },
    },
    proving,
  },
})

/** Lost mode: what a finder shall read, and where they can reach the owner. */
export const lost = findDeviceSetup.createStateConfig({
  initial: 'editing',
  states: {
    editing: {
      meta: { screen: 'find-device/lost' },
      on: {
        'message.changed': { actions: assign(({ event }) => ({ message: event.text.slice(0, 200), trouble: undefined })) },
        'contact.changed': { actions: assign(({ event }) => ({ contact: event.text.slice(0, 40), trouble: undefined })) },
        'lost.submitted': { guard: 'isFilled', target: 'saving' },
        'sign-in.chosen': { guard: 'isSignedOut', target: 'proving' },
        back: { target: '#find-device.other.shown', actions: 'forgetTrouble' },
      },
    },
    saving: {
      meta: { screen: 'find-device/lost' },
      tags: 'busy',
      invoke: {
        src: 'setLostMode',
        input: ({ context }) => ({
          token: context.session.token,
          deviceId: context.chosen,
          lost: { message: context.message.trim(), contact: context.contact.trim() },
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: {
          target: '#find-device.other.shown',
          actions: [{ type: 'keepDevice', params: ({ event }) => ({ device: event.output }) }, assign({ message: '', contact: '' })],
        },
        onError: { target: 'editing', actions: keepTrouble() },
      },
      after: { patience: { target: 'editing', actions: giveUp() } },
      on: { cancel: 'editing', back: 'editing' },
    },
    proving: {
      invoke: {
        id: 'confirm-password',
        src: 'confirmPassword',
        input: ({ context }) => askingFor(context, 'sign-in'),
        onDone: {
          target: 'editing',
          actions: [{ type: 'adoptSession', params: ({ event }) => ({ output: event.output }) }, assign({ trouble: undefined })],
        },
      },
      on: { back: { actions: sendTo('confirm-password', { type: 'back' }) } },
    },
  },
})
