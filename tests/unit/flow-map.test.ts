import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createMachine } from 'xstate'
import { pageIds } from '../../src/flows/pages.ts'
import { screenIds } from '../../src/flows/screens.ts'
import { readChart, statesIn } from '../../src/lab/flow-map/chart.ts'
import { placeChart, staysOf, wordsOf, type PlacedState } from '../../src/lab/flow-map/layout.ts'
import { machines } from '../../src/lab/flow-map/machines.ts'
import { idsOf, runningIn, seenIn } from '../../src/lab/flow-map/running.ts'
import { playPhone } from '../../src/testing/headless.ts'
import { goTo } from '../../src/world/routes/routes.ts'

const inOrder = (a: string, b: string) => a.localeCompare(b, 'en')
const chartOf = (id: string) => readChart(machines.get(id)!.root)

it('has a chart of every machine that there is', () => {
  const files = readdirSync('src/flows', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.machine.ts'))
    .map((file) => /([\w-]+)\.machine\.ts$/.exec(file)![1]!)
    // A machine for two apps, and one that makes machines.
    .flatMap((name) => ({ 'filter-app': ['security', 'guard'], 'reading-site': [] })[name] ?? [name])
  expect([...machines.keys()].toSorted(inOrder)).toEqual(files.toSorted(inOrder))
})

it('names a place to go to for every screen and page', () => {
  const places = new Set([...machines.keys()].flatMap((id) => statesIn(chartOf(id)).map(({ place }) => place)))
  const steps = pageIds.filter((page) => page.split('/').length > 2)
  // A step below a page is the screen of a flow that the phone has as well.
  expect([...screenIds, ...pageIds].filter((place) => !places.has(place) && !(steps as readonly string[]).includes(place))).toEqual([])
})

describe('a chart', () => {
  const machine = createMachine({
    id: 'tea',
    initial: 'empty',
    on: { dropped: '.broken' },
    states: {
      empty: { on: { 'water.poured': { guard: 'isHot', target: 'brewing' }, 'lid.lifted': {} }, meta: { screen: 'home' } },
      brewing: {
        tags: 'busy',
        initial: 'weak',
        invoke: { src: 'clock', id: 'clock', onDone: 'empty', onError: 'broken' },
        after: { patience: 'empty', 5_000: 'broken' },
        states: { weak: { always: { target: 'strong' } }, strong: {} },
      },
      broken: { type: 'final' },
    },
  })
  const chart = readChart(machine.root)

  it('tells what moves a machine, in the words of the machines', () => {
    const [empty, brewing, broken] = chart.states
    expect(empty).toMatchObject({ id: 'tea.empty', kind: 'plain', isInitial: true, place: 'home', isBusy: false })
    expect(empty!.moves.map((move) => [wordsOf(move), move.to])).toEqual([
      ['water.poured [isHot]', ['tea.brewing']],
      ['lid.lifted', []],
    ])
    expect(brewing).toMatchObject({ kind: 'compound', isInitial: false, isBusy: true })
    expect(brewing!.moves.map((move) => `${wordsOf(move)} → ${move.to.join()}`).toSorted(inOrder)).toEqual([
      'after 5 s → tea.broken',
      'after patience → tea.empty',
      'done clock → tea.empty',
      'error clock → tea.broken',
    ])
    expect(brewing!.states[0]!.moves.map(wordsOf)).toEqual(['always'])
    expect(broken!.kind).toBe('final')
    expect(staysOf(empty!).map(wordsOf)).toEqual(['lid.lifted'])
    expect(staysOf(chart).map(wordsOf)).toEqual(['dropped'])
  })

  it('draws an arrow from state to state, with all that leads there', () => {
    const { arrows } = placeChart(chart)
    const words = arrows.map(({ from, to, label }) => `${from} → ${to}: ${label.lines.map(wordsOf).toSorted(inOrder).join(', ')}`)
    expect(words.toSorted(inOrder)).toEqual([
      'tea.brewing → tea.broken: after 5 s, error clock',
      'tea.brewing → tea.empty: after patience, done clock',
      'tea.empty → tea.brewing: water.poured [isHot]',
    ])
  })
})

const apart = (a: PlacedState, b: PlacedState) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y

function check({ state, width, height, states }: PlacedState) {
  for (const [at, one] of states.entries()) {
    const isInside = one.x >= 0 && one.y >= 0 && one.x + one.width <= width + 0.01 && one.y + one.height <= height + 0.01
    expect(isInside, `${one.state.id} lies in ${state.id}`).toBe(true)
    for (const other of states.slice(at + 1)) expect(apart(one, other), `${one.state.id} and ${other.state.id}`).toBe(true)
    check(one)
  }
}

it.each([...machines.keys()])('places the states of %s inside each other and side by side', (id) => check(placeChart(chartOf(id))))

it('knows where the machines of a world stand, and what was seen', async () => {
  const { world } = await playPhone({ seed: 7 })
  await goTo(world, 'sign-up/code')
  const running = runningIn(world)
  const signUp = running.find(({ machine }) => machine === 'sign-up')!
  expect(signUp.path).toBe('phone-1/settings/mi-account/sign-up')
  expect([...signUp.active]).toEqual(['sign-up', 'sign-up.code'])
  expect(running.map(({ path }) => path)).toContain('router')
  // What is drawn as active is a state of the chart.
  for (const { machine, active } of running) {
    const ids = new Set(statesIn(chartOf(machine)).map(({ id }) => id))
    expect([...active].filter((id) => !ids.has(id))).toEqual([])
  }
  expect([...seenIn(world)]).toEqual(expect.arrayContaining(['home', 'settings/root', 'sign-up/number', 'sign-up/code']))
  expect(seenIn(world).has('sign-up/captcha')).toBe(false)
})

it('names the states of parallel regions', () => {
  expect(idsOf('phone', { power: { on: 'awake' }, radios: 'up' })).toEqual([
    'phone',
    'phone.power',
    'phone.power.on',
    'phone.power.on.awake',
    'phone.radios',
    'phone.radios.up',
  ])
})
