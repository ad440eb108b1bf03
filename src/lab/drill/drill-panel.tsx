import { useEffect, useState } from 'react'
import { taskOf } from '../../scenarios/index.ts'
import { Button } from '../../ui/button.tsx'
import { LabActions } from '../bench/lab-actions.tsx'
import { Router } from '../desk/router.tsx'
import { useLabWords } from '../lab-text.tsx'
import { useLab, useNow, useWorld } from '../use-lab.tsx'
import { narrow, useMedia } from '../use-media.ts'
import { Answers } from './answers.tsx'
import { Debrief } from './debrief.tsx'
import { Diagnosis, WhichAddress } from './diagnosis.tsx'
import { scoreOf, type DrillAct } from './drill-so-far.ts'
import styles from './drill.module.css'
import { Hints } from './hints.tsx'
import { Known } from './known.tsx'
import { Facts } from './facts.tsx'
import { useDrill, type Drill } from './use-drill.ts'

/** All that a trainee has beside the devices: what is wrong, what they know, and a place for the answer. */
export function DrillPanel() {
  const drill = useDrill()
  const isNarrow = useMedia(narrow)
  return (
    <div className={styles.drill} data-part="drill">
      {isNarrow && <LabActions />}
      {drill && (drill.end ? <Debrief drill={drill} /> : <Running drill={drill} />)}
    </div>
  )
}

function Running({ drill }: { drill: Drill }) {
  const { text } = useLabWords()
  const lab = useLab()
  const { current } = lab
  const task = taskOf(useWorld().scenario.id)
  // What is wanted is on the computer, unless somebody chose what stands on the stage.
  useEffect(() => {
    if (task === 'open-cloud' && lab.getState().address.device === undefined) lab.look({ device: 'both' })
  }, [lab, task])
  const tell = (act: DrillAct, about?: string) => void current.dispatch({ type: 'drill', act, ...(about !== undefined && { about }) })
  return (
    <>
      <header className={styles.head}>
        <h2>{text(`lab.drill.${drill.drill}`)}</h2>
        <p className={styles.symptom}>{text(`lab.drill.${drill.drill}.symptom`)}</p>
      </header>
      <Standing drill={drill} />
      {task && (
        <section className={styles.section}>
          <h3>{text('lab.drill.task')}</h3>
          <p>{text(`lab.drill.task.${task}`)}</p>
        </section>
      )}
      <Known showsSeller={drill.foundAt !== undefined} />
      <Answers drill={drill} />
      {drill.foundAt === undefined && <Diagnosis isReached={drill.reachedAt !== undefined} onName={(cause) => tell('diagnosed', cause)} />}
      {drill.asksAddress && drill.addressAt === undefined && <WhichAddress onName={(address) => tell('address-named', address)} />}
      <Hints drill={drill} onAsk={() => tell('hinted')} />
      <Router />
      <footer className={styles.foot}>
        <GiveUp onGiveUp={() => tell('given-up')} />
        <div>
          <Button kind="text" onTap={() => tell('desk-taken')}>
            {text('lab.drill.take-desk')}
          </Button>
          <p className={styles.about}>{text('lab.drill.take-desk.about')}</p>
        </div>
      </footer>
    </>
  )
}

/** What is told cannot be untold, so it is asked for twice. */
function GiveUp({ onGiveUp }: { onGiveUp: () => void }) {
  const { text } = useLabWords()
  const [isAsked, ask] = useState(false)
  if (!isAsked)
    return (
      <Button kind="secondary" onTap={() => ask(true)}>
        {text('lab.drill.give-up')}
      </Button>
    )
  return (
    <div role="group" aria-label={text('lab.drill.give-up')}>
      <p role="status">{text('lab.drill.give-up.sure')}</p>
      <Button kind="secondary" onTap={onGiveUp}>
        {text('lab.drill.give-up.yes')}
      </Button>
      <Button kind="text" onTap={() => ask(false)}>
        {text('lab.drill.give-up.no')}
      </Button>
    </div>
  )
}

/** Time and steps so far, and what is left of the points. */
function Standing({ drill }: { drill: Drill }) {
  const { format } = useLabWords()
  const now = useNow()
  const facts = [
    ['time', format.countdown(now - drill.begunAt)],
    ['steps', format.number(drill.steps)],
    ['points', format.number(scoreOf(drill) ?? 0)],
  ] as const
  return <Facts className={styles.standing} facts={facts} />
}
