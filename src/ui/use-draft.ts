import { useLayoutEffect, useRef, useState } from 'react'

/**
 * A local draft of a value that is kept elsewhere and comes back later. What is typed shows at once; the outer value is
 * adopted only when it changes to something this field did not send, so a slow echo never eats characters.
 * @returns the draft, and the function that changes and sends it
 */
export function useDraft(value: string, onValue: (value: string) => void): readonly [string, (next: string) => void] {
  const [draft, setDraft] = useState(value)
  const latest = useRef(value)
  /** Sent and not yet seen coming back, oldest first. */
  const sent = useRef<string[]>([])
  useLayoutEffect(() => {
    // The oldest that fits: when the same text was typed twice, what came between is still on its way.
    const echo = sent.current.indexOf(value)
    if (echo >= 0) {
      sent.current = sent.current.slice(echo + 1)
      return
    }
    sent.current = []
    if (value === latest.current) return
    latest.current = value
    setDraft(value)
  }, [value])
  const change = (next: string) => {
    if (next === latest.current) return
    latest.current = next
    sent.current.push(next)
    setDraft(next)
    onValue(next)
  }
  return [draft, change]
}
