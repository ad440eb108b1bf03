import { useEffect, useId, useState } from 'react'
import { parOf, waysThrough, type Par } from '../../scenarios/walkthroughs/index.ts'
import { createWorldAround, type World } from '../../world/world.ts'
import { useLabWords } from '../lab-text.tsx'
import { useCurrent, useLab } from '../use-lab.tsx'
import styles from './guide.module.css'
import { useGuideWords } from './use-guide.ts'

/** The right way through the story on stage, and what it takes, for who has been through it. */
export function RightWay() {
  const { text, caption } = useGuideWords()
  const { format } = useLabWords()
  const world = useCurrent((state) => state.world)
  const id = useId()
  const way = waysThrough(world)[0]
  const par = usePar(world)
  if (!way) return null
  return (
    <section className={styles.steps} aria-labelledby={id} data-part="right-way">
      <h3 id={id}>{text('guide.right-way')}</h3>
      {par && <p>{text('guide.par', { steps: par.steps, inputs: par.inputs, time: format.countdown(par.time) })}</p>}
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

/** What the right way takes; walked in a world of its own, out of sight. Undefined until it is known. */
function usePar(world: World): Par | undefined {
  const { network } = useLab()
  const [measured, setMeasured] = useState<{ of: World; par: Par }>()
  useEffect(() => {
    let wanted = true
    async function measure() {
      await network.serverHere()
      const { scenario, seed } = world
      const [way] = waysThrough(world)
      if (!way) return
      const par = await parOf(createWorldAround(network.parts, { scenario, seed }), way)
      if (wanted) setMeasured({ of: world, par })
    }
    // A way that cannot be walked is told without what it takes.
    measure().catch(() => {})
    return () => {
      wanted = false
    }
  }, [network, world])
  return measured?.of === world ? measured.par : undefined
}
