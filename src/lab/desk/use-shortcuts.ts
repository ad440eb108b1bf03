import { useEffect } from 'react'
import { useIsDrilling } from '../drill/use-drill.ts'
import { useLab, useLabState } from '../use-lab.tsx'
import { shortcutFor } from './shortcuts.ts'

/** Listens for the desk's keys, unless they are turned off. */
export function useShortcuts(): void {
  const lab = useLab()
  const isOn = useLabState((state) => state.shortcutsOn)
  const isDrilling = useIsDrilling()
  useEffect(() => {
    if (!isOn) return
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutFor(event)
      if (!shortcut || (isDrilling && !shortcut.inDrills)) return
      event.preventDefault()
      void shortcut.run(lab)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [lab, isOn, isDrilling])
}
