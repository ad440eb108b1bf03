import { day } from '../../../src/sim/duration.ts'

interface Window {
  startedAt: number
  sent: number
}

/** What a number may still get. `resetsAt` is now when nothing was sent in the last 24 hours. */
export interface Quota {
  sent: number
  sendsLeft: number
  resetsAt: number
}

/** Counts the codes each number got in the 24 hours that begin with the first, whatever they were for. */
export interface SendQuota {
  of(number: string, limit: number, now: number): Quota
  count(number: string, now: number): void
  all(now: number): { number: string; sent: number; resetsAt: number }[]
}

export function createSendQuota(): SendQuota {
  const windows = new Map<string, Window>()
  const current = (number: string, now: number) => {
    const window = windows.get(number)
    return window && now < window.startedAt + day ? window : undefined
  }
  return {
    of(number, limit, now) {
      const window = current(number, now)
      const sent = window?.sent ?? 0
      return { sent, sendsLeft: Math.max(0, limit - sent), resetsAt: window ? window.startedAt + day : now }
    },
    count(number, now) {
      const window = current(number, now)
      if (window) window.sent += 1
      else windows.set(number, { startedAt: now, sent: 1 })
    },
    all: (now) =>
      [...windows]
        .filter(([number]) => current(number, now))
        .map(([number, { startedAt, sent }]) => ({ number, sent, resetsAt: startedAt + day })),
  }
}
