import { memo, useId } from 'react'
import { cx } from '../../ui/cx.ts'
import { conditionTable, type ConditionName } from '../../world/conditions.ts'
import type { Condition } from '../../sim/condition.ts'
import { useLabWords } from '../lab-text.tsx'
import { useLab, useWorldValue } from '../use-lab.tsx'
import { isChanged, resetCondition, setCondition } from './condition-actions.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { conditionWords } from './condition-words.ts'
import styles from './desk.module.css'
import { valueText } from './values.ts'

/** One condition: what it is, what it means, its value, and the way back to the default. */
export const ConditionRow = memo(function ConditionRow({ name }: { name: ConditionName }) {
  const words = useLabWords()
  const { current } = useLab()
  const value = useWorldValue((world) => world.conditions.get(name))
  const changed = useWorldValue((world) => isChanged(world, name))
  const id = useId()
  const condition = conditionTable[name] as Condition
  const { title, about } = conditionWords(words, name)
  const usual = valueText(condition, condition.default)
  return (
    <div className={cx(styles.row, changed && styles.changed)} data-condition={name}>
      <div className={styles.what}>
        <label className={styles.name} htmlFor={`${id}-value`}>
          {title}
        </label>
        <code className={styles.code}>{name}</code>
      </div>
      <div className={styles.value}>
        <ConditionEditor
          id={`${id}-value`}
          describedBy={`${id}-about`}
          label={title}
          condition={condition}
          value={value}
          onValue={(value) => setCondition(current, name, value)}
        />
      </div>
      <p className={styles.about} id={`${id}-about`}>
        {about}
      </p>
      <p className={styles.default}>
        {words.text('lab.conditions.default', { value: usual === '' ? words.text('lab.conditions.unset') : usual })}
        {changed && (
          <button
            type="button"
            className={styles.link}
            aria-label={words.text('lab.conditions.reset-one', { name: title })}
            onClick={() => void resetCondition(current, name)}
          >
            {words.text('lab.conditions.reset')}
          </button>
        )}
      </p>
    </div>
  )
})
