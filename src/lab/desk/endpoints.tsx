import { memo, useId } from 'react'
import { operations, routes, type Operation } from '../../account/contract.ts'
import { cx } from '../../ui/cx.ts'
import { conditionTable } from '../../world/conditions.ts'
import type { Condition } from '../../sim/condition.ts'
import { useLabWords } from '../lab-text.tsx'
import { useLab, useWorldValue } from '../use-lab.tsx'
import { isChanged, setCondition } from './condition-actions.ts'
import { endpointAspects, endpointCondition, type EndpointAspect } from './condition-groups.ts'
import { ConditionEditor } from './condition-editor.tsx'
import styles from './desk.module.css'

/** Latency, fault and hold of each operation, side by side. */
export const Endpoints = memo(function Endpoints() {
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
})

function EndpointRow({ operation }: { operation: Operation }) {
  const { maybe } = useLabWords()
  const title = maybe(`lab.operation.${operation}`) ?? operation
  const { method, path } = routes[operation]
  const changed = useWorldValue((world) => endpointAspects.some((aspect) => isChanged(world, endpointCondition(aspect, operation))))
  return (
    <tr className={cx(changed && styles.changed)} data-operation={operation}>
      <th scope="row" title={`${method} ${path}`}>
        {title}
        <code className={styles.code}>{operation}</code>
      </th>
      {endpointAspects.map((aspect) => (
        <td key={aspect}>
          <Aspect aspect={aspect} operation={operation} title={title} />
        </td>
      ))}
    </tr>
  )
}

function Aspect({ aspect, operation, title }: { aspect: EndpointAspect; operation: Operation; title: string }) {
  const { text } = useLabWords()
  const { current } = useLab()
  const name = endpointCondition(aspect, operation)
  const value = useWorldValue((world) => world.conditions.get(name))
  return (
    <ConditionEditor
      id={`${useId()}-${aspect}`}
      label={`${text(`lab.endpoints.${aspect}`)}: ${title}`}
      condition={conditionTable[name] as Condition}
      value={value}
      onValue={(next) => setCondition(current, name, next)}
    />
  )
}
