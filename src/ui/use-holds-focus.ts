import { useCallback, useEffect, useRef, type RefObject } from 'react'

/**
 * Tells whether the person's focus is on this element, or was there until the focused element went away. With several
 * phones on a page only the one that is being used may move the focus.
 */
export function useHoldsFocus(root: RefObject<HTMLElement | null>): () => boolean {
  const holds = useRef(false)
  useEffect(() => {
    const { ownerDocument: document } = root.current ?? { ownerDocument: undefined }
    if (!document) return
    holds.current = root.current?.contains(document.activeElement) ?? false
    // An element that is removed tells nobody; only a focus or a press elsewhere ends it.
    const look = (event: Event) => {
      holds.current = event.target instanceof Node && (root.current?.contains(event.target) ?? false)
    }
    document.addEventListener('focusin', look)
    document.addEventListener('pointerdown', look)
    return () => {
      document.removeEventListener('focusin', look)
      document.removeEventListener('pointerdown', look)
    }
  }, [root])
  return useCallback(() => holds.current, [])
}
