import type { Story } from '../world/input.ts'

/** Virtual milliseconds per real one, at most: a day in a minute and a half. */
export const fastest = 1_000

/** Whether the clock can run that fast: 0, which is paused, to `fastest`. */
export const isSpeed = (speed: unknown): speed is number => typeof speed === 'number' && speed >= 0 && speed <= fastest

/** What a reload comes back to. */
export interface Saved {
  story: Story
  /** Virtual milliseconds per real one; 0 is paused. */
  speed: number
}

export type StorageTrouble = 'full' | 'blocked' | 'damaged'

/** Keeps the story of this tab. Session storage is each tab's own: a second tab has another world, a copied tab a copy. */
export interface StoryStorage {
  /**
   * The story begun under this address, or nothing. A damaged one is thrown away and reported.
   * @param read makes a story of what was kept, or rejects
   */
  load(address: string, read: (source: unknown) => Promise<Story>): Promise<Saved | undefined>
  /** Begins anew: forgets what was kept. */
  begin(address: string, saved: Saved): void
  /** One more input. Costs the same however long the story is. */
  append(index: number, entry: Story['entries'][number], head: Head): void
  /** Where the clock stands now. */
  head(head: Head): void
  /** Told once for each kind of trouble. The lab goes on without a memory. */
  onTrouble(listener: (trouble: StorageTrouble) => void): void
}

export interface Head {
  until: number
  speed: number
}

const prefix = 'handset/'
const headKey = `${prefix}story`
const entryKey = (index: number) => `${prefix}entry/${index}`
const longestStory = 100_000

/** @param open gives the storage; it may throw, as `window.sessionStorage` does where a browser blocks it */
export function createStoryStorage(open: () => Storage): StoryStorage {
  const told = new Set<StorageTrouble>()
  const waiting: StorageTrouble[] = []
  let listener: ((trouble: StorageTrouble) => void) | undefined
  let storage: Storage | undefined
  let isLost = false
  let begun: { address: string; scenario: string; seed: number; count: number } | undefined

  function report(trouble: StorageTrouble) {
    if (told.has(trouble)) return
    told.add(trouble)
    if (listener) listener(trouble)
    else waiting.push(trouble)
  }

  try {
    storage = open()
    storage.getItem(headKey)
  } catch {
    storage = undefined
    report('blocked')
  }

  function forget() {
    if (!storage) return
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key)
  }

  /** Does what writes. Once something could not be kept, nothing more is: half a story would come back as another one. */
  function write(task: (storage: Storage) => void) {
    if (!storage || isLost) return
    try {
      task(storage)
    } catch {
      isLost = true
      report('full')
      try {
        forget()
      } catch {
        report('blocked')
      }
    }
  }

  const writeHead = (to: Storage, { until, speed }: Head) =>
    begun && to.setItem(headKey, JSON.stringify({ version: 1, ...begun, until, speed }))

  return {
    async load(address, read) {
      if (!storage) return undefined
      try {
        const text = storage.getItem(headKey)
        if (text === null) return undefined
        const head = JSON.parse(text) as Record<string, unknown>
        if (head.address !== address) return undefined
        const count = Number(head.count)
        if (!(count >= 0 && count <= longestStory)) throw new RangeError('No story is that long')
        const entries = Array.from({ length: count }, (_, index) => JSON.parse(storage!.getItem(entryKey(index)) ?? 'null') as unknown)
        const story = await read({ version: head.version, scenario: head.scenario, seed: head.seed, entries, until: head.until })
        const speed = Number(head.speed)
        return { story, speed: isSpeed(speed) ? speed : 1 }
      } catch {
        report('damaged')
        try {
          forget()
        } catch {
          report('blocked')
        }
        return undefined
      }
    },
    begin(address, { story, speed }) {
      isLost = false
      begun = { address, scenario: story.scenario, seed: story.seed, count: story.entries.length }
      write((to) => {
        forget()
        for (const [index, entry] of story.entries.entries()) to.setItem(entryKey(index), JSON.stringify(entry))
        writeHead(to, { until: story.until, speed })
      })
    },
    append(index, entry, head) {
      if (!begun) return
      begun.count = index + 1
      write((to) => {
        to.setItem(entryKey(index), JSON.stringify(entry))
        writeHead(to, head)
      })
    },
    head(head) {
      write((to) => writeHead(to, head))
    },
    onTrouble(next) {
      listener = next
      for (const trouble of waiting.splice(0)) next(trouble)
    },
  }
}
