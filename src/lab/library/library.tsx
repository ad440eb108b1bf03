import { useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { scenarioById, scenarioIds } from '../../scenarios/index.ts'
import { useLabWords } from '../lab-text.tsx'
import { useCurrent, useLab, useLabState } from '../use-lab.tsx'
import { narrow, useMedia } from '../use-media.ts'
import { LabActions } from '../bench/lab-actions.tsx'
import { Advice } from './advice.tsx'
import { Drills } from './drills.tsx'
import { StoryModes } from './story-modes.tsx'
import styles from './library.module.css'

/** Scenarios by what one sees, each one press away. */
export function Library() {
  const { text, maybe } = useLabWords()
  const lab = useLab()
  const world = useCurrent((state) => state.world)
  const [seed, setSeed] = useState(String(world.seed))
  const id = useId()
  const isNarrow = useMedia(narrow)
  const drill = useLabState(({ address }) => address.drill)
  const number = /^\d{1,9}$/.test(seed.trim()) ? Number(seed) : undefined
  return (
    <div className={styles.library}>
      {isNarrow && <LabActions />}
      <h2>{text('lab.tab.library')}</h2>
      <p className={styles.about}>{text('lab.library.about')}</p>
      <div className={styles.seed}>
        <label htmlFor={`${id}-seed`}>{text('lab.library.seed')}</label>
        <input
          id={`${id}-seed`}
          inputMode="numeric"
          autoComplete="off"
          value={seed}
          onChange={(event) => setSeed(event.target.value)}
          aria-invalid={number === undefined || undefined}
          aria-describedby={`${id}-seed-about`}
        />
        <span id={`${id}-seed-about`} role="status">
          {text(number === undefined ? 'lab.library.seed.wrong' : 'lab.library.seed.about')}
        </span>
      </div>
      <Drills seed={number} />
      <h2>{text('lab.drills.scenarios')}</h2>
      <ul>
        {scenarioIds.map((scenario) => {
          const { title, symptom } = scenarioById(scenario)!
          const isOn = world.scenario.id === scenario
          const said = maybe(`lab.scenario.${scenario}`) ?? title
          return (
            <li key={scenario} className={cx(styles.scenario, isOn && styles.on)} data-scenario={scenario} aria-current={isOn || undefined}>
              <div>
                <h3>
                  {said} <code>{scenario}</code>
                </h3>
                <p>{maybe(`lab.symptom.${scenario}`) ?? symptom}</p>
              </div>
              <Button
                kind="secondary"
                label={text(isOn ? 'lab.library.restart-this' : 'lab.library.start-this', { title: said })}
                disabled={number === undefined}
                onTap={() => void lab.begin({ scenario, seed: number ?? world.seed })}
              >
                {text(isOn ? 'lab.restart' : 'lab.library.start')}
              </Button>
              {isOn && !drill && scenario !== 'free' && <StoryModes title={said} />}
            </li>
          )
        })}
      </ul>
      <Advice onShow={number === undefined ? undefined : (scenario) => void lab.begin({ scenario, seed: number })} />
    </div>
  )
}
