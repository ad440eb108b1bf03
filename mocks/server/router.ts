import { operations, routes, type Operation, type Route } from '../../src/account/contract.ts'

export type Match =
  | { kind: 'operation'; operation: Operation; params: Record<string, string> }
  | { kind: 'wrong-method'; allowed: string[] }
  | { kind: 'nothing' }

interface Pattern {
  operation: Operation
  method: string
  segments: readonly { name: string; isParam: boolean }[]
}

/** Everything under this path is the account server’s, whether there is something or not. */
export const accountPath = '/account/'

const patterns: Pattern[] = []
const fixed = new Map<string, Map<string, Operation>>()
for (const operation of operations) {
  const { path, method }: Route = routes[operation]
  if (path.includes('{')) {
    const segments = path.split('/').map((segment) => ({ name: segment.replaceAll(/[{}]/g, ''), isParam: segment.startsWith('{') }))
    patterns.push({ operation, method, segments })
  } else {
    const methods = fixed.get(path) ?? new Map<string, Operation>()
    fixed.set(path, methods.set(method, operation))
  }
}

function paramsOf(pattern: Pattern, segments: readonly string[]): Record<string, string> | undefined {
  if (segments.length !== pattern.segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, { name, isParam }] of pattern.segments.entries()) {
    const segment = segments[index]!
    if (!isParam) {
      if (segment !== name) return undefined
      continue
    }
    try {
      params[name] = decodeURIComponent(segment)
    } catch {
      return undefined
    }
  }
  return params
}

/** Finds the operation of a method and path. */
export function matchRoute(method: string, path: string): Match {
  const methods = fixed.get(path)
  if (methods) {
    const operation = methods.get(method)
    return operation ? { kind: 'operation', operation, params: {} } : { kind: 'wrong-method', allowed: [...methods.keys()] }
  }
  const segments = path.split('/')
  const allowed: string[] = []
  for (const pattern of patterns) {
    const params = paramsOf(pattern, segments)
    if (!params) continue
    if (pattern.method === method) return { kind: 'operation', operation: pattern.operation, params }
    allowed.push(pattern.method)
  }
  return allowed.length > 0 ? { kind: 'wrong-method', allowed } : { kind: 'nothing' }
}
