export { loadSwipes, useSwipes } from './use-swipes.tsx'
export type { SwipeItemProps, SwipeListProps, Swipes } from './swipes.ts'
