import type { AccountRecord } from '../accounts/accounts.ts'
import type { ServerContext } from '../context.ts'
import { Refusal } from '../refusal.ts'

export interface SessionRecord {
  token: string
  /** Names it to whoever may not know the token. */
  sessionId: string
  accountId: string
  device: string
  startedAt: number
  /** May lie ahead: a session begun with an old password ends when the servers learn of the new one. */
  endedAt: number | null
  /** How its holder showed who they are. */
  provenBy: 'number' | 'password'
  /** The system that last asked with it, if it said which. */
  system: string | null
  /** Whether it opens the cloud, which asks for a code of its own. */
  opensCloud: boolean
}

/** How a session begins, and when it is known to end. */
export interface SessionProof {
  provenBy: SessionRecord['provenBy']
  endsAt: number | null
  /** Of a session from before the story; drawn when left out. */
  token?: string
}

/** Who is signed in where. */
export interface Sessions {
  start(record: AccountRecord, device: string, proof?: SessionProof): SessionRecord
  /**
   * The session behind an `Authorization` header.
   * @throws Refusal session-expired
   */
  find(authorization: string | null): SessionRecord
  end(session: SessionRecord): void
  /** Ends all other sessions of an account, at an instant that may lie ahead. */
  endOthers(accountId: string, token: string | null, at: number): void
  /** Those of an account that still run. */
  runningOf(accountId: string): readonly SessionRecord[]
  all(): readonly SessionRecord[]
}

export function createSessions({ clock, mint }: ServerContext): Sessions {
  const sessions = new Map<string, SessionRecord>()
  const hasEnded = ({ endedAt }: SessionRecord) => endedAt !== null && clock.now() >= endedAt
  return {
    start({ account }, device, { provenBy, endsAt, token } = { provenBy: 'number', endsAt: null }) {
      const session: SessionRecord = {
        token: token ?? `session_${mint.next('session').hex(32)}`,
        sessionId: mint.id('signed-in'),
        accountId: account.accountId,
        device,
        startedAt: clock.now(),
        endedAt: endsAt,
        provenBy,
        system: null,
        opensCloud: false,
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
    runningOf: (accountId) => [...sessions.values()].filter((session) => session.accountId === accountId && !hasEnded(session)),
    all: () => [...sessions.values()],
  }
}
