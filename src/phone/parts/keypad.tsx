import { useText, type TextKey } from '../../i18n/index.ts'
import { Icon, IconButton } from '../../ui/index.ts'
import styles from './keypad.module.css'
import { usePageKeys } from './use-page-keys.ts'

const keys = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', '+'],
  ['#', ''],
] as const

const names: Record<string, TextKey> = { '*': 'dialer.key.star', '#': 'dialer.key.hash' }

interface KeypadProps {
  number: string
  onNumber: (number: string) => void
  onCall: () => void
}

/** What a number to call is typed on. */
export function Keypad({ number, onNumber, onCall }: KeypadProps) {
  const text = useText()
  const onKey = (key: string) => {
    if (/^[\d*#+]$/.test(key)) onNumber(number + key)
    else if (key === 'Backspace') onNumber(number.slice(0, -1))
    else if (key === 'Enter') onCall()
    else return false
    return true
  }
  const root = usePageKeys(onKey, number === '')
  return (
    <div className={styles.dialer} ref={root}>
      <div className={styles.display}>
        <span className={styles.spacer} />
        <output className={styles.number} aria-label={text('dialer.number')} dir="ltr">
          {number || <span className={styles.hint}>{text('dialer.empty')}</span>}
        </output>
        <span className={styles.spacer}>
          {number && <IconButton icon="backspace" label={text('dialer.delete')} onTap={() => onNumber(number.slice(0, -1))} />}
        </span>
      </div>
      <div className={styles.pad} dir="ltr">
        {keys.map(([key, letters]) => (
          <button
            key={key}
            type="button"
            className={styles.key}
            aria-label={names[key] ? text.of({ key: names[key] }) : key}
            onClick={() => onNumber(number + key)}
          >
            <span className={styles.digit}>{key === '*' ? '∗' : key}</span>
            <span className={styles.letters} data-letters={letters} />
          </button>
        ))}
      </div>
      <button type="button" className={styles.call} aria-label={text('dialer.call')} onClick={onCall}>
        <Icon name="call" size={30} />
      </button>
    </div>
  )
}
