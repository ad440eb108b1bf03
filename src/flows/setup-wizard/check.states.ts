import { assign, sendTo } from 'xstate'
import { giveUp, keepTrouble } from '../trouble.ts'
import { sessionOf } from '../ways-in.ts'
import { setupWizardSetup } from './setup-wizard.setup.ts'

// The one way from the first steps to the last: what the server says of this device, asked now.

export const checking = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/checking' },
  tags: 'busy',
  entry: assign({ activation: undefined, safeguards: undefined }),
  invoke: {
    src: 'readActivation',
    input: ({ context }) => ({ deviceId: context.deviceId }),
    onDone: { target: 'judging', actions: assign(({ event }) => ({ activation: event.output, trouble: undefined })) },
    onError: { target: 'unchecked', actions: keepTrouble() },
  },
  after: { patience: { target: 'unchecked', actions: giveUp() } },
  on: { cancel: 'unchecked', back: 'sim' },
})

/** Nothing is known, so nothing goes on: a network has to be there, and an answer. */
export const unchecked = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/checking' },
  on: { retry: 'checking', 'connection.returned': 'checking', back: 'sim' },
})

export const judging = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/checking' },
  invoke: {
    src: 'readSafeguards',
    onDone: [
      { guard: 'isFinance', target: 'financed' },
      { guard: 'isBound', target: 'locked' },
      { guard: 'asksPreviousPin', target: 'gate' },
      { target: 'passed' },
    ],
    onError: { target: 'unchecked', actions: keepTrouble() },
  },
  on: { back: 'sim' },
})

/** Locked by the seller. Once that is settled, the check is made like any other. */
export const financed = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/finance-lock' },
  on: { retry: 'checking', back: 'sim' },
})

export const locked = setupWizardSetup.createStateConfig({
  invoke: {
    id: 'activation-lock',
    src: 'activationLock',
    input: ({ context }) => ({
      deviceId: context.deviceId,
      region: context.region,
      keeps: 'new' as const,
      activation: context.activation,
    }),
    // However it opened: nobody gets on but by asking again.
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'activated',
        target: 'checking',
        actions: [
          { type: 'keepSession', params: ({ event }) => ({ session: sessionOf(event.output) }) },
          'reportSession',
          assign({ resume: 'account' }),
        ],
      },
      { guard: ({ event }) => event.output.kind === 'released', target: 'checking', actions: assign({ resume: 'account' }) },
      { target: 'sim' },
    ],
    onError: 'unchecked',
  },
  on: {
    back: { actions: sendTo('activation-lock', { type: 'back' }) },
    'find-device.changed': { guard: 'saysOn', actions: 'reportBinding' },
  },
})

/** The second gate: who had the phone before the wipe knows how its screen was unlocked. */
export const gate = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/previous-pin' },
  initial: 'entering',
  exit: 'forgetPin',
  on: { back: 'sim' },
  states: {
    entering: {
      on: {
        'pin.changed': { actions: 'typePin' },
        'pin.submitted': [
          { guard: 'isPreviousPin', target: '#setup-wizard.passed', actions: assign({ hasPassedGate: true, pinFailures: 0 }) },
          { target: 'wrong', actions: assign(({ context }) => ({ pin: '', pinFailures: Math.min(20, context.pinFailures + 1) })) },
        ],
      },
    },
    wrong: { always: [{ guard: 'hasFailedOften', target: 'paused' }, { target: 'entering' }] },
    paused: { tags: 'pin-pause', after: { pinPause: 'entering' } },
  },
})

/** Nobody waits for this phone. */
export const passed = setupWizardSetup.createStateConfig({
  always: [
    { guard: ({ context }) => context.resume === 'extras', target: 'extras' },
    { guard: ({ context }) => context.resume === 'screen-lock', target: 'screenLock' },
    { guard: 'canBind', target: 'findDevice' },
    { guard: 'isSignedIn', target: 'screenLock' },
    { target: 'account' },
  ],
})
