import { useEffect } from 'react'
import { useLab, useLabState } from '../use-lab.tsx'
import { shortcutFor } from './shortcuts.ts'

/** Listens for the desk's keys, unless they are turned off. */
export function useShortcuts(): void {
  const lab = useLab()
  const isOn = useLabState((state) => state.shortcutsOn)
  useEffect(() => {
    if (!isOn) return
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutFor(event)
      if (!shortcut) return
      event.preventDefault()
      void shortcut.run(lab)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [lab, isOn])
}
