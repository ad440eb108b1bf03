import { useEffect, useRef, type MouseEvent, type PointerEvent } from 'react'

const holdAfter = 450
const repeatEvery = 55

interface KeyHandlers {
  /** @param at milliseconds, from the event */
  onPress: (at: number) => void
  /** Once, while the key is held down. */
  onHold?: () => void
  /** Press again and again while the key is held down. */
  repeats?: boolean
}

/**
 * A key answers when it is touched, not when it is let go, and never takes the focus. Assistive technology and scripts
 * that only click are answered too.
 */
export function useKey({ onPress, onHold, repeats = false }: KeyHandlers) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** A pointer has already done what the click that follows would do. */
  const done = useRef(false)
  const release = () => clearTimeout(timer.current)
  useEffect(() => () => clearTimeout(timer.current), [])

  const repeat = (at: number) => {
    onPress(at)
    timer.current = setTimeout(() => repeat(at), repeatEvery)
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      event.preventDefault()
      if (event.button !== 0) return
      done.current = true
      const { timeStamp } = event
      onPress(timeStamp)
      release()
      if (repeats) timer.current = setTimeout(() => repeat(timeStamp), holdAfter)
      else if (onHold) timer.current = setTimeout(onHold, holdAfter)
    },
    onPointerUp: release,
    onPointerCancel: () => {
      release()
      done.current = false
    },
    onPointerLeave: () => {
      release()
      done.current = false
    },
    // Chromium moves the focus on mousedown where pointer events did not stop it; a long press opens a menu.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
    onClick: (event: MouseEvent) => {
      if (!done.current) onPress(event.timeStamp)
      done.current = false
    },
  }
}
