import { expect, test } from 'vitest'
import { isMutation, operations, routes, type Route } from '../../../src/account/contract.ts'
import { openApiDocument, type JsonObject } from '../../../src/account/openapi.ts'
import { problems, problemType } from '../../../src/account/problems.ts'

const document = openApiDocument() as JsonObject & { paths: Record<string, Record<string, JsonObject>>; openapi: string }

function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : references(inner)))
}

const resolve = (reference: string) =>
  reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as JsonObject | undefined)?.[key], document)

test('it is plain JSON of version 3.1 in which every reference leads somewhere', () => {
  expect(document.openapi).toBe('3.1.0')
  expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  const all = references(document)
  expect(new Set(all).size).toBeGreaterThan(8)
  for (const reference of all) expect(resolve(reference)).toBeTypeOf('object')
})

test.each(operations)('%s is described as the route table has it', (operation) => {
  const route: Route = routes[operation]
  const described = document.paths[route.path]![route.method.toLowerCase()]!
  expect(described['operationId']).toBe(operation)
  const responses = described['responses'] as Record<string, JsonObject>
  expect(responses[route.status]).toBeDefined()
  for (const kind of [...route.problems, 'server-error', 'server-unavailable', 'too-many-requests', 'access-denied'] as const) {
    expect(JSON.stringify(responses[problems[kind].status])).toContain(`"${problemType(kind)}"`)
  }
  const parameters = described['parameters'] as { name?: string; in?: string; required?: boolean; $ref?: string }[]
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name, required }) => [name, required])).toEqual(
    inPath.map((name) => [name, true]),
  )
  expect(parameters.some(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey')).toBe(isMutation(operation))
  expect(described['security']).toEqual(route.signedIn && [{ session: [] }])
  expect(described['requestBody'] !== undefined).toBe(route.body !== undefined)
})
