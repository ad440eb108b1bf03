import { assign, setup } from 'xstate'
import { joinedByItself, joinEnds, networksInReach, type WifiContext, type WifiNetwork, type WifiQuality } from './wifi-networks.ts'

export type { WifiKind, WifiNetwork, WifiQuality } from './wifi-networks.ts'

export interface Sim {
  slot: 1 | 2
  number: string
  carrier: string
  inserted: boolean
}

/** What the carrier says of the card in slot 1. */
export type SimState = 'active' | 'inactive' | 'no-credit'

export interface RadiosInput {
  sims: Sim[]
  /** Bars where the phone is, 0 to 4. */
  coverage: number
  wifiQuality: WifiQuality
  /** The networks around the phone; by default none. */
  networks?: WifiNetwork[]
  /** Names of those the phone has been on before. */
  remembered?: string[]
  routerStuck?: boolean
  simState?: SimState
  /** Whether the network has lost the phone without a word. */
  registrationStuck?: boolean
}

export type RadiosEvent =
  | { type: 'airplane.changed'; on: boolean }
  | { type: 'wifi.changed'; on: boolean }
  | { type: 'network.chosen'; name: string; password?: string }
  | { type: 'network.forgotten'; name: string }
  | { type: 'portal.accepted'; name: string }
  | { type: 'mobile-data.changed'; on: boolean }
  | { type: 'data-sim.chosen'; slot: 1 | 2 }
  | { type: 'sim.ejected'; slot: 1 | 2 }
  | { type: 'sim.inserted'; slot: 1 | 2 }
  | { type: 'coverage.changed'; bars: number }
  | { type: 'wifi-quality.changed'; quality: WifiQuality }
  | { type: 'router.changed'; up: boolean; stuck: boolean }
  | { type: 'sim-state.changed'; state: SimState }
  | { type: 'registration.changed'; stuck: boolean }
  | { type: 'power.changed'; on: boolean }
  /** A reset forgets what was chosen and which networks were known; SIMs and surroundings stay. */
  | { type: 'radios.erased' }

export interface RadiosContext extends WifiContext {
  sims: Sim[]
  coverage: number
  simState: SimState
  /** Slots whose card believes to be in the network, which no longer knows it. */
  stuckSlots: (1 | 2)[]
  mobileDataOn: boolean
  dataSlot: 1 | 2
  /** What turns Wi-Fi on again, where it was not a person who turned it off. */
  resume: 'airplane' | 'power' | undefined
}

const chosenFirst = { mobileDataOn: true, dataSlot: 1 } as const

const withSim = ({ sims, stuckSlots }: RadiosContext, slot: 1 | 2, inserted: boolean) => ({
  sims: sims.map((sim) => (sim.slot === slot ? { ...sim, inserted } : sim)),
  // A card that is put in says hello anew.
  stuckSlots: stuckSlots.filter((one) => one !== slot),
})

/** A change of what is around the phone, and which network the phone is on after it. */
const around = (context: RadiosContext, change: Partial<WifiContext>): Partial<RadiosContext> => ({
  ...change,
  joined: joinedByItself({ ...context, ...change }),
})

const isInReach = ({ context, event }: { context: RadiosContext; event: { name: string } }) =>
  networksInReach(context).some(({ name }) => name === event.name)

const turnsOn = ({ event }: { event: { on: boolean } }) => event.on === true
const turnsOff = ({ event }: { event: { on: boolean } }) => event.on === false

/**
 * SIMs, signal, mobile data, Wi-Fi and airplane mode. Airplane mode takes Wi-Fi along, but lets it be turned on again;
 * when it ends, what was comes back and the cards register anew.
 */
export const radiosMachine = setup({
  types: { context: {} as RadiosContext, input: {} as RadiosInput, events: {} as RadiosEvent },
  delays: { scan: 2_000, join: 3_000 },
  actions: {
    /** What was chosen here, and where the phone has been. */
    forget: assign({ ...chosenFirst, remembered: [], accepted: [] }),
    register: assign({ stuckSlots: [] }),
    autoJoin: assign(({ context }) => ({ joined: joinedByItself(context) })),
  },
}).createMachine({
  id: 'radios',
  type: 'parallel',
  context: ({ input }) => {
    const { networks = [], remembered = [], routerStuck = false, simState = 'active', registrationStuck = false, ...known } = input
    const wifi: WifiContext = {
      networks,
      remembered,
      routerStuck,
      wifiQuality: input.wifiQuality,
      routerUp: true,
      accepted: [],
      joined: undefined,
      joining: undefined,
      refused: undefined,
    }
    return {
      ...known,
      ...wifi,
      joined: joinedByItself(wifi),
      simState,
      stuckSlots: registrationStuck ? known.sims.map(({ slot }) => slot) : [],
      ...chosenFirst,
      resume: undefined,
    }
  },
  on: {
    'mobile-data.changed': { actions: assign(({ event }) => ({ mobileDataOn: event.on })) },
    'data-sim.chosen': { actions: assign(({ event }) => ({ dataSlot: event.slot })) },
    'sim.ejected': { actions: assign(({ context, event }) => withSim(context, event.slot, false)) },
    'sim.inserted': { actions: assign(({ context, event }) => withSim(context, event.slot, true)) },
    'coverage.changed': { actions: assign(({ event }) => ({ coverage: event.bars })) },
    'sim-state.changed': { actions: assign(({ event }) => ({ simState: event.state })) },
    'registration.changed': {
      actions: assign(({ context, event }) => ({ stuckSlots: event.stuck ? context.sims.map(({ slot }) => slot) : [] })),
    },
    'wifi-quality.changed': {
      // Another page is to be accepted anew.
      actions: assign(({ context, event }) => {
        const home = context.networks.filter((network) => network.home).map(({ name }) => name)
        return around(context, { wifiQuality: event.quality, accepted: context.accepted.filter((name) => !home.includes(name)) })
      }),
    },
    'router.changed': { actions: assign(({ context, event }) => around(context, { routerUp: event.up, routerStuck: event.stuck })) },
    'portal.accepted': {
      guard: ({ context, event }) => context.joined === event.name,
      actions: assign(({ context, event }) => ({ accepted: [...context.accepted.filter((name) => name !== event.name), event.name] })),
    },
    'network.forgotten': {
      actions: assign(({ context, event: { name } }) => {
        const others = (names: string[]) => names.filter((one) => one !== name)
        const joined = context.joined === name ? undefined : context.joined
        return around(context, { joined, remembered: others(context.remembered), accepted: others(context.accepted) })
      }),
    },
  },
  states: {
    airplane: {
      initial: 'off',
      states: {
        off: { on: { 'airplane.changed': { guard: turnsOn, target: 'on' } } },
        on: { on: { 'airplane.changed': { guard: turnsOff, target: 'off', actions: 'register' }, 'radios.erased': 'off' } },
      },
    },
    power: {
      initial: 'on',
      states: {
        on: { on: { 'power.changed': { guard: turnsOff, target: 'off' } } },
        off: { on: { 'power.changed': { guard: turnsOn, target: 'on', actions: 'register' } } },
      },
    },
    wifi: {
      initial: 'on',
      states: {
        off: {
          on: {
            // It comes with the power off: Wi-Fi looks around when the power is back, whoever turned it off before.
            'radios.erased': { actions: ['forget', assign({ resume: 'power' })] },
            'wifi.changed': { guard: turnsOn, target: 'on.scanning' },
            'airplane.changed': { guard: ({ context, event }) => !event.on && context.resume === 'airplane', target: 'on.scanning' },
            'power.changed': { guard: ({ context, event }) => event.on && context.resume === 'power', target: 'on.scanning' },
          },
        },
        on: {
          initial: 'idle',
          entry: assign({ resume: undefined }),
          exit: assign({ joined: undefined, joining: undefined, refused: undefined }),
          on: {
            'radios.erased': { target: '.scanning', actions: ['forget', assign({ joined: undefined })] },
            'wifi.changed': { guard: turnsOff, target: 'off' },
            'airplane.changed': { guard: turnsOn, target: 'off', actions: assign({ resume: 'airplane' }) },
            'power.changed': { guard: turnsOff, target: 'off', actions: assign({ resume: 'power' }) },
            'network.chosen': {
              guard: isInReach,
              target: '.joining',
              actions: assign(({ event: { name, password } }) => ({ joined: undefined, refused: undefined, joining: { name, password } })),
            },
          },
          states: {
            scanning: { after: { scan: { target: 'idle', actions: 'autoJoin' } } },
            idle: {},
            joining: { after: { join: { target: 'idle', actions: assign(({ context }) => joinEnds(context)) } } },
          },
        },
      },
    },
  },
})
