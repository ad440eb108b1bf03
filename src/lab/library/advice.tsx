import { useId } from 'react'
import { Button } from '../../ui/button.tsx'
import type { ScenarioId } from '../../scenarios/index.ts'
import { causes, type CauseId } from '../../world/causes.ts'
import { useLabWords } from '../lab-text.tsx'
import styles from './library.module.css'

const steps = ['credentials', 'reset', 'connection', 'official'] as const

/** What everybody asks, and the story that shows the answer. */
const questions = [
  { about: 'refused', scenario: 'S16' },
  { about: 'lock', scenario: 'S18' },
  { about: 'bypass', scenario: 'S21' },
  { about: 'forgotten', scenario: 'S15' },
  { about: 'no-code', scenario: 'S19' },
  { about: 'flash', scenario: 'S28' },
  { about: 'unlockers', scenario: 'S23' },
] as const satisfies readonly { about: string; scenario: ScenarioId }[]

type Question = (typeof questions)[number]['about']

const questionsOfCauses: Partial<Record<CauseId, Question>> = {
  learning: 'refused',
  'temporary-lock': 'lock',
  'own-lock': 'bypass',
  'own-forgotten': 'bypass',
  'own-unreachable': 'forgotten',
  'second-hand': 'unlockers',
  'other-name': 'forgotten',
}

/** Which of the questions that everybody asks is about this cause, if one is. */
export const questionAbout = (cause: CauseId): Question | undefined =>
  questionsOfCauses[cause] ?? (causes[cause].kind === 'code' ? 'no-code' : undefined)

/** What a trainer tells a class: what to try first, and the answers to what everybody asks. */
export function Advice({ onShow }: { onShow: ((scenario: ScenarioId) => void) | undefined }) {
  const { text } = useLabWords()
  const id = useId()
  return (
    <>
      <section className={styles.advice} aria-labelledby={`${id}-order`}>
        <h2 id={`${id}-order`}>{text('lab.advice.order')}</h2>
        <p className={styles.about}>{text('lab.advice.order.about')}</p>
        <ol>
          {steps.map((step) => (
            <li key={step}>{text(`lab.advice.order.${step}`)}</li>
          ))}
        </ol>
      </section>
      <section className={styles.advice} aria-labelledby={`${id}-questions`}>
        <h2 id={`${id}-questions`}>{text('lab.advice.questions')}</h2>
        {questions.map(({ about, scenario }) => (
          <details key={about} className={styles.question}>
            <summary>{text(`lab.advice.q.${about}`)}</summary>
            <p>
              {text(`lab.advice.a.${about}`)} <code>{scenario}</code>
            </p>
            <Button
              kind="secondary"
              label={text('lab.advice.show-this', { title: text(`lab.advice.q.${about}`) })}
              disabled={!onShow}
              onTap={() => onShow?.(scenario)}
            >
              {text('lab.advice.show')}
            </Button>
          </details>
        ))}
      </section>
    </>
  )
}
