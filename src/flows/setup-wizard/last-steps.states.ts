import { assign } from 'xstate'
import { giveUp, keepTrouble } from '../trouble.ts'
import { setupWizardSetup } from './setup-wizard.setup.ts'
import { setupExtras } from './steps.ts'

export const screenLock = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/screen-lock' },
  entry: { type: 'reportStep', params: { step: 'screen-lock' } },
  on: {
    'screen-lock.selected': [
      { guard: ({ event }) => event.kind === 'pin', target: 'choosingPin' },
      {
        guard: ({ event }) => event.kind === 'none',
        target: 'extras',
        actions: { type: 'reportLock', params: { lock: { kind: 'none' } } },
      },
      { target: 'extras', actions: { type: 'reportLock', params: { lock: { kind: 'swipe' } } } },
    ],
    back: [{ guard: 'canBind', target: 'findDevice' }, { target: 'account' }],
  },
})

export const choosingPin = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/pin' },
  initial: 'entering',
  exit: assign({ pin: '', chosenPin: '', arePinsDifferent: false }),
  states: {
    entering: {
      on: {
        'pin.changed': { actions: 'typePin' },
        'pin.submitted': {
          guard: 'isPinLong',
          target: 'repeating',
          actions: assign(({ context }) => ({ chosenPin: context.pin, pin: '' })),
        },
        back: '#setup-wizard.screenLock',
      },
    },
    repeating: {
      on: {
        'pin.changed': { actions: 'typePin' },
        'pin.submitted': [
          {
            guard: 'isSamePin',
            target: '#setup-wizard.extras',
            actions: { type: 'reportLock', params: ({ context }) => ({ lock: { kind: 'pin', pin: context.pin } }) },
          },
          { target: 'entering', actions: assign({ pin: '', chosenPin: '', arePinsDifferent: true }) },
        ],
        back: { target: 'entering', actions: 'forgetPin' },
      },
    },
  },
})

export const extras = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/extras' },
  entry: { type: 'reportStep', params: { step: 'extras' } },
  on: {
    'extra.changed': {
      guard: ({ event }) => setupExtras.includes(event.extra),
      actions: [
        assign(({ context, event }) => ({ extras: { ...context.extras, [event.extra]: event.on === true } })),
        { type: 'reportStep', params: { step: 'extras' } },
      ],
    },
    'step.finished': { target: 'ready', actions: 'forgetTrouble' },
    back: { target: 'screenLock', actions: 'forgetTrouble' },
  },
  initial: 'shown',
  states: {
    shown: { on: { 'store.chosen': { guard: ({ context }) => context.store !== 'signed-in', target: 'askingStore' } } },
    // The store belongs to another company, which takes new phones in its own time; the set-up goes on without it.
    askingStore: {
      tags: 'busy',
      invoke: {
        src: 'signInToStore',
        onDone: { target: 'shown', actions: assign(({ event }) => ({ store: event.output, trouble: undefined })) },
        onError: { target: 'shown', actions: keepTrouble() },
      },
      after: { patience: { target: 'shown', actions: giveUp() } },
      on: { cancel: 'shown', back: 'shown', 'step.finished': {} },
    },
  },
})

export const ready = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/done' },
  on: {
    'step.finished': [{ guard: 'hasBound', target: 'finished' }, { target: 'checkingAgain' }],
    back: { target: 'extras', actions: 'forgetTrouble' },
  },
})

/** Since the first check somebody may have bound the phone, or it was set up without ever being asked for what it skips. */
export const checkingAgain = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/done' },
  tags: 'busy',
  invoke: {
    src: 'readActivation',
    input: ({ context }) => ({ deviceId: context.deviceId }),
    onDone: [
      { guard: ({ event }) => event.output.bound === false, target: 'finished' },
      { target: 'checking', actions: assign({ resume: 'account', trouble: undefined }) },
    ],
    onError: { target: 'ready', actions: keepTrouble() },
  },
  after: { patience: { target: 'ready', actions: giveUp() } },
  on: { cancel: 'ready', back: 'ready' },
})
