/** The kinds of causes: what a support desk finds out first. */
export const causeKinds = ['typed', 'lock', 'code', 'connection', 'servers', 'phone', 'address', 'owner'] as const
export type CauseKind = (typeof causeKinds)[number]

interface CauseFacts {
  kind: CauseKind
  /**
   * Whether it shows on another device as well: what fails on several of them lies with the account or the servers, what
   * fails on one lies with that one or its connection.
   */
  everywhere?: true
}

/** All that can lie behind what one sees. Their words are the lab's: `lab.cause.…`. */
export const causes = {
  capitals: { kind: 'typed' },
  spaces: { kind: 'typed' },
  'other-name': { kind: 'typed', everywhere: true },
  'temporary-lock': { kind: 'lock', everywhere: true },
  'sim-out': { kind: 'code' },
  'sim-lost': { kind: 'code', everywhere: true },
  'other-phone': { kind: 'code' },
  'number-gone': { kind: 'code', everywhere: true },
  'lost-message': { kind: 'code' },
  carrier: { kind: 'code', everywhere: true },
  'security-app': { kind: 'code' },
  'second-app': { kind: 'code' },
  language: { kind: 'code', everywhere: true },
  'not-ready': { kind: 'code', everywhere: true },
  'too-new': { kind: 'code', everywhere: true },
  'spam-folder': { kind: 'code', everywhere: true },
  weak: { kind: 'connection' },
  provider: { kind: 'connection' },
  router: { kind: 'connection' },
  captive: { kind: 'connection' },
  registration: { kind: 'connection' },
  clock: { kind: 'connection' },
  outage: { kind: 'servers', everywhere: true },
  slow: { kind: 'servers', everywhere: true },
  learning: { kind: 'servers', everywhere: true },
  'slow-sync': { kind: 'servers', everywhere: true },
  'stale-cache': { kind: 'phone' },
  'old-system': { kind: 'phone' },
  'sync-off': { kind: 'phone' },
  'look-alike': { kind: 'address' },
  'own-lock': { kind: 'owner', everywhere: true },
  'own-forgotten': { kind: 'owner', everywhere: true },
  'own-unreachable': { kind: 'owner', everywhere: true },
  'second-hand': { kind: 'owner', everywhere: true },
} as const satisfies Record<string, CauseFacts>

export type CauseId = keyof typeof causes
export const causeIds = Object.keys(causes) as [CauseId, ...CauseId[]]

/** The causes of one kind, in the order in which they are offered. */
export const causesOf = (kind: CauseKind): CauseId[] => causeIds.filter((id) => causes[id].kind === kind)
