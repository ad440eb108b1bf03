/** The one place that touches the machine's own time. Everything else asks a {@link Clock}. */
export interface RealTime {
  /** Milliseconds that never go backwards; zero is arbitrary. */
  monotonic(): number
  /** Calls back once after real milliseconds; returns how to take it back. */
  arm(callback: () => void, ms: number): () => void
  /** Resolves after every promise continuation that is ready now has run. */
  turn(): Promise<void>
}

/** Above this, `setTimeout` overflows and fires at once. */
export const longestTimer = 2 ** 31 - 1

function createTurn(): () => Promise<void> {
  const immediate = (globalThis as { setImmediate?: (callback: () => void) => unknown }).setImmediate
  if (immediate) return () => new Promise((resolve) => immediate(resolve))
  // A message is a macrotask without the 4 ms that nested setTimeout costs.
  const channel = new MessageChannel()
  const waiting: (() => void)[] = []
  channel.port1.onmessage = () => waiting.shift()?.()
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      channel.port2.postMessage(null)
    })
}

export const realTime: RealTime = {
  monotonic: () => performance.now(),
  arm(callback, ms) {
    const handle = setTimeout(callback, Math.min(Math.max(0, ms), longestTimer))
    return () => clearTimeout(handle)
  },
  turn: createTurn(),
}
