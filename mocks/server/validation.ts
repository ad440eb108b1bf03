import * as v from 'valibot'
import { routes, type Operation, type Route } from '../../src/account/contract.ts'
import { Refusal } from './refusal.ts'

/** Longest request body, in UTF-16 units: far above anything the contract has. */
const longestBody = 64 * 1024

const tooLarge = () => new Refusal('bad-request', { detail: 'The body is longer than 64 kB' })

/** What the request says about its body before the body is read. @throws Refusal bad-request, media-type-unsupported */
export function checkBodyHeaders(headers: Headers): void {
  if (Number(headers.get('content-length') ?? 0) > longestBody) throw tooLarge()
  const type = headers.get('content-type')
  if (!type || !/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) {
    throw new Refusal('media-type-unsupported', { detail: 'The body has to be application/json' }, { accept: 'application/json' })
  }
}

function parseJson(text: string): unknown {
  if (text.length > longestBody) throw tooLarge()
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('bad-request', { detail: 'The body is not JSON' })
  }
}

type Part = 'params' | 'query' | 'body'

function check(route: Route, part: Part, value: unknown, fields: Record<string, string>): unknown {
  const schema = route[part]
  if (!schema) return undefined
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  for (const issue of parsed.issues) fields[v.getDotPath(issue) ?? part] ??= issue.message
  return undefined
}

/**
 * The parts of a request as the contract promises them to the rules.
 * @throws Refusal bad-request, with what is wrong in each field
 */
export function validate(operation: Operation, params: Record<string, string>, query: URLSearchParams, text: string) {
  const route: Route = routes[operation]
  const fields: Record<string, string> = {}
  const valid = {
    params: check(route, 'params', params, fields),
    query: check(route, 'query', route.query && Object.fromEntries(query), fields),
    body: check(route, 'body', route.body && parseJson(text), fields),
  }
  if (Object.keys(fields).length > 0) throw new Refusal('bad-request', { fields })
  return valid
}
