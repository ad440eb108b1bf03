import { useRef } from 'react'
import type { SwipeItemProps, Swipes } from './swipes.ts'

/** What stands there until the other has come: the same list, to be used by its buttons. */
const plain: Swipes = {
  List: ({ children }) => children,
  Item: ({ as: Part = 'li', className, children }: SwipeItemProps) => <Part className={className}>{children}</Part>,
}

let swipes = plain
let coming: Promise<void> | undefined

// Without a page that moves (jsdom) there is nothing to throw.
const moves = () => typeof Element !== 'undefined' && 'animate' in Element.prototype

/** Fetches what makes lists swipeable. Rejects when it cannot be had; the next call asks again. */
export function loadSwipes(): Promise<void> {
  if (!moves()) return Promise.resolve()
  coming ??= import('./thrown.tsx').then(
    ({ thrown }) => {
      swipes = thrown
    },
    (error: unknown) => {
      coming = undefined
      throw error
    },
  )
  return coming
}

/**
 * The parts of a swipeable list: the plain ones until the others are here. They never change under one's hands.
 * @param shown whether the list stands there now; when it comes anew, it may come with better parts
 */
export function useSwipes(shown = true): Swipes {
  const kept = useRef({ parts: plain, shown: false })
  if (!kept.current.shown) kept.current.parts = swipes
  kept.current.shown = shown
  return kept.current.parts
}
