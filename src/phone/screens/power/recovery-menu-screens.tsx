import type { KeyboardEvent, ReactNode } from 'react'
import { recoveryLines } from '../../../flows/phone/recovery-lines.ts'
import { useText, type TextKey } from '../../../i18n/index.ts'
import { usePhone } from '../../world-context.tsx'
import { DarkPage } from './dark-page.tsx'
import styles from './recovery-menu.module.css'

type Menu = keyof typeof recoveryLines
type Line = (typeof recoveryLines)[Menu][number]

const lineNames: Record<Line, TextKey> = {
  reboot: 'recovery-menu.reboot',
  'wipe-data': 'recovery-menu.wipe-data',
  connect: 'recovery-menu.connect',
  back: 'recovery-menu.back',
  'wipe-all-data': 'recovery-menu.wipe-all-data',
  confirm: 'recovery-menu.confirm',
  'back-to-main-menu': 'recovery-menu.back-to-main-menu',
}

/** A menu of letters. Volume moves the mark and power selects; a touch does both, and so do the keys of a keyboard. */
function MenuPage({ menu, title, children }: { menu: Menu; title: TextKey; children?: ReactNode }) {
  const text = useText()
  const [{ marked }, tell] = usePhone()
  const lines: readonly Line[] = recoveryLines[menu]
  const move = (key: 'up' | 'down') => tell({ type: 'volume.pressed', key })
  const select = (at: number) => {
    for (let line = marked; line < at; line++) move('down')
    for (let line = marked; line > at; line--) move('up')
    tell({ type: 'power.pressed' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && !(event.key === 'Enter' && event.target === event.currentTarget)) return
    event.preventDefault()
    if (event.key === 'Enter') tell({ type: 'power.pressed' })
    else move(event.key === 'ArrowDown' ? 'down' : 'up')
  }
  return (
    <DarkPage fromTop label={text.of({ key: title })} onKeyDown={onKeyDown}>
      <p className={styles.head}>{text('recovery-menu.head')}</p>
      <h1 className={styles.title}>{text.of({ key: title })}</h1>
      {children}
      <ul className={styles.lines}>
        {lines.map((line, at) => (
          <li key={line}>
            <button type="button" className={styles.line} aria-current={at === marked || undefined} onClick={() => select(at)}>
              {text.of({ key: lineNames[line] })}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.help}>{text('recovery-menu.help')}</p>
    </DarkPage>
  )
}

export const RecoveryMainScreen = () => <MenuPage menu="main" title="recovery-menu.title" />

export const RecoveryWipeScreen = () => <MenuPage menu="wipe" title="recovery-menu.wipe-data" />

/** The question before everything goes, with what it does not undo. */
export function RecoveryConfirmScreen() {
  const text = useText()
  return (
    <MenuPage menu="confirm" title="recovery-menu.wipe-all-data">
      <p className={styles.words}>{text('recovery-menu.confirm-text')}</p>
    </MenuPage>
  )
}

export function RecoveryWipedScreen() {
  const text = useText()
  return (
    <MenuPage menu="wiped" title="recovery-menu.wiped">
      <p className={styles.words}>{text('recovery-menu.wiped-text')}</p>
    </MenuPage>
  )
}

/** Waits for a computer. What happens there is not the phone's business. */
export function RecoveryConnectingScreen() {
  const text = useText()
  return (
    <MenuPage menu="connecting" title="recovery-menu.connect">
      <p className={styles.words} role="status">
        {text('recovery-menu.connecting-text')}
      </p>
      <Cable />
    </MenuPage>
  )
}

const Cable = () => (
  <svg className={styles.cable} viewBox="0 0 220 90" aria-hidden="true">
    <rect x="14" y="12" width="36" height="66" rx="7" />
    <path d="M50 45 H92 M104 45 H140" />
    <path d="M92 39 V51 H104 V39 Z" />
    <rect x="140" y="20" width="66" height="42" rx="4" />
    <path d="M132 72 H214" />
  </svg>
)
