import type { Draws, Random } from '../../src/sim/random.ts'

/** Counts by name, so that making one kind of thing never shifts the chance of another. */
export interface Mint {
  /** The stream of the next thing of this name. */
  next(name: string): Draws
  /** An unguessable id of 16 characters behind a readable prefix. */
  id(prefix: string): string
}

export function createMint(random: Random): Mint {
  const counts = new Map<string, number>()
  const mint: Mint = {
    next(name) {
      const n = (counts.get(name) ?? 0) + 1
      counts.set(name, n)
      return random.for(`server.${name}`, n)
    },
    id: (prefix) => `${prefix}_${mint.next(`id.${prefix}`).hex(16)}`,
  }
  return mint
}
