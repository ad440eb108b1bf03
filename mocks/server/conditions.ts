import { choice, conditionTable, count, duration, flag, setting, type Condition, type Conditions } from '../../src/sim/condition.ts'
import type { CodePurpose, Operation } from '../../src/account/contract.ts'
import { operations } from '../../src/account/operations.ts'
import { authConditions } from './sign-in/auth-conditions.ts'
import { readFault, type Fault } from './troubles/fault-shape.ts'
import { readLatency, type Latency } from './troubles/latency-shape.ts'
import { supportConditions } from './support/support-conditions.ts'
import { outageKinds } from './troubles/outage-kinds.ts'

type PerOperation<Prefix extends string, T> = { [O in Operation as `${Prefix}.${O}`]: Condition<T> }

/** One condition for each operation of the contract, under `prefix.operation`. */
function perOperation<const Prefix extends string, T>(prefix: Prefix, define: (name: string) => Condition<T>): PerOperation<Prefix, T> {
  const entries = operations.map((operation) => [`${prefix}.${operation}`, define(`${prefix}.${operation}`)] as const)
  return Object.fromEntries(entries) as PerOperation<Prefix, T>
}

const latency = (name: string) => setting<Latency | null>(name, null, readLatency, { example: '{"uniform":["0s","5min"]}' })
const fault = (name: string) => setting<Fault | null>(name, null, readFault, { example: '{"kind":"503","count":1}' })

/** Code length of each purpose: the condition that sets it. */
export const codeLengthCondition = {
  'phone-sign-up': 'sms.len.phoneSignup',
  'web-sign-up': 'sms.len.webSignup',
  'cloud-sign-in': 'sms.len.cloudSignin',
  'second-step': 'sms.len.twoStep',
  recovery: 'sms.len.reset',
  'new-contact': 'sms.len.contact',
} as const satisfies Record<CodePurpose, string>

const codeLength = <const Name extends string>(name: Name, digits: number) => count(name, digits, { min: 4, max: 8 })

const captchaMoments = ['before', 'after', 'onRisk', 'off'] as const

/** Every knob of the account server, defined once. */
export const serverConditions = conditionTable({
  'server.region': choice('server.region', ['mainland', 'elsewhere', 'local'], 'mainland'),
  'server.latency': latency('server.latency'),
  ...perOperation('server.latency', latency),
  'server.fault': fault('server.fault'),
  ...perOperation('server.fault', fault),
  'server.hold': flag('server.hold', false),
  ...perOperation('server.hold', (name) => flag(name, false)),
  'server.outage': choice('server.outage', outageKinds, 'none'),
  'server.outageFor': duration('server.outageFor', 0, { max: '30d' }),
  'server.maintenance': flag('server.maintenance', false),
  'code.ttl': duration('code.ttl', '10min', { max: '2d' }),
  'code.attempts': count('code.attempts', 5, { min: 1, max: 20 }),
  'sms.len.phoneSignup': codeLength('sms.len.phoneSignup', 6),
  'sms.len.webSignup': codeLength('sms.len.webSignup', 4),
  'sms.len.cloudSignin': codeLength('sms.len.cloudSignin', 6),
  'sms.len.twoStep': codeLength('sms.len.twoStep', 6),
  'sms.len.reset': codeLength('sms.len.reset', 6),
  'sms.len.contact': codeLength('sms.len.contact', 6),
  'sms.cooldownStep': duration('sms.cooldownStep', '60s', { max: '1h' }),
  'sms.dailyLimit': count('sms.dailyLimit', 5, { min: 1, max: 100 }),
  'captcha.when.phone': choice('captcha.when.phone', captchaMoments, 'after'),
  'captcha.when.web': choice('captcha.when.web', captchaMoments, 'before'),
  'captcha.riskAfter': count('captcha.riskAfter', 3, { min: 0, max: 100 }),
  'captcha.length': count('captcha.length', 5, { min: 3, max: 8 }),
  'captcha.caseSensitive': flag('captcha.caseSensitive', false),
  'captcha.ttl': duration('captcha.ttl', '10min', { max: '1d' }),
  'captcha.attempts': count('captcha.attempts', 3, { min: 1, max: 10 }),
  'mail.linkTtl': duration('mail.linkTtl', '24h', { max: '30d' }),
  'account.signUp': choice('account.signUp', ['number-or-mail', 'number', 'mail'], 'number-or-mail'),
  'account.numberAccounts': count('account.numberAccounts', 3, { min: 1, max: 20 }),
  'account.buffer': duration('account.buffer', 0, { max: '30d' }),
  'account.bufferVisible': flag('account.bufferVisible', false),
  'cloud.delay': duration('cloud.delay', '1min', { max: '7d' }),
  ...authConditions,
  ...supportConditions,
  'agreements.version': count('agreements.version', 1, { min: 1, max: 99 }),
})

export type ServerConditionTable = typeof serverConditions
export type ServerConditions = Conditions<ServerConditionTable>
