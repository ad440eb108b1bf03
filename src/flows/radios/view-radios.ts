import type { RadiosContext, Sim } from './radios.machine.ts'
import { networksInReach, type WifiNetwork, type WifiQuality } from './wifi-networks.ts'

/** A network as the phone lists it. */
export interface WifiNetworkView extends Omit<WifiNetwork, 'password'> {
  secured: boolean
  remembered: boolean
  state: 'connected' | 'connecting' | 'refused' | 'idle'
}

/** Why a card is in service, or why it is not. */
export type SimService = 'in-service' | 'out' | 'airplane' | 'inactive' | 'no-signal' | 'not-registered'

export interface SimView extends Sim {
  registered: boolean
  service: SimService
  /** In the network, but without money for data. */
  noCredit: boolean
}

export interface RadiosView {
  airplane: boolean
  wifi: {
    on: boolean
    /** Turned on a moment ago: it does not know yet what is near. */
    scanning: boolean
    connected: boolean
    /** The network the phone is on. */
    current: WifiNetworkView | undefined
    /** What that is worth; out of reach when there is none. */
    quality: WifiQuality
    /** What is in reach, the one the phone is on first, then those it knows, then the strongest. */
    networks: WifiNetworkView[]
  }
  mobile: { dataOn: boolean; connected: boolean; bars: number; dataSlot: 1 | 2; /** The card that carries data. */ slot: 1 | 2 | undefined }
  sims: SimView[]
  /** Which way requests go out now. */
  link: 'wifi' | 'mobile' | 'none'
}

interface RadiosValue {
  airplane: 'on' | 'off'
  power: 'on' | 'off'
  wifi: 'off' | { on: 'scanning' | 'idle' | 'joining' }
}

function serviceOf(sim: Sim, isAirplane: boolean, { coverage, simState, stuckSlots }: RadiosContext): SimService {
  if (!sim.inserted) return 'out'
  if (isAirplane) return 'airplane'
  if (simState === 'inactive' && sim.slot === 1) return 'inactive'
  if (coverage === 0) return 'no-signal'
  return stuckSlots.includes(sim.slot) ? 'not-registered' : 'in-service'
}

const rank = ({ state, remembered, bars }: WifiNetworkView) =>
  (state === 'connected' ? 20 : state === 'connecting' ? 15 : remembered ? 10 : 0) + bars

function viewWifi(value: RadiosValue['wifi'], isPowered: boolean, context: RadiosContext): RadiosView['wifi'] {
  if (value === 'off' || !isPowered)
    return { on: false, scanning: false, connected: false, current: undefined, quality: 'out-of-reach', networks: [] }
  const scanning = value.on === 'scanning'
  const networks = (scanning ? [] : networksInReach(context))
    .map(({ password, ...network }): WifiNetworkView => {
      const { name } = network
      const state =
        context.joining?.name === name
          ? 'connecting'
          : context.joined === name
            ? 'connected'
            : context.refused === name
              ? 'refused'
              : 'idle'
      return { ...network, secured: password !== undefined, remembered: context.remembered.includes(name), state }
    })
    .toSorted((one, other) => rank(other) - rank(one))
  const current = networks.find(({ state }) => state === 'connected')
  return { on: true, scanning, connected: current !== undefined, current, quality: current?.kind ?? 'out-of-reach', networks }
}

/** What the radios amount to: the one place that decides what is connected. */
export function viewRadios(snapshot: { value: unknown; context: RadiosContext }): RadiosView {
  const { context } = snapshot
  const value = snapshot.value as RadiosValue
  const isPowered = value.power === 'on'
  const airplane = value.airplane === 'on'
  const sims = context.sims.map((sim): SimView => {
    const service = serviceOf(sim, airplane, context)
    return {
      ...sim,
      service,
      registered: isPowered && service === 'in-service',
      noCredit: context.simState === 'no-credit' && sim.slot === 1,
    }
  })
  const registered = sims.filter((sim) => sim.registered)
  const dataSim = registered.find(({ slot }) => slot === context.dataSlot) ?? registered[0]
  const mobileConnected = context.mobileDataOn && dataSim !== undefined && !dataSim.noCredit
  const wifi = viewWifi(value.wifi, isPowered, context)
  const leadsOn = wifi.connected && wifi.quality !== 'no-internet' && wifi.quality !== 'captive'
  return {
    airplane,
    wifi,
    mobile: {
      dataOn: context.mobileDataOn,
      connected: mobileConnected,
      bars: !isPowered || airplane || !context.sims.some((sim) => sim.inserted) ? 0 : context.coverage,
      dataSlot: context.dataSlot,
      slot: mobileConnected ? dataSim.slot : undefined,
    },
    sims,
    // A phone prefers mobile data to Wi-Fi that leads nowhere yet; without it, requests meet the page of the network.
    link: leadsOn ? 'wifi' : mobileConnected ? 'mobile' : wifi.quality === 'captive' ? 'wifi' : 'none',
  }
}
