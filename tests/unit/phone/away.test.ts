import fc from 'fast-check'
import { expect, it } from 'vitest'
import { awayFrom, isTap } from '../../../src/phone/swipe/away.ts'

const at = (axis: 'x' | 'y', value: number) => ({ x: 0, y: 0, [axis]: value })
const axes = fc.constantFrom('x' as const, 'y' as const)

it('stays where it was not moved far nor thrown', () => {
  fc.assert(
    fc.property(axes, fc.integer({ min: -39, max: 39 }), fc.integer({ min: -400, max: 400 }), (axis, moved, speed) => {
      expect(awayFrom(axis, at(axis, moved), at(axis, speed), 100, true)).toBeUndefined()
    }),
  )
})

it('leaves on the side it was moved to, by distance or by speed, and the same on both sides', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 400 }), fc.integer({ min: 0, max: 3_000 }), (moved, speed) => {
      const right = awayFrom('x', at('x', moved), at('x', speed), 360, false)
      const left = awayFrom('x', at('x', -moved), at('x', -speed), 360, false)
      expect(right !== undefined).toBe(moved >= 110 || speed >= 420)
      expect(left).toEqual(right && { x: -right.x, y: 0 })
      expect(right?.x ?? 1).toBeGreaterThan(0)
    }),
  )
})

it('stays when the finger turned back at the end', () => {
  expect(awayFrom('x', at('x', 200), at('x', -900), 360, false)).toBeUndefined()
  expect(awayFrom('x', at('x', 5), at('x', 900), 360, false)).toBeUndefined()
})

it('leaves upwards only where it may, and never downwards', () => {
  expect(awayFrom('y', at('y', -60), at('y', -100), 100, true)!.y).toBeLessThan(0)
  expect(awayFrom('y', at('y', -60), at('y', -100), 100, false)).toBeUndefined()
  expect(awayFrom('y', at('y', 300), at('y', 3_000), 100, true)).toBeUndefined()
})

it('takes a click for one where the finger went down, and always from a key', () => {
  const click = { clientX: 100, clientY: 100, detail: 1 }
  expect(isTap({ x: 104, y: 98 }, click)).toBe(true)
  expect(isTap({ x: 160, y: 100 }, click)).toBe(false)
  expect(isTap({ x: 160, y: 100 }, { ...click, detail: 0 })).toBe(true)
  expect(isTap(undefined, click)).toBe(true)
})
