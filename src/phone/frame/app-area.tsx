import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useGlass } from '../../ui/glass.ts'
import styles from './app-area.module.css'
import { usePortalSlot } from './phone-frame.tsx'

interface AppAreaProps {
  children: ReactNode
}

/** The room for apps between the bars, and above it the place where dialogs and sheets of this phone appear. */
export function AppArea({ children }: AppAreaProps) {
  const { overlays } = useGlass()
  const app = useRef<HTMLDivElement>(null)
  const setPortal = usePortalSlot()
  // Not through state: a dialog that closes gives the focus back in the same moment, to something that must accept it.
  useLayoutEffect(() => {
    const cover = () => {
      if (app.current) app.current.inert = overlays.size > 0
    }
    cover()
    return overlays.subscribe(cover)
  }, [overlays])
  return (
    <div className={styles.area}>
      <div className={styles.app} ref={app}>
        {children}
      </div>
      <div className={styles.portal} ref={setPortal} />
    </div>
  )
}
