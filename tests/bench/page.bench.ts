import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '../browser/support/chromium.ts'
import { serveStatic } from '../tools/serve-static.ts'
import { buildPage, firstLoadBudget } from './built.ts'
import { median, type Bench, type Measure } from './measure.ts'
import { coldLoad, framesAfterTaps, keysToGlass, tapToGlass, type ColdLoad, type Smoothness, type TapToGlass } from './page-timing.ts'

const rounds = 7
const emptyPage = 'the same of an empty React page'

/** Medians of some cold loads. */
async function coldLoads(browser: Browser, address: string): Promise<ColdLoad> {
  const loads: ColdLoad[] = []
  for (let round = 0; round < rounds; round += 1) loads.push(await coldLoad(browser, address))
  const middle = (key: keyof ColdLoad) => median(loads.map((load) => load[key]))
  return { firstFrame: middle('firstFrame'), firstAnswer: middle('firstAnswer'), firstLoad: middle('firstLoad') }
}

/** Medians of some taps. */
async function tapsToGlass(browser: Browser, address: string): Promise<TapToGlass> {
  const taps: TapToGlass[] = []
  for (let round = 0; round < rounds; round += 1) taps.push(await tapToGlass(browser, address))
  const middle = (key: keyof TapToGlass) => median(taps.map((tap) => tap[key]))
  return { pressed: middle('pressed'), opened: middle('opened'), finished: middle('finished') }
}

/** The late frames after each of some taps, in the median of some rounds. */
async function lateFrames(browser: Browser, address: string, names: readonly string[]): Promise<number[]> {
  const all: Smoothness[][] = []
  for (let round = 0; round < rounds; round += 1) all.push(await framesAfterTaps(browser, address, names))
  return names.map((_, index) => median(all.map((taps) => taps[index]!.late)))
}

/** What is asked once and read several times. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => (asked ??= ask())
}

export default async function page(): Promise<Bench> {
  const built = { lab: await buildPage(), empty: await buildPage('tests/bench/empty') }
  const lab = await serveStatic(built.lab.outDir)
  const empty = await serveStatic(built.empty.outDir)
  const { executablePath, args, env, origin } = await findChromium()
  const browser = await chromium.launch({ executablePath, args, env })
  console.log(`  Chromium ${browser.version()} (${origin}), processor slowed 4 times`)
  const labLoads = once(() => coldLoads(browser, lab.origin))
  const emptyLoads = once(() => coldLoads(browser, empty.origin))
  const movements = ['app open', 'page push', 'shade'] as const
  const labFrames = once(() => lateFrames(browser, lab.origin, ['Settings', 'Display', 'Open notifications']))
  const emptyFrames = once(() => lateFrames(browser, empty.origin, ['Settings']))
  const cold = (name: string, unit: Measure['unit'], key: keyof ColdLoad, budget?: number): Measure => ({
    name,
    unit,
    ...(budget !== undefined && { budget }),
    floor: { name: emptyPage, run: async () => (await emptyLoads())[key] },
    run: async () => (await labLoads())[key],
  })
  const labTaps = once(() => tapsToGlass(browser, lab.origin))
  const emptyTaps = once(() => tapsToGlass(browser, empty.origin))
  const tap = (name: string, key: keyof TapToGlass, budget?: number): Measure => ({
    name,
    unit: 'ms',
    ...(budget !== undefined && { budget }),
    floor: { name: emptyPage, run: async () => (await emptyTaps())[key] },
    run: async () => (await labTaps())[key],
  })
  return {
    measures: [
      cold('cold load to first frame', 'ms', 'firstFrame'),
      cold('cold load to first answered tap', 'ms', 'firstAnswer'),
      cold('JavaScript and CSS asked for before home stands, gzip', 'kB', 'firstLoad', firstLoadBudget),
      tap('touch to the button looking pressed', 'pressed', 50),
      tap('tap to the window opening', 'opened', 50),
      tap('tap to the end of the transition', 'finished'),
      {
        name: 'key to glass',
        unit: 'ms',
        budget: 50,
        floor: { name: emptyPage, run: async () => median(await keysToGlass(browser, empty.origin)) },
        run: async () => median(await keysToGlass(browser, `${lab.origin}/?at=sign-up/number`)),
      },
      ...movements.map((movement, index): Measure => ({
        name: `frames more than 50 ms late during ${movement}`,
        unit: 'frames',
        budget: 0,
        floor: { name: emptyPage, run: async () => (await emptyFrames())[0]! },
        run: async () => (await labFrames())[index]!,
      })),
    ],
    close: async () => {
      await browser.close()
      await lab.close()
      await empty.close()
      built.lab.remove()
      built.empty.remove()
    },
  }
}
