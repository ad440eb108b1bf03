import { useSyncExternalStore } from 'react'

/** Whether a media query holds. Where there are no media, it does not. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      if (typeof matchMedia !== 'function') return () => {}
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => typeof matchMedia === 'function' && matchMedia(query).matches,
  )
}

/** Below this there is room for one thing at a time. */
export const narrow = '(max-width: 899px)'
/** From here on the timeline stands beside the desk. */
export const wide = '(min-width: 1700px)'
