import { afterEach, describe, expect, it } from 'vitest'
import { createAutomation } from '../../src/lab/automation.ts'
import { drillSoFar, offeredAddresses, scoreOf, type DrillFacts, type DrillSoFar } from '../../src/lab/drill/drill-so-far.ts'
import { knowledgeOf, previousOwner } from '../../src/lab/drill/knowledge.ts'
import { drillIds, drills, drawnStory, nextSeed, scenarioById, scenarioIds, type DrillId } from '../../src/scenarios/index.ts'
import { lastSeed } from '../../src/sim/seed.ts'
import { causeIds, causeKinds, causes, causesOf } from '../../src/world/causes.ts'
import type { Happening } from '../../src/world/happenings.ts'
import type { WorldInput } from '../../src/world/input.ts'
import { openLab, type OpenLab } from './lab-kit.ts'

const opened: OpenLab[] = []
afterEach(() => {
  for (const { lab } of opened.splice(0)) lab.current.world().stop()
})
async function open(...options: Parameters<typeof openLab>) {
  const page = await openLab(...options)
  opened.push(page)
  return page
}

describe('causes', () => {
  /** Nothing is wrong in these, or not yet. */
  const sound = ['free', 'S01', 'S04', 'S05', 'S30', 'S30-selling', 'S32', 'new-phone', 'recycled-number', 'second-step', 'two-devices']

  it.each(scenarioIds)('%s says what lies behind it, if something has to be found', (id) => {
    const { cause, causes: drawn } = scenarioById(id)!
    expect(cause !== undefined || drawn.length > 0).toBe(!sound.includes(id))
  })

  it('are each of one kind, and every kind has some', () => {
    expect(causeKinds.flatMap(causesOf).toSorted()).toEqual(causeIds.toSorted())
    for (const kind of causeKinds) expect(causesOf(kind).length, kind).toBeGreaterThan(0)
  })
})

describe('the draw', () => {
  const seeds = Array.from({ length: 300 }, (_, seed) => seed)
  it.each(drillIds)('of “%s” comes to each of its stories, the same with the same seed', (drill) => {
    const drawn = (list: number[]) => list.map((seed) => drawnStory(drill, seed).scenario)
    expect(new Set(drawn(seeds))).toEqual(new Set(drills[drill].map(({ scenario }) => scenario)))
    expect(drawn(seeds)).toEqual(drawn(seeds))
    expect(drills[drill].length).toBeGreaterThan(2)
  })

  it('has a cause to find in each story', () => {
    for (const { scenario } of drills.everything) {
      const { cause, causes: drawn } = scenarioById(scenario)!
      expect(cause ?? drawn[0]?.id, scenario).toBeDefined()
    }
  })

  it('is another one with the next seed, up to the last and around', () => {
    for (const seed of [0, 1, 7, 100]) {
      const next = nextSeed('no-code', seed, lastSeed)
      expect(next).toBeGreaterThan(seed)
      expect(drawnStory('no-code', next).scenario).not.toBe(drawnStory('no-code', seed).scenario)
    }
    expect(nextSeed('no-code', lastSeed, lastSeed)).toBe(0)
  })
})

describe('a drill', () => {
  const start = 1_000
  const input = (at: number, told: WorldInput): Happening => ({ at, kind: 'input', input: told, index: 0 })
  const tell = (at: number, act: string, about?: string) => input(at, { type: 'drill', act, ...(about !== undefined && { about }) })
  const event = (at: number, type: string, more: object = {}) =>
    input(at, { type: 'event', to: 'phone-1/settings', event: { type, ...more } })
  const refusal = (at: number): Happening => ({
    at,
    kind: 'answer',
    requestId: 'r',
    operation: 'signIn',
    status: 403,
    problem: 'credentials-invalid',
  })
  const facts: DrillFacts = { cause: 'carrier', hasGoal: false, asksAddress: false }
  const after = (happenings: Happening[], more: Partial<DrillFacts> = {}) =>
    drillSoFar([tell(start, 'begun', 'no-code'), ...happenings], { ...facts, ...more })!
  const score = (...happenings: Happening[]) => scoreOf(after(happenings))

  it('is none before one has begun, or where nobody knows such a drill', () => {
    expect(drillSoFar([event(start, 'back')], facts)).toBeUndefined()
    expect(drillSoFar([tell(start, 'begun', 'nonsense')], facts)).toBeUndefined()
  })

  it('counts what a person does: taps, and a text once', () => {
    const typed = ['0', '07', '077'].map((text, index) => event(start + index, 'number.changed', { text }))
    const answered: Happening = { at: start + 2, kind: 'answer', requestId: 'r', operation: 'readStatus', status: 200 }
    const { steps } = after([event(start, 'app.opened'), typed[0]!, answered, ...typed.slice(1), event(start + 9, 'number.submitted')])
    expect(steps).toBe(3)
  })

  it('is solved by the right cause, and knows what came before', () => {
    const done = after([
      tell(start + 5, 'diagnosed', 'language'),
      input(start + 6, { type: 'skip', by: 60_000 }),
      tell(start + 70_000, 'diagnosed', 'carrier'),
      event(start + 80_000, 'back'),
    ])
    expect(done).toMatchObject({
      drill: 'no-code',
      begunAt: start,
      skipped: 60_000,
      steps: 0,
      foundAt: start + 70_000,
      end: { at: start + 70_000, how: 'solved' },
      answers: [
        { cause: 'language', isRight: false },
        { cause: 'carrier', isRight: true },
      ],
    } satisfies Partial<DrillSoFar> | object)
  })

  it('costs by what was needed: answers, hints, refusals after the first', () => {
    const right = tell(start + 9, 'diagnosed', 'carrier')
    expect(score(right)).toBe(100)
    expect(score(tell(start, 'diagnosed', 'weak'), right)).toBe(80)
    expect(score(tell(start, 'hinted'), right)).toBe(90)
    expect(score(refusal(start), right)).toBe(100)
    expect(score(refusal(start), refusal(start), refusal(start), right)).toBe(90)
    expect(score(...Array.from({ length: 9 }, () => tell(start, 'diagnosed', 'weak')), right)).toBe(0)
    expect(score(...Array.from({ length: 9 }, () => tell(start, 'hinted')), right)).toBe(70)
  })

  it('leaves nothing to whoever gives up, and has no score once the trainer is at work', () => {
    expect(score(tell(start, 'given-up'))).toBe(0)
    expect(score(tell(start, 'desk-taken'))).toBeUndefined()
    expect(score(input(start, { type: 'condition', name: 'sms.loss', value: 0 }))).toBeUndefined()
    expect(score(input(start, { type: 'release' }))).toBeUndefined()
  })

  it('ends only when what is wanted is reached as well, whichever comes first', () => {
    const goal = (at: number): Happening => ({ at, kind: 'goal' })
    const right = (at: number) => tell(at, 'diagnosed', 'carrier')
    const ended = (...happenings: Happening[]) => after(happenings, { hasGoal: true }).end
    expect(ended(right(start + 1))).toBeUndefined()
    expect(ended(goal(start + 1))).toBeUndefined()
    expect(ended(right(start + 1), goal(start + 5))).toEqual({ at: start + 5, how: 'solved' })
    expect(ended(goal(start + 1), right(start + 7))).toEqual({ at: start + 7, how: 'solved' })
  })

  it('asks for the real address where the cloud is wanted, and takes no other', () => {
    const asked = (...happenings: Happening[]) => after([tell(start, 'diagnosed', 'carrier'), ...happenings], { asksAddress: true })
    expect(asked().end).toBeUndefined()
    for (const host of offeredAddresses.filter((one) => one !== 'i.mi.com')) {
      expect(asked(tell(start, 'address-named', host)).end, host).toBeUndefined()
      expect(scoreOf(asked(tell(start, 'address-named', host))), host).toBe(80)
    }
    expect(asked(tell(start + 3, 'address-named', 'i.mi.com')).end).toEqual({ at: start + 3, how: 'solved' })
    expect(after([tell(start, 'address-named', 'i.mi.com')]).answers).toEqual([])
  })

  it('does not take what is no cause for an answer, nor answers after the right one', () => {
    expect(after([tell(start, 'diagnosed', 'gremlins'), tell(start, 'diagnosed')]).answers).toEqual([])
    expect(after([tell(start, 'diagnosed', 'carrier'), tell(start, 'diagnosed', 'weak')], { hasGoal: true }).answers).toHaveLength(1)
  })
})

describe('what the person knows', () => {
  const known = (id: string) => knowledgeOf(scenarioById(id)!)
  it('is their account, as they believe it to be', () => {
    expect(known('S09')).toBeUndefined()
    expect(known('S18')).toMatchObject({ number: '+447700900123', email: 'ada.marlow@post.test', password: 'Lighthouse7' })
    expect(known('S15')).toMatchObject({ email: 'ada.marlow@post.test' })
    expect(known('S22')).toMatchObject({ name: 'Ada Marlow', password: undefined })
    expect(known('S23')).toMatchObject({ name: 'Ada Marlow', password: 'Lighthouse7' })
    expect(known('S27')).toMatchObject({ password: undefined, receiptOf: 'Ada Marlow' })
  })

  it('tells of the seller only where there is one', () => {
    const sellers = scenarioIds.filter((id) => previousOwner(scenarioById(id)!))
    expect(sellers).toEqual(['S23'])
    expect(previousOwner(scenarioById('S23')!)).toMatchObject({ name: 'Rowan Hale', password: 'Copperleaf9' })
  })
})

describe('a drill in the lab', () => {
  const names = (drill: DrillId, seed: number) => drawnStory(drill, seed).scenario

  it('begins by its address, which does not tell what was drawn', async () => {
    const { lab, search } = await open('?drill=no-code&seed=7&time=paused')
    expect(lab.current.story()).toMatchObject({ scenario: names('no-code', 7), seed: 7 })
    expect(lab.current.story().entries.map(({ input }) => input)).toEqual([{ type: 'drill', act: 'begun', about: 'no-code' }])
    await lab.begin({ drill: 'refused', seed: 3 })
    expect(search()).toBe('?drill=refused&seed=3&time=paused&network=direct')
    expect(lab.current.world().scenario.id).toBe(names('refused', 3))
  })

  it('goes on after a reload, and begins anew when started over', async () => {
    const page = await open('?drill=no-code&seed=7&time=paused')
    const handset = createAutomation(page.lab)
    await handset.dispatch({ type: 'drill', act: 'diagnosed', about: 'weak' })
    const story = handset.story()
    const again = await page.reload()
    opened.push(again)
    expect(again.lab.current.story()).toEqual(story)
    await again.lab.begin()
    expect(again.lab.current.story().entries).toHaveLength(1)
    expect(again.search()).toContain('drill=no-code')
    await again.lab.begin({ scenario: 'S03' })
    expect(again.search()).toBe('?scenario=S03&seed=7&time=paused&network=direct')
    expect(again.lab.current.story().entries).toEqual([])
  })

  it('keeps its secret when its story is opened elsewhere', async () => {
    const { lab } = await open('?drill=cloud&seed=5&time=paused')
    const story = createAutomation(lab).story()
    const elsewhere = await open()
    await elsewhere.lab.open(story)
    expect(elsewhere.search()).toBe('?drill=cloud&seed=5&time=paused&network=direct')
  })

  it('refuses slips of the pen, saying what there is', async () => {
    const { dispatch } = createAutomation((await open('?drill=cloud&time=paused')).lab)
    await expect(dispatch({ type: 'drill', act: 'guessed' })).rejects.toThrow(/no "guessed"; it knows begun, diagnosed/)
    await expect(dispatch({ type: 'drill', act: 'diagnosed', about: 'gremlins' })).rejects.toThrow(/capitals.*"gremlins"/)
    await expect(dispatch({ type: 'drill', act: 'two words' })).rejects.toThrow(/are words/)
  })

  it('has words for every cause and kind', async () => {
    const { lab: words } = await import('../../src/i18n/messages/en/lab.ts')
    const missing = [
      ...causeIds.flatMap((id) => [`lab.cause.${id}`, `lab.cause.${id}.sign`, `lab.cause.${id}.cure`]),
      ...drillIds.flatMap((id) => [`lab.drill.${id}`, `lab.drill.${id}.symptom`]),
    ].filter((key) => !Object.hasOwn(words, key))
    expect(missing).toEqual([])
    expect(Object.values(causes).every(({ kind }) => Object.hasOwn(words, `lab.kind.${kind}.sign`))).toBe(true)
  })
})
