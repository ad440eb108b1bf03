import { useId } from 'react'
import { operations, routes, type Operation } from '../../account/contract.ts'
import { cx } from '../../ui/cx.ts'
import { conditionTable } from '../../world/conditions.ts'
import type { Condition } from '../../sim/condition.ts'
import { useLabWords } from '../lab-text.tsx'
import { useLab, useWorld } from '../use-lab.tsx'
import { isChanged, setCondition } from './condition-actions.ts'
import { endpointAspects, endpointCondition, type EndpointAspect } from './condition-groups.ts'
import { ConditionEditor } from './condition-editor.tsx'
import styles from './desk.module.css'

/** Latency, fault and hold of each operation, side by side. */
export function Endpoints() {
  const { text } = useLabWords()
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{text('lab.endpoints')}</h2>
      </div>
      <p className={styles.about}>{text('lab.endpoints.about', { example: '{"uniform":["0s","5min"]}' })}</p>
      <div className={styles.tablePlace} tabIndex={0} role="group" aria-labelledby={id}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('lab.endpoints.operation')}</th>
              {endpointAspects.map((aspect) => (
                <th scope="col" key={aspect}>
                  {text(`lab.endpoints.${aspect}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {operations.map((operation) => (
              <EndpointRow key={operation} operation={operation} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function EndpointRow({ operation }: { operation: Operation }) {
  const { text, maybe } = useLabWords()
  const { current } = useLab()
  const world = useWorld()
  const id = useId()
  const title = maybe(`lab.operation.${operation}`) ?? operation
  const { method, path } = routes[operation]
  const changed = endpointAspects.some((aspect) => isChanged(world, endpointCondition(aspect, operation)))
  const cell = (aspect: EndpointAspect) => {
    const name = endpointCondition(aspect, operation)
    return (
      <td key={aspect}>
        <ConditionEditor
          id={`${id}-${aspect}`}
          label={`${text(`lab.endpoints.${aspect}`)}: ${title}`}
          condition={conditionTable[name] as Condition}
          value={world.conditions.get(name)}
          onValue={(value) => setCondition(current, name, value)}
        />
      </td>
    )
  }
  return (
    <tr className={cx(changed && styles.changed)} data-operation={operation}>
      <th scope="row" title={`${method} ${path}`}>
        {title}
        <code className={styles.code}>{operation}</code>
      </th>
      {endpointAspects.map(cell)}
    </tr>
  )
}
