import { useId } from 'react'
import { drillIds, drills } from '../../scenarios/index.ts'
import { Button } from '../../ui/button.tsx'
import { useLabWords } from '../lab-text.tsx'
import { useLab } from '../use-lab.tsx'
import styles from './library.module.css'

/** The drills, by what one sees; the seed draws what lies behind it. */
export function Drills({ seed }: { seed: number | undefined }) {
  const { text } = useLabWords()
  const lab = useLab()
  const id = useId()
  return (
    <section className={styles.drills} aria-labelledby={id}>
      <h2 id={id}>{text('lab.drills')}</h2>
      <p className={styles.about}>{text('lab.drills.about')}</p>
      <ul>
        {drillIds.map((drill) => {
          const title = text(`lab.drill.${drill}`)
          return (
            <li key={drill} className={styles.scenario} data-drill={drill}>
              <div>
                <h3>{title}</h3>
                <p>
                  {text(`lab.drill.${drill}.symptom`)} {text('lab.drills.count', { count: drills[drill].length })}
                </p>
              </div>
              <Button
                kind="secondary"
                label={text('lab.drills.start-this', { title })}
                disabled={seed === undefined}
                onTap={() => {
                  lab.show('drill')
                  void lab.begin({ drill, seed: seed! })
                }}
              >
                {text('lab.drills.start')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
