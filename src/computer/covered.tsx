import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { createOverlays, GlassContext, useGlass } from '../ui/index.ts'
import styles from './computer.module.css'

/**
 * A part of the window, and the dialogs over it: they cover this part and nothing else, which is out of reach meanwhile. A
 * dialog of a page leaves the tabs and the address alone.
 */
export function Covered({ children }: { children: ReactNode }) {
  const { holdsFocus, ownKeyboard } = useGlass()
  const below = useRef<HTMLDivElement>(null)
  const [portal, setPortal] = useState<HTMLElement | null>(null)
  const [overlays] = useState(createOverlays)
  const glass = useMemo(() => ({ portal, overlays, holdsFocus, ownKeyboard }), [portal, overlays, holdsFocus, ownKeyboard])
  useLayoutEffect(() => {
    const cover = () => {
      if (below.current) below.current.inert = overlays.size > 0
    }
    cover()
    return overlays.subscribe(cover)
  }, [overlays])
  return (
    <GlassContext value={glass}>
      <div className={styles.covered}>
        <div className={styles.below} ref={below}>
          {children}
        </div>
        <div ref={setPortal} />
      </div>
    </GlassContext>
  )
}
