import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { ScenarioId } from '../../scenarios/ids.ts'
import { Button } from '../../ui/button.tsx'
import type { Mode } from '../address.ts'
import { drillOf } from '../drill-of.ts'
import { useLabWords } from '../lab-text.tsx'
import { useLab, useLabState } from '../use-lab.tsx'
import styles from './library.module.css'

const openSteps = () => lazy(async () => ({ default: (await import('../guide/index.ts')).GuideSteps }))

/** Being led through the story on stage: step by step by oneself, or by watching. */
export function StoryModes({ title }: { title: string }) {
  const { text } = useLabWords()
  const lab = useLab()
  const mode = useLabState(({ address }) => address.mode)
  const [Steps] = useState(openSteps)
  const place = useRef<HTMLDivElement>(null)
  // Among all the others the story on stage may lie far down.
  useEffect(() => {
    if (mode) place.current?.closest('li')?.scrollIntoView?.({ block: 'start' })
  }, [mode])
  async function turn(wanted: Mode) {
    if (wanted === mode) return lab.look({ mode: undefined })
    // To be watched, a story that was played through begins anew.
    const isOver = lab.current
      .world()
      .happenings()
      .some(({ kind }) => kind === 'goal')
    const { scenario, seed } = lab.current.world()
    // Nobody is led through a drill: the story itself begins.
    if (drillOf(lab.current.story())) await lab.begin({ scenario: scenario.id as ScenarioId, seed })
    else if (wanted === 'show' && isOver) await lab.begin()
    lab.look({ mode: wanted })
  }
  return (
    <div className={styles.modes} ref={place}>
      <div className={styles.modeButtons}>
        <Button
          kind={mode === 'guide' ? 'primary' : 'secondary'}
          {...(mode !== 'guide' && { label: text('lab.library.guide-this', { title }) })}
          onTap={() => void turn('guide')}
        >
          {text(mode === 'guide' ? 'lab.library.guide-off' : 'lab.library.guide')}
        </Button>
        <Button
          kind={mode === 'show' ? 'primary' : 'secondary'}
          {...(mode !== 'show' && { label: text('lab.library.show-this', { title }) })}
          onTap={() => void turn('show')}
        >
          {text(mode === 'show' ? 'lab.library.show-off' : 'lab.library.show')}
        </Button>
      </div>
      {mode && (
        <Suspense>
          <Steps />
        </Suspense>
      )}
    </div>
  )
}
