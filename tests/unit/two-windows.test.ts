import { afterEach, expect, it, vi } from 'vitest'
import type { Lab } from '../../src/lab/lab.ts'
import { follow } from '../../src/lab/two-windows/follow.ts'
import { lead, stageTouches } from '../../src/lab/two-windows/lead.ts'
import type { Wire } from '../../src/lab/two-windows/wire.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import { memoryStorage, openLab } from './lab-kit.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.useRealTimers()
})

/** Windows that hear each other, and not themselves, a moment later. */
function createAir() {
  const ears = new Set<(message: unknown) => void>()
  return function join<Out, In>(): Wire<Out, In> & { cut: (isNowCut: boolean) => void } {
    let own: ((message: unknown) => void) | undefined
    let isCut = false
    return {
      post(message) {
        const sent: unknown = structuredClone(message)
        if (!isCut) for (const ear of ears) if (ear !== own) queueMicrotask(() => ears.has(ear) && ear(sent))
      },
      listen(hear) {
        ears.add((own = (message) => isCut || hear(message as In)))
        return () => void ears.delete(own!)
      },
      cut: (isNowCut) => void (isCut = isNowCut),
    }
  }
}

async function open(search = ''): Promise<Lab> {
  const { lab } = await openLab(search, memoryStorage())
  stops.push(() => lab.current.world().stop())
  return lab
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 10))
const storyOf = ({ current }: Lab) => ({ ...current.world().story(), until: 0 })

/** Until both live one story, which takes a moment; a stage that never comes to it is for the test to notice. */
async function settle(desk: Lab, stage: Lab) {
  for (let turn = 0; turn < 100; turn += 1) {
    await moment()
    await Promise.all([desk.current.settled(), stage.current.settled()])
    if (turn > 3 && JSON.stringify(storyOf(stage)) === JSON.stringify(storyOf(desk))) return
  }
}

const screenOf = ({ current }: Lab) => current.world().frontScreen().screen
const happeningsOf = ({ current }: Lab) => JSON.stringify(current.world().happenings())

async function deskAndStage(search = '?seed=7') {
  const join = createAir()
  const [desk, stage] = [await open(search), await open('?view=stage')]
  const deskWire = join<never, never>()
  stops.push(lead(desk, deskWire), follow(stage, join()))
  await settle(desk, stage)
  return { desk, stage, join, deskWire }
}

it('the stage lives the story of the desk, from the middle of it and as it goes on', async () => {
  const { desk, stage } = await deskAndStage('?at=sign-up/code&seed=7')
  expect(screenOf(stage)).toBe('sign-up/code')
  await goTo(desk.current.world(), 'account/home')
  await settle(desk, stage)
  expect(screenOf(stage)).toBe('account/home')
  expect(storyOf(stage)).toEqual(storyOf(desk))
  expect(happeningsOf(stage)).toBe(happeningsOf(desk))
})

it('what somebody does on the stage happens at the desk, and then on the stage', async () => {
  const { desk, stage } = await deskAndStage()
  await stage.current.world().dispatch({ type: 'event', to: 'phone-1', event: { type: 'app.opened', app: 'settings' } })
  await settle(desk, stage)
  expect([screenOf(desk), screenOf(stage)]).toEqual(['settings/root', 'settings/root'])
  expect(desk.current.world().journal.entries()).toHaveLength(1)
  expect(storyOf(stage)).toEqual(storyOf(desk))
})

it('what nobody could take does no harm', async () => {
  const { desk, stage } = await deskAndStage()
  await stage.current.world().dispatch({ type: 'condition', name: 'no.such', value: 1 })
  await stage.current.world().dispatch({ type: 'nonsense' } as never)
  await settle(desk, stage)
  expect(desk.current.world().journal.entries()).toEqual([])
  await desk.current.dispatch({ type: 'event', to: 'phone-1', event: { type: 'app.opened', app: 'clock' } })
  await settle(desk, stage)
  expect(screenOf(stage)).toBe('clock/face')
})

it('follows to another scenario, into the past and back, and through skips of the clock', async () => {
  const { desk, stage } = await deskAndStage()
  await desk.begin({ scenario: 'S21', seed: 3 })
  await settle(desk, stage)
  expect([stage.current.world().scenario.id, stage.current.world().seed, screenOf(stage)]).toEqual(['S21', 3, screenOf(desk)])
  await desk.current.dispatch({ type: 'skip', by: 86_400_000 })
  await settle(desk, stage)
  expect(stage.current.world().clock.now()).toBe(desk.current.world().clock.now())
  await desk.current.undo()
  await settle(desk, stage)
  expect(stage.current.world().journal.entries()).toEqual([])
})

it('a stage says what the desk’s guide says, and nothing of it in a drill', async () => {
  const { desk, stage } = await deskAndStage('?scenario=S03')
  expect(stage.getState().address.mode).toBeUndefined()
  desk.look({ mode: 'show' })
  await expect.poll(() => stage.getState().address.mode).toBe('show')
  desk.look({ mode: undefined })
  await expect.poll(() => stage.getState().address.mode).toBeUndefined()
  await desk.begin({ drill: 'no-code', seed: 7 })
  desk.look({ mode: 'guide' })
  await settle(desk, stage)
  expect(stage.getState().address.mode).toBeUndefined()
})

it('the desk hears of every touch on the stage', async () => {
  const { desk, stage } = await deskAndStage()
  const onTouch = vi.fn<() => void>()
  stageTouches.addEventListener('touch', onTouch)
  await stage.current.world().dispatch({ type: 'event', to: 'phone-1', event: { type: 'app.opened', app: 'settings' } })
  await settle(desk, stage)
  stageTouches.removeEventListener('touch', onTouch)
  expect(onTouch).toHaveBeenCalledTimes(1)
})

it('keeps the clock and the look of the desk, whose clock runs', async () => {
  const { desk, stage } = await deskAndStage()
  desk.look({ device: 'both', lab: 'zh-CN' })
  desk.current.setSpeed(60)
  await new Promise((resolve) => setTimeout(resolve, 700))
  await desk.current.dispatch({ type: 'event', to: 'phone-1', event: { type: 'app.opened', app: 'clock' } })
  desk.current.setSpeed(0)
  await settle(desk, stage)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(stage.current.world().clock.now()).toBeGreaterThan(stage.current.world().scenario.start + 20_000)
  expect(Math.abs(stage.current.world().clock.now() - desk.current.world().clock.reading())).toBeLessThan(1)
  expect(storyOf(stage)).toEqual(storyOf(desk))
  expect(stage.getState().address).toMatchObject({ device: 'both', lab: 'zh-CN', view: 'stage' })
})

it('catches up when it has missed something', async () => {
  const { desk, stage } = await deskAndStage()
  // What the desk did while the stage was not listening: no word of it comes.
  stage.current.steer((input, world) => world.dispatch(input))
  await stage.current.resume({ ...stage.current.story(), entries: [] })
  await stage.current.dispatch({ type: 'event', to: 'phone-1', event: { type: 'app.opened', app: 'clock' } })
  expect(screenOf(stage)).toBe('clock/face')
  await new Promise((resolve) => setTimeout(resolve, 300))
  await settle(desk, stage)
  expect(screenOf(stage)).toBe('home')
})

it('says that its desk is silent, and goes on when it speaks again', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  const { desk, stage, deskWire } = await deskAndStage()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(stage.getState().notices).toEqual([])
  deskWire.cut(true)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(stage.getState().notices).toEqual([{ kind: 'stage' }])
  await goTo(desk.current.world(), 'settings/about')
  deskWire.cut(false)
  await vi.advanceTimersByTimeAsync(2_000)
  await settle(desk, stage)
  expect(stage.getState().notices).toEqual([])
  expect(screenOf(stage)).toBe('settings/about')
})

it('is led by one desk: a copied tab gives way', async () => {
  const { desk, stage, join } = await deskAndStage()
  const copy = await open('?seed=9')
  const onTaken = vi.fn<() => void>()
  stops.push(lead(copy, join(), onTaken))
  await settle(desk, stage)
  expect(onTaken).toHaveBeenCalledOnce()
  await settle(desk, stage)
  expect(stage.current.world().seed).toBe(7)
})
