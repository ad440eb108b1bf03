import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DrillId } from '../scenarios/drill-ids.ts'
import { free } from '../scenarios/free.ts'
import { scenarioForScreen, type ScenarioId } from '../scenarios/ids.ts'
import { checkedSeed } from '../sim/seed.ts'
import type { Story } from '../world/input.ts'
import { isPageId } from '../flows/pages.ts'
import { devices, formatAddress, readAddress, type Address, type Device, type AddressFault } from './address.ts'
import { createCurrentWorld, type CurrentWorld } from './current-world.ts'
import { drillOf } from './drill-of.ts'
import { createNetwork, startWire, type Network, type NetworkOptions } from './network.ts'
import { createStoryStorage, type StoryStorage, type StorageTrouble } from './storage.ts'

/** Something the lab has to say to whoever sits before it. Words are found by kind, where they are shown. */
export type LabNotice =
  | { kind: 'address'; fault: AddressFault }
  | { kind: 'storage'; trouble: StorageTrouble }
  | { kind: 'network'; error: string; isAgain: boolean }
  | { kind: 'story'; error: string }
  | { kind: 'route'; error: string }
  /** The desk that this stage belongs to is silent. */
  | { kind: 'stage' }

/** What the lab shows beside the phone, or on a small screen in its place. */
export const panels = ['phone', 'phone-2', 'computer', 'drill', 'conditions', 'inside', 'timeline', 'library', 'map'] as const
export type Panel = (typeof panels)[number]

export interface LabState {
  address: Address
  panel: Panel
  /** Single keys can get in the way of assistive technology, so they can be turned off. */
  shortcutsOn: boolean
  helpOpen: boolean
  notices: readonly LabNotice[]
}

/** Everything around the phones that is not drawn: address, current world, network, storage, notices. */
export interface Lab extends Pick<StoreApi<LabState>, 'getState' | 'subscribe'> {
  current: CurrentWorld
  network: Network
  /** What the address or the tab's memory asks for. Never rejects: what went wrong is a notice. */
  start(): Promise<void>
  /**
   * Begins a scenario anew, or what a drill draws with that seed; by default what is on stage, with its seed.
   * @throws RangeError for an unknown scenario and for what is no seed
   */
  begin(options?: { scenario?: ScenarioId; drill?: DrillId | undefined; seed?: number }): Promise<void>
  /** Lives a story that came from elsewhere. @throws StoryError */
  open(story: Story): Promise<void>
  /** Changes how the lab is looked at; the story stays. */
  look(change: Pick<Partial<Address>, 'lab' | 'view' | 'device' | 'mode'>): void
  show(panel: Panel): void
  /** Shows another device of the stage on a small screen. The stage stays what it is. */
  turnTo(device: Panel & Device): void
  toggleHelp(): void
  turnShortcuts(on: boolean): void
  say(notice: LabNotice): void
  dismiss(notice: LabNotice): void
}

export interface LabOptions {
  /** The query of the page's address. */
  search: string
  origin: string
  storage?: StoryStorage
  startWire?: NetworkOptions['start']
  fetch?: NetworkOptions['fetch']
  /** Puts a query into the address bar. */
  showAddress?: (search: string) => void
}

const onePhone: Partial<Record<Device, Device>> = { 'phone-2': 'phone', phones: 'phone', all: 'both' }

/** What stands on the stage: what was asked for, or what the address is about, as far as a world with so many phones has it. */
export function deviceOn({ device, at }: Address, phones: number): Device {
  const asked = device ?? (at !== undefined && isPageId(at) ? 'computer' : 'phones')
  return (phones === 1 && onePhone[asked]) || asked
}

/** Each device of what stands on the stage. */
const devicesOn: Record<Device, readonly (Panel & Device)[]> = {
  phone: ['phone'],
  'phone-2': ['phone-2'],
  computer: ['computer'],
  phones: ['phone', 'phone-2'],
  both: ['phone', 'computer'],
  all: ['phone', 'phone-2', 'computer'],
}

/** What a small screen shows of a stage, one device at a time, and what else is there. */
export function oneDeviceOf(stage: Device, panel: Panel): { shown: Panel & Device; offered: readonly (Panel & Device)[] } {
  const offered = devicesOn[stage]
  return { shown: offered.find((device) => device === panel) ?? offered[0]!, offered }
}

/** A panel that is a device: on a small screen the stage is one of the panels. */
export const isDevicePanel = (panel: Panel): panel is Panel & Device => panel === 'phone' || panel === 'phone-2' || panel === 'computer'

/** Some screens show only where the scenario has what they are about. */
const scenarioFor = ({ scenario, at }: Address): ScenarioId => scenario ?? (at === undefined ? 'free' : scenarioForScreen(at))

/** How the address names a story. Which one a drill has drawn is for the trainee to find out. */
const named = (scenario: string, drill: DrillId | undefined, seed: number): Partial<Address> => ({
  scenario: drill ? undefined : (scenario as ScenarioId),
  drill,
  seed,
})

export function createLab(options: LabOptions): Lab {
  const { address, faults } = readAddress(options.search)
  const store = createStore<LabState>(() => ({
    address,
    panel: address.drill ? 'drill' : deviceOn(address, 1) === 'computer' ? 'computer' : 'phone',
    shortcutsOn: true,
    helpOpen: false,
    notices: faults.map((fault) => ({ kind: 'address', fault })),
  }))
  const { getState, setState } = store
  const storage = options.storage ?? createStoryStorage(() => window.sessionStorage)
  /** How the lab is looked at does not belong to the story. */
  const storyAddress = () =>
    formatAddress({ ...getState().address, lab: undefined, view: undefined, network: undefined, device: undefined, mode: undefined })

  const lab: Lab = {
    getState,
    subscribe: store.subscribe,
    network: undefined as never, // set below: the network says its troubles here
    current: undefined as never,
    async start() {
      const { follow: id } = getState().address
      if (id !== undefined) {
        const { follow, openWire } = await import('./two-windows/index.ts')
        return void follow(lab, openWire(id))
      }
      const saved = await storage.load(storyAddress(), lab.network.readStory)
      if (saved && (await attempt(() => lab.current.resume(saved.story), 'damaged'))) {
        lab.current.setSpeed(saved.speed)
        return
      }
      const { story: packed } = getState().address
      if (packed !== undefined) {
        const { unpackStory } = await import('./story-link.ts')
        if (await attempt(async () => lab.current.resume(await unpackStory(packed)))) return
      }
      const { drill, seed, locale, theme, font, at } = getState().address
      const { network } = lab
      const scenario = await (drill ? network.scenarioOfDrill(drill, seed) : network.scenarioById(scenarioFor(getState().address)))
      try {
        await lab.current.begin({ scenario: scenario!, seed, look: { locale, theme, font }, drill, at: drill ? undefined : at })
      } catch (error) {
        lab.say({ kind: 'route', error: (error as Error).message })
      }
      sayMissingDevice()
    },
    async begin({ scenario, drill = scenario ? undefined : drillOf(lab.current.story()), seed = lab.current.world().seed } = {}) {
      checkedSeed(seed)
      const { network, current } = lab
      const id = scenario ?? current.world().scenario.id
      const found = await (drill ? network.scenarioOfDrill(drill, seed) : network.scenarioById(id))
      if (!found) throw new RangeError(`There is no scenario "${String(id)}" in the library.`)
      const { locale, theme, font } = getState().address
      // Whoever is led through a story and begins it anew is led again.
      moveTo({ ...named(found.id, drill, seed), ...(!scenario && { mode: getState().address.mode }) })
      await current.begin({ scenario: found, seed, look: { locale, theme, font }, drill })
    },
    async open(story) {
      await lab.current.resume(story)
      moveTo({ ...named(story.scenario, drillOf(story), story.seed), locale: undefined, theme: undefined, font: undefined })
      lab.current.keep()
    },
    look(change) {
      setState({ address: { ...getState().address, ...change } })
      options.showAddress?.(formatAddress(getState().address))
    },
    show(panel) {
      setState({ panel })
      if (isDevicePanel(panel)) lab.look({ device: panel })
    },
    turnTo: (panel) => setState({ panel }),
    toggleHelp: () => setState({ helpOpen: !getState().helpOpen }),
    turnShortcuts: (shortcutsOn) => setState({ shortcutsOn }),
    say(notice) {
      const same = (one: LabNotice) => JSON.stringify(one) === JSON.stringify(notice)
      if (!getState().notices.some(same)) setState({ notices: [...getState().notices, notice] })
    },
    dismiss(notice) {
      setState({ notices: getState().notices.filter((one) => one !== notice) })
    },
  }

  /** Another story is on stage: the address names it, so that a reload and a link come back to it. */
  function moveTo(change: Partial<Address>) {
    setState({ address: { ...getState().address, at: undefined, story: undefined, mode: undefined, ...change } })
    options.showAddress?.(formatAddress(getState().address))
  }

  /** Which devices there are is known once the scenario is. */
  function sayMissingDevice() {
    const { device } = getState().address
    const { phones } = lab.current.world()
    if (device === undefined || deviceOn({ device } as Address, phones.length) === device) return
    const takes = devices.filter((one) => deviceOn({ device: one } as Address, phones.length) === one).join(', ')
    lab.say({ kind: 'address', fault: { name: 'device', value: device, takes } })
  }

  async function attempt(task: () => Promise<void>, trouble?: StorageTrouble): Promise<boolean> {
    try {
      await task()
      return true
    } catch (error) {
      lab.say(trouble ? { kind: 'storage', trouble } : { kind: 'story', error: (error as Error).message })
      return false
    }
  }

  lab.network = createNetwork({
    mode: address.network,
    start: options.startWire ?? startWire,
    ...(options.fetch && { fetch: options.fetch }),
    onTrouble(error, isAgain) {
      for (const notice of getState().notices) if (notice.kind === 'network') lab.dismiss(notice)
      if (error) lab.say({ kind: 'network', error: error.message, isAgain })
    },
  })
  lab.current = createCurrentWorld({
    beginning: { scenario: free, seed: address.seed },
    speed: address.time === 'paused' ? 0 : 1,
    network: lab.network,
    storage,
    address: storyAddress,
    scenarioById: (id) => lab.network.scenarioById(id),
    origin: options.origin,
  })
  storage.onTrouble((trouble) => lab.say({ kind: 'storage', trouble }))
  return lab
}
