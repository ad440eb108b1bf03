import type { ScenarioId } from '../../../src/scenarios/index.ts'
import { isOpen, openLab, type LabOptions } from './page.ts'
import { phoneIn, type PhoneInPage } from './phone-in-page.ts'

export { phoneIn, type PhoneInPage } from './phone-in-page.ts'

export interface PhoneOptions extends LabOptions {
  /** A page that nobody used before: for who reloads it, turns it, leaves it, or looks at how it begins. */
  ownPage?: boolean
}

/** Pages that stay open for the next test of a file, by how they were opened. */
const kept = new Map<string, PhoneInPage>()
/** What a page is opened with once and for all; anything else in an address is about its world. */
const ofThePage = ['view', 'device']

/**
 * Opens the lab with its clock paused, and waits for the phone. It may be a page that an earlier test used, with a fresh
 * world in it: a page costs two seconds of a processor, a world a tenth of one.
 */
export async function openPhone(query = '', { ownPage = false, ...options }: PhoneOptions = {}): Promise<PhoneInPage> {
  const open = async (keepOpen: boolean) =>
    phoneIn(await openLab(`/?seed=7&time=paused${query && `&${query}`}`, { reducedMotion: 'reduce', keepOpen, ...options }))
  const { scenario = 'free', seed = '7', ...rest } = Object.fromEntries(new URLSearchParams(query))
  if (ownPage || options.keepOpen || Object.keys(rest).some((name) => !ofThePage.includes(name))) return open(false)
  const name = JSON.stringify([rest, options])
  const known = kept.get(name)
  if (!known || !isOpen(known.page)) {
    const phone = await open(true)
    kept.set(name, phone)
    return phone
  }
  const world = { scenario: scenario as ScenarioId, seed: Number(seed) }
  await known.page.evaluate((of) => window.handset.reset(of), world)
  await known.settled()
  return known
}

/** The same without the desk beside it, which would be drawn anew at every step: half the work for the browser. */
export const openPhoneAlone = (query = '', options: PhoneOptions = {}): Promise<PhoneInPage> =>
  openPhone(`view=stage${query && `&${query}`}`, options)
