import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PageId } from '../flows/pages.ts'
import type { ScreenId } from '../flows/screens.ts'
import type { DrillId } from '../scenarios/drill-ids.ts'
import type { Locale } from '../i18n/locales.ts'
import type { Theme } from '../ui/tokens.ts'
import { inWords } from '../sim/reading.ts'
import { longestStory } from '../world/checked-input.ts'
import type { Happening } from '../world/happenings.ts'
import { replay, StoryError } from '../world/replay.ts'
import type { Story, WorldInput } from '../world/input.ts'
import type { Scenario } from '../world/scenario.ts'
import { createWorldAround, type World } from '../world/world.ts'
import type { Network } from './network.ts'
import { fastest, isSpeed, type StoryStorage } from './storage.ts'

/** A point of a story: so many inputs were made, and the clock stood there. */
export interface Moment {
  count: number
  until: number
}

export interface CurrentWorldState {
  world: World
  /** Goes up whenever another world takes the place; 0 until the first one is ready to be seen. */
  generation: number
  /** Set while the world stands in the past of a longer story: that story, and what happens in it. */
  past: { story: Story; moment: Moment; happenings: readonly Happening[] } | undefined
  /** The story that was left, by going on from its past or by beginning another one. */
  former: Story | undefined
  /** Virtual milliseconds per real one that the trainer asked for; the past stands still all the same. */
  speed: number
  /** A story is being lived again. */
  isLoading: boolean
  /** A flow broke for good: the message. */
  crash: string | undefined
}

/** How the phones look when the story begins. */
export interface Look {
  locale?: Locale | undefined
  theme?: Theme | undefined
  font?: number | undefined
}

export interface Beginning {
  scenario: Scenario
  seed: number
  look?: Look
  at?: ScreenId | PageId | undefined
  /** It is a drill, which begins with the story. */
  drill?: DrillId | undefined
}

export interface CurrentWorld extends Pick<StoreApi<CurrentWorldState>, 'getState' | 'subscribe'> {
  world(): World
  /** The whole story: in the past, the one that the past belongs to. */
  story(): Story
  /**
   * Begins a story, and with `at` plays on to that screen.
   * @throws RouteError when that screen cannot be reached; the world stays where it got to
   */
  begin(beginning: Beginning): Promise<void>
  /** Lives a story again, and goes on from its end. @throws StoryError when it leads nowhere; all stays as it was then */
  resume(story: Story): Promise<void>
  /** Goes back to a moment of the story. */
  travel(moment: Moment): Promise<void>
  backToLive(): Promise<void>
  /** Takes the last input back. Resolves to false when there is none. */
  undo(): Promise<boolean>
  /** Lets go of the story that was left. */
  forgetFormer(): void
  /** @throws RangeError for a speed that is none, or too fast for anybody to see what happens */
  setSpeed(speed: number): void
  /** Keeps the story under another address. */
  keep(): void
  /** Keeps where the clock stands, for a page that is about to go. Inputs are kept as they come. */
  save(): void
  dispatch(input: WorldInput): Promise<void>
  /** From the next story on, what anybody does goes this way instead of straight to the world. */
  steer(way: (input: WorldInput, world: World) => Promise<void>): void
  /** Resolves when no story is being loaded and the world has settled. */
  settled(): Promise<void>
}

export interface CurrentWorldOptions {
  /** What stands behind the dark glass until something begins. */
  beginning: Beginning
  speed: number
  network: Network
  storage: StoryStorage
  /** Names the address that the story belongs to. */
  address: () => string
  scenarioById: (id: string) => Promise<Scenario | undefined>
  origin: string
}

/** Holds the one world on stage: begins, replays, travels, saves. Everything else of the lab asks here for it. */
export function createCurrentWorld(options: CurrentWorldOptions): CurrentWorld {
  const { network, storage, address, origin } = options
  const carriers = new WeakMap<World, { isReplaying: boolean }>()
  let loads = 0
  let loading: Promise<unknown> = Promise.resolve()
  let leave: () => void = () => {}
  let steered: ((input: WorldInput, world: World) => Promise<void>) | undefined

  function make(scenario: Scenario, seed: number): World {
    const carrier = { isReplaying: false }
    const world = createWorldAround(network.parts, {
      scenario,
      seed,
      origin,
      fetch: (request, to) => (carrier.isReplaying ? network.direct(request, to) : network.fetch(request, to)),
    })
    carriers.set(world, carrier)
    network.add(world)
    return world
  }

  function drop(world: World) {
    network.remove(world)
    world.stop()
  }

  const store = createStore<CurrentWorldState>(() => ({
    world: make(options.beginning.scenario, options.beginning.seed),
    generation: 0,
    past: undefined,
    former: undefined,
    speed: options.speed,
    isLoading: false,
    crash: undefined,
  }))
  const { getState, setState } = store
  const head = () => ({ until: getState().world.clock.reading(), speed: getState().speed })

  /** Watches the world on stage: saves every input, and notices when somebody goes on from the past. */
  function watch(world: World) {
    leave()
    const unsubscribe = world.journal.subscribe((entry) => {
      const { past } = getState()
      if (past) goOn()
      storage.append(world.journal.entries().length - 1, entry, head())
    })
    const watches = world.phones.map(({ actor }) =>
      actor.subscribe({ error: (error) => setState({ crash: String((error as Error)?.message ?? error) }) }),
    )
    leave = () => {
      unsubscribe()
      for (const each of watches) each.unsubscribe()
    }
  }

  /** The past becomes the present: what came after it is kept aside. */
  function goOn() {
    const { past, world, speed } = getState()
    if (!past) return
    setState({ past: undefined, former: past.story })
    const before = { ...past.story, entries: past.story.entries.slice(0, past.moment.count), until: past.moment.until }
    storage.begin(address(), { story: before, speed })
    if (speed > 0) queueMicrotask(() => world.clock.setSpeed(speed))
  }

  function show(made: World, next: Partial<CurrentWorldState>) {
    const way = steered
    const world = way ? { ...made, dispatch: (input: WorldInput) => way(input, made) } : made
    const { world: old, generation } = getState()
    setState({ world, generation: generation + 1, crash: undefined, past: undefined, former: undefined, ...next })
    watch(world)
    if (old !== world) drop(old)
    if (getState().past) return
    world.clock.setSpeed(getState().speed)
    storage.begin(address(), { story: world.story(), speed: getState().speed })
  }

  /** Lives a story in a new world, out of sight. Undefined when another one was asked for meanwhile. */
  async function live(story: Story, count?: number): Promise<World | undefined> {
    const mine = ++loads
    const scenario = await options.scenarioById(story.scenario)
    if (!scenario) throw new StoryError(`There is no scenario "${story.scenario.slice(0, 60)}" in the library.`)
    if (story.until - scenario.start > longestStory) throw new StoryError('This story goes on for more than ten years.')
    if (mine !== loads) return undefined
    setState({ isLoading: true })
    const world = make(scenario, story.seed)
    const broken: unknown[] = []
    for (const { actor } of world.phones) actor.subscribe({ error: (error) => broken.push(error) })
    carriers.get(world)!.isReplaying = true
    try {
      await replay(world, story, count)
      if (broken.length > 0) throw new StoryError(`This story breaks the phone: ${String((broken[0] as Error)?.message ?? broken[0])}`)
    } catch (error) {
      drop(world)
      if (mine === loads) setState({ isLoading: false })
      throw error instanceof StoryError ? error : new StoryError(`This story cannot be lived: ${(error as Error).message}`)
    }
    carriers.get(world)!.isReplaying = false
    if (mine !== loads) {
      drop(world)
      return undefined
    }
    setState({ isLoading: false })
    return world
  }

  /** Keeps `settled` waiting for it. */
  function during<T>(task: () => Promise<T>): Promise<T> {
    const result = task()
    loading = result.catch(() => {})
    return result
  }

  async function dress(world: World, { look: { locale, theme, font } = {}, drill }: Beginning): Promise<void> {
    const events = [
      ...(locale ? [{ type: 'language.chosen', locale }] : []),
      ...(theme ? [{ type: 'theme.chosen', theme }] : []),
      ...(font !== undefined ? [{ type: 'font-scale.chosen', fontScale: font }] : []),
    ]
    // A world at rest takes inputs at once, so the first frame is dressed already.
    await Promise.all([
      ...world.phones.flatMap(({ id }) => events.map((event) => world.dispatch({ type: 'event', to: id, event }))),
      ...(drill ? [world.dispatch({ type: 'drill', act: 'begun', about: drill })] : []),
    ])
  }

  async function prepare(world: World, beginning: Beginning): Promise<void> {
    // Beginning anew is one press, and what a class has lived may be an hour's work.
    const { generation, former } = getState()
    const left = generation > 0 && current.story().entries.length > 0 ? current.story() : former
    const mine = ++loads
    const dressed = dress(world, beginning)
    const { at } = beginning
    if (!at) {
      setState({ isLoading: false })
      show(world, { former: left })
      return dressed
    }
    setState({ isLoading: true })
    carriers.get(world)!.isReplaying = true
    let failure: unknown
    try {
      await dressed
      const [{ goTo }] = await Promise.all([import('../world/routes/routes.ts'), network.serverHere()])
      await goTo(world, at)
    } catch (error) {
      failure = error
    }
    carriers.get(world)!.isReplaying = false
    if (mine !== loads) return drop(world)
    setState({ isLoading: false })
    show(world, { former: left })
    if (failure) throw failure
  }

  const current: CurrentWorld = {
    getState,
    subscribe: store.subscribe,
    world: () => getState().world,
    story() {
      const { past, world } = getState()
      return past ? past.story : { ...world.story(), until: world.clock.reading() }
    },
    begin: (beginning) =>
      during(() => {
        const { generation, world } = getState()
        const isIt = generation === 0 && world.scenario.id === beginning.scenario.id && world.seed === beginning.seed
        return prepare(isIt ? world : make(beginning.scenario, beginning.seed), beginning)
      }),
    resume: (story) =>
      during(async () => {
        const world = await live(story)
        if (world) show(world, {})
      }),
    travel: (moment) =>
      during(async () => {
        // The time since the last input belongs to the story, too.
        current.save()
        const story = current.story()
        const { former, past } = getState()
        const happenings = past?.happenings ?? [...getState().world.happenings()]
        if (moment.count >= story.entries.length && moment.until >= story.until) return current.backToLive()
        const before = { ...story, entries: story.entries.slice(0, moment.count), until: moment.until }
        const world = await live(before)
        if (world) show(world, { past: { story, moment, happenings }, former })
      }),
    async backToLive() {
      const { past, former } = getState()
      if (!past) return
      await during(async () => {
        const world = await live(past.story)
        if (world) show(world, { former })
      })
    },
    async undo() {
      const { entries, ...story } = current.story()
      const last = entries.at(-1)
      // What was said in a drill stays said.
      if (!last || last.input.type === 'drill') return false
      await current.resume({ ...story, entries: entries.slice(0, -1), until: last.at })
      return true
    },
    forgetFormer: () => setState({ former: undefined }),
    setSpeed(speed) {
      if (!isSpeed(speed)) throw new RangeError(`A speed is a number from 0, which is paused, to ${fastest}, not ${inWords(speed)}.`)
      const { world, past } = getState()
      setState({ speed })
      if (past && speed > 0) goOn()
      else if (!past) world.clock.setSpeed(speed)
      current.save()
    },
    keep: () => storage.begin(address(), { story: current.story(), speed: getState().speed }),
    save() {
      // What is kept while somebody looks at the past is the whole story.
      if (!getState().past) storage.head(head())
    },
    dispatch: (input) => getState().world.dispatch(input),
    steer: (way) => void (steered = way),
    async settled() {
      let seen: unknown
      do {
        seen = loading
        await seen
        await getState().world.clock.settled()
      } while (seen !== loading)
    },
  }

  return current
}
