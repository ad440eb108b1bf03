import type { AnyActorRef } from 'xstate'
import { directFetch } from '../../mocks/direct.ts'
import type { AccountServer } from '../../mocks/server/index.ts'
import type { Operation } from '../account/contract.ts'
import type { Appearance } from '../flows/phone/phone.machine.ts'
import { createClock, type Clock } from '../sim/clock.ts'
import { createJournal, type Journal } from '../sim/journal.ts'
import { createRandom, type Random } from '../sim/random.ts'
import { checkedSeed } from '../sim/seed.ts'
import type { RealTime } from '../sim/real-time.ts'
import type { AccountFlows } from './phone/account-flows.ts'
import type { ComputerMaker } from './computer/computer.ts'
import { checkedInput, InputError, longestStory, mostEntries } from './checked-input.ts'
import { createConditions, type ConditionStore } from './conditions.ts'
import { actorAt, frontScreen, type ActorPath, type FrontScreen } from './phone/front-screen.ts'
import type { GoalWatcher } from './goal.ts'
import { createHappenings, type Happening } from './happenings.ts'
import { imeisOf } from './phone/imei.ts'
import type { Story, WorldInput } from './input.ts'
import type { Later } from './later.ts'
import type { ServerMaker } from './later-server.ts'
import { createMailNetwork, type MailNetwork } from './mail/mail-network.ts'
import { deviceName, signedInBefore } from './signed-in-before.ts'
import { createNotifications } from './phone/notifications.ts'
import { createPhone, type Phone } from './phone/phone.ts'
import { createPushNetwork } from './push/push-network.ts'
import type { Scenario } from './scenario.ts'
import { createSmsNetwork, type SmsNetwork } from './sms/sms-network.ts'
import { createSurroundings, type RouterRef } from './surroundings.ts'
import { noteOutages } from './computer/outages.ts'
import { createSleepingComputer, type Computer } from './computer/sleeping-computer.ts'
import { tell, type EventError } from './outside.ts'
import { withoutUndefined } from './without-undefined.ts'

/** Scenario, seed and journal made flesh. Everything in it runs on its one clock. */
export interface World {
  id: string
  scenario: Scenario
  seed: number
  clock: Clock
  random: Random
  conditions: ConditionStore
  journal: Journal<WorldInput>
  server: AccountServer
  sms: SmsNetwork
  mail: MailNetwork
  phones: readonly Phone[]
  /** On the desk beside the phones. */
  computers: readonly Computer[]
  /** The router at home, at the path `router`. */
  router: RouterRef
  /**
   * The one way in: applied when the world has settled, stamped and journaled. Resolves when all that follows at that
   * instant has settled. An event for an actor that does not run (any more) is dropped.
   * @throws ConditionError for a condition that does not exist or a value it cannot have, InputError for what no story could
   * hold; nothing is journaled then
   * @throws EventError for an event that its actor could not take; it stays in the journal, where it did nothing
   */
  dispatch(input: WorldInput): Promise<void>
  /** The actor at a path, or undefined when none runs there now. */
  actorAt(path: ActorPath): AnyActorRef | undefined
  /** What the phone shows. */
  frontScreen(phone?: string): FrontScreen
  /** What happened so far, in order; the same for the same story. */
  happenings(): readonly Happening[]
  /** Called after anything changed that somebody could see. */
  subscribe(listener: () => void): () => void
  /** The story so far. */
  story(): Story
  /** Stops the clock and every actor. */
  stop(): void
}

export interface WorldOptions {
  scenario: Scenario
  seed?: number
  /** Way to the account server; by default straight to it. The request carries `x-world` with the world's id. */
  fetch?: (request: Request, world: World) => Promise<Response>
  origin?: string
  real?: RealTime
  /** How the phones look when the story begins. */
  appearance?: Partial<Appearance>
}

let worlds = 0

/** What a page may bring after its first frame. */
export interface WorldParts {
  makeServer: ServerMaker
  accountFlows: Later<AccountFlows>
  makeComputer: Later<ComputerMaker>
  /** Comes with the library: nothing else has goals. */
  watchGoal?: GoalWatcher
}

const opensFlows = new Set([
  'app.opened',
  'notification.opened',
  'networks.opened',
  'emergency.opened',
  'date-time.opened',
  'system-update.opened',
  'portal.opened',
  'session.changed',
])

/** What somebody opens comes after the phone is on screen. What runs in it was opened before. */
const leadsToFlows = ({ to, event }: { to: ActorPath; event: { type: string } }) => opensFlows.has(event.type) || to.includes('/settings')

/** The one of a scenario's causes that this seed draws, if it leaves that open. */
export const drawnCause = ({ causes }: Scenario, random: Random): Scenario['causes'][number] | undefined =>
  causes[random.for('scenario.cause', 0).integer(0, Math.max(0, causes.length - 1))]

/** Puts a world together: clock, chance, conditions, server, networks, phones. It stands at its start, paused. */
export function createWorldAround({ makeServer, accountFlows, makeComputer, watchGoal }: WorldParts, options: WorldOptions): World {
  const { scenario, fetch, origin = 'http://handset.test', real, appearance } = options
  const seed = checkedSeed(options.seed ?? 1)
  const id = `world-${++worlds}`
  const end = scenario.start + longestStory
  const clock = createClock({ start: scenario.start, end, ...(real && { real }) })
  const random = createRandom(seed)
  const conditions = createConditions({ ...scenario.conditions, ...drawnCause(scenario, random)?.conditions })
  const journal = createJournal<WorldInput>()
  const sms = createSmsNetwork({ clock, random, conditions })
  const mail = createMailNetwork({ clock, random, conditions })
  const push = createPushNetwork(clock)
  const register = scenario.phones.map(({ sims }, index) => ({
    deviceId: `phone-${index + 1}`,
    imeis: imeisOf(random, index, sims.length),
  }))
  const before = signedInBefore(scenario, random)
  const server = makeServer({ clock, random, conditions, sms, mail, push, accounts: before.accounts, register })
  const listeners = new Set<() => void>()
  const { notify, together } = createNotifications(listeners)
  const direct = directFetch(server)
  const happenings = createHappenings({ clock, journal, server, sms, mail })

  const phones: Phone[] = []
  let idempotencyKeys = 0
  const services = {
    clock,
    random,
    conditions,
    sms,
    mail,
    push,
    accounts: scenario.accounts,
    origin,
    accountFlows,
    fetch: (request: Request) => (fetch ? fetch(request, world) : direct(request)),
    nextIdempotencyKey: () => random.for('idempotency-key', idempotencyKeys++).hex(24),
    headers: { 'x-world': id },
    networks: scenario.networks,
    appearance: withoutUndefined(appearance ?? {}),
    onChange() {
      for (const phone of phones) happenings.noteScreen(phone.id, frontScreen(phone.id, phone.actor)?.screen)
      notify()
    },
  }
  for (const [index, described] of scenario.phones.entries())
    phones.push(createPhone({ ...services, described, index, name: deviceName(scenario.phones, index), session: before.sessions[index] }))
  const computers = [
    createSleepingComputer(makeComputer, {
      ...services,
      id: 'computer-1',
      scenario,
      outages: noteOutages({ clock, conditions }),
      region: scenario.phones[0]!.region,
      phoneLook: () => phones[0]!.actor.getSnapshot().context.appearance,
      onChange() {
        for (const computer of computers) happenings.notePage(computer.id, computer.frontPage().page)
        notify()
      },
    }),
  ]

  const { router } = createSurroundings({ clock, conditions, phones, sms })
  router.subscribe(notify)
  conditions.store.subscribe(notify)
  clock.subscribe(notify)
  sms.subscribe(notify)
  mail.subscribe(notify)
  mail.onMailbox(notify)

  const computerOf = (path: ActorPath) => computers.find(({ id: name }) => name === path.split('/')[0])
  const rootOf = (path: ActorPath): AnyActorRef | undefined =>
    path === 'router' ? router : (phones.find((phone) => phone.id === path.split('/')[0])?.actor ?? computerOf(path)?.actor())

  /** @returns why it could not be, if so */
  function apply(input: WorldInput): EventError | undefined {
    switch (input.type) {
      case 'event': {
        // What actors answer is XState's own business; from outside nobody can answer for them.
        if (input.event.type.startsWith('xstate.')) return undefined
        const root = rootOf(input.to)
        const target = root && actorAt(root, input.to)
        if (!target || target.getSnapshot()?.status !== 'active') return undefined
        journal.append(clock.now(), input)
        return tell(target, input.event)
      }
      case 'condition':
        journal.append(clock.now(), input)
        conditions.set(input.name, input.value)
        return undefined
      case 'skip':
        // Of skips that were asked for together, the last may find the end of the clock nearer than it was.
        journal.append(clock.now(), { ...input, by: Math.min(input.by, end - clock.now()) })
        return undefined
      case 'release':
        journal.append(clock.now(), input)
        server.release(input.operation === undefined ? undefined : { operation: input.operation as Operation })
        return undefined
      case 'drill':
        journal.append(clock.now(), input)
        return undefined
    }
  }

  const world: World = {
    id,
    scenario,
    seed,
    clock,
    random,
    conditions,
    journal,
    server,
    sms,
    mail,
    phones,
    computers,
    router,
    async dispatch(source) {
      const input = checkedInput(source)
      if (journal.entries().length >= mostEntries) throw new InputError(`A story holds ${mostEntries} inputs, and this one is full.`)
      if (input.type === 'skip' && clock.reading() + input.by > end)
        throw new InputError(`A story goes on for ten years at most: its clock stops at ${new Date(end).toISOString()}.`)
      // As work in flight it holds back this input and those that follow, in order, and the clock.
      if (input.type === 'event' && leadsToFlows(input) && !accountFlows.here()) void clock.track(accountFlows.load).catch(() => {})
      const computer = input.type === 'event' ? computerOf(input.to) : undefined
      if (computer && !computer.actor()) void clock.track(() => computer.wake()).catch(() => {})
      const applied = together(() => clock.run(() => apply(input)))
      const skipped = input.type === 'skip' ? clock.advance(input.by) : undefined
      const refused = await applied
      await skipped
      await clock.settled()
      notify()
      if (refused) throw refused
    },
    actorAt(path) {
      const root = rootOf(path)
      return root && actorAt(root, path)
    },
    frontScreen(phone = phones[0]!.id) {
      const found = phones.find((one) => one.id === phone)
      if (!found) throw new RangeError(`There is no phone "${phone}" in this world`)
      // A phone whose root broke shows nothing, home least of all.
      return frontScreen(found.id, found.actor) ?? { screen: 'power/off', path: found.id }
    },
    happenings: happenings.list,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    story: () => ({ version: 1, scenario: scenario.id, seed, entries: [...journal.entries()], until: clock.now() }),
    stop() {
      for (const phone of phones) phone.actor.stop()
      for (const computer of computers) computer.stop()
      router.stop()
      clock.stop()
      listeners.clear()
    },
  }
  watchGoal?.(world, happenings.note)
  return world
}
