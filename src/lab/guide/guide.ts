import { createStore, type StoreApi } from 'zustand/vanilla'
import { createWalker, progressOf, waysThrough, type WalkStep, type Way } from '../../scenarios/walkthroughs/index.ts'
import { minute } from '../../sim/duration.ts'
import { RouteError } from '../../world/routes/player.ts'
import type { World } from '../../world/world.ts'
import type { Device } from '../address.ts'
import { deviceOn, type Lab } from '../lab.ts'
import { paced } from './paced.ts'

export const paces = [0.5, 1, 2] as const
export type PaceFactor = (typeof paces)[number]

export interface GuideState {
  /** Steps are being taken: all of them one after another, or one that somebody asked for. */
  runs: 'no' | 'one' | 'all'
  isPaused: boolean
  pace: PaceFactor
  /** How long the last skip was that took a minute or more, in milliseconds, while the step that skipped is on. */
  skipped: number | undefined
  /** Why the last step could not be taken. */
  trouble: string | undefined
  /** The way that somebody chose of several. */
  way: string | undefined
}

/** Takes the steps of a walkthrough for somebody: one, or one after another at a pace a class can follow. */
export interface Guide extends Pick<StoreApi<GuideState>, 'getState' | 'subscribe'> {
  /** Goes on from wherever the story is. */
  play(): void
  pause(): void
  /** Takes the next step at once. */
  next(): void
  stop(): void
  setPace(pace: PaceFactor): void
  choose(way: string): void
}

/** How long somebody waits, in milliseconds at the usual pace. */
const [reading, perLetter, betweenTaps, betweenKeys] = [1_200, 32, 650, 55]

/** The walk was ended, or its world left the stage. */
class Left extends Error {}

/** The way that somebody is on: the one they chose, or the one that they have come farthest on. */
export function wayOf(world: World, chosen: string | undefined): Way | undefined {
  const ways = waysThrough(world)
  const done = (way: Way) => progressOf(world, way).doneAt.filter((at) => at !== undefined).length
  return ways.find(({ id }) => id === chosen) ?? ways.toSorted((a, b) => done(b) - done(a))[0]
}

/** What has to stand on the stage for a way to be seen. */
export function stageFor({ steps }: Way, phones: number): Device {
  const [second, computer] = [steps.some(({ place }) => place === 'phone-2'), steps.some(({ place }) => place === 'computer')]
  if (computer) return second ? 'all' : 'both'
  return second && phones > 1 ? 'phones' : 'phone'
}

const shows: Partial<Record<Device, readonly string[]>> = {
  phones: ['phone', 'phone-2'],
  both: ['phone', 'computer'],
  all: ['phone', 'phone-2', 'computer'],
}

/** Puts the place of a step where it can be seen. */
function lookAt(lab: Lab, way: Way, step: WalkStep) {
  const place = step.place ?? 'phone'
  const phones = lab.current.world().phones.length
  const stage = deviceOn(lab.getState().address, phones)
  if (!(shows[stage] ?? [stage]).includes(place)) lab.look({ device: stageFor(way, phones) })
  const { panel } = lab.getState()
  if (panel === 'phone' || panel === 'phone-2' || panel === 'computer') lab.turnTo(place)
}

const guides = new WeakMap<Lab, Guide>()

/** The one guide of a lab. */
export function guideOf(lab: Lab): Guide {
  const known = guides.get(lab)
  if (known) return known
  const guide = createGuide(lab)
  guides.set(lab, guide)
  return guide
}

function createGuide(lab: Lab): Guide {
  const { getState, setState, subscribe } = createStore<GuideState>(() => ({
    runs: 'no',
    isPaused: false,
    pace: 1,
    skipped: undefined,
    trouble: undefined,
    way: undefined,
  }))
  let run = 0
  /** Ends the wait that is on. */
  let hurry: () => void = () => {}
  let isHurried = false

  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, isHurried ? 0 : ms / getState().pace)
      hurry = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  /** Waits as long as it is paused. */
  async function gate(mine: number, world: World) {
    while (getState().isPaused && mine === run) {
      await new Promise<void>((resolve) => {
        const leave = subscribe(() => {
          leave()
          resolve()
        })
      })
    }
    if (mine !== run || lab.current.world() !== world) throw new Left()
  }

  async function take(all: boolean) {
    const mine = ++run
    hurry()
    const world = lab.current.world()
    setState({ runs: all ? 'all' : 'one', isPaused: false, skipped: undefined, trouble: undefined })
    const walker = createWalker(
      paced(world, {
        async before(input, isKey) {
          if (input.type === 'skip' && input.by >= minute) setState({ skipped: input.by })
          await sleep(isKey ? betweenKeys : betweenTaps)
          await gate(mine, world)
        },
      }),
    )
    try {
      for (;;) {
        const way = wayOf(world, getState().way)
        const index = way && progressOf(world, way).next
        if (index === undefined) break
        const step = way!.steps[index]!
        lookAt(lab, way!, step)
        setState({ skipped: step.wait })
        if (all) {
          await sleep(reading + perLetter * 60)
          await gate(mine, world)
        }
        await step.act(walker)
        isHurried = false
        await gate(mine, world)
        if (progressOf(world, way!).next === index) throw new RouteError('It was done, and did not help.')
        if (!all) break
      }
    } catch (error) {
      if (!(error instanceof Left)) setState({ trouble: (error as Error).message })
    }
    if (mine === run) setState({ runs: 'no', isPaused: false, skipped: undefined })
  }

  return {
    getState,
    subscribe,
    play() {
      if (getState().runs === 'all') setState({ isPaused: false })
      else void take(true)
    },
    pause: () => setState({ isPaused: getState().runs !== 'no' }),
    next() {
      if (getState().runs === 'no') return void take(false)
      isHurried = true
      hurry()
      setState({ isPaused: false })
    },
    stop() {
      run += 1
      hurry()
      setState({ runs: 'no', isPaused: false, skipped: undefined })
    },
    setPace: (pace) => setState({ pace }),
    choose: (way) => setState({ way, trouble: undefined }),
  }
}
