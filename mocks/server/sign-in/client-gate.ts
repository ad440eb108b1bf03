import type { Operation } from '../../../src/account/contract.ts'

/** The oldest system that may still sign in. Who names none, as a browser does not, is let in. */
const oldestSystem = '1.1'

const signsIn: ReadonlySet<Operation> = new Set<Operation>(['signIn', 'createAccount', 'createSession'])

const partsOf = (version: string) => version.split('.', 4).map(Number)

function isOlder(version: string, than: string): boolean {
  const parts = partsOf(version)
  const others = partsOf(than)
  if (parts.some(Number.isNaN)) return false
  for (const [at, other] of others.entries()) {
    const part = parts[at] ?? 0
    if (part !== other) return part < other
  }
  return false
}

/** Whether a system is too old to sign in. */
export const isSystemOutdated = (version: string): boolean => isOlder(version, oldestSystem)

/** Whether the system that asks, by its `x-system-version`, is too old for this. */
export const isClientOutdated = (operation: Operation, headers: Headers): boolean =>
  signsIn.has(operation) && isSystemOutdated(headers.get('x-system-version') ?? oldestSystem)
