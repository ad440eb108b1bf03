export interface Spot {
  x: number
  y: number
}

/** Let go beyond this part of its own size, or this many dp, it is gone. */
const farPart = 0.4
const farMost = 110
/** So is what flies at this speed, in dp a second, once it has left its place at all. */
const fast = 420
const leftItsPlace = 12
const throwTo = 420

export const upAway: Spot = { x: 0, y: -260 }

/**
 * Where something flies that was let go, or undefined when it stays. A finger that turned back has changed its mind.
 * @param axis along which it was moved
 * @param offset dp from where it was taken
 * @param velocity dp a second
 * @param size of the thing along that axis, dp
 * @param up whether it may leave upwards
 */
export function awayFrom(axis: 'x' | 'y', offset: Spot, velocity: Spot, size: number, up: boolean): Spot | undefined {
  const way = Math.sign(offset[axis])
  const travelled = Math.abs(offset[axis])
  const speed = velocity[axis] * way
  if (travelled < leftItsPlace || speed < -fast / 4 || (speed < fast && travelled < Math.min(farMost, size * farPart))) return undefined
  if (axis === 'x') return { x: way * throwTo, y: 0 }
  return up && way < 0 ? upAway : undefined
}

const aroundTheFinger = 8

/** Whether a click is meant as one. A finger that threw something away clicks too when it lets go. */
export function isTap(pressed: Spot | undefined, click: { clientX: number; clientY: number; detail: number }): boolean {
  // Keys and screen readers click without a finger.
  if (!pressed || click.detail === 0) return true
  return Math.hypot(click.clientX - pressed.x, click.clientY - pressed.y) <= aroundTheFinger
}
