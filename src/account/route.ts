import type * as v from 'valibot'
import type { ProblemKind } from './problems.ts'

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  summary: string
  params?: v.GenericSchema
  query?: v.GenericSchema
  body?: v.GenericSchema
  answer: v.GenericSchema
  status: 200 | 201 | 202
  /** Whether the caller must send `Authorization: Bearer <session token>`. */
  signedIn?: true
  problems: readonly ProblemKind[]
}

/** Keeps what is special about a route in its type. */
export const route = <const R extends Route>(definition: R) => definition
