const nothing = { getItem: () => null, setItem: () => {}, removeItem: () => {} }

/**
 * MSW looks at `localStorage` while it loads and dies of it where the browser blocks storage. Lends it an empty one
 * for that moment.
 * @returns how to take it back
 */
export function lendStorage(): () => void {
  try {
    void globalThis.localStorage
    return () => {}
  } catch {
    const blocked = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
    if (blocked && !blocked.configurable) return () => {}
    Object.defineProperty(globalThis, 'localStorage', { value: nothing, configurable: true })
    return () => {
      if (blocked) Object.defineProperty(globalThis, 'localStorage', blocked)
      else Reflect.deleteProperty(globalThis, 'localStorage')
    }
  }
}
