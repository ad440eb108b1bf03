/** What a network is worth to somebody who is on it. */
export type WifiKind =
  | 'good'
  /** Slow, and loses requests. */
  | 'weak'
  /** Lets nothing through before its page is accepted. */
  | 'captive'
  /** Works, but the provider behind it cuts what goes to the account servers. */
  | 'isp-blocked'
  /** Leads nowhere. */
  | 'no-internet'

/** What the network at home is worth, or that it is not in reach. */
export type WifiQuality = WifiKind | 'out-of-reach'

/** A network near the phone. */
export interface WifiNetwork {
  name: string
  /** Undefined where nobody asks for one. */
  password?: string | undefined
  kind: WifiKind
  /** Strength, 1 to 4. */
  bars: number
  /** The router's own: what it is worth and whether it is there follows `WifiQuality` and the router. */
  home: boolean
}

/** What decides which networks there are, and which the phone would join by itself. */
export interface WifiContext {
  networks: WifiNetwork[]
  /** What the network at home is worth. */
  wifiQuality: WifiQuality
  routerUp: boolean
  /** The router is there, but has lost its way to the provider. */
  routerStuck: boolean
  /** Names of the networks the phone joins by itself, the one used last at the end. */
  remembered: string[]
  /** Names of the networks whose page was accepted. */
  accepted: string[]
  /** Name of the network the phone is on, as far as it is in reach. */
  joined: string | undefined
  /** What is being tried. */
  joining: { name: string; password: string | undefined } | undefined
  /** Name of the network that did not take the password. */
  refused: string | undefined
}

/** The networks in reach as they are now. */
export function networksInReach({ networks, wifiQuality, routerUp, routerStuck, accepted }: WifiContext): WifiNetwork[] {
  return networks.flatMap((network) => {
    if (network.home && (wifiQuality === 'out-of-reach' || !routerUp)) return []
    const kind = !network.home ? network.kind : routerStuck ? 'no-internet' : (wifiQuality as WifiKind)
    const open = kind === 'captive' && accepted.includes(network.name) ? 'good' : kind
    return [{ ...network, kind: open, bars: open === 'weak' ? 1 : network.bars }]
  })
}

/** The network a phone is on or joins by itself: the one it is on, else of those it remembers the one used last. */
export function joinedByItself(context: WifiContext): string | undefined {
  const inReach = new Set(networksInReach(context).map(({ name }) => name))
  if (context.joined !== undefined && inReach.has(context.joined)) return context.joined
  return context.remembered.findLast((name) => inReach.has(name))
}

/** How a try to join ends. */
export function joinEnds(context: WifiContext): Partial<WifiContext> {
  const { joining, remembered } = context
  const network = networksInReach(context).find(({ name }) => name === joining?.name)
  if (joining === undefined || network === undefined) return { joining: undefined, joined: joinedByItself(context) }
  const { name, password } = network
  if (password === undefined || remembered.includes(name) || password === joining.password)
    return { joining: undefined, refused: undefined, joined: name, remembered: [...remembered.filter((one) => one !== name), name] }
  return { joining: undefined, refused: name, joined: joinedByItself(context) }
}
