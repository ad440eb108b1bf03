import { useRef, type PointerEvent } from 'react'

/** Pixels of the page, before any scaling of the phone. */
const toHome = 44
/** As long as this without moving on is a hold. */
const holdFor = 220
const stillWithin = 6

interface Swipe {
  startY: number
  lastY: number
  heldSince: number
}

/** Swipe up goes home; swipe up and hold shows recents. Attributes for the element that is swiped. */
export function usePill({ home, recents }: { home: () => void; recents: () => void }) {
  const swipe = useRef<Swipe>(undefined)
  const show = (element: HTMLElement, share: number) => element.style.setProperty('--pull', String(share))
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      swipe.current = { startY: event.clientY, lastY: event.clientY, heldSince: event.timeStamp }
      event.currentTarget.setPointerCapture?.(event.pointerId)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = swipe.current
      if (!now) return
      if (Math.abs(event.clientY - now.lastY) > stillWithin) {
        now.lastY = event.clientY
        now.heldSince = event.timeStamp
      }
      show(event.currentTarget, Math.min(1, Math.max(0, (now.startY - event.clientY) / (toHome * 2))))
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const now = swipe.current
      swipe.current = undefined
      show(event.currentTarget, 0)
      if (!now || now.startY - event.clientY < toHome) return
      if (event.timeStamp - now.heldSince >= holdFor) recents()
      else home()
    },
    onPointerCancel(event: PointerEvent<HTMLElement>) {
      swipe.current = undefined
      show(event.currentTarget, 0)
    },
  }
}
