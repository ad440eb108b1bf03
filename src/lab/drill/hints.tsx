import { Button } from '../../ui/button.tsx'
import { causes } from '../../world/causes.ts'
import { useLabWords } from '../lab-text.tsx'
import { costs, mostHints } from './drill-so-far.ts'
import styles from './drill.module.css'
import type { Drill } from './use-drill.ts'

/** Hints on request, each nearer than the one before: the order to go in, the sign of the kind, the sign of the cause. */
export function Hints({ drill, onAsk }: { drill: Drill; onAsk: () => void }) {
  const { text } = useLabWords()
  const { hints, cause, kind } = drill
  const said = [
    text('lab.drill.hint.order'),
    `${text(`lab.kind.${kind}.sign`)} ${text('everywhere' in causes[cause] ? 'lab.drill.hint.everywhere' : 'lab.drill.hint.here')}`,
    text(`lab.cause.${cause}.sign`),
  ].slice(0, hints)
  return (
    <section className={styles.section}>
      <h3>{text('lab.drill.hints')}</h3>
      <ol className={styles.hints} role="log" aria-label={text('lab.drill.hints')} hidden={hints === 0}>
        {said.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      <div className={styles.asking}>
        <Button kind="secondary" disabled={hints >= mostHints} onTap={onAsk}>
          {text('lab.drill.hint')}
        </Button>
        <span className={styles.about}>{text('lab.drill.hint.cost', { points: costs.hint })}</span>
      </div>
    </section>
  )
}
