import type { Appearance, PhoneEvent } from '../../flows/phone/phone.machine.ts'
import type { RadiosEvent } from '../../flows/radios/radios.machine.ts'
import type { RadiosView } from '../../flows/radios/view-radios.ts'
import type { TextKey } from '../../i18n/index.ts'
import type { IconName } from '../../ui/index.ts'

export interface TileState {
  radios: RadiosView
  appearance: Appearance
}

export interface TileHands {
  tellRadios(event: RadiosEvent): void
  tell(event: PhoneEvent): void
}

export interface QuickTile {
  id: string
  name: TextKey
  icon(state: TileState): IconName
  isOn(state: TileState): boolean
  toggle(state: TileState, hands: TileHands): void
  /** More than on and off, in a word: who carries it, or why it does nothing. */
  detail?(state: TileState): { key: TextKey } | { words: string } | undefined
}

const dataSim = ({ radios }: TileState) =>
  radios.sims.find(({ slot, inserted }) => inserted && slot === radios.mobile.dataSlot) ?? radios.sims.find(({ inserted }) => inserted)

/** The switches of the shade. Each acts on the real thing. */
export const quickTiles: readonly QuickTile[] = [
  {
    id: 'wifi',
    name: 'quick.wifi',
    icon: ({ radios }) => (radios.wifi.on ? 'wifi' : 'wifi-off'),
    isOn: ({ radios }) => radios.wifi.on,
    toggle: ({ radios }, { tellRadios }) => tellRadios({ type: 'wifi.changed', on: !radios.wifi.on }),
    detail({ radios: { wifi } }) {
      if (wifi.quality === 'no-internet') return { key: 'status.no-internet' }
      if (wifi.quality === 'captive') return { key: 'status.wifi-captive' }
      return wifi.current && { words: wifi.current.name }
    },
  },
  {
    id: 'mobile-data',
    name: 'quick.mobile-data',
    icon: () => 'mobile-data',
    isOn: ({ radios }) => radios.mobile.dataOn,
    toggle: ({ radios }, { tellRadios }) => tellRadios({ type: 'mobile-data.changed', on: !radios.mobile.dataOn }),
    detail(state) {
      const sim = dataSim(state)
      if (!sim) return { key: 'quick.no-sim' }
      return state.radios.mobile.connected ? { words: sim.carrier } : undefined
    },
  },
  {
    id: 'airplane',
    name: 'quick.airplane',
    icon: () => 'airplane',
    isOn: ({ radios }) => radios.airplane,
    toggle: ({ radios }, { tellRadios }) => tellRadios({ type: 'airplane.changed', on: !radios.airplane }),
  },
  {
    id: 'dark',
    name: 'quick.dark',
    icon: () => 'dark',
    isOn: ({ appearance }) => appearance.theme === 'dark',
    toggle: ({ appearance }, { tell }) => tell({ type: 'theme.chosen', theme: appearance.theme === 'dark' ? 'light' : 'dark' }),
  },
  {
    id: 'rotate',
    name: 'quick.turn',
    icon: () => 'rotate',
    isOn: ({ appearance }) => appearance.orientation === 'landscape',
    toggle: ({ appearance }, { tell }) =>
      tell({ type: 'rotated', orientation: appearance.orientation === 'landscape' ? 'portrait' : 'landscape' }),
  },
]
