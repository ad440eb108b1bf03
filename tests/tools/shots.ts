import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { isPageId, pageIds, type PageId } from '../../src/flows/pages.ts'
import { screenIds, type ScreenId } from '../../src/flows/screens.ts'
import { findChromium } from '../browser/support/chromium.ts'
import { deskIn } from '../browser/support/desk-in-page.ts'
import { dressDesk, goToDeskSight } from '../browser/support/desk-sight.ts'
import { deskSights } from '../browser/support/desk-sights.ts'
import { phoneIn } from '../browser/support/phone-in-page.ts'
import { dress, goToSight, sights, type Look } from '../browser/support/sights.ts'
import { buildLab, root } from './build-lab.ts'
import { serveStatic } from './serve-static.ts'

const usage = `npm run shots -- [--theme light,dark] [--locale en,zh-CN] [--font 1,2] [--only-screens] [screen …]
Writes shots/<locale>-<theme>-<font>/<screen>.png, and what lies over a screen now and then: dialogs, errors, waits.
A screen may be given by the start of its name: sign-up.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string', default: 'light,dark' },
    locale: { type: 'string', default: 'en' },
    font: { type: 'string', default: '1' },
    'only-screens': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const why = (error: unknown) => (error as Error).message.split('\n', 1)[0]!

/** All of a page of the computer, which may be longer than its window. */
async function shootWhole(page: Page, file: string) {
  const part = page.locator('[data-part="computer"]').first()
  const before = page.viewportSize()!
  const hidden = await page.evaluate(() => {
    const sheet = document.querySelector('[data-part="web-page"]')
    return sheet ? Math.max(0, sheet.scrollHeight - sheet.clientHeight) : 0
  })
  if (hidden > 0) await page.setViewportSize({ ...before, height: before.height + hidden })
  await part.screenshot({ path: file, animations: 'disabled' })
  if (hidden > 0) await page.setViewportSize(before)
}

/** Draws one screen as a person would find it by its address, standing still. Returns why not, if not. */
async function shoot(page: Page, address: string, screen: ScreenId | PageId, file: string): Promise<string | undefined> {
  try {
    await page.goto(address)
    await page.waitForFunction(() => 'handset' in window)
    const device = isPageId(screen) ? 'computer' : 'phone'
    const shown = await page.evaluate(async (id) => {
      await window.handset.settled()
      await document.fonts.ready
      return window.handset.screen(id)
    }, `${device}-1`)
    if (shown !== screen) return `shows ${shown}`
    const part = page.locator(`[data-part="${device}"]`).first()
    // The world knows where it is before the part of the lab that draws it is here.
    if (device === 'computer') await part.getByRole('heading').first().waitFor()
    else await part.locator('[data-part="opening"]').first().waitFor({ state: 'detached' })
    if (device === 'computer') await shootWhole(page, file)
    else if ((await part.count()) > 0) await part.screenshot({ path: file, animations: 'disabled' })
    else await page.screenshot({ path: file, animations: 'disabled' })
    return undefined
  } catch (error) {
    return why(error)
  }
}

interface Scene {
  name: string
  shoot: (files: readonly (readonly [Look, string])[]) => Promise<void>
}

/** What lies over screens and pages now and then, each gone to once for all looks. */
async function scenesOn(context: BrowserContext, origin: string): Promise<Scene[]> {
  const open = async (device: string) => {
    const page = await context.newPage()
    await page.goto(`${origin}/?view=stage&time=paused&seed=7&device=${device}`)
    return phoneIn(page)
  }
  const phone = await open('phone')
  const desk = await deskIn(await open('computer'))
  return [
    ...sights
      .filter(({ name, screen }) => name !== screen)
      .map((sight) => ({
        name: sight.name,
        async shoot(files: readonly (readonly [Look, string])[]) {
          await goToSight(phone, sight)
          for (const [look, file] of files) {
            await dress(phone.page, look)
            await phone.page.locator('[data-part="phone"]').first().screenshot({ path: file, animations: 'disabled' })
          }
        },
      })),
    ...deskSights
      .filter(({ name, page }) => name !== page)
      .map((sight) => ({
        name: sight.name,
        async shoot(files: readonly (readonly [Look, string])[]) {
          await goToDeskSight(desk, sight)
          for (const [look, file] of files) {
            await dressDesk(desk, look)
            await shootWhole(desk.phone.page, file)
          }
        },
      })),
  ]
}

if (values.help) {
  console.log(usage)
  process.exit(0)
}

const isWanted = (name: string) => positionals.length === 0 || positionals.some((start) => name.startsWith(start))
const screens = [...screenIds, ...pageIds].filter(isWanted)
const looks = values.locale
  .split(',')
  .flatMap((locale) => values.theme.split(',').flatMap((theme) => values.font.split(',').map((font) => ({ locale, theme, font }))))
const fileOf = ({ locale, theme, font }: (typeof looks)[number], name: string) => {
  const folder = join(root, 'shots', `${locale}-${theme}-${font}`)
  mkdirSync(folder, { recursive: true })
  return join(
    folder,
    `${name
      .replaceAll('/', '-')
      .replaceAll(', ', '--')
      .replaceAll(/[^\w-]/g, '-')}.png`,
  )
}

const outDir = mkdtempSync(join(tmpdir(), 'handset-shots-'))
let taken = 0
let missing = 0
const note = (where: string, problem: string | undefined, count = 1) => {
  if (problem === undefined) taken += count
  else {
    missing += count
    console.log(`! ${where}: ${problem}`)
  }
}
try {
  await buildLab(outDir)
  const lab = await serveStatic(outDir)
  const { executablePath, args, env } = await findChromium()
  const browser = await chromium.launch({ executablePath, args, env })
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2, reducedMotion: 'reduce' })
  context.setDefaultTimeout(10_000)
  for (const look of looks) {
    for (const screen of screens) {
      const page = await context.newPage()
      const query = new URLSearchParams({ at: screen, time: 'paused', seed: '7', ...look })
      note(
        `${Object.values(look).join(' ')} ${screen}`,
        await shoot(page, `${lab.origin}/?${query.toString()}`, screen, fileOf(look, screen)),
      )
      await page.close()
    }
  }
  const scenes = values['only-screens'] ? [] : (await scenesOn(context, lab.origin)).filter(({ name }) => isWanted(name))
  for (const { name, shoot: shootScene } of scenes) {
    const problem = await shootScene(looks.map((look) => [{ ...look, font: Number(look.font) } as Look, fileOf(look, name)] as const)).then(
      () => undefined,
      why,
    )
    note(name, problem, looks.length)
  }
  await browser.close()
  await lab.close()
} finally {
  rmSync(outDir, { recursive: true, force: true })
}
console.log(`${taken} pictures in shots/, ${missing} missing`)
process.exitCode = missing > 0 ? 1 : 0
