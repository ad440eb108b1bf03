import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useI18n, useText } from '../../i18n/provider.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './body-keys.module.css'

/** What the keys of a phone's body do. They are outside the glass, so they work whatever is on it. */
export interface BodyKeys {
  power(): void
  /** Power, for a while. */
  powerHeld(): void
  volume(key: 'up' | 'down'): void
  /** Power and volume up together, for a while. */
  recoveryHeld(): void
  /** All of it as a list, for those who cannot hold keys. */
  list: ReactNode
  /** Somebody at a computer may do something with the phone now. */
  computer?: { label: string; use: () => void }
}

const longEnough = 600

type Key = 'power' | 'up' | 'down'

/** Tells short presses from long ones, and notices two keys at once. */
function createHands(keys: () => BodyKeys) {
  const down = new Set<Key>()
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Keys whose press already did something, or went along with another's. */
  const spent = new Set<Key>()
  const held = () => {
    for (const key of down) spent.add(key)
    if (down.has('power') && down.has('up')) keys().recoveryHeld()
    else if (down.has('power')) keys().powerHeld()
  }
  return {
    press(key: Key) {
      down.add(key)
      clearTimeout(timer)
      if (down.has('power')) timer = setTimeout(held, longEnough)
    },
    release(key: Key) {
      if (!down.delete(key)) return
      clearTimeout(timer)
      if (spent.delete(key)) return
      if (key === 'power') keys().power()
      else keys().volume(key)
    },
    letGo(key: Key) {
      down.delete(key)
      spent.delete(key)
      clearTimeout(timer)
    },
    /** A press without a beginning and an end: from a screen reader. */
    tap(key: Key) {
      if (key === 'power') keys().power()
      else keys().volume(key)
    },
    stop: () => clearTimeout(timer),
  }
}

const isPress = (event: KeyboardEvent) => event.key === 'Enter' || event.key === ' '

/** Volume and power at the side of the body. Held, power does something else, as with a finger so with a keyboard. */
export function SideKeys({ keys, rotated }: { keys: BodyKeys; rotated: boolean }) {
  const text = useText()
  const latest = useRef(keys)
  latest.current = keys
  const hands = useMemo(() => createHands(() => latest.current), [])
  useEffect(() => hands.stop, [hands])
  const all = [
    { key: 'up', name: text('keys.volume-up') },
    { key: 'down', name: text('keys.volume-down') },
    { key: 'power', name: text('keys.power') },
  ] as const
  return (
    <div className={cx(styles.sides, rotated && styles.rotated)} role="group" aria-label={text('keys.label')}>
      {all.map(({ key, name }) => (
        <button
          key={key}
          type="button"
          className={cx(styles.key, styles[key])}
          aria-label={name}
          title={name}
          onPointerDown={(event) => {
            if (event.button !== 0) return
            event.currentTarget.setPointerCapture?.(event.pointerId)
            hands.press(key)
          }}
          onPointerUp={() => hands.release(key)}
          onPointerCancel={() => hands.letGo(key)}
          onContextMenu={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            if (!isPress(event)) return
            event.preventDefault()
            if (!event.repeat) hands.press(key)
          }}
          onKeyUp={(event) => isPress(event) && hands.release(key)}
          onBlur={() => hands.letGo(key)}
          onClick={(event) => event.detail === 0 && hands.tap(key)}
        />
      ))}
    </div>
  )
}

/** The keys of the body as a list that opens: on a real phone's screen, where there is no body, the only ones. */
export function KeyList({ list, bare }: { list: ReactNode; bare: boolean }) {
  const { text, lang, dir } = useI18n()
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const look = ({ target }: Event) => target instanceof Node && !root.current?.contains(target) && setOpen(false)
    document.addEventListener('pointerdown', look)
    return () => document.removeEventListener('pointerdown', look)
  }, [open])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.preventDefault()
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div className={styles.more} ref={root} lang={lang} dir={dir} onKeyDown={onKeyDown}>
      {open && <div className={styles.list}>{list}</div>}
      <button
        ref={button}
        type="button"
        className={cx(styles.toggle, bare && styles.tall)}
        aria-expanded={open}
        aria-label={text('keys.more')}
        title={text('keys.more')}
        onClick={() => setOpen(!open)}
      >
        <Icon name="keys" size={18} />
      </button>
    </div>
  )
}
