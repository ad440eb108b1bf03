import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, inject } from 'vitest'

let browser: Promise<Browser> | undefined

interface Opened {
  context: BrowserContext
  page: Page
  complaints: string[]
  /** Whether it outlives the test that opened it. */
  keepOpen: boolean
}

let open: Opened[] = []

export interface LabOptions extends BrowserContextOptions {
  /** The page is not closed after the test, but after the last one of the file. */
  keepOpen?: boolean
}

/** What the browser reports that is not the page's doing. */
const harmless = [/Failed to load resource: the server responded with a status of/]

/**
 * Opens the lab in a fresh profile of the shared browser; it is closed after the test. A complaint on the console, an
 * uncaught error, a broken content security policy or a request to another origin fails the test.
 * @param address what follows the origin: `/?seed=7`
 */
export async function openLab(address = '/', { keepOpen = false, ...options }: LabOptions = {}): Promise<Page> {
  browser ??= chromium.connect(inject('wsEndpoint'))
  const origin = inject('origin')
  const context = await (await browser).newContext({ baseURL: origin, viewport: { width: 1280, height: 900 }, ...options })
  const complaints: string[] = []
  context.setDefaultTimeout(10_000)
  context.on('console', (message) => {
    const text = message.text()
    if (['error', 'warning'].includes(message.type()) && !harmless.some((known) => known.test(text)))
      complaints.push(`${message.type()}: ${text}`)
  })
  context.on('weberror', (error) => complaints.push(`uncaught: ${String(error.error())}`))
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) complaints.push(`request to another origin: ${url}`)
  })
  const page = await context.newPage()
  open.push({ context, page, complaints, keepOpen })
  await page.goto(address)
  return page
}

/** Closes pages. */
async function close(closing: Opened[]): Promise<void> {
  open = open.filter((entry) => !closing.includes(entry))
  await Promise.all(closing.map(({ context }) => context.close()))
}

/** Whether a page that was kept open is still there: after a test that failed, it is not. */
export const isOpen = (page: Page): boolean => open.some((entry) => entry.page === page)

afterEach(async ({ task }) => {
  const failed = task.result?.state === 'fail'
  const complaints = open.flatMap((entry) => entry.complaints.splice(0))
  await close(open.filter(({ keepOpen }) => !keepOpen || failed || complaints.length > 0))
  if (complaints.length > 0) throw new Error(`The test passed, but the page complained:\n${complaints.join('\n')}`)
})

afterAll(async () => {
  await close([...open])
  await (await browser)?.close()
  browser = undefined
})
