import { isMutation, type Operation, type Status } from '../../src/account/contract.ts'
import type { ServerContext } from './context.ts'
import { createOutage, isOut } from './troubles/outage.ts'

/** What the status page says: the truth about outages, as far as the conditions know it. */
export interface StatusPage {
  /** Looks whether anything changed: called for every request, so that `since` is when somebody could first notice what was turned by hand. */
  look(): void
  read(): Status
}

const services = [
  { service: 'codes', operation: 'sendCode' },
  { service: 'sign-up', operation: 'createAccount' },
  { service: 'sign-in', operation: 'createSession' },
  { service: 'cloud', operation: 'setCloudSync' },
] as const

const longestHistory = 20

const notices = {
  maintenance: 'We are working on the servers as announced. Looking at your account works; changes have to wait.',
  outage: 'Part of the service is not available. We are on it. Nothing you have is lost; please do not repeat requests.',
  slow: 'Answers may take several minutes from some regions. Waiting helps; trying again does not make it faster.',
} satisfies Record<Exclude<Status['state'], 'operational'>, string>

export function createStatusPage({ clock, conditions }: ServerContext): StatusPage {
  const outage = createOutage({ clock, conditions })
  let state: Status['state'] = 'operational'
  let since = clock.now()
  let history: Status['history'] = []
  const stateNow = (): Status['state'] => {
    if (outage.kind() !== 'none') return 'outage'
    if (conditions.get('server.maintenance')) return 'maintenance'
    return conditions.get('server.region') === 'elsewhere' ? 'slow' : 'operational'
  }
  const stateOf = (operation: Operation): Status['state'] => {
    if (isOut(outage.kind(), operation)) return 'outage'
    if (conditions.get('server.maintenance') && isMutation(operation)) return 'maintenance'
    return conditions.get('server.region') === 'elsewhere' ? 'slow' : 'operational'
  }
  const page: StatusPage = {
    look() {
      const next = stateNow()
      if (next === state) return
      // What ends by itself is over since then, also where nobody asked meanwhile.
      const wasOver = state === 'outage' && outage.endsAt() > since ? outage.endsAt() : Infinity
      state = next
      since = Math.min(wasOver, clock.now())
      history = history.map((past) => (past.to === undefined ? { ...past, to: since } : past))
      if (state !== 'operational') history = [{ state, from: since }, ...history].slice(0, longestHistory)
    },
    read() {
      page.look()
      return {
        state,
        since,
        services: services.map(({ service, operation }) => ({ service, state: stateOf(operation) })),
        history,
        notices: state === 'operational' ? [] : [{ id: `${state}-${since}`, at: since, text: notices[state] }],
      }
    },
  }
  page.look()
  return page
}
