import type { PhoneRef } from '../world/phone/phone.ts'
import { useFromWorld } from './world-context.tsx'

export interface ShellView {
  isShadeOpen: boolean
  /** A message is dropping in at the top. */
  isHeadsUp: boolean
  isPowerMenuOpen: boolean
}

type RootSnapshot = ReturnType<PhoneRef['getSnapshot']>

const views = new WeakMap<RootSnapshot, ShellView>()

const viewOf = (snapshot: RootSnapshot): ShellView => {
  const known = views.get(snapshot)
  if (known) return known
  const view = {
    isShadeOpen: snapshot.hasTag('shade'),
    isHeadsUp: snapshot.hasTag('heads-up'),
    isPowerMenuOpen: snapshot.hasTag('power-menu'),
  }
  views.set(snapshot, view)
  return view
}

/** What lies over the app, as the phone's root says. */
export const useShell = (): ShellView => useFromWorld((_, { actor }) => viewOf(actor.getSnapshot()))

/** Whether it plays a sound, for whoever looks for it. */
export const useIsRinging = (): boolean =>
  useFromWorld((_, { actor }) => actor.getSnapshot().children.sound?.getSnapshot().value === 'playing')
