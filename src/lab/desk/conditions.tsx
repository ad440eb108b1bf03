import { useDeferredValue, useId, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import type { ConditionName } from '../../world/conditions.ts'
import { useLabWords } from '../lab-text.tsx'
import { useLab, useWorld } from '../use-lab.tsx'
import { resetAll, changedConditions } from './condition-actions.ts'
import { conditionGroups } from './condition-groups.ts'
import { ConditionRow } from './condition-row.tsx'
import { conditionWords } from './condition-words.ts'
import styles from './desk.module.css'
import { Endpoints } from './endpoints.tsx'
import { Presets } from './presets-row.tsx'
import { QuickFaults } from './quick-faults-row.tsx'
import { Router } from './router.tsx'

/** Every knob of the world, explained. */
export function Conditions() {
  const words = useLabWords()
  const { text, maybe } = words
  const { current } = useLab()
  const world = useWorld()
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query.trim().toLowerCase())
  const id = useId()
  const changed = changedConditions(world)

  const matches = (name: ConditionName) => {
    const { title, about } = conditionWords(words, name)
    return `${name} ${title} ${about}`.toLowerCase().includes(wanted)
  }
  const found = conditionGroups
    .map(({ group, names }) => ({ group, names: wanted ? names.filter(matches) : names }))
    .filter(({ names }) => names.length > 0)

  return (
    <div className={styles.desk}>
      <Presets />
      <QuickFaults />
      <Router />
      <section className={styles.section} aria-labelledby={`${id}-title`}>
        <div className={styles.head}>
          <h2 id={`${id}-title`}>{text('lab.conditions')}</h2>
          <button type="button" className={styles.link} disabled={changed.length === 0} onClick={() => void resetAll(current)}>
            {text('lab.conditions.reset-all', { count: changed.length })}
          </button>
        </div>
        <div className={styles.search}>
          <Icon name="search" size={18} />
          <input
            type="search"
            aria-label={text('lab.conditions.search')}
            placeholder={text('lab.conditions.search')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        {found.length === 0 && <p className={styles.none}>{text('lab.conditions.none', { query })}</p>}
        {found.map(({ group, names }) => (
          <ConditionGroup
            key={group}
            title={maybe(`lab.group.${group}`) ?? group}
            names={names}
            changed={names.filter((name) => changed.includes(name)).length}
            isSearched={wanted !== ''}
            isFirst={group === 'server'}
          />
        ))}
      </section>
      {wanted === '' && <Endpoints />}
    </div>
  )
}

interface ConditionGroupProps {
  title: string
  names: readonly ConditionName[]
  changed: number
  isSearched: boolean
  isFirst: boolean
}

function ConditionGroup({ title, names, changed, isSearched, isFirst }: ConditionGroupProps) {
  const { text } = useLabWords()
  const [isOpen, setOpen] = useState(isFirst || changed > 0)
  return (
    <details className={styles.group} open={isOpen || isSearched} onToggle={(event) => !isSearched && setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" size={18} />
        <h3>{title}</h3>
        {changed > 0 && <span className={styles.badge}>{text('lab.conditions.changed', { count: changed })}</span>}
      </summary>
      {(isOpen || isSearched) && names.map((name) => <ConditionRow key={name} name={name} />)}
    </details>
  )
}
