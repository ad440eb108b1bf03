import { memo, useId } from 'react'
import { cx } from '../../ui/cx.ts'
import { useLabWords } from '../lab-text.tsx'
import { useLab, useLabState, useWorldValue } from '../use-lab.tsx'
import styles from './desk.module.css'
import { quickFaults } from './quick-faults.ts'
import { shortcuts } from './shortcuts.ts'

/** One-key faults, as buttons that show their key. */
export const QuickFaults = memo(function QuickFaults() {
  const { text } = useLabWords()
  const lab = useLab()
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{text('lab.faults')}</h2>
        <button type="button" className={cx(styles.link, styles.keyHelp)} onClick={() => lab.toggleHelp()}>
          {text('lab.help')}
        </button>
      </div>
      {(['next', 'now'] as const).map((reach) => (
        <div className={styles.faultGroup} key={reach}>
          <h3 id={`${id}-${reach}`}>{text(`lab.faults.${reach}`)}</h3>
          <ul className={styles.faults} aria-labelledby={`${id}-${reach}`}>
            {quickFaults
              .filter((fault) => fault.reach === reach)
              .map((fault) => (
                <li key={fault.id}>
                  <FaultButton fault={fault} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
})

function FaultButton({ fault }: { fault: (typeof quickFaults)[number] }) {
  const { text } = useLabWords()
  const lab = useLab()
  const keysOn = useLabState((state) => state.shortcutsOn)
  const isOn = useWorldValue(fault.isOn)
  return (
    <button
      type="button"
      className={styles.fault}
      data-fault={fault.id}
      aria-pressed={isOn}
      aria-keyshortcuts={keysOn ? fault.key : undefined}
      onClick={() => void shortcuts.find(({ key }) => key === fault.key)?.run(lab)}
    >
      {keysOn && <kbd aria-hidden="true">{fault.key.toUpperCase()}</kbd>}
      {text(fault.title)}
    </button>
  )
}
