/** One ordered list of what lies on top of an app: dialogs, sheets. */
export interface Overlays {
  /** Puts a layer on top. @returns takes it away again */
  push(onDismiss: () => void): () => void
  /** Asks the top layer to go. False when there is none: then Back is somebody else's. */
  back(): boolean
  readonly size: number
  /** Called whenever the list changes. */
  subscribe(listener: () => void): () => void
}

export function createOverlays(): Overlays {
  const layers: { onDismiss: () => void }[] = []
  const listeners = new Set<() => void>()
  const changed = () => listeners.forEach((listener) => listener())
  return {
    push(onDismiss) {
      const layer = { onDismiss }
      layers.push(layer)
      changed()
      return () => {
        const at = layers.indexOf(layer)
        if (at < 0) return
        layers.splice(at, 1)
        changed()
      }
    },
    back() {
      const top = layers.at(-1)
      top?.onDismiss()
      return top !== undefined
    },
    get size() {
      return layers.length
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
