import type { World } from '../world/world.ts'

/**
 * How long the sign-up took, from the first look at the form to the account: what a person experiences, waiting
 * included. Undefined before it began.
 */
export function signUpTime(world: World, now: number): { ms: number; isOver: boolean } | undefined {
  const happenings = world.happenings()
  const end = happenings.findIndex((one) => one.kind === 'answer' && one.operation === 'createAccount' && one.status === 201)
  const before = end < 0 ? happenings : happenings.slice(0, end)
  // The same form leads to signing in with a password, which is another story.
  const left = before.findLastIndex((one) => one.kind === 'screen' && one.screen === 'sign-in/credentials')
  const began = before.slice(left + 1).find((one) => one.kind === 'screen' && one.screen === 'sign-up/number')
  if (!began) return undefined
  const done = happenings[end]
  return { ms: (done?.at ?? now) - began.at, isOver: done !== undefined }
}
