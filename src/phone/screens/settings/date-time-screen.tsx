import type { dateTimeMachine } from '../../../flows/date-time/date-time.machine.ts'
import type { settingsMachine } from '../../../flows/settings/settings.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { Copy, IconButton, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { inWords } from '../../../i18n/words/in-words.ts'
import { useActor, usePhoneTime, usePhoneWorld } from '../../world-context.tsx'

const units = ['year', 'month', 'day', 'hour', 'minute'] as const
type Unit = (typeof units)[number]

/** The instant one unit earlier or later on the calendar, in UTC. The last of a month stays the last of a shorter one. */
function moved(instant: number, unit: Unit, step: 1 | -1): number {
  const date = new Date(instant)
  if (unit === 'minute') return instant + step * 60_000
  if (unit === 'hour') return instant + step * 3_600_000
  if (unit === 'day') return instant + step * 86_400_000
  const day = date.getUTCDate()
  date.setUTCDate(1)
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + step)
  else date.setUTCFullYear(date.getUTCFullYear() + step)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  return date.setUTCDate(Math.min(day, last))
}

/** The phone's clock: set by the network, or by hand. */
export function DateTimeScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text, format } = i18n
  const [, send] = useActor<typeof settingsMachine>(path)
  const { phone } = usePhoneWorld()
  const [clock, tellClock] = useActor<typeof dateTimeMachine>(`${phone.id}/date-time`)
  const now = usePhoneTime()
  if (!clock) return null
  const isAutomatic = clock.matches('automatic')
  const part: Record<Unit, string> = {
    year: format.date(now, { year: 'numeric' }),
    month: format.date(now, { month: 'long' }),
    day: format.date(now, { day: 'numeric', weekday: 'short' }),
    hour: format.time(now, { hour: '2-digit', hourCycle: 'h23' }),
    minute: format.number(new Date(now).getUTCMinutes()),
  }
  const move = (unit: Unit, step: 1 | -1) => tellClock({ type: 'clock.moved', by: moved(now, unit, step) - now })
  return (
    <Page title={text('settings.date-time')} onBack={() => send({ type: 'back' })}>
      <ListGroup>
        <ListRow
          title={text('settings.date-time.automatic')}
          summary={text('settings.date-time.automatic-text')}
          checked={isAutomatic}
          onChecked={(on) => tellClock({ type: 'automatic-time.changed', on })}
        />
        <ListRow title={text('settings.date-time.now')} value={inWords(i18n, `${format.date(now)}, ${format.time(now)}`)} />
      </ListGroup>
      {!isAutomatic && (
        <ListGroup>
          {units.map((unit) => {
            const name = text(`settings.date-time.${unit}`)
            return (
              <ListRow
                key={unit}
                title={name}
                value={part[unit]}
                trailing={
                  <>
                    <IconButton icon="remove" label={text('settings.date-time.earlier', { unit: name })} onTap={() => move(unit, -1)} />
                    <IconButton icon="add" label={text('settings.date-time.later', { unit: name })} onTap={() => move(unit, 1)} />
                  </>
                }
              />
            )
          })}
        </ListGroup>
      )}
      <Copy muted>{text('settings.date-time.text')}</Copy>
    </Page>
  )
}
