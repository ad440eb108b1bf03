/** Tells listeners that something changed. */
export interface Notifications {
  /** Tells them now, or, within `together`, at its end. */
  notify(): void
  /** Does something that changes much at once: whoever listens hears of it once, when all of it is done. */
  together<T>(task: () => T): T
}

export function createNotifications(listeners: ReadonlySet<() => void>): Notifications {
  let depth = 0
  let isDue = false
  const notify = () => {
    isDue = depth > 0
    if (isDue) return
    for (const listener of listeners) listener()
  }
  return {
    notify,
    together(task) {
      depth += 1
      try {
        return task()
      } finally {
        depth -= 1
        if (isDue) notify()
      }
    },
  }
}
