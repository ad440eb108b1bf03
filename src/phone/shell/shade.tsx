import { Suspense, useRef, type PointerEvent } from 'react'
import { useText } from '../../i18n/index.ts'
import { usePresence } from '../../ui/use-presence.ts'
import { zIndexOf } from '../layers.ts'
import { ShadeContent } from '../screens.tsx'
import { useShell } from '../use-shell.ts'
import { useTell } from '../world-context.tsx'
import styles from './shade.module.css'
import { StatusContent } from './status-bar.tsx'

const pushBy = 24

/** Quick settings and notifications, over everything but the navigation bar. */
export function Shade() {
  const text = useText()
  const { isShadeOpen } = useShell()
  const tell = useTell()
  const { presence, ref } = usePresence<HTMLDivElement>(isShadeOpen)
  const pushedFrom = useRef<number>(undefined)
  if (presence === 'gone') return null
  const close = () => tell({ type: 'shade.closed' })
  const push = (event: PointerEvent) => {
    if (pushedFrom.current === undefined || pushedFrom.current - event.clientY < pushBy) return
    pushedFrom.current = undefined
    close()
  }
  return (
    <div
      ref={ref}
      className={styles.shade}
      role="dialog"
      data-layer="shade"
      aria-label={text('notification.label')}
      tabIndex={-1}
      data-closing={!isShadeOpen || undefined}
      inert={!isShadeOpen}
      aria-hidden={!isShadeOpen || undefined}
      style={{ zIndex: zIndexOf('shade') }}
    >
      <div className={styles.status}>
        <StatusContent />
      </div>
      <div className={styles.scroller}>
        <Suspense fallback={null}>
          <ShadeContent />
        </Suspense>
      </div>
      <button
        type="button"
        className={styles.handle}
        aria-label={text('quick.close')}
        onClick={close}
        onPointerDown={(event) => {
          pushedFrom.current = event.clientY
          event.currentTarget.setPointerCapture?.(event.pointerId)
        }}
        onPointerMove={push}
        onPointerUp={() => (pushedFrom.current = undefined)}
        onPointerCancel={() => (pushedFrom.current = undefined)}
      />
    </div>
  )
}
