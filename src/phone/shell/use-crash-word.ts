import { useEffect, useRef } from 'react'
import { useText } from '../../i18n/index.ts'
import { apps } from '../apps.ts'
import { usePhoneValue } from '../world-context.tsx'
import { useToast } from './toasts.tsx'

/** An app whose flow failed is gone from the screen at once. Says which one it was, so that it does not vanish silently. */
export function useCrashWord(): void {
  const crashed = usePhoneValue((phone) => phone.crashed)
  const text = useText()
  const say = useToast()
  // What had failed before the page was reloaded was said then.
  const said = useRef(crashed)
  useEffect(() => {
    if (said.current === crashed) return
    said.current = crashed
    if (crashed) say(text('crash.title', { app: text.of({ key: apps[crashed.app].name }) }))
  }, [crashed, say, text])
}
