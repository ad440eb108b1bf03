import { pageIds, type PageId } from '../flows/pages.ts'
import { screenIds, type ScreenId } from '../flows/screens.ts'
import { locales, type Locale } from '../i18n/locales.ts'
import { drillIds, type DrillId } from '../scenarios/drill-ids.ts'
import { scenarioIds, type ScenarioId } from '../scenarios/ids.ts'
import { such, tryToRead, type Read } from '../sim/reading.ts'
import { lastSeed } from '../sim/seed.ts'
import { maxFontScale, minFontScale, themes, type Theme } from '../ui/tokens.ts'

export const networks = ['page', 'worker', 'direct'] as const
export type NetworkMode = (typeof networks)[number]
export const views = ['desk', 'stage', 'gallery'] as const
export type View = (typeof views)[number]
/** How somebody is led through the story: they take the steps, or they watch. */
export const modes = ['guide', 'show'] as const
export type Mode = (typeof modes)[number]
/** What stands on the stage: one device, all phones, the first phone and the computer, or everything. */
export const devices = ['phone', 'phone-2', 'computer', 'phones', 'both', 'all'] as const
export type Device = (typeof devices)[number]
export const labLocales = ['en', 'zh-CN'] as const
export type LabLocale = (typeof labLocales)[number]

/** What the lab's address says. What is left out is the default. */
export interface Address {
  scenario?: ScenarioId | undefined
  /** One of its stories, drawn by the seed, in place of a scenario. */
  drill?: DrillId | undefined
  seed: number
  time: 'live' | 'paused'
  at?: ScreenId | PageId | undefined
  locale?: Locale | undefined
  theme?: Theme | undefined
  font?: number | undefined
  network: NetworkMode
  view: View
  /** Without it, what `at` is about: the computer, or the phones. */
  device?: Device | undefined
  mode?: Mode | undefined
  /** Language of the lab itself; the browser's without it. */
  lab?: LabLocale | undefined
  /** This window is the stage of the desk that leads under this id. */
  follow?: string | undefined
  /** A whole story, packed by `story-link.ts`. */
  story?: string | undefined
}

/** Something in the address that was not understood, and is as if it were not there. */
export interface AddressFault {
  name: keyof Address
  value: string
  /** What would have been understood. */
  takes: string
  /** It was understood, but is there more than once: the first one counts. */
  isAgain?: true
}

const oneOf = (choices: readonly string[]) => such<string>((value) => choices.includes(String(value)), choices.join(', '))

const numberFrom =
  (min: number, max: number, digits: RegExp): Read<number> =>
  (value) => {
    const number = Number(value)
    if (!digits.test(String(value)) || number < min || number > max) throw new RangeError(`${min} … ${max}`)
    return number
  }

/** Each parameter in the address reads words, and says what it takes. */
const parameters = {
  scenario: oneOf(scenarioIds),
  drill: oneOf(drillIds),
  seed: numberFrom(0, lastSeed, /^\d{1,10}$/),
  time: oneOf(['live', 'paused']),
  at: oneOf([...screenIds, ...pageIds]),
  locale: oneOf(locales),
  theme: oneOf(themes),
  font: numberFrom(minFontScale, maxFontScale, /^\d{1,10}(\.\d{1,4})?$/),
  network: oneOf(networks),
  view: oneOf(views),
  device: oneOf(devices),
  mode: oneOf(modes),
  lab: oneOf(labLocales),
  follow: such((value) => /^[\w-]{1,40}$/.test(String(value)), 'A–Z a–z 0–9 - _'),
  story: such((value) => /^[\w-]{1,20000}$/.test(String(value)), 'A–Z a–z 0–9 - _'),
} satisfies { [Name in keyof Required<Address>]: Read<unknown> }

const defaults: Address = { seed: 1, time: 'live', network: 'page', view: 'desk' }

/**
 * Reads the query of an address. Parameters that nobody knows are left alone; bad values are listed and count as left
 * out, so there is always a lab to show.
 */
export function readAddress(search: string): { address: Address; faults: AddressFault[] } {
  const query = new URLSearchParams(search)
  const faults: AddressFault[] = []
  const found: Record<string, unknown> = {}
  for (const [name, read] of Object.entries<Read<unknown>>(parameters)) {
    const value = query.get(name)
    if (value === null) continue
    const all = query.getAll(name)
    if (all.length > 1) faults.push({ name: name as keyof Address, value: all.join(', ').slice(0, 60), takes: '', isAgain: true })
    const one = tryToRead(read, value)
    if ('value' in one) found[name] = one.value
    else faults.push({ name: name as keyof Address, value: value.slice(0, 60), takes: one.takes })
  }
  return { address: { ...defaults, ...found }, faults }
}

/** The query for an address, `''` or starting with `?`. Defaults are left out. */
export function formatAddress(address: { [Name in keyof Address]?: Address[Name] | undefined }): string {
  const query = new URLSearchParams()
  for (const name of Object.keys(parameters) as (keyof Address)[]) {
    const value = address[name]
    if (value !== undefined && value !== defaults[name]) query.set(name, String(value))
  }
  // A slash may stand in a query, and `at=sign-up/code` is what people write.
  const text = query.toString().replaceAll('%2F', '/')
  return text === '' ? '' : `?${text}`
}
