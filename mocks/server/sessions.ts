import type { AccountRecord } from './accounts.ts'
import type { ServerContext } from './context.ts'
import { Refusal } from './refusal.ts'

export interface SessionRecord {
  token: string
  accountId: string
  device: string
  startedAt: number
  endedAt: number | null
}

/** Who is signed in where. */
export interface Sessions {
  start(record: AccountRecord, device: string): SessionRecord
  /**
   * The session behind an `Authorization` header.
   * @throws Refusal session-expired
   */
  find(authorization: string | null): SessionRecord
  end(session: SessionRecord): void
  all(): readonly SessionRecord[]
}

export function createSessions({ clock, mint }: ServerContext): Sessions {
  const sessions = new Map<string, SessionRecord>()
  return {
    start({ account }, device) {
      const session: SessionRecord = {
        token: `session_${mint.next('session').hex(32)}`,
        accountId: account.accountId,
        device,
        startedAt: clock.now(),
        endedAt: null,
      }
      sessions.set(session.token, session)
      return session
    },
    find(authorization) {
      const token = authorization?.match(/^Bearer +(\S+)$/i)?.[1]
      const session = token === undefined ? undefined : sessions.get(token)
      if (!session || session.endedAt !== null) throw new Refusal('session-expired', {}, { 'www-authenticate': 'Bearer' })
      return session
    },
    end(session) {
      session.endedAt = clock.now()
    },
    all: () => [...sessions.values()],
  }
}
