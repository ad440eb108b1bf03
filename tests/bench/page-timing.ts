import type { Browser, CDPSession, Page } from 'playwright-core'
import { gzipSize } from './built.ts'

/** How much slower the page's processor is made: a phone of some years ago against a desk computer. */
const slowdown = 4

interface OpenPage {
  page: Page
  session: CDPSession
  /** kB of JavaScript and CSS, as gzip would send them, that the page asked for before it had a button to tap. */
  firstLoad(): Promise<number>
  close(): Promise<void>
}

/** What the page keeps for us. Milliseconds since the page was asked for. */
type Watched = typeof window & {
  standsAt?: number
  answeredAt?: number
  /** Filled while one tap is watched. */
  tap?: { pressed?: number; opened?: number; finished?: number }
  taken?: number[]
  frameTimes?: number[]
}

/** Notes when there is something to tap. */
const watchForHome = () => {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('button')) return
    ;(window as Watched).standsAt = performance.now()
    watcher.disconnect()
  })
  watcher.observe(document, { childList: true, subtree: true })
}

const addressesBeforeHome = () =>
  performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime <= ((window as Watched).standsAt ?? 0))
    .map(({ name }) => name)

/** A page with an empty cache on a slowed processor. */
async function openSlowly(browser: Browser, address: string): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.addInitScript(watchForHome)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const sizes = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    if (!/\.(js|css)$/.test(new URL(response.url()).pathname)) return
    sizes.set(
      response.url(),
      response.body().then(gzipSize, () => 0),
    )
  })
  await page.goto(address, { waitUntil: 'commit' })
  return {
    page,
    session,
    async firstLoad() {
      let sum = 0
      for (const name of await page.evaluate(addressesBeforeHome)) sum += (await sizes.get(name)) ?? 0
      return sum
    },
    async close() {
      await Promise.all(sizes.values())
      await context.close()
    },
  }
}

/**
 * Resolves in the page at the first frame in which the middle of the button no longer belongs to it: something else
 * has come in its place. Milliseconds since the page was asked for.
 */
const watchForAnswer = (button: Element) => {
  const { x, y, width, height } = button.getBoundingClientRect()
  const isAnswered = () => {
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    return !button.isConnected || (!button.contains(top) && !top?.contains(button))
  }
  const state = window as Watched
  const look = () => {
    if (isAnswered()) state.answeredAt = performance.now()
    else requestAnimationFrame(look)
  }
  look()
  return { x: x + width / 2, y: y + height / 2 }
}

const answeredAt = (page: Page) => page.evaluate(() => (window as Watched).answeredAt)

async function tapAt(session: CDPSession, { x, y }: { x: number; y: number }): Promise<void> {
  const event = { x, y, button: 'left', clickCount: 1 } as const
  await session.send('Input.dispatchMouseEvent', { ...event, type: 'mousePressed' })
  await session.send('Input.dispatchMouseEvent', { ...event, type: 'mouseReleased' })
}

export interface ColdLoad {
  /** Milliseconds until something is drawn. */
  firstFrame: number
  /** Milliseconds until the first tap that is answered has been answered. */
  firstAnswer: number
  /** kB that were asked for before there was anything to tap. */
  firstLoad: number
}

/** Loads the page with nothing cached and taps its "Settings" button, again and again, until something happens. */
export async function coldLoad(browser: Browser, address: string): Promise<ColdLoad> {
  const { page, session, firstLoad, close } = await openSlowly(browser, address)
  try {
    const button = await page.getByRole('button', { name: 'Settings', exact: true }).first().elementHandle()
    const middle = await page.evaluate(watchForAnswer, button!)
    const deadline = performance.now() + 15_000
    let answered: number | undefined
    while (answered === undefined) {
      if (performance.now() > deadline) throw new Error('no tap on "Settings" was answered within 15 s')
      await tapAt(session, middle)
      answered = await answeredAt(page)
    }
    const firstFrame = await page.evaluate(() => performance.getEntriesByName('first-paint')[0]?.startTime)
    return { firstFrame: firstFrame ?? Number.NaN, firstAnswer: answered, firstLoad: await firstLoad() }
  } finally {
    await close()
  }
}

/** Milliseconds until a frame had been handed over that showed something of the answer to one tap. */
export interface TapToGlass {
  /** From the finger's touch to the button looking pressed. */
  pressed: number
  /** From the finger's leaving to another window in the button's place. */
  opened: number
  /** From the finger's leaving to the end of everything that moves. */
  finished: number
}

/**
 * Watches one tap on a button. Pressed is what can be seen: what is drawn of the button is another size by a dp or more,
 * or another colour, or lets through a tenth more. A transition that has only begun is none of these.
 */
const watchTap = (button: Element) => {
  const face = button.firstElementChild ?? button
  const { x, y, width, height } = button.getBoundingClientRect()
  const lookOf = () => {
    const { opacity, backgroundColor } = getComputedStyle(face)
    return { size: face.getBoundingClientRect().width, opacity: Number(opacity), backgroundColor }
  }
  const before = lookOf()
  const looksPressed = () => {
    const { size, opacity, backgroundColor } = lookOf()
    return Math.abs(size - before.size) >= 1 || Math.abs(opacity - before.opacity) >= 0.1 || backgroundColor !== before.backgroundColor
  }
  const isOpened = () => {
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    return !button.isConnected || (!button.contains(top) && !top?.contains(button))
  }
  const isFinished = () => !document.getAnimations().some((one) => one.playState === 'running')
  const tap: NonNullable<Watched['tap']> = ((window as Watched).tap = {})
  const watch = (name: keyof typeof tap, since: number, isSo: () => boolean, then?: () => void) => {
    const look = () => {
      if (!isSo()) return void requestAnimationFrame(look)
      // A message posted from a frame arrives when the frame has been handed over.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        tap[name] = performance.now() - since
        then?.()
      }
      port2.postMessage(null)
    }
    requestAnimationFrame(look)
  }
  const once = { capture: true, once: true }
  addEventListener('pointerdown', ({ timeStamp }) => watch('pressed', timeStamp, looksPressed), once)
  addEventListener(
    'pointerup',
    ({ timeStamp }) => watch('opened', timeStamp, isOpened, () => watch('finished', timeStamp, isFinished)),
    once,
  )
  return { x: x + width / 2, y: y + height / 2 }
}

/** One tap on "Settings", on a page at rest, by a finger that stays until it has seen the button pressed. */
export async function tapToGlass(browser: Browser, address: string): Promise<TapToGlass> {
  const { page, session, close } = await openSlowly(browser, address)
  try {
    const button = await page.getByRole('button', { name: 'Settings', exact: true }).first().elementHandle()
    await page.waitForLoadState('networkidle')
    const place = { ...(await page.evaluate(watchTap, button!)), button: 'left', clickCount: 1 } as const
    await session.send('Input.dispatchMouseEvent', { ...place, type: 'mousePressed' })
    await page.waitForFunction(() => (window as Watched).tap!.pressed !== undefined)
    await session.send('Input.dispatchMouseEvent', { ...place, type: 'mouseReleased' })
    await page.waitForFunction(() => (window as Watched).tap!.finished !== undefined)
    return (await page.evaluate(() => (window as Watched).tap)) as TapToGlass
  } finally {
    await close()
  }
}

/** Milliseconds from a key to the frame that shows the digit, for each of some keys typed into the number field. */
export async function keysToGlass(browser: Browser, address: string, keys = '0163296012'): Promise<number[]> {
  const { page, close } = await openSlowly(browser, address)
  try {
    const field = page.locator('input[type=tel], input[inputmode=tel]').first()
    await field.focus()
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => {
      const state = window as Watched
      const taken = (state.taken = [] as number[])
      const field = document.activeElement as HTMLInputElement
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const before = field.value
          const look = () => {
            if (field.value === before) return void requestAnimationFrame(look)
            // A message posted from a frame arrives when the frame has been handed over.
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => taken.push(performance.now() - timeStamp)
            port2.postMessage(null)
          }
          requestAnimationFrame(look)
        },
        { capture: true },
      )
    })
    for (const [index, key] of [...keys].entries()) {
      await page.keyboard.press(key)
      await page.waitForFunction((count) => (window as Watched).taken!.length > count, index)
    }
    return await page.evaluate(() => (window as Watched).taken!)
  } finally {
    await close()
  }
}

/** The longest gap between two frames while something moves, in milliseconds. */
export interface Smoothness {
  longest: number
  /** Frames that came more than 50 ms after the one before. */
  late: number
}

const late = 50
const movement = 700

const recordFrames = () => {
  const frames: number[] = ((window as Watched).frameTimes = [])
  const next = (at: number) => {
    frames.push(at)
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}

/** Taps one thing after another, by name, and sees how evenly the frames come after each tap. */
export async function framesAfterTaps(browser: Browser, address: string, names: readonly string[]): Promise<Smoothness[]> {
  const { page, session, close } = await openSlowly(browser, address)
  const results: Smoothness[] = []
  try {
    await page.getByRole('button', { name: names[0]!, exact: true }).first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.evaluate(recordFrames)
    for (const name of names) {
      const box = (await page.getByRole('button', { name }).first().boundingBox())!
      await page.evaluate(() => void ((window as Watched).frameTimes!.length = 0))
      await tapAt(session, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
      await page.waitForTimeout(movement)
      const frames = await page.evaluate(() => (window as Watched).frameTimes!)
      const gaps = frames.slice(1).map((at, index) => at - frames[index]!)
      results.push({ longest: Math.max(...gaps), late: gaps.filter((gap) => gap > late).length })
    }
    return results
  } finally {
    await close()
  }
}
