import type { World } from '../world/world.ts'

/**
 * How long the sign-up took, from the first look at the form to the account: what a person experiences, waiting
 * included. Undefined before it began.
 */
export function signUpTime(world: World, now: number): { ms: number; isOver: boolean } | undefined {
  const happenings = world.happenings()
  const began = happenings.find((one) => one.kind === 'screen' && one.screen === 'sign-up/number')
  if (!began) return undefined
  const done = happenings.find((one) => one.kind === 'answer' && one.operation === 'createAccount' && one.status === 201)
  return { ms: (done?.at ?? now) - began.at, isOver: done !== undefined }
}
