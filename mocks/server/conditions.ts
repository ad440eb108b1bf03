import { choice, conditionTable, count, duration, flag, setting, type Condition, type Conditions } from '../../src/sim/condition.ts'
import type { CodePurpose, Operation } from '../../src/account/contract.ts'
import { operations } from '../../src/account/operations.ts'
import { authConditions } from './auth-conditions.ts'
import { faultSchema, type Fault } from './faults.ts'
import { latencySchema, type Latency } from './latency.ts'
import { outageKinds } from './outage.ts'

type PerOperation<Prefix extends string, T> = { [O in Operation as `${Prefix}.${O}`]: Condition<T> }

/** One condition for each operation of the contract, under `prefix.operation`. */
function perOperation<const Prefix extends string, T>(
  prefix: Prefix,
  define: (name: string, operation: Operation) => Condition<T>,
): PerOperation<Prefix, T> {
  const entries = operations.map((operation) => [`${prefix}.${operation}`, define(`${prefix}.${operation}`, operation)] as const)
  return Object.fromEntries(entries) as PerOperation<Prefix, T>
}

const latency = (name: string, about: string) =>
  setting<Latency | null>(name, null, latencySchema, { about, example: '{"uniform":["0s","5min"]}' })
const fault = (name: string, about: string) =>
  setting<Fault | null>(name, null, faultSchema, { about, example: '{"kind":"503","count":1}' })

/** Code length of each purpose: the condition that sets it. */
export const codeLengthCondition = {
  'phone-sign-up': 'sms.len.phoneSignup',
  'web-sign-up': 'sms.len.webSignup',
  'cloud-sign-in': 'sms.len.cloudSignin',
  'second-step': 'sms.len.twoStep',
  recovery: 'sms.len.reset',
} as const satisfies Record<CodePurpose, string>

const codeLength = <const Name extends string>(name: Name, digits: number, where: string) =>
  count(name, digits, { min: 4, max: 8, about: `How many digits the code for ${where} has.` })

const captchaMoments = ['before', 'after', 'onRisk', 'off'] as const
export type CaptchaMoment = (typeof captchaMoments)[number]

/** Every knob of the account server, defined once. */
export const serverConditions = conditionTable({
  'server.region': choice('server.region', ['mainland', 'elsewhere', 'local'], 'mainland', {
    about:
      'How far away the servers are: mainland answers in 120 to 400 ms, elsewhere each step takes anything up to 5 minutes, local answers at once; it counts only where neither server.latency nor the operation’s own latency is set.',
  }),
  'server.latency': latency(
    'server.latency',
    'How long every answer takes: a duration, uniform between two, or lognormal; unset, the region decides. An operation’s own latency goes before it.',
  ),
  ...perOperation('server.latency', (name, operation) =>
    latency(name, `How long the answer to ${operation} takes; unset, server.latency decides.`),
  ),
  'server.fault': fault(
    'server.fault',
    'What goes wrong with requests, how likely, how many times or in which time after the start; an operation’s own fault goes before it.',
  ),
  ...perOperation('server.fault', (name, operation) => fault(name, `What goes wrong with ${operation}; unset, server.fault decides.`)),
  'server.hold': flag('server.hold', false, {
    about: 'Keeps back every answer until it is released by hand; what is held already stays held when this is turned off.',
  }),
  ...perOperation('server.hold', (name, operation) =>
    flag(name, false, { about: `Keeps back the answers to ${operation} until they are released by hand.` }),
  ),
  'server.outage': choice('server.outage', outageKinds, 'none', {
    about: 'Which part of the service is out: its requests are refused with 503 and a time to try again; the status page says so.',
  }),
  'server.maintenance': flag('server.maintenance', false, {
    about: 'Announced maintenance: reading works, every change is refused with 503, and the status page has a notice.',
  }),
  'code.ttl': duration('code.ttl', '10min', { max: '2d', about: 'How long a one-time code can be used after it was sent.' }),
  'code.attempts': count('code.attempts', 5, {
    min: 1,
    max: 20,
    about: 'How many wrong tries a code survives; the last of them kills it.',
  }),
  'sms.len.phoneSignup': codeLength('sms.len.phoneSignup', 6, 'sign-up on the phone'),
  'sms.len.webSignup': codeLength('sms.len.webSignup', 4, 'sign-up on the web'),
  'sms.len.cloudSignin': codeLength('sms.len.cloudSignin', 6, 'signing in to the cloud'),
  'sms.len.twoStep': codeLength('sms.len.twoStep', 6, 'the second step'),
  'sms.len.reset': codeLength('sms.len.reset', 6, 'resetting a password'),
  'sms.cooldownStep': duration('sms.cooldownStep', '60s', {
    max: '1h',
    about:
      'How much longer the wait for the next code gets with each code of a series: 60 s after the first, 120 s after the second, and so on.',
  }),
  'sms.dailyLimit': count('sms.dailyLimit', 5, {
    min: 1,
    max: 100,
    about: 'How many codes a number gets in the 24 hours that begin with the first.',
  }),
  'captcha.when.phone': choice('captcha.when.phone', captchaMoments, 'after', {
    about:
      'When the phone has to enter the text in a picture: before the first code is sent, after the code is right, after many codes, or never.',
  }),
  'captcha.when.web': choice('captcha.when.web', captchaMoments, 'before', {
    about:
      'When a web page has to enter the text in a picture: before the first code is sent, after the code is right, after many codes, or never.',
  }),
  'captcha.riskAfter': count('captcha.riskAfter', 3, {
    min: 0,
    max: 100,
    about: 'With “onRisk”: so many codes to a number in a day go without a picture, every further one needs it.',
  }),
  'captcha.length': count('captcha.length', 5, { min: 3, max: 8, about: 'How many letters a picture shows.' }),
  'captcha.caseSensitive': flag('captcha.caseSensitive', false, { about: 'Whether capital letters have to be entered as capitals.' }),
  'captcha.ttl': duration('captcha.ttl', '10min', { max: '1d', about: 'How long a picture can be answered after it was drawn.' }),
  'captcha.attempts': count('captcha.attempts', 3, {
    min: 1,
    max: 10,
    about: 'How many wrong answers a picture survives; the last of them ends it.',
  }),
  'account.numberAccounts': count('account.numberAccounts', 3, {
    min: 1,
    max: 20,
    about: 'How many accounts can ever be made with one number.',
  }),
  'account.buffer': duration('account.buffer', 0, {
    max: '30d',
    about: 'How old an account has to be before codes for it go out; until then they are accepted and never sent.',
  }),
  ...authConditions,
  'agreements.version': count('agreements.version', 1, {
    min: 1,
    max: 99,
    about: 'Which version of the agreements is in force; whoever accepts an older one is asked to read again.',
  }),
})

export type ServerConditionTable = typeof serverConditions
export type ServerConditions = Conditions<ServerConditionTable>
