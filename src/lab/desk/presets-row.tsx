import { useId } from 'react'
import { cx } from '../../ui/cx.ts'
import { useLabWords } from '../lab-text.tsx'
import { useLab } from '../use-lab.tsx'
import { applyPreset } from './condition-actions.ts'
import styles from './desk.module.css'
import { eras, presets } from './presets.ts'

/** Whole days in one press. */
export function Presets() {
  const { text } = useLabWords()
  const { current } = useLab()
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{text('lab.presets')}</h2>
      </div>
      {[presets, eras].map((row) => (
        <ul key={row[0]!.id} className={cx(styles.presets, row === eras && styles.eras)}>
          {row.map((preset) => (
            <li key={preset.id}>
              <button type="button" className={styles.preset} data-preset={preset.id} onClick={() => void applyPreset(current, preset)}>
                <strong>{text(preset.title)}</strong>
                <span>{text(preset.about)}</span>
              </button>
            </li>
          ))}
        </ul>
      ))}
    </section>
  )
}
