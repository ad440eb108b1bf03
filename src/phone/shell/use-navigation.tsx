import { createContext, use, useCallback, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useGlass } from '../../ui/index.ts'
import { useKeyboard, useKeyboardState } from '../keyboard/index.ts'
import { isCovered, offer, type GlassState, type LayerId, type Press } from '../layers.ts'
import { frontOf, leadsBack } from '../front.ts'
import { useShell } from '../use-shell.ts'
import { useFrontScreen, useTell } from '../world-context.tsx'
import { createTransitions, TransitionsContext } from './transitions.ts'

export interface Navigation {
  state: GlassState
  covered(id: LayerId): boolean
  /** Whether a press on Back would do anything. */
  hasBack: boolean
  /** Each is ignored while a transition runs, as a second press on a phone that has not finished with the first. */
  back(): void
  home(): void
  recents(): void
}

const NavigationContext = createContext<Navigation | undefined>(undefined)

/** Back, Home and Recents of the phone around. @throws Error outside a `NavigationProvider` */
export function useNavigation(): Navigation {
  const navigation = use(NavigationContext)
  if (!navigation) throw new Error('useNavigation needs a NavigationProvider around it')
  return navigation
}

/** Whether there is a home to go to, and a shade to pull: not before the phone is set up, nor while it is locked or off. */
export const isSystemThere = ({ front, powerMenu }: GlassState) =>
  !powerMenu && (front === 'home' || front === 'recents' || front === 'app')

export function NavigationProvider({ children }: { children: ReactNode }) {
  const { isShadeOpen, isHeadsUp, isPowerMenuOpen } = useShell()
  const { overlays } = useGlass()
  const tell = useTell()
  const keyboard = useKeyboard()
  const isKeyboardOpen = useKeyboardState(({ open }) => open)
  const dialogs = useSyncExternalStore(overlays.subscribe, () => overlays.size)
  const frontScreen = useFrontScreen()
  const front = frontOf(frontScreen)
  const [transitions] = useState(createTransitions)
  const state: GlassState = useMemo(
    () => ({ shade: isShadeOpen, headsUp: isHeadsUp, keyboard: isKeyboardOpen, dialogs, front, powerMenu: isPowerMenuOpen }),
    [isShadeOpen, isHeadsUp, isKeyboardOpen, dialogs, front, isPowerMenuOpen],
  )
  const latest = useRef(state)
  latest.current = state

  const press = useCallback(
    (kind: Press) => {
      if (transitions.busy) return
      offer(kind, latest.current, { closeKeyboard: keyboard.close, dismissDialog: overlays.back, tell })
    },
    [transitions, keyboard, overlays, tell],
  )
  const navigation = useMemo(
    () => ({
      state,
      covered: (id: LayerId) => isCovered(id, state),
      hasBack: leadsBack(frontScreen) || state.keyboard || state.shade || state.headsUp || state.dialogs > 0,
      back: () => press('back'),
      home: () => press('home'),
      recents() {
        if (transitions.busy || !isSystemThere(state)) return
        if (state.shade) tell({ type: 'shade.closed' })
        tell({ type: 'recents.opened' })
      },
    }),
    [state, frontScreen, press, tell, transitions],
  )
  return (
    <TransitionsContext value={transitions}>
      <NavigationContext value={navigation}>{children}</NavigationContext>
    </TransitionsContext>
  )
}
