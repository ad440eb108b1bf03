import { useId } from 'react'
import { waysThrough } from '../../scenarios/walkthroughs/index.ts'
import { useCurrent } from '../use-lab.tsx'
import styles from './guide.module.css'
import { useGuideWords } from './use-guide.ts'

/** The right way through the story on stage, for who has been through it. */
export function RightWay() {
  const { text, caption } = useGuideWords()
  const world = useCurrent((state) => state.world)
  const id = useId()
  const way = waysThrough(world)[0]
  if (!way) return null
  return (
    <section className={styles.steps} aria-labelledby={id} data-part="right-way">
      <h3 id={id}>{text('guide.right-way')}</h3>
      <ol>
        {way.steps.map((step, index) => (
          <li key={index}>
            <span className={styles.mark}>{index + 1}</span>
            <span>{caption(step)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
