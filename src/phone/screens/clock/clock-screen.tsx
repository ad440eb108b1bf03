import { useFormat, useText } from '../../../i18n/index.ts'
import { Copy, Page } from '../../../ui/index.ts'
import { usePhoneTime } from '../../world-context.tsx'
import styles from './clock-screen.module.css'

/** The virtual time, as a face and in digits. */
export function ClockScreen() {
  const text = useText()
  const format = useFormat()
  const now = usePhoneTime(1_000)
  const seconds = Math.floor(now / 1_000)
  return (
    <Page title={text('app.clock')} large={false} reading>
      <div className={styles.clock}>
        <svg className={styles.face} viewBox="-110 -110 220 220" aria-hidden="true">
          <circle className={styles.dial} r="104" />
          {Array.from({ length: 60 }, (_, minute) => (
            <line
              key={minute}
              className={minute % 5 ? styles.minute : styles.hour}
              y1="-96"
              y2={minute % 5 ? -92 : -86}
              transform={`rotate(${minute * 6})`}
            />
          ))}
          <line className={styles.hourHand} y1="10" y2="-52" transform={`rotate(${(seconds / 120) % 360})`} />
          <line className={styles.minuteHand} y1="12" y2="-78" transform={`rotate(${(seconds / 10) % 360})`} />
          <line className={styles.secondHand} y1="18" y2="-84" transform={`rotate(${(seconds * 6) % 360})`} />
          <circle className={styles.pin} r="5" />
        </svg>
        <time className={styles.time} dateTime={new Date(now).toISOString()}>
          {format.time(now, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })}
        </time>
        <p>{format.date(now, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}</p>
        <p className={styles.zone}>{text('clock.zone', { zone: text('clock.zone-utc') })}</p>
      </div>
      <Copy muted align="center">
        {text('clock.simulated')}
      </Copy>
    </Page>
  )
}
