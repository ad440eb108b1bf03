import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { cx } from './cx.ts'
import { useGlass } from './glass.ts'
import styles from './overlay.module.css'
import { usePresence } from './use-presence.ts'

interface OverlayProps {
  open: boolean
  /** Back, Escape or a tap beside it. */
  onDismiss: () => void
  role: 'dialog' | 'alertdialog'
  labelledBy: string
  describedBy?: string | undefined
  /** Where it stands. */
  placement: 'center' | 'bottom'
  children: ReactNode
}

const focusable = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])'

/** A layer above the app that keeps the focus: the ground of `Dialog` and `Sheet`. */
export function Overlay({ open, onDismiss, role, labelledBy, describedBy, placement, children }: OverlayProps) {
  const { portal, overlays, holdsFocus } = useGlass()
  const { presence, ref } = usePresence<HTMLDivElement>(open)
  const dismiss = useRef(onDismiss)
  const lastChildren = useRef(children)
  useLayoutEffect(() => {
    dismiss.current = onDismiss
    // While it leaves, its owner may already have nothing to say.
    if (open) lastChildren.current = children
  })
  const leave = useRef<() => void>(undefined)
  useLayoutEffect(() => {
    const layer = ref.current
    // Not in a cleanup: React puts the focus back where it was after those, unless the element is gone by then.
    leave.current?.()
    leave.current = undefined
    if (!open || !layer) return
    const giveBack = takeFocus(layer, holdsFocus)
    const remove = overlays.push(() => dismiss.current())
    leave.current = () => {
      remove()
      giveBack()
    }
  }, [open, overlays, ref, holdsFocus])
  useLayoutEffect(() => () => leave.current?.(), [])

  if (presence === 'gone') return null
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onDismiss()
    } else if (event.key === 'Tab') keepInside(event)
  }
  const layer = (
    <div className={cx(styles.layer, styles[placement], presence === 'closing' && styles.closing)} ref={ref} inert={!open}>
      <div className={styles.scrim} onClick={onDismiss} />
      <div
        className={styles.box}
        role={role}
        aria-modal="true"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {open ? children : lastChildren.current}
      </div>
    </div>
  )
  return portal ? createPortal(layer, portal) : layer
}

/** Moves the focus into the layer. @returns gives it back, unless the person has moved on meanwhile */
function takeFocus(layer: HTMLElement, holdsFocus: () => boolean): () => void {
  const { ownerDocument } = layer
  const before = ownerDocument.activeElement
  const nowhere = !before || before === ownerDocument.body
  // A dialog on one phone must not take the focus from somebody typing on another.
  if (!layer.contains(before) && (nowhere || holdsFocus())) layer.querySelector<HTMLElement>('[role]')?.focus({ preventScroll: true })
  return () => {
    const now = ownerDocument.activeElement
    const left = !now || now === ownerDocument.body || layer.contains(now)
    if (left && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
}

function keepInside(event: KeyboardEvent<HTMLElement>) {
  const box = event.currentTarget
  const stops = [...box.querySelectorAll<HTMLElement>(focusable)].filter((element) => !element.closest('[inert]') && element.tabIndex >= 0)
  const first = stops[0]
  const last = stops.at(-1)
  const now = box.ownerDocument.activeElement
  if (!first || !last) event.preventDefault()
  else if (event.shiftKey && (now === first || now === box)) {
    event.preventDefault()
    last.focus()
  } else if (!event.shiftKey && now === last) {
    event.preventDefault()
    first.focus()
  }
}
