import { Suspense, useEffect } from 'react'
import { useKeyboard } from '../keyboard/index.ts'
import { outOfReach, zIndexOf } from '../layers.ts'
import { PowerMenu, screens } from '../screens.tsx'
import { useShell } from '../use-shell.ts'
import { useFrontScreen } from '../world-context.tsx'
import styles from './power-glass.module.css'

/** The glass while nothing of the system is on it: off, dark, starting, or in the menu beside the system. Only drawn then. */
export function PowerGlass() {
  const front = useFrontScreen()
  const keyboard = useKeyboard()
  useEffect(() => {
    keyboard.close()
    const { activeElement } = document
    if (activeElement?.closest(outOfReach)) (activeElement as HTMLElement).blur()
  }, [keyboard])
  const Screen = screens[front.screen]
  return (
    <div className={styles.glass} style={{ zIndex: zIndexOf('power') }}>
      <Suspense fallback={null}>
        <Screen path={front.path} />
      </Suspense>
    </div>
  )
}

/** What the power key brings up when it is held. */
export function PowerMenuLayer() {
  const { isPowerMenuOpen } = useShell()
  return isPowerMenuOpen ? (
    <Suspense fallback={null}>
      <PowerMenu />
    </Suspense>
  ) : null
}
