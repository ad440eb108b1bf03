import { useLayoutEffect, useState, type RefObject } from 'react'

export interface Size {
  width: number
  height: number
}

/** Size of an element's content box, kept up to date. Undefined before the first measurement and where nothing is laid out. */
export function useSize(ref: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState<Size>()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      if (width && height) setSize((known) => (known?.width === width && known.height === height ? known : { width, height }))
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return size
}

/** Largest scale at which `body` fits into `room`, not above `most`. */
export const fitScale = (body: Size, room: Size, most: number): number => Math.min(most, room.width / body.width, room.height / body.height)
