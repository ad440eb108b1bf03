import type { AnyActorRef } from 'xstate'
import { routes, type Operation } from '../../src/account/contract.ts'
import { codeIn } from '../../src/world/phone/code-in.ts'
import { conditionNames, conditionTable, parseCondition } from '../../src/world/conditions.ts'
import type { Draws } from '../../src/sim/random.ts'
import type { World } from '../../src/world/world.ts'
import { owner, stranger } from './people.ts'

interface Running {
  path: string
  actor: AnyActorRef
}

/** Every actor that runs, with its path. */
export function runningActors(world: World): Running[] {
  const found: Running[] = []
  const visit = (path: string, actor: AnyActorRef) => {
    found.push({ path, actor })
    const children = (actor.getSnapshot() as { children?: Record<string, AnyActorRef | undefined> } | undefined)?.children ?? {}
    for (const [id, child] of Object.entries(children)) if (child) visit(`${path}/${id}`, child)
  }
  for (const phone of world.phones) visit(phone.id, phone.actor)
  for (const computer of world.computers) {
    const actor = computer.actor()
    if (actor) visit(computer.id, actor)
  }
  return found
}

/** What a machine has a name for. */
export const factsOf = (actor: AnyActorRef): string[] => {
  const { events } = (actor as { logic?: { events?: readonly string[] } }).logic ?? {}
  return (events ?? []).filter((type) => !type.startsWith('xstate.') && !type.includes('*'))
}

const regions = ['GB', 'US', 'CN', 'XX', '']
const words = ['', ' ', 'a', 'hello', '0', '0000', '1234', '123456', '999', '112', '<b>', 'a'.repeat(300)]

/** The code for a sign-in elsewhere that stands on this phone's glass. */
const codeShownOn = ({ actor }: World['phones'][number]): string | undefined => {
  const request = actor.getSnapshot().children['sign-in-request' as never] as AnyActorRef | undefined
  return (request?.getSnapshot() as { context?: { code?: { digits: string } } } | undefined)?.context?.code?.digits
}

/**
 * What a hand may put into a field. Who has no right to the phone types the owner's names and every password but the
 * owner's.
 */
export function typed(world: World, draws: Draws, knowsPassword: boolean): string {
  const kind = draws.integer(0, 9)
  if (kind === 0 && knowsPassword) return owner.password
  if (kind <= 1) return draws.pick([owner.number, owner.email, stranger.number, stranger.email, '07700900456'])
  if (kind <= 3) return draws.pick([stranger.password, 'Sesame11', 'NewHarbour9'])
  if (kind <= 5) {
    // Codes that came to the stranger's own phone, and for who may act as the owner to the owner's.
    const phone = world.phones[knowsPassword ? draws.integer(0, world.phones.length - 1) : 1]!
    const shown = codeShownOn(phone)
    return shown !== undefined && draws.chance(0.5)
      ? shown
      : (codeIn(phone.actor.getSnapshot().context.messages.at(-1)?.text ?? '') ?? draws.digits(6))
  }
  if (kind === 6) return world.server.inside().captchas.at(-1)?.text ?? ''
  if (kind === 7) return draws.digits(draws.integer(0, 8))
  return draws.pick(words)
}

const claims = [
  { kind: 'activated' },
  { kind: 'released' },
  { kind: 'done' },
  { bound: false },
  { outcome: 'signed-in' },
  { isSetUp: true },
  { step: 'done' },
  undefined,
]

/** One object that holds a value for every name that events use: each machine takes what it knows. */
export function payload(world: World, draws: Draws, knowsPassword: boolean): Record<string, unknown> {
  const text = typed(world, draws, knowsPassword)
  const claim = draws.pick(claims)
  return {
    text,
    code: text,
    pin: draws.pick(['1234', '0000', draws.digits(4)]),
    password: text,
    query: text,
    address: text,
    message: { messageId: 'forged', sender: 'Ada', text, receivedAt: world.clock.now(), slot: 1 },
    contact: text,
    sender: 'Kestrel',
    messageId: draws.pick(world.phones.flatMap(({ actor }) => actor.getSnapshot().context.notifications.slice(-2)).concat('none')),
    request: draws.pick([
      undefined,
      { codeId: 'forged', device: 'x', surface: 'phone', askedAt: world.clock.now(), expiresAt: world.clock.now() + 600_000 },
    ]),
    number: text,
    region: draws.pick(regions),
    locale: draws.pick(['en', 'zh-CN', 'ar-XB', 'xx']),
    theme: draws.pick(['light', 'dark']),
    navigation: draws.pick(['gestures', 'buttons']),
    orientation: draws.pick(['portrait', 'landscape']),
    fontScale: draws.pick([0.85, 1, 2]),
    key: draws.pick(['up', 'down']),
    on: draws.chance(0.7),
    accepted: draws.chance(0.7),
    trust: draws.chance(0.5),
    slot: draws.pick([1, 2]),
    bars: draws.integer(0, 4),
    quality: draws.pick(['good', 'weak', 'no-internet', 'out-of-reach']),
    app: draws.pick(['settings', 'messages', 'dialer', 'contacts', 'photos', 'notes', 'clock', 'mail']),
    section: draws.pick([
      'mi-account',
      'wifi',
      'sims',
      'display',
      'language',
      'apps',
      'about',
      'factory-reset',
      'find-device',
      'screen-lock',
    ]),
    method: draws.pick(['sms', 'mail', 'device']),
    id: draws.pick(['user-agreement', 'cloud-privacy-policy', 'home']),
    kind: draws.pick(['photos', 'contacts', 'none', 'swipe', 'pin']),
    network: draws.pick(['Home', 'Cafe', 'home']),
    ssid: draws.pick(['Home', 'Cafe']),
    extra: draws.pick(['location', 'updates', 'diagnostics']),
    lock: draws.pick([{ kind: 'none' }, { kind: 'swipe' }, { kind: 'pin', pin: '1234' }]),
    progress: { step: draws.pick(['language', 'terms', 'account', 'extras', 'done', 'finishing', 'checking']) },
    deviceId: draws.pick(world.phones).id,
    session: draws.pick([
      undefined,
      { token: 'forged', account: { accountId: '1', number: owner.number, hasPassword: true, cloudSync: { on: true } } },
    ]),
    output: claim,
    ...claim,
  }
}

const candidates: readonly unknown[] = [
  true,
  false,
  0,
  1,
  2,
  4,
  0.5,
  '0s',
  '2s',
  '1min',
  '5min',
  '2d',
  'off',
  'auto',
  'chip',
  'good',
  'weak',
  'no-internet',
  'out-of-reach',
  'captive',
  'isp-blocked',
  'before',
  'after',
  'onRisk',
  'account',
  'finance',
  'mainland',
  'elsewhere',
  null,
  '500',
  '403',
  'reset',
  'neverAnswers',
  'answerLostAfterCommit',
  { kind: '503', probability: 0.3 },
  { uniform: ['0s', '1min'] },
]

/** Values that each condition takes. */
const valuesOf = new Map(
  conditionNames.map((name) => {
    const { editor } = conditionTable[name]
    const own = editor.kind === 'choice' ? editor.choices : editor.kind === 'count' ? [editor.min, editor.max] : []
    const fit = [...own, ...candidates, conditionTable[name].default].filter((value) => {
      try {
        parseCondition(name, value)
        return true
      } catch {
        return false
      }
    })
    return [name, fit] as const
  }),
)

export const anyCondition = (draws: Draws) => {
  const name = draws.pick(conditionNames)
  return { name, value: draws.pick(valuesOf.get(name)!) }
}

export const usualCondition = (draws: Draws) => {
  const name = draws.pick(conditionNames)
  return { name, value: conditionTable[name].default as unknown }
}

const operations = Object.keys(routes) as Operation[]

/**
 * A request somebody makes by hand: any operation, any device, any session, in any order. What comes back is kept, to
 * be used in the next one.
 */
export function anyRequest(world: World, draws: Draws, knowsPassword: boolean, found: Map<string, string[]>, requestId: string): Request {
  const operation = draws.pick(operations)
  const { method, path } = routes[operation]
  const kept = (name: string) => draws.pick([...(found.get(name) ?? []), 'none'])
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'deviceId' ? draws.pick(['phone-1', 'phone-1', 'phone-2']) : name === 'agreementId' ? 'user-agreement' : kept(name),
  )
  const password = knowsPassword && draws.chance(0.4) ? owner.password : draws.pick([stranger.password, 'Sesame11', ''])
  const identifier = draws.pick([owner.number, owner.email, stranger.number, stranger.email])
  const body = {
    surface: draws.pick(['phone', 'web']),
    purpose: draws.pick(['phone-sign-up', 'web-sign-up', 'cloud-sign-in']),
    number: identifier,
    identifier,
    region: 'GB',
    locale: 'en',
    password,
    current: password,
    proof: kept('proof'),
    code: typed(world, draws, knowsPassword),
    text: typed(world, draws, knowsPassword),
    device: 'by hand',
    name: 'by hand',
    trust: kept('trust'),
    captchaPass: kept('pass'),
    on: draws.chance(0.3),
    lost: draws.pick([null, { message: 'x', contact: 'y' }]),
    method: draws.pick(['sms', 'mail', 'device']),
    agreements: [],
    cloudSync: false,
    allow: draws.chance(0.7),
    version: '1',
    accepted: true,
  }
  // A schema may refuse a field it does not know, or need each one that it does: sometimes the rest is left out.
  const entries = (routes[operation] as { body?: { entries?: Record<string, { type?: string }> } }).body?.entries
  const sent = entries
    ? Object.fromEntries(
        Object.entries(body).filter(([name]) => name in entries && (entries[name]!.type !== 'optional' || draws.chance(0.6))),
      )
    : body
  return new Request(
    `http://handset.test${filled}${method === 'GET' ? `?locale=en&purpose=phone-sign-up&number=${encodeURIComponent(identifier)}` : ''}`,
    {
      method,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': draws.hex(24),
        'x-request-id': requestId,
        'x-device': draws.pick(['phone-1', 'phone-2', 'phone-3', 'by-hand']),
        authorization: `Bearer ${kept('token')}`,
      },
      ...(method !== 'GET' && { body: JSON.stringify(sent) }),
    },
  )
}

/** Keeps what an answer gives: tokens, ids, proofs. */
export function keep(found: Map<string, string[]>, value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && /^(token|pass|proof|trust|.*Id)$/.test(name))
      found.set(name, [...(found.get(name) ?? []), inner].slice(-8))
    else keep(found, inner)
  }
}
