import { useText } from '../../i18n/index.ts'
import { copyText } from './copy-text.ts'
import { useToast } from './toasts.tsx'

/** Copies a code and says so. */
export function useCopyCode(): (code: string) => void {
  const text = useText()
  const say = useToast()
  return (code) => {
    copyText(code)
    say(text('notification.code-copied'))
  }
}
