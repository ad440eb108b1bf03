import type { SnapshotFrom } from 'xstate'
import * as v from 'valibot'
import type { miAccountMachine } from '../flows/mi-account/mi-account.machine.ts'
import { pageIds } from '../flows/pages.ts'
import { itemKinds } from '../account/contract.ts'
import { screenIds } from '../flows/screens.ts'
import { shownOf } from '../flows/personal-data/items.ts'
import type { Instant } from '../sim/clock.ts'
import type { Happening } from './happenings.ts'
import { isUsual } from './phone/usual-items.ts'
import type { World } from './world.ts'

const phoneId = v.pipe(v.string(), v.regex(/^phone-[1-4]$/, 'a phone like phone-1'))
const number = v.pipe(v.string(), v.regex(/^\+[1-9]\d{5,14}$/, 'a number like +447700900123'))

/** Facts of a world. All that are named have to hold at one instant. */
const goalStep = v.pipe(
  v.strictObject({
    /** One of these is what a phone or the computer shows. */
    shown: v.optional(v.pipe(v.array(v.picklist([...screenIds, ...pageIds])), v.minLength(1))),
    /** On this phone somebody is signed in, with a session that the server takes and goes on taking. */
    signedIn: v.optional(phoneId),
    /** Number of the account that they are signed in to; any without it. */
    account: v.optional(number),
    /** The account’s page on this phone was told how sync with the cloud stands. */
    synced: v.optional(phoneId),
    /** Something of this kind that was made in this story is on every phone. */
    shared: v.optional(v.picklist(itemKinds)),
    /** This phone is unlocked and set up. */
    inUse: v.optional(phoneId),
    /** This phone starts like new. */
    likeNew: v.optional(phoneId),
    /** This phone is bound to no account. */
    unbound: v.optional(phoneId),
    /** The account that had this number as the story began: a SIM in one of the phones has its number now, and it has an address. */
    reachable: v.optional(number),
  }),
  v.check((step) => Object.keys(step).length > 0, 'at least one fact'),
)

/** When a story is well: what has to come true, one after another. A story that one only plays with has none. */
export const Goal = v.pipe(v.array(goalStep), v.minLength(1), v.maxLength(4))
export type Goal = v.InferOutput<typeof Goal>
type GoalStep = Goal[number]
type Facts = { [Name in keyof Required<GoalStep>]: (world: World, wanted: NonNullable<GoalStep[Name]>, step: GoalStep) => boolean }

const phoneOf = ({ phones }: World, id: string) => phones.find((phone) => phone.id === id)?.actor.getSnapshot()

/** How each fact is found; what costs more stands later. */
const facts: Facts = {
  inUse: (world, phone) => phoneOf(world, phone)?.hasTag('in-use') === true,
  likeNew: (world, phone) => phoneOf(world, phone)?.context.isSetUp === false,
  shown: ({ phones, computers, frontScreen }, wanted) =>
    phones.some(({ id }) => wanted.includes(frontScreen(id).screen)) || computers.some((one) => wanted.includes(one.frontPage().page)),
  synced(world, phone) {
    const page = world.actorAt(`${phone}/settings/mi-account`)?.getSnapshot() as SnapshotFrom<typeof miAccountMachine> | undefined
    return page?.matches({ signedIn: { cloud: 'shown' } }) === true && page.context.trouble === undefined
  },
  account: (world, wanted, { signedIn }) => phoneOf(world, signedIn ?? '')?.context.session?.account.number === wanted,
  signedIn(world, phone) {
    const token = phoneOf(world, phone)?.context.session?.token
    // One that an old password began has an end already, however far ahead.
    return token !== undefined && world.server.inside().sessions.some((session) => session.token === token && session.endedAt === null)
  },
  shared({ phones }, kind) {
    const fresh = phones.map(({ actor }) => {
      const items = actor.getSnapshot().children['personal-data']?.getSnapshot().context.items ?? []
      return shownOf(items, kind).filter(({ itemId }) => !isUsual(itemId))
    })
    return fresh[0]?.some(({ itemId }) => fresh.every((items) => items.some((item) => item.itemId === itemId))) === true
  },
  unbound: ({ server }, phone) => !server.inside().devices.some(({ deviceId, findDevice }) => deviceId === phone && findDevice),
  reachable({ server, phones }, former) {
    const account = server.inside().accounts.find(({ firstNumber }) => firstNumber === former)
    const sims = phones.flatMap((phone) => phone.radios().sims.filter(({ inserted }) => inserted))
    return account?.email !== undefined && sims.some((sim) => sim.number === account.number)
  },
}

const holds = (world: World, step: GoalStep) =>
  (Object.keys(facts) as (keyof GoalStep)[]).every((name) => {
    const wanted = step[name]
    return wanted === undefined || (facts[name] as (world: World, wanted: unknown, step: GoalStep) => boolean)(world, wanted, step)
  })

/** Watches a world for its goal. `note` hears once of the instant when it is reached; what comes after takes it back no more. */
export type GoalWatcher = (world: World, note: (happening: Happening & { kind: 'goal' }) => void) => void

export const watchGoal: GoalWatcher = (world, note) => {
  const { goal = [] } = world.scenario
  let reached = 0
  const look = () => {
    while (reached < goal.length && holds(world, goal[reached]!)) reached += 1
    if (reached < goal.length) return
    leave()
    note({ kind: 'goal', at: world.clock.now() })
  }
  const leave = goal.length > 0 ? world.subscribe(look) : () => {}
}

/** When the goal of this story was reached; undefined while it is not, and where there is none. */
export const goalReachedAt = (world: World): Instant | undefined => world.happenings().find(({ kind }) => kind === 'goal')?.at
