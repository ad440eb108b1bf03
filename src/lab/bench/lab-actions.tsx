import { localeFacts } from '../../i18n/locales.ts'
import { Icon } from '../../ui/icon.tsx'
import { labLocales, type LabLocale } from '../address.ts'
import { useIsDrilling } from '../drill/use-drill.ts'
import { useLabWords } from '../lab-text.tsx'
import { StageWindow } from '../two-windows/stage-window.tsx'
import { useLab, useLabState, useWorld } from '../use-lab.tsx'
import { narrow, useMedia } from '../use-media.ts'
import styles from './lab-header.module.css'

/** What concerns the whole lab: the story, and the language of the desk. */
export function LabActions() {
  const { text, locale } = useLabWords()
  const lab = useLab()
  const isGallery = useLabState(({ address }) => address.view === 'gallery')
  const hasInputs = useWorld().journal.entries().length > 0
  const isDrilling = useIsDrilling()
  const isNarrow = useMedia(narrow)
  return (
    <div className={styles.actions}>
      {!isGallery && (
        <>
          {/* An answer in a drill stays given. */}
          {!isDrilling && (
            <button type="button" className={styles.action} disabled={!hasInputs} onClick={() => void lab.current.undo()}>
              {text('lab.undo')}
            </button>
          )}
          <button type="button" className={styles.action} title={text('lab.restart')} onClick={() => void lab.begin()}>
            <Icon name="refresh" size={18} />
            <span className={styles.words}>{text('lab.restart')}</span>
          </button>
        </>
      )}
      {!isGallery && !isNarrow && <StageWindow />}
      <button
        type="button"
        className={styles.action}
        aria-pressed={isGallery}
        onClick={() => lab.look({ view: isGallery ? 'desk' : 'gallery' })}
      >
        <Icon name="photos" size={18} />
        <span className={styles.words}>{text('lab.gallery')}</span>
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
  )
}
