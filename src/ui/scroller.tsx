import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'

interface ScrollerProps {
  /** What makes it scroll when its content is too long. */
  className: string | undefined
  children: ReactNode
}

/** A part of a dialog that may have to scroll. Only then it can be focused, so that the arrow keys reach what is below. */
export function Scroller({ className, children }: ScrollerProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [overflows, setOverflows] = useState(false)
  useLayoutEffect(() => {
    const element = ref.current
    // jsdom lays nothing out.
    if (!element || typeof ResizeObserver === 'undefined') return
    // Its own size changes last when there is no more room, which is when it begins to scroll.
    const observer = new ResizeObserver(() => setOverflows(element.scrollHeight > element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div className={className} ref={ref} tabIndex={overflows ? 0 : undefined}>
      {children}
    </div>
  )
}
