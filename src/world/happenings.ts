import type { AccountServer, LogEntry } from '../../mocks/server/index.ts'
import type { Clock, Instant } from '../sim/clock.ts'
import type { Journal } from '../sim/journal.ts'
import type { PageId } from '../flows/pages.ts'
import type { ScreenId } from '../flows/screens.ts'
import type { WorldInput } from './input.ts'
import type { MailNetwork } from './mail/mail-network.ts'
import type { SmsNetwork } from './sms/sms-network.ts'

/** Something that happened, for the timeline and for comparing two runs of one story. */
export type Happening =
  | { at: Instant; kind: 'screen'; phone: string; screen: ScreenId }
  | { at: Instant; kind: 'page'; computer: string; page: PageId }
  | { at: Instant; kind: 'input'; input: WorldInput; index: number }
  | { at: Instant; kind: 'sms'; messageId: string; state: string; why?: string }
  | { at: Instant; kind: 'mail'; messageId: string; state: string; why?: string }
  | { at: Instant; kind: 'answer'; requestId: string; operation: string; status: number; problem?: string }
  /** All is well: what the story is about is reached. */
  | { at: Instant; kind: 'goal' }

export interface HappeningsOptions {
  clock: Clock
  journal: Journal<WorldInput>
  server: AccountServer
  sms: SmsNetwork
  mail: MailNetwork
}

/** Listens to everything that has an instant and writes it down in order. */
export function createHappenings({ clock, journal, server, sms, mail }: HappeningsOptions) {
  const list: Happening[] = []
  /** Requests that have no answer yet, oldest first, and how far the log was read. */
  let open: LogEntry[] = []
  let last: LogEntry | undefined
  journal.subscribe(({ at, input }) => list.push({ at, kind: 'input', input, index: journal.entries().length - 1 }))
  const noteHop = (kind: 'sms' | 'mail') => (trace: { messageId: string; hops: { at: Instant; state: string; why?: string }[] }) => {
    const { at, state, why } = trace.hops.at(-1)!
    list.push({ at, kind, messageId: trace.messageId, state, ...(why && { why }) })
  }
  sms.subscribe(noteHop('sms'))
  mail.subscribe(noteHop('mail'))
  server.subscribe(() => {
    const log = server.log()
    // The log forgets its oldest entries, so places in it do not last.
    const fresh = last ? log.slice(log.lastIndexOf(last) + 1) : log
    last = log.at(-1)
    open = [...open, ...fresh].filter((entry) => {
      if (entry.endedAt === null) return true
      list.push({
        at: entry.endedAt,
        kind: 'answer',
        requestId: entry.requestId,
        operation: entry.operation ?? 'unknown',
        status: entry.status ?? 0,
        ...(entry.problem && { problem: entry.problem }),
      })
      return false
    })
  })
  const screens = new Map<string, ScreenId>()
  const pages = new Map<string, PageId>()
  return {
    list: () => list as readonly Happening[],
    note: (happening: Happening) => void list.push(happening),
    noteScreen(phone: string, screen: ScreenId | undefined) {
      if (screen === undefined || screens.get(phone) === screen) return
      screens.set(phone, screen)
      list.push({ at: clock.now(), kind: 'screen', phone, screen })
    },
    /** A computer that nobody has used yet shows a new tab, whenever it wakes. */
    notePage(computer: string, page: PageId) {
      if ((pages.get(computer) ?? 'browser/new-tab') === page) return
      pages.set(computer, page)
      list.push({ at: clock.now(), kind: 'page', computer, page })
    },
  }
}
