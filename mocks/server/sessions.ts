import type { AccountRecord } from './accounts.ts'
import type { ServerContext } from './context.ts'
import { Refusal } from './refusal.ts'

export interface SessionRecord {
  token: string
  accountId: string
  device: string
  startedAt: number
  /** May lie ahead: a session begun with an old password ends when the servers learn of the new one. */
  endedAt: number | null
  /** How its holder showed who they are. */
  provenBy: 'number' | 'password'
}

/** Who is signed in where. */
export interface Sessions {
  start(record: AccountRecord, device: string, proof?: { provenBy: SessionRecord['provenBy']; endsAt: number | null }): SessionRecord
  /**
   * The session behind an `Authorization` header.
   * @throws Refusal session-expired
   */
  find(authorization: string | null): SessionRecord
  end(session: SessionRecord): void
  /** Ends all other sessions of an account, at an instant that may lie ahead. */
  endOthers(accountId: string, token: string | null, at: number): void
  all(): readonly SessionRecord[]
}

export function createSessions({ clock, mint }: ServerContext): Sessions {
  const sessions = new Map<string, SessionRecord>()
  const hasEnded = ({ endedAt }: SessionRecord) => endedAt !== null && clock.now() >= endedAt
  return {
    start({ account }, device, { provenBy, endsAt } = { provenBy: 'number', endsAt: null }) {
      const session: SessionRecord = {
        token: `session_${mint.next('session').hex(32)}`,
        accountId: account.accountId,
        device,
        startedAt: clock.now(),
        endedAt: endsAt,
        provenBy,
      }
      sessions.set(session.token, session)
      return session
    },
    find(authorization) {
      const token = authorization?.match(/^Bearer +(\S+)$/i)?.[1]
      const session = token === undefined ? undefined : sessions.get(token)
      if (!session || hasEnded(session)) throw new Refusal('session-expired', {}, { 'www-authenticate': 'Bearer' })
      return session
    },
    end(session) {
      if (!hasEnded(session)) session.endedAt = clock.now()
    },
    endOthers(accountId, token, at) {
      for (const session of sessions.values()) {
        if (session.accountId !== accountId || session.token === token) continue
        session.endedAt = session.endedAt === null ? at : Math.min(session.endedAt, at)
      }
    },
    all: () => [...sessions.values()],
  }
}
