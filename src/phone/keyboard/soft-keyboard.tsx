import { memo } from 'react'
import { useText } from '../../i18n/provider.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-names.ts'
import type { EnterAction, Shift } from './controller.ts'
import { useKeyboard, useKeyboardState } from './keyboard-host.tsx'
import { isPad, rowsFor, type Key, type KeyAction } from './layouts.ts'
import styles from './soft-keyboard.module.css'
import { pressKey, typeChar } from './typing.ts'
import { useKey } from './use-key.ts'

export interface Suggestion {
  /** Words on the chip, such as the code and who sent it. */
  label: string
  /** Accessible name, where the words alone do not say what happens. */
  name?: string
  icon: IconName
  onPick: () => void
}

interface SoftKeyboardProps {
  suggestion?: Suggestion | undefined
}

/** The keyboard at the bottom of the glass. It stands in the column below the app, so the app becomes lower. */
export function SoftKeyboard({ suggestion }: SoftKeyboardProps) {
  const text = useText()
  const keyboard = useKeyboard()
  const open = useKeyboardState((state) => state.open)
  const mode = useKeyboardState((state) => state.mode)
  const layer = useKeyboardState((state) => state.layer)
  if (!open) return null
  return (
    <div
      className={styles.keyboard}
      role="group"
      aria-label={text('keyboard.label')}
      data-mode={mode}
      // Keys are where they are in every language.
      dir="ltr"
      onMouseDown={(event) => event.preventDefault()}
    >
      <div className={styles.strip}>
        <div className={styles.suggestions} role="status" aria-label={text('keyboard.suggestions')}>
          {suggestion && (
            <button type="button" className={styles.chip} aria-label={suggestion.name} onClick={suggestion.onPick} dir="auto">
              <Icon name={suggestion.icon} size={18} />
              <span>{suggestion.label}</span>
            </button>
          )}
        </div>
        <button type="button" tabIndex={-1} className={styles.hide} aria-label={text('keyboard.hide')} onClick={() => keyboard.close()}>
          <Icon name="hide-keyboard" size={22} />
        </button>
      </div>
      {rowsFor(mode, layer).map((row, at) => (
        <div className={cx(styles.row, isPad(mode) && styles.padRow)} key={`${layer}${at}`}>
          {row.map((key) => (
            <KeyButton key={key.action ?? key.char} of={key} />
          ))}
        </div>
      ))}
    </div>
  )
}

const icons: Partial<Record<KeyAction, IconName>> = { backspace: 'backspace', language: 'globe', space: 'space' }
const shiftIcons: Record<Shift, IconName> = { off: 'shift', once: 'shift-on', locked: 'caps-lock' }
const enterIcons: Record<EnterAction, IconName> = {
  enter: 'enter',
  done: 'check',
  go: 'forward',
  next: 'forward',
  previous: 'back',
  search: 'search',
  send: 'send',
}
const layerFaces: Partial<Record<KeyAction, string>> = { letters: 'ABC', digits: '?123', symbols: '=\\<' }

/** Draws itself again when shift changes its face, and not for what is typed. */
const KeyButton = memo(function KeyButton({ of: key }: { of: Key }) {
  const text = useText()
  const keyboard = useKeyboard()
  const { action, char } = key
  const shift = useKeyboardState((state) => state.shift)
  const enter = useKeyboardState((state) => state.action)
  const handlers = useKey({
    onPress: (at) => (action ? pressKey(keyboard, action, at) : typeChar(keyboard, char ?? '')),
    repeats: action === 'backspace',
    ...(action === 'shift' && { onHold: () => keyboard.lockShift(true) }),
  })
  const shown = char && (shift === 'off' ? char : char.toLocaleUpperCase('en'))
  const isShift = action === 'shift'
  const isEnter = action === 'action'
  // What it does here is its description: by name it would be taken for a button of the screen that is called the same.
  const name = isEnter
    ? text('keyboard.enter')
    : isShift && shift === 'locked'
      ? text('keyboard.caps-lock')
      : key.name
        ? text.of({ key: key.name })
        : shown
  const icon = isShift ? shiftIcons[shift] : isEnter ? enterIcons[enter] : action && icons[action]
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.key}
      style={{ flexGrow: key.width ?? 1 }}
      aria-label={name}
      title={isEnter && enter !== 'enter' ? text.of({ key: `keyboard.${enter}` }) : undefined}
      aria-pressed={isShift ? shift !== 'off' : undefined}
      data-key={action ?? 'char'}
      data-shift={isShift ? shift : undefined}
      {...handlers}
    >
      {/* What a key that changes the layer shows is drawn by the style: it is called by its name. */}
      <span className={styles.cap} data-face={action && layerFaces[action]}>
        {icon ? <Icon name={icon} size={22} /> : shown}
      </span>
      {shown && (
        <span className={styles.preview} aria-hidden="true">
          {shown}
        </span>
      )}
    </button>
  )
})
