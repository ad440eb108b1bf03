import { choice, conditionTable, count, duration, flag, probability } from '../../sim/condition.ts'

/** What can happen to a message between the account server and a phone's inbox. */
export const smsConditions = conditionTable({
  'sms.loss': probability('sms.loss', 0, {
    about: 'How likely a message is lost between the gateway and the carrier; the sender still hears “accepted”.',
  }),
  'sms.loss.phone': probability('sms.loss.phone', 0, {
    about: 'How likely a message is lost that somebody asked for on a phone, whatever sms.loss says.',
  }),
  'sms.loss.web': probability('sms.loss.web', 0, {
    about: 'How likely a message is lost that somebody asked for on a web page other than the cloud’s.',
  }),
  'sms.loss.cloud': probability('sms.loss.cloud', 0, {
    about: 'How likely a message for signing in to the cloud is lost; the page says “sent”, as after a session that went stale.',
  }),
  'sms.loseNext': count('sms.loseNext', 0, {
    max: 20,
    about: 'How many of the next messages are lost for certain, counted from the moment this is set.',
  }),
  'sms.delay': duration('sms.delay', '3s', { max: '4d', about: 'How long a message is on its way when nothing holds it up.' }),
  'sms.jitter': duration('sms.jitter', '2s', {
    max: '1h',
    about: 'Up to how much longer than the delay a message may take, drawn for each.',
  }),
  'sms.ttl': duration('sms.ttl', '2d', {
    max: '7d',
    about: 'How long the carrier keeps a message for a phone it cannot reach; then it is undelivered.',
  }),
  'sms.duplicates': probability('sms.duplicates', 0, { about: 'How likely a message is delivered a second time, half a minute later.' }),
  'sms.reordering': probability('sms.reordering', 0, {
    about: 'How likely a message is overtaken by later ones: it takes two and a half minutes more.',
  }),
  'sms.wrongSim': flag('sms.wrongSim', false, { about: 'Messages go to another SIM of the same phone, or nowhere when there is none.' }),
  'sms.blockedBy': choice('sms.blockedBy', ['none', 'carrier', 'securityApp', 'thirdParty'], 'none', {
    about:
      'Who takes a code message for spam and keeps it: the carrier, until somebody calls its helpline; the phone’s own Security app or a second one, until it lets messages of services pass.',
  }),
  'sms.localeRule': choice('sms.localeRule', ['none', 'zhOnly'], 'none', {
    about: 'Whether messages for signing in to the cloud find a route only when a Chinese page asks for them.',
  }),
  'sms.localeFixChance': probability('sms.localeFixChance', 1, {
    about: 'With “zhOnly”: how likely a message that a Chinese page asks for finds its route; people report that it helps most of them.',
  }),
  'sms.readyAfter': duration('sms.readyAfter', 0, {
    max: '4d',
    about: 'How long after the start of the story codes are lost on the way, whatever anybody does.',
  }),
})
export type SmsConditions = typeof smsConditions
