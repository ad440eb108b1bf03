import type { Browser, CDPSession, Page } from 'playwright-core'
import { gzipSize } from './built.ts'

/** How much slower the page's processor is made: a phone of some years ago against a desk computer. */
const slowdown = 4

interface OpenPage {
  page: Page
  session: CDPSession
  /** kB of JavaScript and CSS that came so far, as gzip would have sent them. */
  loaded(): Promise<number>
  close(): Promise<void>
}

/** A page with an empty cache on a slowed processor. */
async function openSlowly(browser: Browser, address: string): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  let loaded = 0
  const bodies: Promise<void>[] = []
  page.on('response', (response) => {
    if (!/\.(js|css)$/.test(new URL(response.url()).pathname)) return
    bodies.push(
      response.body().then(
        (body) => void (loaded += gzipSize(body)),
        () => undefined,
      ),
    )
  })
  await page.goto(address, { waitUntil: 'commit' })
  return {
    page,
    session,
    loaded: async () => {
      await Promise.all(bodies)
      return loaded
    },
    async close() {
      await Promise.all(bodies)
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
  const state = window as typeof window & { answeredAt?: number }
  const look = () => {
    if (isAnswered()) state.answeredAt = performance.now()
    else requestAnimationFrame(look)
  }
  look()
  return { x: x + width / 2, y: y + height / 2 }
}

const answeredAt = (page: Page) => page.evaluate(() => (window as typeof window & { answeredAt?: number }).answeredAt)

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
  /** kB that had come by then. */
  loaded: number
}

/** Loads the page with nothing cached and taps its "Settings" button, again and again, until something happens. */
export async function coldLoad(browser: Browser, address: string): Promise<ColdLoad> {
  const { page, session, loaded, close } = await openSlowly(browser, address)
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
    const firstFrame = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
    return { firstFrame: firstFrame ?? Number.NaN, firstAnswer: answered, loaded: await loaded() }
  } finally {
    await close()
  }
}

/** Milliseconds from a press on "Settings", on a page at rest, to the frame that shows the answer. */
export async function tapToGlass(browser: Browser, address: string): Promise<number> {
  const { page, session, close } = await openSlowly(browser, address)
  try {
    const button = await page.getByRole('button', { name: 'Settings', exact: true }).first().elementHandle()
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => {
      const state = window as typeof window & { pressedAt?: number }
      addEventListener('pointerdown', (event) => (state.pressedAt = event.timeStamp), { capture: true, once: true })
    })
    const middle = await page.evaluate(watchForAnswer, button!)
    await tapAt(session, middle)
    await page.waitForFunction(() => (window as typeof window & { answeredAt?: number }).answeredAt !== undefined)
    return await page.evaluate(() => {
      const { answeredAt, pressedAt } = window as typeof window & { answeredAt?: number; pressedAt?: number }
      return answeredAt! - pressedAt!
    })
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
      const state = window as typeof window & { taken?: number[] }
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
      await page.waitForFunction((count) => (window as typeof window & { taken?: number[] }).taken!.length > count, index)
    }
    return await page.evaluate(() => (window as typeof window & { taken?: number[] }).taken!)
  } finally {
    await close()
  }
}
