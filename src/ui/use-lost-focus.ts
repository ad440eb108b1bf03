import { useEffect, useRef, type RefObject } from 'react'
import { useGlass } from './glass.ts'

/**
 * A keyboard or screen reader user whose button went away with what was there before starts at this element.
 * @param change the button may also go away later, while the element stays: whenever this is another
 */
export function useLostFocus(root: RefObject<HTMLElement | null>, change?: unknown): void {
  const { holdsFocus } = useGlass()
  const isOurs = useRef(holdsFocus)
  useEffect(() => {
    const document = root.current?.ownerDocument
    if (!document || !isOurs.current() || (document.activeElement && document.activeElement !== document.body)) return
    root.current?.focus({ preventScroll: true })
  }, [root, change])
}
