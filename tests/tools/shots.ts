import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { isPageId, pageIds, type PageId } from '../../src/flows/pages.ts'
import { screenIds, type ScreenId } from '../../src/flows/screens.ts'
import { findChromium } from '../browser/support/chromium.ts'
import { buildLab, root } from './build-lab.ts'
import { serveStatic } from './serve-static.ts'

/** The part of the automation surface that a picture needs. */
interface Handset {
  screen(device?: string): string
  settled(): Promise<void>
}

const usage = `npm run shots -- [--theme light,dark] [--locale en,zh-CN] [--font 1,2] [screen …]
Writes shots/<locale>-<theme>-<font>/<screen>.png; a screen may be given by the start of its name: sign-up.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string', default: 'light,dark' },
    locale: { type: 'string', default: 'en' },
    font: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
})

/** Draws one screen as a person would find it, standing still. Returns why not, if not. */
async function shoot(page: Page, address: string, screen: ScreenId | PageId, file: string): Promise<string | undefined> {
  try {
    await page.goto(address)
    await page.waitForFunction(() => 'handset' in window)
    const device = isPageId(screen) ? 'computer' : 'phone'
    const shown = await page.evaluate(async (id) => {
      const { handset } = window as unknown as { handset: Handset }
      await handset.settled()
      await document.fonts.ready
      return handset.screen(id)
    }, `${device}-1`)
    if (shown !== screen) return `shows ${shown}`
    const part = page.locator(`[data-part="${device}"]`).first()
    // The world knows where it is before the part of the lab that draws it is here.
    if (device === 'computer') await part.getByRole('heading').first().waitFor()
    else await part.locator('[data-part="opening"]').first().waitFor({ state: 'detached' })
    if ((await part.count()) > 0) await part.screenshot({ path: file, animations: 'disabled' })
    else await page.screenshot({ path: file, animations: 'disabled' })
    return undefined
  } catch (error) {
    return (error as Error).message.split('\n', 1)[0]
  }
}

if (values.help) {
  console.log(usage)
  process.exit(0)
}

const screens = [...screenIds, ...pageIds].filter(
  (screen) => positionals.length === 0 || positionals.some((start) => screen.startsWith(start)),
)
const looks = values.locale
  .split(',')
  .flatMap((locale) => values.theme.split(',').flatMap((theme) => values.font.split(',').map((font) => ({ locale, theme, font }))))

const outDir = mkdtempSync(join(tmpdir(), 'handset-shots-'))
let missing = 0
try {
  await buildLab(outDir)
  const lab = await serveStatic(outDir)
  const { executablePath, args, env } = await findChromium()
  const browser = await chromium.launch({ executablePath, args, env })
  for (const { locale, theme, font } of looks) {
    const folder = join(root, 'shots', `${locale}-${theme}-${font}`)
    mkdirSync(folder, { recursive: true })
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2, reducedMotion: 'reduce' })
    context.setDefaultTimeout(10_000)
    for (const screen of screens) {
      const page = await context.newPage()
      const address = `${lab.origin}/?${new URLSearchParams({ at: screen, time: 'paused', seed: '7', locale, theme, font }).toString()}`
      const problem = await shoot(page, address, screen, join(folder, `${screen.replaceAll('/', '-')}.png`))
      if (problem) {
        missing += 1
        console.log(`! ${locale} ${theme} ${font} ${screen}: ${problem}`)
      }
      await page.close()
    }
    await context.close()
    console.log(`${folder}`)
  }
  await browser.close()
  await lab.close()
} finally {
  rmSync(outDir, { recursive: true, force: true })
}
console.log(`${looks.length * screens.length - missing} pictures, ${missing} missing`)
process.exitCode = missing > 0 ? 1 : 0
