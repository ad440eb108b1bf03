import { describe, expect, it } from 'vitest'
import { pageIds, type PageId, type PageMeta } from '../../src/flows/pages.ts'
import { screenIds, type ScreenMeta } from '../../src/flows/screens.ts'
import { answers, explore, isTransient, leads, nodesOf, type Place } from './explore.ts'
import { models } from './models.ts'

const graphs = Object.fromEntries(Object.entries(models).map(([name, model]) => [name, explore(model)]))

const activeOf = (name: string): Place[] => [...graphs[name]!.values()].filter(({ snapshot }) => snapshot.status === 'active')
const hasTag = (place: Place, tag: string) => place.snapshot.hasTag(tag) as boolean
const isWaiting = (place: Place) => hasTag(place, 'busy') || hasTag(place, 'resending')
const waits = (node: { tags: string[] }) => node.tags.includes('busy') || node.tags.includes('resending')

/** Nothing to try again: the day's codes are used up, the session or the request is over. Another number, or signing in, gets out of it. */
const overAndDone = new Set(['mi-account.ended', 'sign-in-request.spent'])
const isUsedUp = ({ nodes }: Place) => nodes.some(({ id }) => id.endsWith('.exhausted') || overAndDone.has(id))

/** Nothing is drawn over or under these: they have nothing to go back from. */
const withoutScreens = new Set([
  'radios',
  'router',
  'date-time',
  'sms-filter',
  'storage',
  'system-update',
  'sound',
  'find-device-agent',
  'personal-data',
  'sign-in-watch',
])

/** What one beginning does not lead to, another may: `phone, with a PIN` is counted with `phone`. */
it.each(Object.keys(models).filter((name) => !name.includes(', ')))('%s reaches every state', (name) => {
  const alike = Object.keys(models).filter((one) => one === name || one.startsWith(`${name}, `))
  const reached = new Set(alike.flatMap((one) => [...graphs[one]!.values()].flatMap(({ nodes }) => nodes.map(({ id }) => id))))
  const missed = nodesOf(models[name]!.machine)
    .filter((node) => !isTransient(node) && !reached.has(node.id))
    .map(({ id }) => id)
  expect(missed).toEqual([])
})

describe.each(Object.keys(models))('%s', (name) => {
  const model = models[name]!
  const graph = graphs[name]!

  it('answers Back wherever it is, or says that nothing happens', () => {
    const silent = activeOf(name).filter((place) => !withoutScreens.has(name) && !answers(model, place, 'back'))
    expect(silent.map(({ key }) => key)).toEqual([])
  })

  it('can leave every place', () => {
    const stuck = activeOf(name).filter((place) => !leads(graph, place.key, ({ key }) => key !== place.key, 1))
    expect(stuck.map(({ key }) => key)).toEqual([])
  })

  it('lets everything that waits be cancelled, time out and be tried again', () => {
    for (const place of activeOf(name).filter(isWaiting)) {
      const waiting = place.nodes.filter(waits).map(({ id }) => id)
      const isStill = ({ nodes }: Place) => nodes.some(({ id }) => waiting.includes(id))
      const cancelled = place.edges.filter(({ event }) => event === 'cancel' || event.endsWith('.cancelled'))
      const late = place.edges.filter(({ event }) => waiting.some((id) => event.startsWith('xstate.after.') && event.endsWith(id)))
      expect([place.key, cancelled.length >= waiting.length, late.length >= waiting.length]).toEqual([place.key, true, true])
      const ends = [...cancelled, ...late, ...place.edges.filter(({ event }) => event.startsWith('xstate.error'))]
      for (const { to } of ends.filter((end) => graph.get(end.to)!.snapshot.status === 'active')) {
        expect([place.key, to, isUsedUp(graph.get(to)!) || leads(graph, to, isStill, 4)]).toEqual([place.key, to, true])
      }
    }
  })

  it('fails no actor without an answer to it', () => {
    const broken = [...graph.values()].filter(({ snapshot }) => snapshot.status === 'error')
    expect(broken.map(({ key }) => key)).toEqual([])
  })
})

describe('screens', () => {
  const named = Object.values(models).flatMap(({ machine }) => nodesOf(machine).map(({ meta }) => (meta as ScreenMeta | undefined)?.screen))
  const shown = Object.values(graphs).flatMap((graph) =>
    [...graph.values()].flatMap(({ snapshot }) =>
      (Object.values(snapshot.getMeta()) as (ScreenMeta | undefined)[]).map((meta) => meta?.screen),
    ),
  )
  const distinct = (screens: (string | undefined)[]) => [...new Set(screens.filter((screen) => screen !== undefined))].toSorted()

  it('are named by a state, each of them, and no state names another', () => {
    expect(distinct(named)).toEqual([...screenIds].toSorted())
  })

  it('are reached, each of them', () => {
    expect(distinct(shown)).toEqual([...screenIds].toSorted())
  })
})

describe('pages', () => {
  /** Steps of flows that the phone has as well: the flow names them, on whatever page it runs. */
  const steps = new Set(['captcha', 'methods', 'code', 'questions', 'password', 'done'])
  const pagesOf = (metas: (PageMeta | undefined)[]) => new Set(metas.flatMap((meta) => meta?.page ?? []))
  const named = pagesOf(Object.values(models).flatMap(({ machine }) => nodesOf(machine).map(({ meta }) => meta as PageMeta | undefined)))
  const shown = pagesOf(
    Object.values(graphs).flatMap((graph) =>
      [...graph.values()].flatMap(({ snapshot }) => Object.values(snapshot.getMeta()) as (PageMeta | undefined)[]),
    ),
  )

  it('are named by a state each, or are a step on one that is', () => {
    const nobodys = pageIds.filter((page) => {
      const [site, host, step] = page.split('/')
      return !named.has(page) && !(step !== undefined && steps.has(step) && named.has(`${site}/${host}` as PageId))
    })
    expect(nobodys).toEqual([])
    expect([...named].filter((page) => !pageIds.includes(page))).toEqual([])
  })

  it('are reached, each of those that a state names', () => {
    expect([...named].filter((page) => !shown.has(page))).toEqual([])
  })
})
