import type { ComponentType, ReactNode } from 'react'

export interface SwipeItemProps {
  as?: 'li' | 'div'
  className?: string | undefined
  /** Can be thrown upwards too, and leaves that way when nobody threw it. To either side is always possible. */
  up?: boolean
  /** It was let go far enough or fast enough. Told at once; what is seen of the leaving is only for the eye. */
  onAway: () => void
  children: ReactNode
}

export interface SwipeListProps {
  /** `Item`s, each with its key. */
  children: ReactNode
  /** Whoever was leaving is gone, and there is room again. */
  onGone?: () => void
}

/** A list whose items can be thrown away with a finger. It draws no element itself: put it into a `ul`. */
export interface Swipes {
  List: ComponentType<SwipeListProps>
  Item: ComponentType<SwipeItemProps>
}
