/** Says words one after another in English, slowly, where the browser has a voice. Whoever has none reads them. */
export function speak(words: readonly string[]) {
  if (typeof speechSynthesis === 'undefined') return
  speechSynthesis.cancel()
  const utterance = new SpeechSynthesisUtterance(words.join(', '))
  utterance.lang = 'en'
  utterance.rate = 0.8
  speechSynthesis.speak(utterance)
}
