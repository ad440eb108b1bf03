import { lasting } from '../../../flows/phone/lasting.ts'
import type { PhoneTag } from '../../../flows/phone/phone-tags.ts'
import { useText, type TextKey } from '../../../i18n/index.ts'
import { usePhone } from '../../world-context.tsx'
import { DarkPage } from './dark-page.tsx'
import styles from './under-way.module.css'
import { useShare } from './use-share.ts'

interface UnderWayProps {
  title: TextKey
  words?: TextKey
  tag: PhoneTag
  lasts: number
  /** The name of the phone on top, as it starts with it. */
  named?: boolean
}

/** Something the phone does by itself, and how far it has got: as far as it says, for its clock is the world's. */
function UnderWay({ title, words, tag, lasts, named = false }: UnderWayProps) {
  const text = useText()
  const [{ model }] = usePhone()
  const share = useShare(tag, lasts)
  const percent = Math.floor(share * 100)
  const label = text.of({ key: title })
  return (
    <DarkPage label={label}>
      {named ? (
        <p className={styles.name} aria-hidden="true">
          {model}
        </p>
      ) : (
        <h1 className={styles.title}>{label}</h1>
      )}
      <div className={styles.rail} role="progressbar" aria-label={label} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100}>
        <span className={styles.done} style={{ inlineSize: `${share * 100}%` }} />
      </div>
      {!named && <p className={styles.percent}>{text('power.percent', { percent })}</p>}
      {words && <p className={styles.words}>{text.of({ key: words })}</p>}
    </DarkPage>
  )
}

/** Starting: the name of the phone and how far it is. */
export const BootingScreen = () => <UnderWay named title="power.booting" tag="booting" lasts={lasting.booting} />

/** Everything on the phone goes. */
export const ErasingScreen = () => <UnderWay title="power.erasing" words="power.do-not-turn-off" tag="erasing" lasts={lasting.erasing} />

/** A newer system is installed. */
export const UpdatingScreen = () => (
  <UnderWay title="power.updating" words="power.do-not-turn-off" tag="updating" lasts={lasting.updating} />
)

/** The system is installed anew from a computer. */
export const FlashingScreen = () => (
  <UnderWay title="power.flashing" words="power.do-not-disconnect" tag="flashing" lasts={lasting.flashing} />
)

/** Apps end, then the glass goes dark. */
export function ShuttingDownScreen() {
  const text = useText()
  return (
    <DarkPage label={text('power.shutting-down')}>
      <span className={styles.turning} aria-hidden="true" />
      <p className={styles.words} role="status">
        {text('power.shutting-down')}
      </p>
    </DarkPage>
  )
}
