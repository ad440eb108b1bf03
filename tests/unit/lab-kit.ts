import { createStoryStorage } from '../../src/lab/storage.ts'
import { createLab, type Lab, type LabOptions } from '../../src/lab/lab.ts'

/** A `Storage` in memory that throws like a browser's when it has `room` keys. */
export function memoryStorage(items: Record<string, string> = {}, room = Infinity): Storage {
  const target: Record<string, string> = { ...items }
  const methods: Record<string, unknown> = {
    getItem: (key: string) => target[key] ?? null,
    setItem(key: string, value: string) {
      if (!(key in target) && Object.keys(target).length >= room) throw new DOMException('full', 'QuotaExceededError')
      target[key] = value
    },
    removeItem(key: string) {
      delete target[key]
    },
  }
  return new Proxy(target, {
    get: (_, name) => (name === 'length' ? Object.keys(target).length : methods[name as string]),
  }) as unknown as Storage
}

export interface OpenLab {
  lab: Lab
  /** The query in the address bar. */
  search(): string
  /** A page that is loaded again under its address, with what its tab remembers. */
  reload(): Promise<OpenLab>
}

/** A lab without a page: straight to the server, standing still unless the query says `time=live`. */
export async function openLab(search = '', storage = memoryStorage(), options: Partial<LabOptions> = {}): Promise<OpenLab> {
  let shown = search || '?'
  const query = new URLSearchParams(search)
  if (!query.has('network')) query.set('network', 'direct')
  if (!query.has('time')) query.set('time', 'paused')
  const lab = createLab({
    search: `?${query.toString()}`,
    origin: 'http://handset.test',
    storage: createStoryStorage(() => storage),
    showAddress: (next) => (shown = next),
    ...options,
  })
  await lab.start()
  await lab.network.serverHere()
  return {
    lab,
    search: () => shown,
    reload() {
      lab.current.save()
      lab.current.world().stop()
      return openLab(shown, storage, options)
    },
  }
}
