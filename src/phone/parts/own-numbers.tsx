import { useI18n } from '../../i18n/index.ts'
import { inWords } from '../../i18n/words/in-words.ts'
import { spacedNumber } from '../../i18n/words/numbers.ts'
import { Icon } from '../../ui/index.ts'
import { useRadios } from '../world-context.tsx'
import styles from './own-numbers.module.css'

/** Fills in the number of a SIM card in this phone. */
export function OwnNumbers({ onPick }: { onPick: (number: string) => void }) {
  const i18n = useI18n()
  const [{ sims }] = useRadios()
  const here = sims.filter(({ inserted }) => inserted)
  if (!here.length) return null
  return (
    <div className={styles.chips} role="group" aria-label={i18n.text('sign-up.number.own')}>
      {here.map(({ slot, number }) => (
        <button key={slot} type="button" className={styles.chip} onClick={() => onPick(number)}>
          <Icon name="sim" size={18} />
          <span>{i18n.text('sign-up.number.use-own', { number: inWords(i18n, spacedNumber(number)), slot })}</span>
        </button>
      ))}
    </div>
  )
}
