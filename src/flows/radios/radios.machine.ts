import { assign, setup } from 'xstate'

export interface Sim {
  slot: 1 | 2
  number: string
  carrier: string
  inserted: boolean
}

export interface RadiosInput {
  sims: Sim[]
  /** Bars where the phone is, 0 to 4. */
  coverage: number
  wifiQuality: WifiQuality
}

/** What the Wi-Fi in reach is worth. */
export type WifiQuality = 'good' | 'weak' | 'no-internet' | 'out-of-reach'

export type RadiosEvent =
  | { type: 'airplane.changed'; on: boolean }
  | { type: 'wifi.changed'; on: boolean }
  | { type: 'mobile-data.changed'; on: boolean }
  | { type: 'data-sim.chosen'; slot: 1 | 2 }
  | { type: 'sim.ejected'; slot: 1 | 2 }
  | { type: 'sim.inserted'; slot: 1 | 2 }
  | { type: 'coverage.changed'; bars: number }
  | { type: 'wifi-quality.changed'; quality: WifiQuality }
  /** Without power nothing is registered or connected. */
  | { type: 'power.changed'; on: boolean }
  /** A reset forgets what was chosen; SIMs and surroundings stay. */
  | { type: 'radios.erased' }

export interface RadiosContext extends RadiosInput {
  wifiOn: boolean
  mobileDataOn: boolean
  dataSlot: 1 | 2
  isPowered: boolean
}

const chosenFirst = { wifiOn: true, mobileDataOn: true, dataSlot: 1 } as const

const withSim = (sims: Sim[], slot: 1 | 2, inserted: boolean) => sims.map((sim) => (sim.slot === slot ? { ...sim, inserted } : sim))

/** SIMs, signal, mobile data, Wi-Fi and airplane mode. Airplane mode silences the mobile side and leaves Wi-Fi as chosen. */
export const radiosMachine = setup({
  types: { context: {} as RadiosContext, input: {} as RadiosInput, events: {} as RadiosEvent },
}).createMachine({
  id: 'radios',
  initial: 'normal',
  context: ({ input }) => ({ ...input, ...chosenFirst, isPowered: true }),
  on: {
    'wifi.changed': { actions: assign(({ event }) => ({ wifiOn: event.on })) },
    'mobile-data.changed': { actions: assign(({ event }) => ({ mobileDataOn: event.on })) },
    'data-sim.chosen': { actions: assign(({ event }) => ({ dataSlot: event.slot })) },
    'sim.ejected': { actions: assign(({ context, event }) => ({ sims: withSim(context.sims, event.slot, false) })) },
    'sim.inserted': { actions: assign(({ context, event }) => ({ sims: withSim(context.sims, event.slot, true) })) },
    'coverage.changed': { actions: assign(({ event }) => ({ coverage: event.bars })) },
    'wifi-quality.changed': { actions: assign(({ event }) => ({ wifiQuality: event.quality })) },
    'power.changed': { actions: assign(({ event }) => ({ isPowered: event.on })) },
    'radios.erased': { target: '.normal', actions: assign(chosenFirst) },
  },
  states: {
    normal: { on: { 'airplane.changed': { guard: ({ event }) => event.on, target: 'airplane' } } },
    airplane: { on: { 'airplane.changed': { guard: ({ event }) => !event.on, target: 'normal' } } },
  },
})

export interface RadiosView {
  airplane: boolean
  wifi: { on: boolean; connected: boolean; quality: WifiQuality }
  mobile: { dataOn: boolean; connected: boolean; bars: number; dataSlot: 1 | 2 }
  sims: (Sim & { registered: boolean })[]
  /** Which way requests go out now. */
  link: 'wifi' | 'mobile' | 'none'
}

/** What the radios amount to: the one place that decides what is connected. */
export function viewRadios(snapshot: { value: unknown; context: RadiosContext }): RadiosView {
  const { sims, coverage, wifiQuality, wifiOn, mobileDataOn, dataSlot, isPowered } = snapshot.context
  const airplane = snapshot.value === 'airplane'
  const withRegistration = sims.map((sim) => ({ ...sim, registered: isPowered && sim.inserted && !airplane && coverage > 0 }))
  const wifiConnected = isPowered && wifiOn && wifiQuality !== 'out-of-reach'
  const inserted = withRegistration.filter((sim) => sim.registered)
  const dataSim = inserted.find((sim) => sim.slot === dataSlot) ?? inserted[0]
  const mobileConnected = mobileDataOn && dataSim !== undefined
  const wifiUseful = wifiConnected && wifiQuality !== 'no-internet'
  return {
    airplane,
    wifi: { on: wifiOn, connected: wifiConnected, quality: wifiQuality },
    mobile: {
      dataOn: mobileDataOn,
      connected: mobileConnected,
      bars: airplane || !sims.some((sim) => sim.inserted) ? 0 : coverage,
      dataSlot,
    },
    sims: withRegistration,
    link: wifiUseful ? 'wifi' : mobileConnected ? 'mobile' : 'none',
  }
}
