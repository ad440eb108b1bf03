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
    // At its full height its own size no longer changes: what it holds may still grow, by longer words or larger ones.
    const observer = new ResizeObserver(() => setOverflows(element.scrollHeight > element.clientHeight))
    for (const watched of [element, ...element.children]) observer.observe(watched)
    return () => observer.disconnect()
  }, [children])
  return (
    <div className={className} ref={ref} tabIndex={overflows ? 0 : undefined}>
      {children}
    </div>
  )
}
