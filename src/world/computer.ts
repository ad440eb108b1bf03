import { createActor, type ActorRefFrom, type AnyActorRef } from 'xstate'
import type { ProfileId } from '../flows/computer/browser.machine.ts'
import type { Appearance } from '../flows/phone/phone.machine.ts'
import type { Clock } from '../sim/clock.ts'
import type { Random } from '../sim/random.ts'
import type { BrowserServices, ComputerFlows, ComputerLogic } from './computer-flows.ts'
import type { ConditionStore } from './conditions.ts'
import { createDeskLink } from './desk-link.ts'
import { frontPage, type FrontPage } from './front-page.ts'
import type { Later } from './later.ts'
import { requestLocale } from './phone.ts'
import { createTagTimes } from './tag-times.ts'

export type ComputerRef = ActorRefFrom<ComputerLogic>

/** A computer of a world. It sleeps until somebody looks at it or a story reaches it: most stories have no use for it. */
export interface Computer {
  id: string
  /** Its root actor, while it is awake. */
  actor(): ComputerRef | undefined
  /** Wakes it; no part of a story, since a computer that nobody has used yet does nothing. */
  wake(): Promise<ComputerRef>
  /** What it shows; a new tab while it sleeps. */
  frontPage(): FrontPage
  /** How it looks: like the phone beside it, but for what it was told itself. */
  look(): Pick<Appearance, 'theme' | 'fontScale' | 'locale'>
  /** The instant since when an actor of this computer has had a tag without a break, or undefined while it has not. */
  since(actor: AnyActorRef, tag: string): number | undefined
  stop(): void
}

export interface ComputerOptions {
  clock: Clock
  random: Random
  conditions: ConditionStore
  origin: string
  fetch: (request: Request) => Promise<Response>
  flows: Later<ComputerFlows>
  nextIdempotencyKey: () => string
  headers: Record<string, string>
  index: number
  region: string
  /** How the phone beside it looks. */
  phoneLook: () => Appearance
  /** Called whenever any actor of this computer has a new snapshot. */
  onChange: () => void
}

export function createComputer(options: ComputerOptions): Computer {
  const { clock, random, conditions, index } = options
  const id = `computer-${index + 1}`
  const tagTimes = createTagTimes(clock.now)
  let actor: ComputerRef | undefined
  let waking: Promise<ComputerRef> | undefined
  let requests = 0

  const link = createDeskLink({ clock, random, conditions, device: id, fetch: options.fetch })

  const look = () => {
    const { theme, fontScale, locale } = options.phoneLook()
    return { theme, fontScale, locale, ...actor?.getSnapshot().context.look }
  }
  const browserOf = (profile: ProfileId) => actor?.getSnapshot().children[profile]?.getSnapshot().context

  const servicesOf = (profile: ProfileId): BrowserServices => ({
    wire: {
      fetch: link.fetch,
      origin: options.origin,
      nextIdempotencyKey: options.nextIdempotencyKey,
      headers: () => ({ ...options.headers, 'x-device': id }),
    },
    now: clock.now,
    work(task) {
      const requestId = `${id}-${++requests}`
      return clock.track(() => task(requestId), requestId)
    },
    locale: () => requestLocale(browserOf(profile)?.locale ?? look().locale),
    device: `Browser (${id}, ${profile})`,
    trust: () => browserOf(profile)?.trust,
    patience: () => conditions.get('client.patience'),
    // Pages are drawn here; only what they ask the account server for travels.
    openPage: link.openPage,
  })

  function begin(flows: ComputerFlows): ComputerRef {
    const begun: ComputerRef = createActor(flows(servicesOf), {
      inspect: (inspection) => {
        if (inspection.type !== '@xstate.snapshot') return
        tagTimes.note(inspection.actorRef as AnyActorRef, inspection.snapshot)
        options.onChange()
      },
      clock: {
        setTimeout: (callback, delay) => clock.setTimeout(callback, delay, `${id} waits`),
        clearTimeout: (timer: number) => clock.clearTimeout(timer),
      },
      input: { id, region: options.region },
    })
    actor = begun
    begun.start()
    return begun
  }

  return {
    id,
    actor: () => actor,
    wake() {
      const here = options.flows.here()
      if (actor || here) return Promise.resolve(actor ?? begin(here!))
      return (waking ??= options.flows.load().then(
        (flows) => actor ?? begin(flows),
        (error: unknown) => {
          waking = undefined
          throw error
        },
      ))
    },
    frontPage: () => (actor && frontPage(id, actor)) ?? { page: 'browser/new-tab', path: id, tab: id },
    look,
    since: tagTimes.since,
    stop: () => actor?.stop(),
  }
}
