import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react'
import { Toast } from '../../ui/index.ts'

const shownFor = 2_500

const ToastContext = createContext<(text: string) => void>(() => {})

/** Says a short word at the bottom of the screen, for a moment. */
export const useToast = () => use(ToastContext)

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<{ text: string }>()
  // Real time, because it is for the eye: on a paused clock the word must go as well.
  useEffect(() => {
    if (!toast) return
    const timer = setTimeout(() => setToast(undefined), shownFor)
    return () => clearTimeout(timer)
  }, [toast])
  const say = useCallback((text: string) => setToast({ text }), [])
  return (
    <ToastContext value={say}>
      {children}
      <Toast text={toast?.text} />
    </ToastContext>
  )
}
