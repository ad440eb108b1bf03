import { memo, useRef, type PointerEvent } from 'react'
import type { RadiosView } from '../../flows/radios/view-radios.ts'
import { useFormat, useText, type Message } from '../../i18n/index.ts'
import { Icon, type IconName } from '../../ui/index.ts'
import { useCondition, usePhoneTime, usePhoneValue, useRadios, useTell } from '../world-context.tsx'
import { noticeOf } from './notices.ts'
import styles from './status-bar.module.css'

const bars = ['signal-0', 'signal-1', 'signal-2', 'signal-3', 'signal-4'] as const
const pullBy = 18

interface StatusBarProps {
  /** White, for the wallpaper. */
  onWallpaper: boolean
  /** It cannot be reached, because the shade lies over it. */
  covered: boolean
  /** There is a shade to pull down. */
  pulls: boolean
}

/** The bar that tells the truth about time and radios. Pulled down or tapped, it opens the shade. */
export function StatusBar({ onWallpaper, covered, pulls }: StatusBarProps) {
  const text = useText()
  const tell = useTell()
  const pulledFrom = useRef<number>(undefined)
  const pull = (event: PointerEvent) => {
    if (pulledFrom.current === undefined || event.clientY - pulledFrom.current < pullBy) return
    pulledFrom.current = undefined
    tell({ type: 'shade.opened' })
  }
  return (
    <div
      className={styles.bar}
      role="group"
      aria-label={text('status.label')}
      data-on-wallpaper={onWallpaper || undefined}
      inert={covered}
      aria-hidden={covered || undefined}
    >
      <StatusContent />
      {pulls && (
        <button
          type="button"
          className={styles.pull}
          aria-label={text('shade.open')}
          onClick={() => tell({ type: 'shade.opened' })}
          onPointerDown={(event) => {
            pulledFrom.current = event.clientY
            event.currentTarget.setPointerCapture?.(event.pointerId)
          }}
          onPointerMove={pull}
          onPointerUp={() => (pulledFrom.current = undefined)}
          onPointerCancel={() => (pulledFrom.current = undefined)}
        />
      )}
    </div>
  )
}

/** Time on one side, what the radios say on the other. */
export const StatusContent = memo(function StatusContent() {
  const batteryPercent = useCondition('device.battery')
  const text = useText()
  const format = useFormat()
  const now = usePhoneTime()
  const notifications = usePhoneValue((phone) => phone.notifications)
  const newest = usePhoneValue((phone) => noticeOf(phone, notifications.at(-1) ?? '', text)?.app)
  return (
    <>
      <span className={styles.start}>
        <time className={styles.time} aria-label={text('status.time', { time: format.time(now) })} role="img">
          {format.time(now)}
        </time>
        {notifications.length > 0 && (
          <Icon name={newest ?? 'messages'} size={15} label={text('status.notifications', { count: notifications.length })} />
        )}
      </span>
      <span className={styles.end}>
        <Radios />
        <span className={styles.battery} role="img" aria-label={text('status.battery', { percent: batteryPercent })}>
          <span className={styles.charge} style={{ inlineSize: `${batteryPercent}%` }} />
          <span className={styles.percent}>{batteryPercent}</span>
        </span>
      </span>
    </>
  )
})

function Radios() {
  const text = useText()
  const [radios] = useRadios()
  const wifi = wifiSign(radios)
  return (
    <>
      {radios.airplane ? (
        <Icon name="airplane" size={17} label={text('status.airplane')} />
      ) : radios.sims.some(({ inserted }) => inserted) ? (
        radios.sims.map((sim) => {
          if (!sim.inserted) return <Icon key={sim.slot} name="no-sim" size={16} label={text('status.slot-empty', { slot: sim.slot })} />
          const values = { slot: sim.slot, carrier: sim.carrier, bars: radios.mobile.bars }
          const label = !sim.registered
            ? `${text('messages.sim', { slot: sim.slot })}: ${text('status.no-service')}`
            : radios.sims.length > 1
              ? text('status.sim-signal', values)
              : text('status.signal', { carrier: sim.carrier, bars: radios.mobile.bars })
          return (
            <Icon key={sim.slot} name={sim.registered ? (bars[radios.mobile.bars] ?? 'signal-4') : 'signal-none'} size={17} label={label} />
          )
        })
      ) : (
        <Icon name="no-sim" size={17} label={text('status.no-sim')} />
      )}
      {radios.link === 'mobile' && <Icon name="mobile-data" size={15} label={text('status.mobile-data')} />}
      {wifi && (
        <span className={styles.wifi} data-troubled={wifi.troubled || undefined}>
          <Icon name={wifi.icon} size={17} label={text.of(wifi.label)} />
        </span>
      )}
    </>
  )
}

interface WifiSign {
  icon: IconName
  label: Message
  troubled: boolean
}

/** Android shows nothing where Wi-Fi is off; a network without internet keeps its symbol and gets a mark. */
function wifiSign({ wifi }: RadiosView): WifiSign | undefined {
  if (!wifi.connected) return undefined
  if (wifi.quality === 'weak') return { icon: 'wifi-1', label: { key: 'status.wifi-weak' }, troubled: false }
  if (wifi.quality === 'no-internet') return { icon: 'wifi', label: { key: 'status.no-internet' }, troubled: true }
  if (wifi.quality === 'captive') return { icon: 'wifi', label: { key: 'status.wifi-captive' }, troubled: true }
  return { icon: 'wifi', label: { key: 'status.wifi', values: { bars: wifi.current?.bars ?? 4 } }, troubled: false }
}
