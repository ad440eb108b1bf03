import { toJsonSchema, toJsonSchemaDefs, type ConversionConfig } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import {
  Account,
  Activation,
  Agreement,
  AgreementId,
  AgreementSummary,
  Captcha,
  CloudSync,
  CodeMethod,
  CodePurpose,
  CodeTicket,
  CompletedSignIn,
  ContactMethod,
  Device,
  isMutation,
  LinkedName,
  LostNote,
  MaskedAccount,
  NumberProof,
  operations,
  Recovery,
  routes,
  Session,
  SignIn,
  Status,
  Surface,
  type Operation,
  type Route,
} from './contract.ts'
import { passwordRules } from './password-rules.ts'
import { problems, problemType, type ProblemKind } from './problems.ts'

export type JsonObject = { [key: string]: unknown }

// prettier-ignore
const named = {
  Account, Activation, Agreement, AgreementId, AgreementSummary, Captcha, CloudSync, CodeMethod, CodePurpose, CodeTicket, CompletedSignIn,
  ContactMethod, Device, LinkedName, LostNote, MaskedAccount, NumberProof, Recovery, Session, SignIn, Status, Surface,
}

const conversion: ConversionConfig = {
  target: 'draft-2020-12',
  // A check that JSON Schema has no word for stays the server’s.
  errorMode: 'ignore',
  definitions: named,
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
}

function schemaOf(schema: GenericSchema): JsonObject {
  const { $schema: _schema, $defs: _defs, ...rest } = toJsonSchema(schema, conversion) as JsonObject
  return rest
}

const problemSchema: JsonObject = {
  type: 'object',
  description: 'An RFC 9457 problem document.',
  properties: {
    type: { type: 'string', enum: (Object.keys(problems) as ProblemKind[]).map(problemType) },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    retryAfter: { type: 'integer', description: 'Seconds; repeats the Retry-After header.' },
    attemptsLeft: { type: 'integer', description: 'Tries that are left.' },
    until: { type: 'integer', description: 'Milliseconds since 1970 on the server’s clock: from when on it is allowed.' },
    rules: { type: 'array', items: { type: 'string', enum: [...passwordRules] }, description: 'password-rules: those that are broken.' },
    ticket: { $ref: '#/components/schemas/CodeTicket', description: 'code-too-soon: the code that still counts.' },
    fields: { type: 'object', additionalProperties: { type: 'string' }, description: 'bad-request: what is wrong in each field.' },
  },
  required: ['type', 'title', 'status'],
}

/** Problems any operation can answer, besides those of its rule. */
function problemsOf(operation: Operation): ProblemKind[] {
  const { problems: own, params, query, body }: Route = routes[operation]
  return [
    ...own,
    ...(params || query || body ? (['bad-request'] as const) : []),
    ...(body ? (['media-type-unsupported'] as const) : []),
    ...(isMutation(operation) ? (['idempotency-key-missing', 'idempotency-key-reused'] as const) : []),
    'access-denied',
    'too-many-requests',
    'server-error',
    'server-bad-gateway',
    'server-unavailable',
  ]
}

const retryAfterHeader = { 'Retry-After': { description: 'Seconds until a try makes sense.', schema: { type: 'integer', minimum: 1 } } }

/** One response for each status; several problems can share one. */
function problemResponses(operation: Operation): JsonObject {
  const byStatus = Map.groupBy(new Set(problemsOf(operation)), (kind) => problems[kind].status)
  const entries = [...byStatus].map(([status, kinds]) => [
    String(status),
    {
      description: kinds.map((kind) => `${kind}: ${problems[kind].title}`).join('; '),
      ...((status === 429 || status === 503) && { headers: retryAfterHeader }),
      content: {
        'application/problem+json': {
          schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { enum: kinds.map(problemType) } } }] },
        },
      },
    },
  ])
  return Object.fromEntries(entries) as JsonObject
}

function parametersOf(schema: GenericSchema | undefined, place: 'path' | 'query'): JsonObject[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema) as { properties?: JsonObject; required?: string[] }
  return Object.entries(properties).map(([name, type]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: type,
  }))
}

function operationObject(operation: Operation): JsonObject {
  const route: Route = routes[operation]
  return {
    operationId: operation,
    summary: route.summary,
    parameters: [
      ...parametersOf(route.params, 'path'),
      ...parametersOf(route.query, 'query'),
      ...(isMutation(operation) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ],
    ...(route.body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) } } } }),
    responses: {
      [route.status]: { description: 'As asked', content: { 'application/json': { schema: schemaOf(route.answer) } } },
      ...problemResponses(operation),
    },
    ...(route.signedIn && { security: [{ session: [] }] }),
  }
}

/** The contract as an OpenAPI 3.1 document, made from the route table. */
export function openApiDocument(): JsonObject {
  const paths: Record<string, JsonObject> = {}
  for (const operation of operations) {
    const { path, method } = routes[operation]
    ;(paths[path] ??= {})[method.toLowerCase()] = operationObject(operation)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Account API of Handset',
      version: '1.0.0',
      description: 'A simulated account service. Instants are milliseconds since 1970 on the server’s own clock.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [],
    paths,
    components: {
      schemas: { ...toJsonSchemaDefs(named, conversion), Problem: problemSchema },
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description:
            'A new one for each change that is meant; the same one to repeat a request whose answer did not come. Kept for 24 hours.',
          schema: { type: 'string', minLength: 1 },
        },
      },
      securitySchemes: { session: { type: 'http', scheme: 'bearer', description: 'The token of a session.' } },
    },
  }
}
