import type { WifiNetwork } from '../../flows/radios/wifi-networks.ts'

/** Home, a café that wants its page accepted, somebody's hotspot, and a network behind two walls. */
export const usualNetworks: (WifiNetwork & { saved: boolean })[] = [
  { name: 'Juniper', kind: 'good', password: 'lantern-fish', bars: 4, home: true, saved: true },
  { name: 'Larch Café', kind: 'captive', bars: 3, home: false, saved: false },
  { name: 'Quince hotspot', kind: 'good', password: 'marmalade', bars: 3, home: false, saved: false },
  { name: 'Attic 2', kind: 'weak', password: 'walnut-tree', bars: 1, home: false, saved: false },
]
