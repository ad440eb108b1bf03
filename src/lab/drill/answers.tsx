import { causes, type CauseId } from '../../world/causes.ts'
import { useLabWords } from '../lab-text.tsx'
import type { DrillAnswer } from './drill-so-far.ts'
import styles from './drill.module.css'
import type { Drill } from './use-drill.ts'

const isEverywhere = (cause: CauseId) => 'everywhere' in causes[cause]

/** What was taken for the cause so far: right or not, and what would have told it apart. */
export function Answers({ drill }: { drill: Drill }) {
  const { text } = useLabWords()
  return (
    <section className={styles.section} role="log" aria-label={text('lab.drill.answers')} hidden={drill.answers.length === 0}>
      <h3>{text('lab.drill.answers')}</h3>
      <ol className={styles.answers}>
        {drill.answers.map((answer, index) => (
          <li key={index} data-right={answer.isRight}>
            <Verdict answer={answer} drill={drill} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Verdict({ answer: { cause, address, isRight }, drill }: { answer: DrillAnswer; drill: Drill }) {
  const { text } = useLabWords()
  if (cause === undefined) {
    return (
      <p>
        <strong>{text(isRight ? 'lab.drill.right' : 'lab.drill.wrong', { cause: address })}</strong>{' '}
        {!isRight && text('lab.drill.address.wrong')}
      </p>
    )
  }
  const named = text(`lab.cause.${cause}`)
  if (isRight) {
    return (
      <p>
        <strong>{text('lab.drill.right', { cause: named })}</strong>{' '}
        {!drill.end && drill.reachedAt === undefined && text('lab.drill.right.go-on')}
      </p>
    )
  }
  return (
    <p>
      <strong>{text('lab.drill.wrong', { cause: named })}</strong> {text('lab.drill.wrong.sign', { sign: text(`lab.cause.${cause}.sign`) })}{' '}
      {causes[cause].kind === drill.kind && text('lab.drill.wrong.kind')}{' '}
      {isEverywhere(cause) !== isEverywhere(drill.cause) && text('lab.drill.wrong.elsewhere')}
    </p>
  )
}
