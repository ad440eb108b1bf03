/** How things move that a finger has moved. Seconds, as framer-motion counts; the rest of the motion is in tokens.css. */
export const thrownAway = { duration: 0.2, ease: [0.05, 0.7, 0.1, 1] } as const

export const closingTheGap = { type: 'spring', stiffness: 420, damping: 38 } as const

/** A stiff string that ends at the place it came from. */
export const springingBack = { bounceStiffness: 420, bounceDamping: 32 } as const
