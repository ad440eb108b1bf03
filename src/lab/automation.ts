import type { ServerInside } from '../../mocks/server/index.ts'
import { aboutCondition } from '../world/condition-about.ts'
import { conditionNames, conditionTable, type ConditionName } from '../world/conditions.ts'
import type { LogEntry } from '../../mocks/server/index.ts'
import type { SmsMessage } from '../flows/phone/phone.machine.ts'
import { isPageId, type PageId } from '../flows/pages.ts'
import type { ScreenId } from '../flows/screens.ts'
import type { ScenarioId } from '../scenarios/ids.ts'
import type { PendingTimer } from '../sim/clock.ts'
import { durationMs, type Duration } from '../sim/duration.ts'
import { InputError } from '../world/checked-input.ts'
import type { Story, WorldInput } from '../world/input.ts'
import { readStory } from '../world/read-story.ts'
import type { Mail } from '../flows/mail/mail.ts'
import type { TracedMail } from '../world/mail/mail-network.ts'
import type { TracedSms } from '../world/sms/sms-network.ts'
import type { World } from '../world/world.ts'
import { checkCondition, checkDevice, checkInput, checkPlace } from './automation-checks.ts'
import type { Lab } from './lab.ts'

export interface ConditionFacts {
  name: ConditionName
  group: string
  unit: string
  value: unknown
  default: unknown
  about: string
}

/** What the desk's inside view shows. Instants are milliseconds since 1970 on the virtual clock. */
export interface Inside extends Omit<ServerInside, 'held'> {
  /** Every message with every hop from the server to a phone. */
  sms: TracedSms[]
  /** The same of every mail, up to a mailbox. */
  mail: TracedMail[]
  held: ServerInside['held']
  /** Requests, oldest first. */
  log: LogEntry[]
  /** What happens next. */
  timers: PendingTimer[]
}

/**
 * `window.handset`, for Playwright and the like. All it gives is plain data. What changes something returns a promise
 * that resolves when all that follows has settled, and goes into the journal.
 */
export interface Handset {
  /** The screen in front, of the first phone unless another is named: `phone-2`; of `computer-1` its page. */
  screen(device?: string): ScreenId | PageId
  now(): number
  /** @throws RangeError for something that is no duration */
  advance(duration: Duration): Promise<void>
  /** Moves to what happens next; false when nothing does. */
  skipToNext(): Promise<boolean>
  settled(): Promise<void>
  /** @throws ConditionError for a condition that does not exist or a value it cannot have */
  set(condition: string, value: unknown): Promise<void>
  get(condition: string): unknown
  conditions(): ConditionFacts[]
  journal(): Story['entries']
  story(): Story
  /** Lives a story, or a journal under the scenario and seed on stage. @throws StoryError */
  replay(story: unknown): Promise<void>
  messages(phone?: string): SmsMessage[]
  /** The mails of an address; without one, those that a phone shows. */
  mails(of?: { address: string } | { phone: string }): Mail[]
  inside(): Inside
  /**
   * Tells the actor at a path (`phone-1/settings`) a fact; one that it does not know does nothing.
   * @throws InputError when nobody runs there, naming who does
   */
  send(path: string, event: { type: string; [name: string]: unknown }): Promise<void>
  /** @throws InputError and ConditionError, in words, for what is no input; the inputs before it are taken by then */
  dispatch(...inputs: WorldInput[]): Promise<void>
  /** Lets held answers go: all, or those of one operation. @throws InputError for an operation that does not exist */
  release(operation?: string): Promise<void>
  /** Virtual milliseconds per real one, 0 is paused; without a number only says it. */
  speed(speed?: number): number
  reset(options?: { scenario?: ScenarioId; seed?: number }): Promise<void>
  /** Plays the way to a screen, or to a page of the computer. @throws RangeError for one that does not exist, RouteError for one out of reach */
  goTo(screen: ScreenId | PageId, device?: string): Promise<void>
}

/** All timers, requests and secrets of a world, as plain data. */
export function insideOf({ server, sms, mail, clock }: World): Inside {
  return plain({
    ...server.inside(),
    sms: [...sms.traces()],
    mail: [...mail.traces()],
    log: [...server.log()],
    timers: [...clock.pending()],
  })
}

const plain = <T>(data: T): T => structuredClone(data)

export function createAutomation(lab: Lab): Handset {
  const { current } = lab
  const world = () => current.world()
  const phoneOf = (id = world().phones[0]!.id) => {
    const phone = world().phones.find((one) => one.id === id)
    if (!phone)
      throw new RangeError(
        `There is no phone "${id}"; there is ${world()
          .phones.map((one) => one.id)
          .join(', ')}.`,
      )
    return phone
  }
  const known = (name: string) => {
    checkCondition(name)
    return name as ConditionName
  }

  async function dispatch(...inputs: WorldInput[]) {
    if (inputs.length === 0) throw new InputError('There is nothing to dispatch: give one input or several.')
    for (const input of inputs) {
      await current.settled()
      await current.dispatch(await checkInput(world(), input))
    }
    await current.settled()
  }

  const handset: Handset = {
    screen: (device) =>
      world()
        .computers.find(({ id }) => id === device)
        ?.frontPage().page ?? world().frontScreen(phoneOf(device).id).screen,
    now: () => world().clock.reading(),
    advance: async (duration) => dispatch({ type: 'skip', by: durationMs(duration) }),
    async skipToNext() {
      const { clock } = world()
      const next = clock.pending()[0]
      if (next) await dispatch({ type: 'skip', by: Math.max(0, next.due - clock.reading()) })
      return next !== undefined
    },
    settled: () => current.settled(),
    set: (name, value) => dispatch({ type: 'condition', name, value }),
    get: (name) => plain(world().conditions.get(known(name))),
    conditions: () =>
      conditionNames.map((name) => {
        const { group, unit, default: fallback } = conditionTable[name]
        return plain({ name, group, unit, value: world().conditions.get(name), default: fallback, about: aboutCondition(name) })
      }),
    journal: () => plain(current.story().entries),
    story: () => plain(current.story()),
    async replay(source) {
      const { scenario, seed, until } = current.story()
      const story = Array.isArray(source) ? { version: 1, scenario, seed, until: lastInstant(source) ?? until, entries: source } : source
      await lab.open(readStory(plain(story)))
      await current.settled()
    },
    messages: (phone) => plain(phoneOf(phone).actor.getSnapshot().context.messages),
    mails: (of = { phone: world().phones[0]!.id }) =>
      plain('address' in of ? [...world().mail.mailbox(of.address).mails()] : phoneOf(of.phone).actor.getSnapshot().context.mails),
    inside: () => insideOf(world()),
    send: (to, event) => dispatch({ type: 'event', to, event }),
    dispatch,
    release: (operation) => dispatch({ type: 'release', ...(operation !== undefined && { operation }) }),
    speed(speed) {
      if (speed !== undefined) current.setSpeed(speed)
      return current.getState().speed
    },
    async reset(options) {
      await lab.begin(options)
      await current.settled()
    },
    async goTo(screen, device) {
      checkPlace(screen)
      checkDevice(world(), screen, device)
      const { goTo } = await import('../world/routes/routes.ts')
      await goTo(world(), screen, isPageId(screen) ? device : phoneOf(device).id)
      await current.settled()
    },
  }
  return handset
}

const lastInstant = (entries: unknown[]): unknown => (entries.at(-1) as { at?: unknown } | undefined)?.at

declare global {
  interface Window {
    handset: Handset
  }
}
