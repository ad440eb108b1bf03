import { choice, conditionTable, count, flag, setting } from '../../../src/sim/condition.ts'
import { day, hour, minute } from '../../../src/sim/duration.ts'
import { lengthUpTo, type Read } from '../../../src/sim/reading.ts'
import { readSyncDelay, type SyncDelay } from './sync-delay.ts'

const length = lengthUpTo(day)

const readLockLengths: Read<number[]> = (value) => {
  if (!Array.isArray(value)) throw new RangeError('a list of durations up to 24h, none shorter than the one before it')
  if (value.length < 1 || value.length > 10) throw new RangeError('one to ten durations')
  const lengths = value.map(length)
  if (lengths.some((one, n) => n > 0 && one < lengths[n - 1]!)) throw new RangeError('no duration shorter than the one before it')
  return lengths
}

const loginCaptchaMoments = ['before', 'onRisk', 'off'] as const
const recoveryCaptchaMoments = ['before', 'off'] as const

/** The knobs of signing in with a password, of the temporary lock, of recovery and of Find device. */
export const authConditions = conditionTable({
  'auth.maxFail': count('auth.maxFail', 5, { min: 1, max: 50 }),
  'auth.lockFor': setting<number[]>('auth.lockFor', [2 * hour, 6 * hour, 12 * hour, 24 * hour], readLockLengths, {
    example: '["2h","6h","12h","24h"]',
  }),
  'auth.lockExtend': flag('auth.lockExtend', true),
  'auth.lockVisible': flag('auth.lockVisible', false),
  'auth.lockBlocksCodes': flag('auth.lockBlocksCodes', true),
  'input.trim': flag('input.trim', true, { group: 'auth' }),
  'captcha.when.login': choice('captcha.when.login', loginCaptchaMoments, 'onRisk'),
  'captcha.loginRiskAfter': count('captcha.loginRiskAfter', 3, { min: 0, max: 50 }),
  'captcha.when.recovery': choice('captcha.when.recovery', recoveryCaptchaMoments, 'before'),
  'server.syncDelay': setting<SyncDelay>('server.syncDelay', { uniform: [5 * minute, 10 * minute] }, readSyncDelay, {
    example: '{"uniform":["5min","10min"]}',
  }),
  'server.idAtOnce': flag('server.idAtOnce', false),
  'device.guardDays': count('device.guardDays', 0, {
    group: 'auth',
    min: 0,
    max: 30,
  }),
})
