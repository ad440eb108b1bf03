import type { Clock } from '../../src/sim/clock.ts'
import type { Random } from '../../src/sim/random.ts'
import { isMutation, routes, type Account, type Operation, type Route } from '../../src/account/contract.ts'
import type { NewAccount } from './accounts/accounts.ts'
import type { ServerConditions } from './conditions.ts'
import type { MailGateway, PushGateway, ServerContext, SmsGateway } from './context.ts'
import { isClientOutdated } from './sign-in/client-gate.ts'
import { deliver, faultAnswer } from './troubles/delivery.ts'
import type { NewDevice } from './devices/devices.ts'
import type { RegisteredDevice } from './devices/device-register.ts'
import type { Fault } from './troubles/fault-shape.ts'
import { createFaultPicker } from './troubles/faults.ts'
import { createHolds } from './troubles/holds.ts'
import { createIdempotency } from './idempotency.ts'
import { insideOf, type ServerInside } from './inside.ts'
import { drawLatency, regionLatency } from './troubles/latency.ts'
import { createMint } from './mint.ts'
import { createOutage, isOut, outageRetryAfter } from './troubles/outage.ts'
import { problemAnswer, Refusal, type Answer } from './refusal.ts'
import { createRequestLog, type LogEntry } from './request-log.ts'
import { matchRoute } from './router.ts'
import { createRules, type Asked } from './rules.ts'
import { checkBodyHeaders, validate } from './validation.ts'

export interface AccountServer {
  /**
   * Answers one request. What the rules decide is decided on arrival; latency and holds only delay the answer.
   * An `x-request-id` header names the tracked work that sleeps on the clock meanwhile, `x-device` the sender in the log.
   * @throws ConnectionReset when a fault breaks the connection, and the signal’s reason when the sender went away
   */
  handle(request: Request): Promise<Response>
  /** Lets held answers go: all of one operation, one by request id, or all. Returns how many. */
  release(which?: { operation?: Operation; requestId?: string }): number
  /** Makes an account exist that nobody signed up for. */
  addAccount(account: ExistingAccount): Account
  inside(): ServerInside
  log(): readonly LogEntry[]
  /** Called whenever a request arrived, ended or was let go. */
  subscribe(listener: () => void): () => void
}

/** An account, and the phones that are bound to it. */
export type ExistingAccount = NewAccount & {
  devices?: NewDevice[] | undefined
  /** Wrong passwords in a row, the last of them just now: what they lock is locked from the beginning. */
  wrongTries?: number | undefined
  /** Devices on which its owner is signed in already, with the password. */
  sessions?: { token: string; deviceId: string; device: string }[] | undefined
}

export interface AccountServerOptions {
  clock: Clock
  random: Random
  conditions: ServerConditions
  sms: SmsGateway
  /** Without one, mails are lost. */
  mail?: MailGateway
  /** Without one, no device is there to confirm anything, and each has to ask what is in its cloud. */
  push?: PushGateway
  /** Those that exist from the start. */
  accounts?: readonly ExistingAccount[]
  /** The devices as their maker knows them. */
  register?: readonly RegisteredDevice[]
}

const jsonHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' }
const maintenanceRetryAfter = 1_800

/** Any error a rule throws, as an answer; what is no refusal must not tell anything about the inside. */
const answerTo = (error: unknown): Answer =>
  error instanceof Refusal ? problemAnswer(error.kind, error.details, error.headers) : problemAnswer('server-error')

const noMail: MailGateway = { send: () => {} }
const noPush: PushGateway = { deviceOf: () => undefined, send: () => {}, ring: () => {}, tell: () => {} }

export function createAccountServer(options: AccountServerOptions): AccountServer {
  const { clock, random, conditions, sms, mail = noMail, push = noPush, accounts = [], register } = options
  const context: ServerContext = { clock, random, conditions, sms, mail, push, mint: createMint(random) }
  const { rules, state } = createRules(context, register)
  const log = createRequestLog()
  const holds = createHolds(clock)
  const idempotency = createIdempotency()
  const faults = createFaultPicker(random, clock.now())
  const outage = createOutage(context)
  const listeners = new Set<() => void>()
  const arrivals = new Map<Operation, number>()
  let anonymous = 0

  function changed() {
    for (const listener of listeners) listener()
  }

  /** What the rules say, once for each Idempotency-Key. */
  function decide(request: Request, operation: Operation, params: Record<string, string>, query: URLSearchParams, text: string): Answer {
    const route: Route = routes[operation]
    const authorization = request.headers.get('authorization')
    const ask = (): Answer => {
      if (route.signedIn) {
        const session = state.sessions.find(authorization)
        session.system = request.headers.get('x-system-version') ?? session.system
      }
      if (route.body) checkBodyHeaders(request.headers)
      const asked = { ...validate(operation, params, query, text), authorization }
      const rule = rules[operation] as (asked: Asked<Operation>) => unknown
      return { status: route.status, problem: null, text: JSON.stringify(rule(asked as Asked<Operation>)), headers: jsonHeaders }
    }
    if (!isMutation(operation)) return ask()
    const fingerprint = `${operation} ${JSON.stringify(params)} ${authorization ?? ''} ${text}`
    return idempotency.once(request.headers.get('idempotency-key'), fingerprint, clock.now(), () => {
      try {
        return ask()
      } catch (error) {
        // A request that never fitted the contract may be repaired under its key; a rule’s no stays a no.
        if (error instanceof Refusal && error.kind !== 'bad-request' && error.kind !== 'media-type-unsupported') return answerTo(error)
        throw error
      }
    })
  }

  function refusedAsAWhole(operation: Operation, headers: Headers): Answer | undefined {
    if (isOut(outage.kind(), operation)) {
      return problemAnswer('server-unavailable', { retryAfter: outageRetryAfter })
    }
    if (conditions.get('server.maintenance') && isMutation(operation)) {
      return problemAnswer('server-unavailable', { retryAfter: maintenanceRetryAfter })
    }
    if (isClientOutdated(operation, headers)) return problemAnswer('client-outdated')
    return undefined
  }

  function faultFor(operation: Operation, n: number): Fault | null {
    const own = conditions.get(`server.fault.${operation}`)
    const fault = own ?? conditions.get('server.fault')
    return faults.meets(fault, clock.now(), operation, n) ? fault : null
  }

  function latencyFor(operation: Operation, n: number): number {
    const latency =
      conditions.get(`server.latency.${operation}`) ?? conditions.get('server.latency') ?? regionLatency[conditions.get('server.region')]
    return drawLatency(latency, () => random.for(`server.latency.${operation}`, n))
  }

  async function wait(entry: LogEntry, operation: Operation, fault: Fault | null, n: number, signal: AbortSignal): Promise<void> {
    if (fault?.kind === 'neverAnswers') {
      await clock.park({ work: entry.requestId, signal }).ended
    } else if (conditions.get('server.hold') || conditions.get(`server.hold.${operation}`)) {
      entry.outcome = 'held'
      const held = holds.hold({ requestId: entry.requestId, operation, since: clock.now() }, signal)
      changed()
      await held
    } else {
      entry.latency = latencyFor(operation, n)
      changed()
      if (entry.latency > 0) await clock.sleep(entry.latency, { work: entry.requestId, label: `answer to ${operation}`, signal })
    }
  }

  function end(entry: LogEntry, outcome: LogEntry['outcome'], answer?: Answer) {
    entry.outcome = outcome
    entry.endedAt = clock.now()
    if (answer) {
      entry.status = answer.status
      entry.problem = answer.problem
      entry.replayed = 'idempotency-replayed' in answer.headers
    }
    changed()
  }

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const match = matchRoute(request.method, url.pathname)
    const text = match.kind === 'operation' && request.body ? await request.text() : ''

    state.status.look()
    const entry = log.add({
      requestId: request.headers.get('x-request-id') ?? `request-${(anonymous += 1)}`,
      device: request.headers.get('x-device'),
      operation: match.kind === 'operation' ? match.operation : null,
      method: request.method,
      path: url.pathname,
      at: clock.now(),
      endedAt: null,
      outcome: 'waiting',
      status: null,
      problem: null,
      latency: null,
      fault: null,
      replayed: false,
    })
    if (match.kind !== 'operation') {
      const answer =
        match.kind === 'nothing' ? problemAnswer('not-found') : problemAnswer('method-not-allowed', {}, { allow: match.allowed.join(', ') })
      end(entry, 'answered', answer)
      return deliver(answer, null)
    }

    const { operation, params } = match
    const n = (arrivals.get(operation) ?? 0) + 1
    arrivals.set(operation, n)
    const fault = faultFor(operation, n)
    entry.fault = fault?.kind ?? null
    let answer = (fault && faultAnswer(fault, routes[operation].status)) ?? refusedAsAWhole(operation, request.headers)
    const runsRules = !answer && (!fault || fault.kind === 'answerLostAfterCommit')
    if (runsRules) {
      try {
        answer = decide(request, operation, params, url.searchParams, text)
      } catch (error) {
        answer = answerTo(error)
      }
    }

    try {
      await wait(entry, operation, fault, n, request.signal)
    } catch (error) {
      end(entry, 'gone')
      throw error
    }
    const broken = fault?.kind === 'reset' || fault?.kind === 'answerLostAfterCommit'
    end(entry, broken ? 'broken' : 'answered', broken ? undefined : answer)
    return deliver(answer ?? problemAnswer('server-error'), fault?.kind ?? null)
  }

  function addAccount({ devices = [], wrongTries = 0, sessions = [], ...account }: ExistingAccount): Account {
    const record = state.accounts.add(account)
    const { account: made } = record
    const started = sessions.map(({ token, deviceId, device }) => ({
      deviceId,
      session: state.sessions.start(record, device, { provenBy: 'password', endsAt: null, token }),
    }))
    for (const device of devices) {
      const session = started.find(({ deviceId }) => deviceId === device.deviceId)?.session ?? null
      state.devices.bind({ ...device, accountId: made.accountId, session })
    }
    for (let tried = 0; tried < wrongTries; tried += 1) state.lock.countTry(made.accountId)
    changed()
    return made
  }
  for (const account of accounts) addAccount(account)

  return {
    handle,
    addAccount,
    release(which = {}) {
      const released = holds.release(which)
      if (released > 0) changed()
      return released
    },
    inside: () => insideOf(context, state, holds.all()),
    log: log.entries,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
