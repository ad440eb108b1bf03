import { useId } from 'react'
import { useFormat, useText } from '../../i18n/index.ts'
import { Icon, IconButton } from '../../ui/index.ts'
import { useSwipes } from '../swipe/index.ts'
import { usePhone, usePhoneTime, useRadios } from '../world-context.tsx'
import { MessageCard } from './message-card.tsx'
import { noticeOf } from './notices.ts'
import { quickTiles } from './quick-tiles.ts'
import { SoundCard } from './sound-card.tsx'
import styles from './shade-content.module.css'

export { MessageCard, SoundCard }

/** What lies on the shade: the time, the quick settings, the notifications. */
export const ShadeContent = () => (
  <>
    <Head />
    <Tiles />
    <Notifications />
  </>
)

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

/** The network that the phone is on and that wants its page accepted first, until that is done. */
function useCaptiveNetwork(): string | undefined {
  const [{ wifi }] = useRadios()
  return wifi.connected && wifi.quality === 'captive' ? wifi.current?.name : undefined
}

function Notifications() {
  const text = useText()
  const [phone, tell] = usePhone()
  const { List, Item } = useSwipes()
  const shown = phone.notifications.toReversed().flatMap((id) => noticeOf(phone, id, text) ?? [])
  const network = useCaptiveNetwork()
  const isEmpty = shown.length === 0
  return (
    <section className={styles.notifications} aria-label={text('notification.label')}>
      {network !== undefined && (
        <MessageCard
          message={{
            app: 'settings',
            messageId: 'portal',
            sender: text('settings.wifi.sign-in'),
            words: network,
            text: '',
            opens: 'settings.wifi.sign-in-to',
          }}
          onOpen={() => tell({ type: 'portal.opened', name: network })}
        />
      )}
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
        network === undefined && <p className={styles.none}>{text('notification.empty')}</p>
      ) : (
        <button type="button" className={styles.clear} onClick={() => tell({ type: 'notifications.cleared' })}>
          {text('notification.clear-all')}
        </button>
      )}
    </section>
  )
}
