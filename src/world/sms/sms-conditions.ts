import { choice, conditionTable, count, duration, flag, probability } from '../../sim/condition.ts'

/** What can happen to a message between the account server and a phone's inbox. */
export const smsConditions = conditionTable({
  'sms.loss': probability('sms.loss', 0),
  'sms.loss.phone': probability('sms.loss.phone', 0),
  'sms.loss.web': probability('sms.loss.web', 0),
  'sms.loss.cloud': probability('sms.loss.cloud', 0),
  'sms.loseNext': count('sms.loseNext', 0, { max: 20 }),
  'sms.delay': duration('sms.delay', '3s', { max: '4d' }),
  'sms.jitter': duration('sms.jitter', '2s', { max: '1h' }),
  'sms.ttl': duration('sms.ttl', '2d', { max: '7d' }),
  'sms.duplicates': probability('sms.duplicates', 0),
  'sms.reordering': probability('sms.reordering', 0),
  'sms.wrongSim': flag('sms.wrongSim', false),
  'sms.blockedBy': choice('sms.blockedBy', ['none', 'carrier', 'securityApp', 'thirdParty'], 'none'),
  'carrier.queue': duration('carrier.queue', '8min', { group: 'sms', max: '2h' }),
  'sms.localeRule': choice('sms.localeRule', ['none', 'zhOnly'], 'none'),
  'sms.localeFixChance': probability('sms.localeFixChance', 1),
  'sms.readyAfter': duration('sms.readyAfter', 0, { max: '4d' }),
})
export type SmsConditions = typeof smsConditions
