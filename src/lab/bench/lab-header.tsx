import { LabWordsProvider, useLabWords } from '../lab-text.tsx'
import { useCurrent, useLab, useLabState, useWorld } from '../use-lab.tsx'
import { labLocales, type LabLocale } from '../address.ts'
import { localeFacts } from '../../i18n/locales.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './lab-header.module.css'
import { Notices } from './notices.tsx'

/** The line above everything, and what the lab has to say. */
export const LabHeader = () => (
  <LabWordsProvider>
    <Line />
    <Notices />
  </LabWordsProvider>
)

function Line() {
  const { text, maybe, locale } = useLabWords()
  const lab = useLab()
  const view = useLabState(({ address }) => address.view)
  const world = useCurrent((state) => state.world)
  const hasInputs = useWorld().journal.entries().length > 0
  const { id, title, symptom } = world.scenario
  if (view === 'stage') return <h1 className={styles.hidden}>{text('lab.title')}</h1>
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>{text('lab.title')}</h1>
      <p className={styles.scenario}>
        <strong>{maybe(`lab.scenario.${id}`) ?? title}</strong> <span>{maybe(`lab.symptom.${id}`) ?? symptom}</span>
      </p>
      <div className={styles.actions}>
        <button type="button" className={styles.action} disabled={!hasInputs} onClick={() => void lab.current.undo()}>
          {text('lab.undo')}
        </button>
        <button type="button" className={styles.action} onClick={() => void lab.begin()}>
          <Icon name="refresh" size={18} />
          {text('lab.restart')}
        </button>
        <label className={styles.language}>
          <Icon name="globe" size={18} label={text('lab.language')} />
          <select value={locale} onChange={(event) => lab.look({ lab: event.target.value as LabLocale })}>
            {labLocales.map((each) => (
              <option key={each} value={each} lang={each}>
                {localeFacts[each].name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  )
}
