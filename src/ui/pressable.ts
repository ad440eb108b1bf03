import type { MouseEvent } from 'react'

/**
 * Attributes of a control that may be off or busy. It stays focusable and keeps its name (`aria-disabled`), and a tap on
 * it does nothing and submits nothing, so that a double tap sends once and focus is never lost.
 */
export function pressable(off: boolean, onTap?: () => void) {
  return {
    'aria-disabled': off || undefined,
    onClick: (event: MouseEvent) => {
      if (off) {
        event.preventDefault()
        event.stopPropagation()
      } else onTap?.()
    },
  }
}
