/** Longest wait, in milliseconds, for a page that always has something to do. */
const patience = 1_500

/** Resolves when the page has nothing better to do: what is not needed for the first tap is loaded then. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: patience })
    else setTimeout(resolve)
  })
}
