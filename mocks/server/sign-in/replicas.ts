import type { ServerContext } from '../context.ts'

/** A password that an account has or had; null stands for none yet. */
interface Version {
  password: string | null
  changedAt: number
  syncedAt: number
}

export interface PendingChange {
  accountId: string
  changedAt: number
  syncedAt: number
}

/**
 * The passwords, as they are where they are changed and as the replicas know them at which people sign in. These learn
 * of a change only after a while: until then they take the old password and refuse the new one.
 */
export interface Replicas {
  /** The password an account begins with; known everywhere at once. */
  begin(accountId: string, password: string | null): void
  change(accountId: string, password: string): { changedAt: number; syncedAt: number }
  /** Where passwords are changed: always the newest. */
  newest(accountId: string): string | null
  /** Where people sign in. */
  known(accountId: string): string | null
  /** When a password that is still taken will be refused, or null if nothing newer is on its way. */
  endOf(accountId: string, password: string | null): number | null
  /** When the password was last set or changed; null if it is that of the beginning. */
  changedAt(accountId: string): number | null
  pending(): PendingChange[]
}

export function createReplicas({ clock, random, conditions }: ServerContext): Replicas {
  const versions = new Map<string, Version[]>()
  const of = (accountId: string) => versions.get(accountId) ?? []

  function drawDelay(accountId: string, n: number): number {
    const delay = conditions.get('server.syncDelay')
    return 'fixed' in delay ? delay.fixed : random.for(`server.syncDelay.${accountId}`, n).integer(...delay.uniform)
  }

  return {
    begin: (accountId, password) => void versions.set(accountId, [{ password, changedAt: clock.now(), syncedAt: clock.now() }]),
    change(accountId, password) {
      const all = of(accountId)
      const changedAt = clock.now()
      const change = { password, changedAt, syncedAt: changedAt + drawDelay(accountId, all.length) }
      versions.set(accountId, [...all, change])
      return change
    },
    newest: (accountId) => of(accountId).at(-1)?.password ?? null,
    // A later change that came through first is not undone by an earlier one that follows.
    known: (accountId) => of(accountId).findLast(({ syncedAt }) => clock.now() >= syncedAt)?.password ?? null,
    endOf(accountId, password) {
      const all = of(accountId)
      const newer = all.slice(all.findLastIndex((version) => version.password === password) + 1)
      return newer.length === 0 ? null : Math.min(...newer.map(({ syncedAt }) => syncedAt))
    },
    changedAt: (accountId) => of(accountId).slice(1).at(-1)?.changedAt ?? null,
    pending: () =>
      [...versions].flatMap(([accountId, all]) =>
        all.filter(({ syncedAt }) => clock.now() < syncedAt).map(({ changedAt, syncedAt }) => ({ accountId, changedAt, syncedAt })),
      ),
  }
}
