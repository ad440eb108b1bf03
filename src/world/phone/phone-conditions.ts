import { choice, conditionTable, count, duration, flag } from '../../sim/condition.ts'

/** What the trainer can change about a phone and where it lies. */
export const phoneConditions = conditionTable({
  'device.coverage': count('device.coverage', 4, { max: 4 }),
  'device.wifi': choice('device.wifi', ['good', 'weak', 'captive', 'isp-blocked', 'no-internet', 'out-of-reach'], 'good'),
  'router.stuck': flag('router.stuck', false, {
    group: 'device',
  }),
  'device.registration': choice('device.registration', ['ok', 'stuck'], 'ok'),
  'device.simState': choice('device.simState', ['active', 'inactive', 'no-credit'], 'active'),
  'device.clockSkew': duration('device.clockSkew', 0, {
    max: '36500d',
    signed: true,
  }),
  'device.place': choice('device.place', ['home', 'work', 'station', 'cafe', 'park'], 'home'),
  'device.lockKind': choice('device.lockKind', ['account', 'finance'], 'account'),
  'device.googleGate': flag('device.googleGate', false),
  'device.os': choice('device.os', ['current', 'old'], 'current'),
  'device.model': choice('device.model', ['story', 'note-3'], 'story'),
  'device.buffer': duration('device.buffer', 0, { max: '30d' }),
  'device.brand': choice('device.brand', ['mi', 'xiaomi'], 'mi'),
  'device.cacheCorrupt': flag('device.cacheCorrupt', false),
  'device.space': choice('device.space', ['enough', 'short'], 'enough'),
  'device.battery': count('device.battery', 86, { min: 1, max: 100 }),
  'device.charger': flag('device.charger', false),
  'device.updateDamaged': count('device.updateDamaged', 0, { max: 5 }),
  'device.lockAfterReset': flag('device.lockAfterReset', false),
  'autofill.mode': choice('autofill.mode', ['off', 'chip', 'consent', 'auto'], 'chip'),
  'kbd.capsLock': flag('kbd.capsLock', false),
  'client.patience': duration('client.patience', '6min', { max: '1h' }),
})
export type PhoneConditions = typeof phoneConditions
