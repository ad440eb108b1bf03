import { describe, expect, it, vi } from 'vitest'
import { isCovered, layers, navigationZIndex, offer, topLayer, zIndexOf, type GlassState, type Hands } from '../../../src/phone/layers.ts'

const rest: GlassState = { shade: false, headsUp: false, keyboard: false, dialogs: 0, front: 'home', powerMenu: false }

const hands = (): Hands => ({
  closeKeyboard: vi.fn<() => boolean>(() => true),
  dismissDialog: vi.fn<() => boolean>(() => true),
  tell: vi.fn<Hands['tell']>(),
})

describe('Back is offered from the top down', () => {
  const full: GlassState = { shade: true, headsUp: true, keyboard: true, dialogs: 2, front: 'app', powerMenu: false }

  it.each<[Partial<GlassState>, string]>([
    [{}, 'shade'],
    [{ shade: false }, 'keyboard'],
    [{ shade: false, keyboard: false }, 'dialog'],
    [{ shade: false, keyboard: false, dialogs: 0 }, 'app'],
    [{ shade: false, keyboard: false, dialogs: 0, front: 'recents' }, 'recents'],
    [{ shade: false, keyboard: false, dialogs: 0, front: 'home' }, 'home'],
    [{ shade: false, keyboard: false, dialogs: 0, front: 'setup' }, 'setup'],
    [{ shade: false, keyboard: false, dialogs: 0, front: 'keyguard' }, 'keyguard'],
    [{ powerMenu: true }, 'power-menu'],
    [{ powerMenu: true, front: 'power' }, 'power'],
  ])('with %o away, %s takes it', (change, taker) => {
    expect(offer('back', { ...full, ...change }, hands())).toBe(taker)
  })

  it('goes on to the next one when a layer has nothing to give', () => {
    const world = { ...hands(), closeKeyboard: () => false }
    expect(offer('back', { ...rest, keyboard: true, front: 'app' }, world)).toBe('app')
    expect(world.tell).toHaveBeenCalledWith({ type: 'back' })
  })

  it('never asks a heads-up, which is a guest', () => {
    expect(offer('back', { ...rest, headsUp: true }, hands())).toBe('home')
  })
})

describe('Home', () => {
  it('is for the world, whatever lies on top', () => {
    const world = hands()
    offer('home', { ...rest, keyboard: true, dialogs: 1, front: 'app' }, world)
    expect(world.tell).toHaveBeenCalledWith({ type: 'home' })
    expect(world.closeKeyboard).not.toHaveBeenCalled()
  })
})

describe.each(['setup', 'keyguard', 'power'] as const)('With %s in front', (front) => {
  it('nothing below is in reach, and there is no home to go to', () => {
    const world = hands()
    expect(offer('home', { ...rest, front }, world)).toBe(front)
    expect(world.tell).not.toHaveBeenCalled()
    expect(isCovered('app', { ...rest, front })).toBe(true)
    expect(isCovered('home', { ...rest, front })).toBe(true)
  })
})

describe('what lies over what', () => {
  it('keeps what is covered out of reach, and nothing else', () => {
    expect(isCovered('home', rest)).toBe(false)
    expect(isCovered('home', { ...rest, front: 'app' })).toBe(true)
    expect(isCovered('app', { ...rest, front: 'app', headsUp: true, keyboard: true })).toBe(false)
    expect(isCovered('app', { ...rest, front: 'app', dialogs: 1 })).toBe(true)
    expect(isCovered('dialog', { ...rest, dialogs: 1, shade: true })).toBe(true)
    expect(isCovered('shade', { ...rest, shade: true })).toBe(false)
  })

  it('names the layer that one deals with', () => {
    expect(topLayer({ ...rest, headsUp: true })).toBe('home')
    expect(topLayer({ ...rest, front: 'app', dialogs: 1 })).toBe('dialog')
  })

  it('draws in the same order, the navigation bar above all, the camera above that', () => {
    const heights = layers.map(({ id }) => zIndexOf(id))
    expect(heights).toEqual(heights.toSorted((a, b) => b - a))
    expect(new Set(heights).size).toBe(layers.length)
    expect(navigationZIndex).toBeGreaterThan(heights[0]!)
    expect(navigationZIndex).toBeLessThan(30)
  })
})
