import * as v from 'valibot'
import { operations } from '../../src/account/contract.ts'
import { id, number, password, region, words } from '../../src/account/fields.ts'
import { checkedSeed } from '../../src/sim/seed.ts'
import type { Standalone } from './standalone.ts'

/** What was asked of the control desk cannot be done; the message says why, for a person. */
export class DeskError extends Error {
  readonly status: number
  readonly headers: Record<string, string>
  constructor(status: number, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.name = 'DeskError'
    this.status = status
    this.headers = headers
  }
}

export interface DeskRequest {
  query: URLSearchParams
  body: unknown
}

/** Gives the story a new start with a seed. */
export type Restart = (seed: number) => Standalone

type Action = (story: Standalone, request: DeskRequest, restart: Restart) => unknown

function parse<const S extends v.GenericSchema>(schema: S, body: unknown, example: string): v.InferOutput<S> {
  const parsed = v.safeParse(schema, body)
  if (!parsed.success) throw new DeskError(400, `Send ${example}`)
  return parsed.output
}

/** Runs what may refuse a value with a RangeError. */
async function attempt<T>(action: () => T | Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    if (error instanceof RangeError) throw new DeskError(400, error.message)
    throw error
  }
}

const clockOf = ({ clock }: Standalone) => ({
  now: clock.reading(),
  date: new Date(clock.reading()).toISOString(),
  speed: clock.speed,
  pending: clock.pending().map(({ due, label }) => ({ due, label })),
})

const clockOrder = v.union([
  v.strictObject({ advance: v.union([v.string(), v.number()]) }),
  v.strictObject({ to: v.number() }),
  v.strictObject({ speed: v.number() }),
])

const messagesByNumber = ({ sms }: Standalone, number: string | null) =>
  Object.groupBy(
    sms.inbox().filter((message) => number === null || message.to === number),
    (message) => message.to,
  )

/** What the contract could not carry is no account: nobody could sign in to it. */
const newAccount = v.strictObject({
  number,
  name: v.optional(words(64)),
  region: v.optional(region),
  email: v.optional(v.pipe(words(254), v.email())),
  password: v.optional(password),
  twoStep: v.optional(v.boolean()),
  recycled: v.optional(v.boolean()),
  devices: v.optional(v.array(v.strictObject({ deviceId: id, name: words(64) }))),
})

/** Every control request, by method and path below `/__control/`. */
export const desk: Record<string, Action> = {
  'GET clock': clockOf,
  async 'POST clock'(story, { body }) {
    const order = parse(clockOrder, body, '{"advance":"24h"}, {"to":instant} or {"speed":10}')
    await attempt(async () => {
      if ('advance' in order) await story.clock.advance(order.advance)
      else if ('to' in order) await story.clock.advanceTo(order.to)
      else story.clock.setSpeed(order.speed)
    })
    return clockOf(story)
  },
  'GET conditions': ({ conditions }) => conditions.list(),
  async 'PUT conditions'({ conditions }, { body }) {
    const { name, value } = parse(v.strictObject({ name: v.string(), value: v.unknown() }), body, '{"name":"server.latency","value":"2s"}')
    await attempt(() => conditions.set(name, value))
    return conditions.list().find((condition) => condition.name === name)
  },
  'GET inbox': (story, { query }) => messagesByNumber(story, query.get('number')),
  'GET mail': ({ mail }, { query }) =>
    Object.groupBy(
      mail.inbox().filter(({ to }) => !query.has('address') || to === query.get('address')),
      ({ to }) => to,
    ),
  async 'POST accounts'({ server, clock }, { body }) {
    const account = parse(
      newAccount,
      body,
      '{"number":"+441632960123","email":"ada@post.test","password":"…"}; name, region, twoStep, recycled, devices if you like',
    )
    return attempt(() => clock.run(() => server.addAccount(account)))
  },
  'GET captchas': ({ server }) => server.inside().captchas,
  'GET log': ({ server }) => server.log(),
  'GET state': ({ server, seed }) => ({ seed, ...server.inside() }),
  async 'POST release'({ server, clock }, { body }) {
    const which = parse(
      v.strictObject({ operation: v.optional(v.picklist(operations)), requestId: v.optional(v.string()) }),
      body ?? {},
      '{}, {"operation":"sendCode"} or {"requestId":"…"}',
    )
    return {
      released: await clock.run(() =>
        server.release({ ...(which.operation && { operation: which.operation }), ...(which.requestId && { requestId: which.requestId }) }),
      ),
    }
  },
  'POST reset'({ seed }, { body }, restart) {
    const order = parse(v.strictObject({ seed: v.optional(v.unknown()) }), body ?? {}, '{} or {"seed":7}')
    return attempt(() => ({ seed: restart(order.seed === undefined ? seed : checkedSeed(order.seed)).seed }))
  },
}
