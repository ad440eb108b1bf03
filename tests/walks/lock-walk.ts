import { directFetch } from '../../mocks/direct.ts'
import { isPageId, pageIds, type PageId } from '../../src/flows/pages.ts'
import { screenIds, type ScreenId } from '../../src/flows/screens.ts'
import { createRandom, type Draws } from '../../src/sim/random.ts'
import { createWorld } from '../../src/world/create-world.ts'
import type { WorldInput } from '../../src/world/input.ts'
import { EventError } from '../../src/world/outside.ts'
import { goTo, RouteError } from '../../src/world/routes/routes.ts'
import { readStory } from '../../src/world/read-story.ts'
import { replay } from '../../src/world/replay.ts'
import { readScenario, type Scenario } from '../../src/world/scenario.ts'
import type { World } from '../../src/world/world.ts'
import { anyCondition, anyRequest, factsOf, keep, payload, runningActors, usualCondition } from './hands.ts'
import { lockedPhones, owner } from './people.ts'
import { watchLock, type Finding, type Watch } from './watch.ts'

export interface WalkOptions {
  /** The same seed walks the same way. */
  seed: number
  steps: number
  /** After so many steps another world begins; by default 400. */
  stepsPerLife?: number
  /** Called after each life with the steps walked so far. */
  onProgress?: (report: WalkReport) => void
  /** Takes each step; who draws the world has React draw it, too. By default it is only taken. */
  takeStep?: (step: () => Promise<void>) => Promise<void>
  /** Looks at the world after each step. @returns what is wrong with it */
  lookAt?: (world: World) => Promise<readonly Finding[]>
}

export interface WalkReport {
  seed: number
  steps: number
  lives: number
  /** How many steps of each kind were walked. */
  kinds: Record<string, number>
  /** How often setup ended and bindings ended, in order. */
  opened: Record<string, number>
  /** How often each screen was in front after a step. */
  screens: Record<string, number>
  findings: (Finding & { life: number; step: number; story: unknown })[]
}

interface Life {
  scenario: Scenario
  draws: Draws
  seed: number
  /** Whether the hands of this life know the owner's password. */
  knowsPassword: boolean
  world: World
  watch: Watch
  found: Map<string, string[]>
}

function begin(walkSeed: number, number: number): Life {
  const draws = createRandom(walkSeed).for('life', number)
  const knowsPassword = draws.chance(0.3)
  const scenario = readScenario(lockedPhones(draws, knowsPassword))
  const seed = draws.integer(1, 1_000_000)
  const world = createWorld({ scenario, seed })
  return { scenario, draws, seed, knowsPassword, world, watch: watchLock(world, { ownerMayAct: knowsPassword }), found: new Map() }
}

/** In front, or anywhere, or where nothing runs: a fact for an actor. */
function anyFact({ world, draws, knowsPassword }: Life): WorldInput {
  const running = runningActors(world)
  const phone = draws.pick(world.phones)
  const front = world.frontScreen(phone.id).path
  const inFront = running.filter(
    (one) => one.path !== phone.id && (front === one.path || front.startsWith(`${one.path}/`) || one.path.startsWith(`${front}/`)),
  )
  const luck = draws.float()
  const choices = luck < 0.65 && inFront.length > 0 ? inFront : luck < 0.8 ? running.filter(({ path }) => path === phone.id) : running
  const { path, actor } = draws.pick(choices)
  const facts = factsOf(actor)
  const type = facts.length > 0 && draws.chance(0.95) ? draws.pick(facts) : draws.pick(factsOf(draws.pick(running).actor).concat('back'))
  return { type: 'event', to: path, event: { ...payload(world, draws, knowsPassword), type } }
}

const forgedTypes = [
  'xstate.done.actor.setup-wizard',
  'xstate.done.actor.activation-lock',
  'xstate.init',
  'done',
  'activated',
  'released',
  'setup.finished',
]
const forgedPaths = [
  'phone-1',
  'phone-1/setup-wizard',
  'phone-1/activation-lock',
  'phone-1/setup-wizard/activation-lock',
  'phone-1/radios',
  '',
]

async function relive(life: Life, count: number | undefined): Promise<void> {
  const story = readStory(JSON.parse(JSON.stringify(life.world.story())))
  life.world.stop()
  life.world = createWorld({ scenario: life.scenario, seed: life.seed })
  life.watch = watchLock(life.world, { ownerMayAct: life.knowsPassword })
  life.found = new Map()
  await replay(life.world, story, count)
}

/** Facts by which somebody gets on, wherever they stand. */
const onward = [
  'step.finished',
  'password.changed',
  'activation.requested',
  'retry',
  'skip.requested',
  'skip.confirmed',
  'sign-in.chosen',
  'identifier.changed',
  'credentials.submitted',
  'find-device.declined',
  'find-device.accepted',
  'screen-lock.selected',
  'lock-screen.swiped',
  'method.chosen',
  'code.changed',
  'code.submitted',
  'text.changed',
  'text.submitted',
  'check.requested',
  'sign-in.allowed',
  'request.closed',
  'back',
]

/** A while of somebody who wants to get on: wakes the phone, waits for what is under way, takes the next step. */
async function pressOn(life: Life): Promise<void> {
  const { world, draws, knowsPassword } = life
  const phone = draws.pick(world.phones)
  for (let left = draws.integer(2, 30); left > 0; left -= 1) {
    const { screen, path } = world.frontScreen(phone.id)
    const actor = runningActors(world).find((one) => one.path === path)?.actor
    const isBusy = actor !== undefined && (actor.getSnapshot() as { hasTag?: (tag: string) => boolean }).hasTag?.('busy') === true
    if (screen === 'power/asleep' || screen === 'power/off' || screen.startsWith('recovery-menu/'))
      await world.dispatch({ type: 'event', to: phone.id, event: { type: 'power.pressed' } })
    else if (screen.startsWith('power/') || isBusy) {
      const next = world.clock.pending()[0]
      await world.dispatch({ type: 'skip', by: Math.min(300_000, Math.max(0, (next?.due ?? 0) - world.clock.now())) })
    } else {
      const facts = actor ? onward.filter((type) => factsOf(actor).includes(type)) : []
      // Back is for where nothing else is to be done.
      const type = draws.pick(facts.length > 1 ? facts.filter((one) => one !== 'back') : [...facts, 'back'])
      const known = type === 'password.changed' && knowsPassword && draws.chance(0.6) ? { text: owner.password } : {}
      await world.dispatch({ type: 'event', to: path, event: { ...payload(world, draws, knowsPassword), ...known, type } })
    }
  }
}

const linked = [...screenIds, ...pageIds]

/** An address that asks for a screen or a page: it is gone to as a person would, or cannot be reached from here. */
async function followLink(world: World, to: ScreenId | PageId, phoneId: string): Promise<void> {
  try {
    await goTo(world, to, isPageId(to) ? undefined : phoneId)
  } catch (error) {
    if (!(error instanceof RouteError)) throw error
  }
}

const moments = [1_000, 12_000, 60_000, 600_000, 3_600_000]
/** A phone asks the server hundreds of times in a day: seldom, so that there is time for other things. */
const days = [86_400_000, 172_800_000]

const kinds: readonly [string, number, (life: Life) => Promise<void>][] = [
  ['fact', 60, (life) => life.world.dispatch(anyFact(life))],
  [
    'forged',
    5,
    ({ world, draws, knowsPassword }) =>
      world.dispatch({
        type: 'event',
        to: draws.pick(forgedPaths),
        event: { ...payload(world, draws, knowsPassword), type: draws.pick(forgedTypes) },
      }),
  ],
  [
    'power',
    4,
    ({ world, draws }) =>
      world.dispatch({
        type: 'event',
        to: draws.pick(world.phones).id,
        event: {
          type: draws.pick([
            'power.pressed',
            'power.held',
            'restart.chosen',
            'power-off.chosen',
            'recovery-keys.held',
            'volume.pressed',
            'flash.started',
            'reset.confirmed',
          ]),
          key: draws.pick(['up', 'down']),
        },
      }),
  ],
  ['press on', 12, pressOn],
  ['condition', 4, ({ world, draws }) => world.dispatch({ type: 'condition', ...anyCondition(draws) })],
  ['condition back', 6, ({ world, draws }) => world.dispatch({ type: 'condition', ...usualCondition(draws) })],
  [
    'skip',
    14,
    ({ world, draws }) => {
      const next = world.clock.pending()[0]
      const by = draws.chance(0.7) && next ? next.due - world.clock.now() : draws.pick(draws.chance(0.1) ? days : moments)
      return world.dispatch({ type: 'skip', by: Math.min(172_800_000, Math.max(0, by)) })
    },
  ],
  ['release', 1, ({ world }) => world.dispatch({ type: 'release' })],
  [
    'request',
    5,
    async ({ world, draws, knowsPassword, found }) => {
      const requestId = `by-hand-${draws.hex(8)}`
      const request = anyRequest(world, draws, knowsPassword, found, requestId)
      void world.clock
        .track(() => directFetch(world.server)(request), requestId)
        .then(async (response) => keep(found, await response.json()))
        .catch(() => {}) // an answer that never comes or makes no sense gives nothing to keep
      await world.clock.settled()
    },
  ],
  ['deep link', 0.4, ({ world, draws }) => followLink(world, draws.pick(linked), draws.pick(world.phones).id)],
  ['reload', 0.3, (life) => relive(life, undefined)],
  ['time travel', 0.3, (life) => relive(life, life.draws.integer(0, life.world.journal.entries().length))],
]
const weight = kinds.reduce((sum, [, share]) => sum + share, 0)

function anyKind(draws: Draws) {
  let rest = draws.float() * weight
  return kinds.find(([, share]) => (rest -= share) < 0) ?? kinds[0]!
}

/** Where every phone stands, as far as somebody who tries to get on could tell. */
const standing = (world: World) =>
  JSON.stringify([
    runningActors(world).map(({ path, actor }) => [path, (actor.getSnapshot() as { value?: unknown } | undefined)?.value]),
    world.clock.now(),
  ])

/** With everything outside in order, some fact must lead on from wherever the phone stands. */
async function findStuck({ world, draws, knowsPassword }: Life): Promise<Finding[]> {
  await world.dispatch({ type: 'release' })
  const stuck: Finding[] = []
  for (const phone of world.phones) {
    const before = standing(world)
    const { screen, path } = world.frontScreen(phone.id)
    const actors = runningActors(world).filter(
      (one) => path === one.path || path.startsWith(`${one.path}/`) || one.path.startsWith(`${path}/`),
    )
    const facts = actors.flatMap(({ path: to, actor }) => factsOf(actor).map((type) => ({ to, type })))
    let leads = false
    for (const { to, type } of facts) {
      await world.dispatch({ type: 'event', to, event: { ...payload(world, draws, knowsPassword), type } }).catch(() => {}) // what is refused does not lead on
      leads ||= standing(world) !== before
      if (leads) break
    }
    // Where only time leads on, it must do so soon.
    for (let skips = 0; skips < 10 && !leads; skips += 1) {
      const next = world.clock.pending()[0]
      if (!next || next.due - world.clock.now() > 3_600_000) break
      await world.dispatch({ type: 'skip', by: Math.max(0, next.due - world.clock.now()) })
      leads = world.frontScreen(phone.id).screen !== screen
    }
    if (!leads)
      stuck.push({
        kind: 'stuck',
        what: `${phone.id} at ${screen}, ${JSON.stringify(phone.actor.getSnapshot().value)}: none of ${facts.length} facts leads on`,
      })
  }
  return stuck
}

/** Walks at random over everything that people, trainers and scripts can do to phones, server and clock. */
export async function walkLock({
  seed,
  steps,
  stepsPerLife = 400,
  onProgress,
  takeStep = (step) => step(),
  lookAt,
}: WalkOptions): Promise<WalkReport> {
  const report: WalkReport = { seed, steps: 0, lives: 0, kinds: {}, opened: {}, screens: {}, findings: [] }
  while (report.steps < steps) {
    const life = begin(seed, report.lives)
    let step = 0
    const note = (findings: readonly Finding[]) => {
      for (const finding of findings) report.findings.push({ ...finding, life: report.lives, step, story: life.world.story() })
      return findings.length > 0
    }
    let isOver = false
    for (; step < stepsPerLife && report.steps < steps && !isOver; step += 1) {
      const [name, , walk] = anyKind(life.draws)
      try {
        await takeStep(() => walk(life))
      } catch (error) {
        // Refused, as it should be.
        if (error instanceof EventError) report.kinds['refused'] = (report.kinds['refused'] ?? 0) + 1
        else isOver = note([{ kind: 'failed', what: `${name}: ${(error as Error).stack ?? String(error)}` }])
      }
      report.steps += 1
      report.kinds[name] = (report.kinds[name] ?? 0) + 1
      const { screen } = life.world.frontScreen('phone-1')
      report.screens[screen] = (report.screens[screen] ?? 0) + 1
      if (lookAt) isOver ||= note(await lookAt(life.world))
      isOver ||= step % 20 === 19 && note(life.watch.findings())
    }
    if (!isOver) await takeStep(async () => void note([...life.watch.findings(), ...(await findStuck(life))]))
    for (const [what, times] of Object.entries(life.watch.opened())) report.opened[what] = (report.opened[what] ?? 0) + times
    await takeStep(async () => life.world.stop())
    report.lives += 1
    onProgress?.(report)
  }
  return report
}
