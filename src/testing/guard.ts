/**
 * Watches a test for what must not happen on the side: a complaint on the console, a request that leaves the page.
 * @param isExpected says whether somebody waits for a request at the other end of the wire
 * @returns ends the watch, and says what it saw
 */
export function watchForStrays(isExpected: (url: URL) => boolean): () => string[] {
  const seen: string[] = []
  const { console: whole, fetch } = globalThis
  const note =
    (level: string) =>
    (...words: unknown[]) =>
      void seen.push(`console.${level}: ${words.map(String).join(' ')}`)
  globalThis.console = Object.assign(Object.create(whole) as Console, { error: note('error'), warn: note('warn') })
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, globalThis.location?.href)
    if (isExpected(url)) return fetch(input, init)
    seen.push(`a request that no world answers: ${url.href}`)
    return Promise.reject(new TypeError('Failed to fetch'))
  }
  return () => {
    globalThis.console = whole
    globalThis.fetch = fetch
    return seen
  }
}
