import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useTransitions } from './transitions.ts'

export type Move = 'none' | 'open' | 'close' | 'push' | 'pop'

interface Keyed {
  key: string
}

export interface Slot<T> {
  value: T
  phase: 'shown' | 'leaving'
  move: Move
}

interface State<T> {
  shown: T
  leaving: T | undefined
  move: Move
}

/**
 * Shows one thing after another and keeps the one before until its leaving animation has ended. It follows; it never
 * holds anything up: what is shown is always `current`, and whoever leaves is out of reach at once.
 * @returns slots to draw, lowest first, and a ref for the element that has the slots as its children
 */
export function useSwap<T extends Keyed, E extends HTMLElement>(
  current: T,
  moveBetween: (from: T, to: T) => Move,
): { slots: Slot<T>[]; ref: RefObject<E | null> } {
  const transitions = useTransitions()
  const ref = useRef<E>(null)
  const [state, setState] = useState<State<T>>({ shown: current, leaving: undefined, move: 'none' })
  let now = state
  if (state.shown.key !== current.key) {
    now = { shown: current, leaving: state.shown, move: moveBetween(state.shown, current) }
    setState(now)
  } else if (state.shown !== current) {
    now = { ...state, shown: current }
    setState(now)
  }
  const { leaving } = now
  useLayoutEffect(() => {
    if (!leaving) return
    const done = () => setState((latest) => (latest.leaving === leaving ? { ...latest, leaving: undefined, move: 'none' } : latest))
    const slots = [...(ref.current?.children ?? [])]
    // jsdom has no animations: there everything has ended before it began.
    const animations = slots.flatMap((slot) => (slot.getAnimations ? slot.getAnimations() : []))
    if (animations.length === 0) return done()
    const ended = transitions.begin()
    void Promise.allSettled(animations.map(({ finished }) => finished)).then(() => {
      ended()
      done()
    })
    return ended
  }, [leaving, transitions])
  const shown: Slot<T> = { value: now.shown, phase: 'shown', move: now.move }
  if (!leaving) return { slots: [shown], ref }
  const left: Slot<T> = { value: leaving, phase: 'leaving', move: now.move }
  return { slots: now.move === 'close' || now.move === 'pop' ? [shown, left] : [left, shown], ref }
}
