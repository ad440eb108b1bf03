import * as v from 'valibot'
import { choice, conditionTable, count, durationSchema, flag, setting } from '../../src/sim/condition.ts'
import { day, hour, minute } from '../../src/sim/duration.ts'
import { syncDelaySchema, type SyncDelay } from './replicas.ts'

const lockLengths: v.GenericSchema<unknown, number[]> = v.pipe(
  v.array(durationSchema(day), 'a list of durations up to 24h, none shorter than the one before it'),
  v.minLength(1, 'at least one duration'),
  v.maxLength(10, 'ten durations at most'),
  v.check((lengths) => lengths.every((length, n) => n === 0 || lengths[n - 1]! <= length), 'no duration shorter than the one before it'),
)

const loginCaptchaMoments = ['before', 'onRisk', 'off'] as const
const recoveryCaptchaMoments = ['before', 'off'] as const

/** The knobs of signing in with a password, of the temporary lock, of recovery and of Find device. */
export const authConditions = conditionTable({
  'auth.maxFail': count('auth.maxFail', 5, {
    min: 1,
    max: 50,
    about: 'How many wrong passwords in a row lock the account, from whatever phone or page they come.',
  }),
  'auth.lockFor': setting<number[]>('auth.lockFor', [2 * hour, 6 * hour, 12 * hour, 24 * hour], lockLengths, {
    about:
      'How long the account is locked: the first duration at first, the next one with each further try or further lock, the last one from then on. 24 hours without a try, or signing in, begin anew.',
    example: '["2h","6h","12h","24h"]',
  }),
  'auth.lockExtend': flag('auth.lockExtend', true, {
    about: 'Whether each try while the account is locked makes the lock longer, the right password included.',
  }),
  'auth.lockVisible': flag('auth.lockVisible', false, {
    about:
      'Whether the answer says that the account is locked and how long. Off: the answer is that of a wrong password, even to the right one.',
  }),
  'auth.lockBlocksCodes': flag('auth.lockBlocksCodes', true, {
    about:
      'While the account is locked, codes by SMS and mail are accepted and never go out, so recovery works only after the lock. Off: they come, and a recovery finished meanwhile changes the password but does not shorten the lock.',
  }),
  'input.trim': flag('input.trim', true, {
    group: 'auth',
    about:
      'Whether spaces around the e-mail address, number or ID are cut off before the account is looked for; off, they make it another name. A password is never trimmed: a space in it makes it wrong.',
  }),
  'captcha.when.login': choice('captcha.when.login', loginCaptchaMoments, 'onRisk', {
    about: 'When a password can be tried only with the text in a picture: always, after several failures on the account, or never.',
  }),
  'captcha.loginRiskAfter': count('captcha.loginRiskAfter', 3, {
    min: 0,
    max: 50,
    about: 'With “onRisk” at sign-in: so many failures on the account go without a picture, every further try needs one.',
  }),
  'captcha.when.recovery': choice('captcha.when.recovery', recoveryCaptchaMoments, 'before', {
    about: 'Whether a recovery begins with the text in a picture.',
  }),
  'server.syncDelay': setting<SyncDelay>('server.syncDelay', { uniform: [5 * minute, 10 * minute] }, syncDelaySchema, {
    about:
      'How long the servers at which people sign in go on with the old password and refuse the new one after a change; drawn anew for each change, 0 is at once.',
    example: '{"uniform":["5min","10min"]}',
  }),
  'server.idAtOnce': flag('server.idAtOnce', false, {
    about:
      'Whether signing in with the numeric ID reaches the server where passwords are changed, and so takes a new password at once, while number and e-mail address still wait for the others.',
  }),
  'device.guardDays': count('device.guardDays', 0, {
    group: 'auth',
    min: 0,
    max: 30,
    about: 'For how many days after a change of the password Find device cannot be turned off; 0 is no guard.',
  }),
})
