import { accessSync, constants, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { chromium, type BrowserServer } from 'playwright-core'

/** What Playwright needs to start a Chromium. */
export interface FoundChromium {
  executablePath: string
  args: string[]
  env: Record<string, string>
  /** Where it comes from, in words, for a log. */
  origin: string
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const usualPlaces = [
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function environment(more: Record<string, string> = {}): Record<string, string> {
  const given = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(given), ...more }
}

/**
 * Finds a Chromium: the one `CHROMIUM_BIN` names, else the one inside the npm package @sparticuz/chromium (Linux on x64),
 * which is the same everywhere, needs nothing installed and does a quarter less work, else an installed one.
 * @throws Error that says what to do when there is none
 */
export async function findChromium(): Promise<FoundChromium> {
  const named = process.env.CHROMIUM_BIN
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROMIUM_BIN is "${named}", which is no program.`)
    return { executablePath: named, args: quiet, env: environment(), origin: 'CHROMIUM_BIN' }
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium()
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const installed = [...onPath, ...usualPlaces].find(isProgram)
  if (installed) return { executablePath: installed, args: quiet, env: environment(), origin: 'installed' }
  throw new Error('No Chromium found. Install Chrome or Chromium, or say where it is: CHROMIUM_BIN=/path/to/chrome npm test')
}

/**
 * Unpacks the Chromium of the npm package once per version. Its own `executablePath()` unpacks to a fixed name in the
 * temporary folder, takes a half-written file for a whole one, and leaves out the libraries that a bare system lacks.
 */
async function packagedChromium(): Promise<FoundChromium> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const bin = join(dirname(entry), '../bin')
  const { version } = createRequire(import.meta.url)(join(bin, '../package.json')) as { version: string }
  const home = join(tmpdir(), `handset-chromium-${version}`)
  if (!isProgram(join(home, 'chromium'))) {
    const { inflate } = await import('@sparticuz/chromium')
    const unpacking = mkdtempSync(`${home}-`)
    const before = process.env.TMPDIR
    process.env.TMPDIR = unpacking
    try {
      await Promise.all(['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'].map((name) => inflate(join(bin, name))))
    } finally {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
    }
    writeFileSync(join(unpacking, 'fonts.conf'), fontConfiguration(join(home, 'fonts')))
    try {
      renameSync(unpacking, home)
    } catch (error) {
      rmSync(unpacking, { recursive: true, force: true })
      // Somebody else was quicker, which is as good.
      if (!isProgram(join(home, 'chromium'))) throw error
    }
  }
  return {
    executablePath: join(home, 'chromium'),
    args: [...quiet, '--headless=shell', '--no-zygote', '--font-render-hinting=none'],
    env: environment({
      LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    }),
    origin: `@sparticuz/chromium ${version}`,
  }
}

/** Without it, a machine that has no fonts draws no text at all: the package's own configuration looks elsewhere. */
const fontConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${folder}</dir>
  <cachedir>${folder}-cache</cachedir>
</fontconfig>
`

/** Starts a Chromium that several processes can share through its `wsEndpoint()`. */
export async function launchChromium(): Promise<{ server: BrowserServer; origin: string }> {
  const { executablePath, args, env, origin } = await findChromium()
  const server = await chromium.launchServer({ executablePath, args, env, headless: true })
  return { server, origin }
}
