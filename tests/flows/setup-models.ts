import { activationLockMachine } from '../../src/flows/activation-lock/activation-lock.machine.ts'
import { emergencyCallMachine } from '../../src/flows/emergency-call/emergency-call.machine.ts'
import { findDeviceAgentMachine } from '../../src/flows/find-device-agent/find-device-agent.machine.ts'
import { setupWizardMachine } from '../../src/flows/setup-wizard/setup-wizard.machine.ts'
import { setupSteps } from '../../src/flows/setup-wizard/steps.ts'
import type { Model } from './explore.ts'
import { broken, expired, failed, has, methods, passed, refused, session } from './answers.ts'

const offline = failed({ kind: 'offline' })
const withPassword = { ...session, account: { ...session.account, hasPassword: true } }
const activations = [{ bound: false }, { bound: true }, { bound: true, lost: { message: 'Please call', contact: '' } }]

const lock: Model = {
  machine: activationLockMachine,
  events: {
    'password.changed': [{ text: 'Lighthouse7' }, { text: '' }],
    'identifier.changed': [{ text: 'ada@post.test' }],
  },
  outputs: {
    readActivation: activations,
    activateDevice: [
      { outcome: 'signed-in', session },
      { outcome: 'second-step', signInId: 's', methods, expiresAt: 1 },
    ],
    accountCode: [{ kind: 'left' }, expired, { kind: 'proved', verified: { kind: 'sign-in', session } }],
    captcha: passed,
    connection: [],
  },
  errors: {
    readActivation: [broken, offline],
    activateDevice: (['captcha-required', 'credentials-invalid', 'password-not-set', 'not-found'] as const).map(refused).concat(broken),
  },
  key: ({ password, session: held, trouble, outcome }) => [password !== '', has(held), has(trouble), outcome.kind],
}

const wizard: Model = {
  machine: setupWizardMachine,
  input: { deviceId: 'phone-1', region: 'GB', session: undefined, progress: undefined, previousPin: undefined },
  events: {
    'region.selected': [{ region: 'FR' }],
    'password.changed': [{ text: 'Lighthouse7' }],
    'screen-lock.selected': [{ kind: 'none' }, { kind: 'swipe' }, { kind: 'pin' }],
    'pin.changed': [{ pin: '2580' }, { pin: '1111' }],
    'extra.changed': [{ extra: 'updates', on: false }],
  },
  outputs: {
    readActivation: activations.slice(0, 2),
    readSafeguards: [
      { finance: false, previousPin: false },
      { finance: true, previousPin: false },
      { finance: false, previousPin: true },
    ],
    signInToStore: ['signed-in', 'too-new'],
    bindDevice: [{ findDevice: true }],
    activationLock: [{ kind: 'activated', session: withPassword }, { kind: 'released' }, { kind: 'left' }],
    captcha: passed,
    signIn: [
      { kind: 'signed-in', session: withPassword },
      { kind: 'forgotten', identifier: 'ada@post.test' },
      { kind: 'code-preferred', identifier: '07700900123' },
      { kind: 'left', identifier: '' },
    ],
    signUp: [{ kind: 'signed-in', session }, { kind: 'password-preferred', identifier: '07700900123', region: 'GB' }, { kind: 'left' }],
    recovery: [{ kind: 'changed', identifier: 'ada@post.test' }, { kind: 'left' }],
    connection: [],
  },
  errors: {
    readActivation: [broken],
    readSafeguards: [broken],
    signInToStore: [broken],
    bindDevice: (['captcha-required', 'device-bound', 'session-expired', 'credentials-invalid'] as const).map(refused).concat(broken),
    activationLock: [broken],
    signIn: [broken],
    signUp: [broken],
    recovery: [broken],
  },
  key: ({ session: held, hasBound, isOwnSession, pin, chosenPin, pinFailures, trouble, hasPassedGate, password, resume, activation }) => [
    held?.account.hasPassword,
    hasBound,
    isOwnSession,
    pin,
    chosenPin !== '',
    pinFailures % 5,
    has(trouble),
    hasPassedGate,
    password !== '',
    resume === 'extras' || resume === 'screen-lock' ? resume : '',
    activation?.bound,
  ],
}

export const setupModels: Record<string, Model> = {
  'emergency-call': {
    machine: emergencyCallMachine,
    events: { 'number.changed': [{ text: '112' }, { text: '07700900123' }, { text: '*#06#' }, { text: '' }] },
    key: ({ text }: { text: string }) => text,
  },
  'find-device-agent': {
    machine: findDeviceAgentMachine,
    input: { deviceId: 'phone-1', on: false },
    events: { 'find-device.changed': [{ on: true }, { on: false }] },
    outputs: { readActivation: [...activations, { bound: true, erase: true }], reportErasure: [{}], connection: [] },
    errors: { readActivation: [broken, offline], reportErasure: [offline, refused('not-found')] },
  },
  'activation-lock': { ...lock, input: { deviceId: 'phone-1', region: 'GB', keeps: 'new', activation: { bound: true } } },
  'activation-lock, lost': { ...lock, input: { deviceId: 'phone-1', region: 'GB', keeps: 'lost' } },
  'setup-wizard': wizard,
  // Accounts would multiply what can be, and tell nothing about the gate.
  'setup-wizard, with a PIN before': {
    ...wizard,
    input: { ...(wizard.input as object), previousPin: '2580' },
    outputs: { ...wizard.outputs, signIn: [], signUp: [], recovery: [], activationLock: [{ kind: 'released' }, { kind: 'left' }] },
    errors: { ...wizard.errors, signIn: [], signUp: [], recovery: [] },
    events: { ...wizard.events, 'sign-in.chosen': [], 'sign-up.chosen': [], 'screen-lock.selected': [{ kind: 'none' }] },
  },
  ...Object.fromEntries(
    setupSteps
      .slice(6)
      .map((step) => [
        `setup-wizard, again at ${step}`,
        { ...wizard, input: { ...(wizard.input as object), session: withPassword, progress: { step }, previousPin: undefined } },
      ]),
  ),
}
