import type { TextKey } from '../../../i18n/index.ts'
import type { SmsFilterContext } from '../../../flows/sms-filter/sms-filter.machine.ts'
import type { SmsFilterEvent, smsFilterMachine } from '../../../flows/sms-filter/sms-filter.machine.ts'
import { useActor, usePhoneWorld } from '../../world-context.tsx'

/** The two apps that look at a filter each, and what only one of them says. */
export const filterApps = {
  security: {
    filter: 'blocklist',
    title: 'app.security',
    held: 'security.blocklist',
    about: 'security.about',
    on: 'security.on',
  },
  guard: { filter: 'quarantine', title: 'app.guard', held: 'guard.quarantine', about: 'guard.about', on: 'guard.on' },
} as const satisfies Record<string, { filter: string } & Record<'title' | 'held' | 'about' | 'on', TextKey>>

export type FilterAppId = keyof typeof filterApps

/** The filter behind an app, and a way to tell it facts. */
export function useFilter(app: FilterAppId): [SmsFilterContext | undefined, (event: SmsFilterEvent) => void] {
  const { phone } = usePhoneWorld()
  const [snapshot, tell] = useActor<typeof smsFilterMachine>(`${phone.id}/${filterApps[app].filter}`)
  return [snapshot?.context, tell]
}
