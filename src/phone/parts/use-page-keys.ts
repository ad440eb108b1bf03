import { useEffect, useMemo, useRef, type RefObject } from 'react'
import { useLostFocus } from '../../ui/index.ts'

/**
 * Keys of a keyboard for the page that something stands on, wherever on it the focus is. The page is what has the focus
 * of an app that comes, so what is on it would not hear them. Dialogs over it keep theirs.
 * @param onKey takes a key or not; on a button, Enter and Space are the button's
 * @param change when this is another, a button may have gone away with the focus: the page takes it
 * @returns for the element on the page
 */
export function usePageKeys(onKey: (key: string) => boolean, change: unknown): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null)
  const page = useMemo(() => pageOf(part), [])
  useLostFocus(page, change)
  useEffect(() => {
    const element = page.current
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      const pressesButton =
        (event.key === 'Enter' || event.key === ' ') && event.target instanceof Element && event.target.closest('button')
      if (!pressesButton && onKey(event.key)) event.preventDefault()
    }
    element?.addEventListener('keydown', hear)
    return () => element?.removeEventListener('keydown', hear)
  })
  return part
}

const pageOf = (part: RefObject<HTMLElement | null>): RefObject<HTMLElement | null> => ({
  get current() {
    return part.current?.parentElement?.closest<HTMLElement>('[role="group"]') ?? null
  },
})
