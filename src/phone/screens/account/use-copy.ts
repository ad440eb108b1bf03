import { useEffect, useState } from 'react'

/** Real milliseconds that the word about it stays: it is for the eye, no part of the story. */
const shownFor = 2_500

/** Copies to the real clipboard, which only exists on secure addresses. `said` is whether it worked, for a moment. */
export function useCopy() {
  const [said, setSaid] = useState<boolean>()
  useEffect(() => {
    if (said === undefined) return
    const timer = setTimeout(() => setSaid(undefined), shownFor)
    return () => clearTimeout(timer)
  }, [said])
  const copy = async (words: string) => {
    try {
      await navigator.clipboard.writeText(words)
      setSaid(true)
    } catch {
      setSaid(false)
    }
  }
  return { copy, said }
}
