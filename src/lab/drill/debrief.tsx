import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { nextSeed, type ScenarioId } from '../../scenarios/index.ts'
import { lastSeed } from '../../sim/seed.ts'
import { Button } from '../../ui/button.tsx'
import type { Par } from '../../world/walkthrough.ts'
import { useLabWords } from '../lab-text.tsx'
import { questionAbout } from '../library/advice.tsx'
import { useLab, useWorld } from '../use-lab.tsx'
import { useMedia, wide } from '../use-media.ts'
import { Answers } from './answers.tsx'
import { costs, scoreOf } from './drill-so-far.ts'
import styles from './drill.module.css'
import { Facts } from './facts.tsx'
import { shortestWay } from './shortest-way.ts'
import type { Drill } from './use-drill.ts'

const openRightWay = () => lazy(async () => ({ default: (await import('../guide/index.ts')).RightWay }))

/** How it went, what it was, what tells it and what cures it. */
export function Debrief({ drill }: { drill: Drill }) {
  const { text, maybe, format } = useLabWords()
  const lab = useLab()
  const { scenario, seed } = useWorld()
  const isWide = useMedia(wide)
  const [RightWay] = useState(openRightWay)
  const heading = useRef<HTMLHeadingElement>(null)
  const end = drill.end!
  const score = scoreOf(drill)
  const question = questionAbout(drill.cause)
  const begin = (next: number) => void lab.begin({ drill: drill.drill, seed: next })
  const [shortest, setShortest] = useState<Par>()
  useEffect(() => {
    let wanted = true
    // Where there is none, or it does not come, the debrief goes without.
    shortestWay(lab.network, scenario, seed).then(
      (par) => wanted && setShortest(par),
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [lab, scenario, seed])
  async function watch() {
    // The story itself, which is no drill any more.
    await lab.begin({ scenario: scenario.id as ScenarioId, seed })
    lab.look({ mode: 'show' })
    lab.show('library')
  }
  useEffect(() => {
    // What was pressed last is gone; whoever was at a device stays there.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  const passed = format.countdown(end.at - drill.begunAt)
  const facts = [
    ['clock', drill.skipped > 0 ? text('lab.drill.clock.skipped', { time: passed, skipped: format.countdown(drill.skipped) }) : passed],
    ['steps', format.number(drill.steps)],
    ['wrong-answers', format.number(drill.answers.filter(({ isRight }) => !isRight).length)],
    ['refusals', format.number(drill.refusals)],
    ['hints', format.number(drill.hints)],
  ] as const
  return (
    <>
      <div className={styles.head} role="status">
        <h2 ref={heading} tabIndex={-1}>
          {text(`lab.drill.${end.how}`)}
        </h2>
        <p className={styles.score} data-part="score">
          {score === undefined ? text('lab.drill.score.none') : text('lab.drill.score', { score })}
        </p>
      </div>
      <div className={styles.ways}>
        <Button onTap={() => begin(nextSeed(drill.drill, seed, lastSeed))}>{text('lab.drill.next')}</Button>
        <Button kind="secondary" onTap={() => begin(seed)}>
          {text('lab.drill.again')}
        </Button>
        {shortest && (
          <Button kind="secondary" onTap={() => void watch()}>
            {text('lab.drill.watch')}
          </Button>
        )}
        {!isWide && (
          <Button kind="text" onTap={() => lab.show('timeline')}>
            {text('lab.drill.timeline')}
          </Button>
        )}
      </div>
      <Facts className={styles.facts} facts={facts} />
      {shortest && (
        <p data-part="shortest">{text('lab.drill.shortest', { steps: shortest.inputs, time: format.countdown(shortest.time) })}</p>
      )}
      <p className={styles.about}>{text('lab.drill.score.how', { ...costs })}</p>
      <section className={styles.section}>
        <h3>{text('lab.drill.was')}</h3>
        <p>
          <strong>{text(`lab.cause.${drill.cause}`)}</strong> · {text(`lab.kind.${drill.kind}`)}
        </p>
        <h3>{text('lab.drill.tells')}</h3>
        <p>{text(`lab.cause.${drill.cause}.sign`)}</p>
        <p className={styles.about}>{text(`lab.kind.${drill.kind}.sign`)}</p>
        <h3>{text('lab.drill.cures')}</h3>
        <p>{text(`lab.cause.${drill.cause}.cure`)}</p>
        <h3>{text('lab.drill.story')}</h3>
        <p>
          {maybe(`lab.scenario.${scenario.id}`) ?? scenario.title} <code>{scenario.id}</code>
        </p>
        {question && (
          <>
            <h3>{text(`lab.advice.q.${question}`)}</h3>
            <p>{text(`lab.advice.a.${question}`)}</p>
          </>
        )}
      </section>
      <Suspense>
        <RightWay />
      </Suspense>
      <Answers drill={drill} />
    </>
  )
}
