import { useEffect, useRef } from 'react'

/** Says words one after another in English, slowly, where the browser has a voice. Whoever has none reads them. */
export function speak(words: readonly string[]) {
  if (typeof speechSynthesis === 'undefined') return
  speechSynthesis.cancel()
  const utterance = new SpeechSynthesisUtterance(words.join(', '))
  utterance.lang = 'en'
  utterance.rate = 0.8
  speechSynthesis.speak(utterance)
}

/** Says the words once when they arrive; not again when what shows them only comes back. */
export function useSpoken(words: readonly string[] | undefined) {
  const said = useRef(words)
  useEffect(() => {
    if (words && words !== said.current) speak(words)
    said.current = words
  }, [words])
}
