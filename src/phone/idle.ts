/** Longest wait, in milliseconds, for a page that always has something to do. */
const patience = 1_500

/** Calls back once, when the page has nothing better to do. @returns how to call it off */
export function whenIdle(callback: () => void, timeout = patience): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(callback)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(callback, { timeout })
  return () => cancelIdleCallback(handle)
}

/** Resolves when the page has nothing better to do: what is not needed for the first tap is loaded then. */
export const idle = (): Promise<void> => new Promise((resolve) => void whenIdle(resolve))

/** Resolves when the page is idle and these phones can answer a tap: what stands around them comes after. */
export async function idleAfter(phones: readonly { prepare(): Promise<void> }[]): Promise<void> {
  // The first frame is drawn by a task that was asked for before this one: nothing is fetched ahead of it.
  await new Promise((resolve) => setTimeout(resolve, 50))
  const late = new Promise((resolve) => setTimeout(resolve, patience))
  await Promise.race([Promise.allSettled(phones.map((phone) => phone.prepare())), late])
  await idle()
}
