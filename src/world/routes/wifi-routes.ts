import type { WifiNetworkView } from '../../flows/radios/view-radios.ts'
import { RouteError, type Player } from './player.ts'
import { flow, type RouteStep } from './route-steps.ts'

function networkIn({ phone }: Player, fits: (network: WifiNetworkView) => boolean): WifiNetworkView {
  const found = phone.radios().wifi.networks.find(fits)
  if (!found) throw new RouteError('No network of that kind is in reach.')
  return found
}

/** Turns Wi-Fi on if need be, and opens a page of the first network that fits. */
export const openNetwork =
  (page: 'password.opened' | 'network.opened' | 'portal.opened', fits: (network: WifiNetworkView) => boolean): RouteStep =>
  async (player) => {
    await turnOn(player)
    await player.tell(flow.wifi, { type: page, name: networkIn(player, fits).name })
  }

const turnOn: RouteStep = async ({ phone, tell, until }) => {
  if (!phone.radios().wifi.on) await tell('radios', { type: 'wifi.changed', on: true })
  await until(() => !phone.radios().wifi.scanning)
}

/** Joins a network that wants its page accepted first. */
export const joinCaptive: RouteStep = async (player) => {
  await turnOn(player)
  if (player.phone.radios().wifi.quality === 'captive') return
  const { name } = networkIn(player, ({ kind, secured }) => kind === 'captive' && !secured)
  await player.tell('radios', { type: 'network.chosen', name })
  await player.until(() => player.phone.radios().wifi.current?.name === name)
}
