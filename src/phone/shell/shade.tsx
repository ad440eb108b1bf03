import { useId, useRef, type PointerEvent } from 'react'
import { useFormat, useText } from '../../i18n/index.ts'
import { Icon, IconButton } from '../../ui/index.ts'
import { usePresence } from '../../ui/use-presence.ts'
import { zIndexOf } from '../layers.ts'
import { useSwipes } from '../swipe/index.ts'
import { useShell } from '../use-shell.ts'
import { usePhone, useRadios, usePhoneTime } from '../world-context.tsx'
import { MessageCard } from './message-card.tsx'
import { noticeOf } from './notices.ts'
import { quickTiles } from './quick-tiles.ts'
import styles from './shade.module.css'
import { StatusContent } from './status-bar.tsx'

const pushBy = 24

/** Quick settings and notifications, over everything but the navigation bar. */
export function Shade() {
  const text = useText()
  const { isShadeOpen } = useShell()
  const [, tell] = usePhone()
  const { presence, ref } = usePresence<HTMLDivElement>(isShadeOpen)
  const pushedFrom = useRef<number>(undefined)
  if (presence === 'gone') return null
  const close = () => tell({ type: 'shade.closed' })
  const push = (event: PointerEvent) => {
    if (pushedFrom.current === undefined || pushedFrom.current - event.clientY < pushBy) return
    pushedFrom.current = undefined
    close()
  }
  return (
    <div
      ref={ref}
      className={styles.shade}
      role="dialog"
      data-layer="shade"
      aria-label={text('notification.label')}
      tabIndex={-1}
      data-closing={!isShadeOpen || undefined}
      inert={!isShadeOpen}
      aria-hidden={!isShadeOpen || undefined}
      style={{ zIndex: zIndexOf('shade') }}
    >
      <div className={styles.status}>
        <StatusContent />
      </div>
      <div className={styles.scroller}>
        <Head />
        <Tiles />
        <Notifications />
      </div>
      <button
        type="button"
        className={styles.handle}
        aria-label={text('quick.close')}
        onClick={close}
        onPointerDown={(event) => {
          pushedFrom.current = event.clientY
          event.currentTarget.setPointerCapture?.(event.pointerId)
        }}
        onPointerMove={push}
        onPointerUp={() => (pushedFrom.current = undefined)}
        onPointerCancel={() => (pushedFrom.current = undefined)}
      />
    </div>
  )
}

function Head() {
  const text = useText()
  const format = useFormat()
  const now = usePhoneTime()
  const [, tell] = usePhone()
  return (
    <div className={styles.head}>
      <span className={styles.clock}>{format.time(now)}</span>
      <span className={styles.date}>{format.date(now, { weekday: 'short', day: 'numeric', month: 'short' })}</span>
      <IconButton icon="settings" label={text('quick.settings')} onTap={() => tell({ type: 'app.opened', app: 'settings' })} />
    </div>
  )
}

function Tiles() {
  const text = useText()
  const [{ appearance }, tell] = usePhone()
  const [radios, tellRadios] = useRadios()
  const state = { radios, appearance }
  const id = useId()
  return (
    <div className={styles.tiles} role="group" aria-label={text('quick.label')}>
      {quickTiles.map((tile) => {
        const on = tile.isOn(state)
        const detail = tile.detail?.(state)
        const words = !detail ? text(on ? 'state.on' : 'state.off') : 'words' in detail ? detail.words : text.of(detail)
        return (
          <button
            key={tile.id}
            type="button"
            role="switch"
            className={styles.tile}
            aria-checked={on}
            aria-label={text.of({ key: tile.name })}
            aria-describedby={detail && `${id}-${tile.id}`}
            onClick={() => tile.toggle(state, { tell, tellRadios })}
          >
            <span className={styles.symbol}>
              <Icon name={tile.icon(state)} size={22} />
            </span>
            <span className={styles.words} aria-hidden="true">
              <span className={styles.name}>{text.of({ key: tile.name })}</span>
              <span className={styles.detail} id={`${id}-${tile.id}`}>
                {words}
              </span>
            </span>
          </button>
        )
      })}
    </div>
  )
}

function Notifications() {
  const text = useText()
  const [phone, tell] = usePhone()
  const { List, Item } = useSwipes()
  const shown = phone.notifications.toReversed().flatMap((id) => noticeOf(phone, id) ?? [])
  const isEmpty = shown.length === 0
  return (
    <section className={styles.notifications} aria-label={text('notification.label')}>
      {/* Without messages it stays for the last one, which is still leaving. */}
      <ul className={styles.list} data-empty={isEmpty || undefined} aria-hidden={isEmpty || undefined}>
        <List>
          {shown.map((message) => {
            const dismiss = () => tell({ type: 'notification.dismissed', messageId: message.messageId })
            return (
              <Item key={message.messageId} onAway={dismiss}>
                <MessageCard
                  message={message}
                  onOpen={() => tell({ type: 'notification.opened', messageId: message.messageId })}
                  onDismiss={dismiss}
                />
              </Item>
            )
          })}
        </List>
      </ul>
      {isEmpty ? (
        <p className={styles.none}>{text('notification.empty')}</p>
      ) : (
        <button type="button" className={styles.clear} onClick={() => tell({ type: 'notifications.cleared' })}>
          {text('notification.clear-all')}
        </button>
      )}
    </section>
  )
}
