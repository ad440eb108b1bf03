import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

export type Presence = 'open' | 'closing' | 'gone'

/**
 * Keeps something in the document until its leaving animation has ended. It is only for the eye: whoever leaves is
 * inert from the first moment, and without animations (reduced motion, jsdom) it is gone at once.
 */
export function usePresence<E extends HTMLElement>(open: boolean): { presence: Presence; ref: RefObject<E | null> } {
  const [presence, setPresence] = useState<Presence>(open ? 'open' : 'gone')
  const ref = useRef<E>(null)
  if (open && presence !== 'open') setPresence('open')
  if (!open && presence === 'open') setPresence('closing')
  useLayoutEffect(() => {
    if (presence !== 'closing') return
    const all = ref.current?.getAnimations?.({ subtree: true }) ?? []
    // A bar that slides, or a cursor that blinks, goes on for ever: nobody waits for its end.
    const animations = all.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    if (!animations.length) return setPresence('gone')
    let wanted = true
    void Promise.allSettled(animations.map(({ finished }) => finished)).then(() => wanted && setPresence('gone'))
    return () => {
      wanted = false
    }
  }, [presence])
  return { presence, ref }
}
