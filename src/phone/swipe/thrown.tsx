import { AnimatePresence, domMax, LazyMotion, m, MotionConfig, useIsPresent, type PanInfo } from 'framer-motion'
import { useCallback, useRef, useState, type MouseEvent, type PointerEvent } from 'react'
import { closingTheGap, springingBack, thrownAway } from '../../ui/motion-tokens.ts'
import { awayFrom, isTap, upAway, type Spot } from './away.ts'
import type { SwipeItemProps, SwipeListProps, Swipes } from './swipes.ts'

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

function List({ children, onGone }: SwipeListProps) {
  const [still] = useState(isStill)
  return (
    <LazyMotion features={domMax} strict>
      <MotionConfig reducedMotion="user" skipAnimations={still}>
        {still ? (
          children
        ) : (
          <AnimatePresence initial={false} {...(onGone && { onExitComplete: onGone })}>
            {children}
          </AnimatePresence>
        )}
      </MotionConfig>
    </LazyMotion>
  )
}

function Item({ as = 'li', className, up = false, onAway, children }: SwipeItemProps) {
  const Part = m[as]
  const here = useIsPresent()
  const [away, setAway] = useState<Spot>(up ? upAway : { x: 0, y: 0 })
  const pressed = useRef<Spot>(undefined)
  const axis = useRef<'x' | 'y'>('x')
  const scale = useRef(1)
  const size = useRef<Spot>({ x: 0, y: 0 })
  const toGlass = useCallback(({ x, y }: Spot) => ({ x: x / scale.current, y: y / scale.current }), [])
  const press = (event: PointerEvent<HTMLElement>) => {
    pressed.current = { x: event.clientX, y: event.clientY }
    // A picture of its own from the first touch on, so that moving it paints nothing anew.
    event.currentTarget.style.willChange = 'transform'
    size.current = { x: event.currentTarget.offsetWidth, y: event.currentTarget.offsetHeight }
    const glass = event.currentTarget.closest<HTMLElement>('[data-glass]')
    // The phone is drawn smaller or larger than it is; a finger moves over the page.
    if (glass) scale.current = glass.getBoundingClientRect().width / glass.offsetWidth || 1
  }
  const release = (event: Event, { offset, velocity }: PanInfo) => {
    // The browser took the finger away to scroll.
    if (event.type === 'pointercancel') return
    const spot = awayFrom(axis.current, offset, velocity, size.current[axis.current], up)
    if (!spot) return
    setAway(spot)
    onAway()
  }
  const swallow = (event: MouseEvent) => {
    if (isTap(pressed.current, event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <MotionConfig transformPagePoint={toGlass}>
      <Part
        className={className}
        inert={!here}
        aria-hidden={!here || undefined}
        layout="position"
        transition={{ ...thrownAway, layout: closingTheGap }}
        initial={{ opacity: 0 }}
        animate={{ opacity: 1, x: 0, y: 0 }}
        exit={{ opacity: 0, ...away }}
        drag={up || 'x'}
        dragDirectionLock
        dragSnapToOrigin
        dragConstraints={up && { bottom: 0 }}
        dragElastic={0.1}
        dragTransition={springingBack}
        onDirectionLock={(locked) => (axis.current = locked)}
        onDragEnd={release}
        onPointerDownCapture={press}
        onClickCapture={swallow}
      >
        {children}
      </Part>
    </MotionConfig>
  )
}

/** Follows the finger, springs back when let go too early, and lets the others close the gap. */
export const thrown: Swipes = { List, Item }
