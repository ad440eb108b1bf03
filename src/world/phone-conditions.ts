import { choice, conditionTable, count, duration, flag } from '../sim/condition.ts'

/** What the trainer can change about a phone and where it lies. */
export const phoneConditions = conditionTable({
  'device.coverage': count('device.coverage', 4, { max: 4, about: 'Signal bars where the phone is; at 0 messages wait at the carrier.' }),
  'device.wifi': choice('device.wifi', ['good', 'weak', 'captive', 'isp-blocked', 'no-internet', 'out-of-reach'], 'good', {
    about:
      'What the Wi-Fi at home is worth: weak is slow and drops one request in four, captive wants its page accepted first, isp-blocked cuts what goes to the account servers, no-internet leads nowhere.',
  }),
  'router.stuck': flag('router.stuck', false, {
    group: 'device',
    about: 'Whether the router at home has lost its way to the internet; restarting it finds the way again.',
  }),
  'device.registration': choice('device.registration', ['ok', 'stuck'], 'ok', {
    about:
      'Whether the mobile network has lost the phone without a word: full signal, but no service. Airplane mode on and off, the SIM out and in, or a restart registers it anew.',
  }),
  'device.simState': choice('device.simState', ['active', 'inactive', 'no-credit'], 'active', {
    about: 'What the carrier says of the SIM in slot 1: inactive gets no service at all, no-credit no mobile data.',
  }),
  'device.clockSkew': duration('device.clockSkew', 0, {
    max: '36500d',
    signed: true,
    about: 'How far the phone’s clock is fast, or with a minus slow; more than a day off, no secure connection can be made.',
  }),
  'device.lockKind': choice('device.lockKind', ['account', 'finance'], 'account', {
    about:
      'What keeps a phone shut that starts like new: its activation lock where it is bound, or a lock of the seller for overdue instalments, which no account opens.',
  }),
  'device.googleGate': flag('device.googleGate', false, {
    about: 'Whether a phone that starts like new also asks for the PIN that its screen lock had before everything was erased.',
  }),
  'device.os': choice('device.os', ['current', 'old'], 'current', {
    about: 'How new the system of the phone is: a current one keeps a code that came off the lock screen, an old one shows it there.',
  }),
  'device.lockAfterReset': flag('device.lockAfterReset', false, {
    about:
      'Whether a reset from Settings leaves the phone bound, so that it comes up locked. Guides for owners say it does; the phones themselves ask the password and turn Find device off first, and come up free. Wiping in the recovery menu leaves it bound either way.',
  }),
  'autofill.mode': choice('autofill.mode', ['off', 'chip', 'consent', 'auto'], 'chip', {
    about: 'How the phone helps with a code from a message: not at all, a chip above the keyboard, a sheet that asks, or by itself.',
  }),
  'kbd.capsLock': flag('kbd.capsLock', false, { about: 'Whether the keyboard comes up with Caps Lock on.' }),
  'client.patience': duration('client.patience', '6min', {
    max: '1h',
    about: 'How long an app waits for an answer before it says that it took too long; longer than the slowest answer.',
  }),
})
export type PhoneConditions = typeof phoneConditions
