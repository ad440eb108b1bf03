import type { soundMachine } from '../../flows/sound/sound.machine.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Icon } from '../../ui/index.ts'
import { useActor, usePhoneWorld } from '../world-context.tsx'
import styles from './sound-card.module.css'

/** A phone that plays a sound for whoever looks for it. It is seen and not heard: a class has ears. */
export function SoundCard() {
  const text = useText()
  const { phone } = usePhoneWorld()
  const [, send] = useActor<typeof soundMachine>(`${phone.id}/sound`)
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <span className={styles.bell}>
          <Icon name="speak" size={22} />
        </span>
        <div>
          <p className={styles.title}>{text('sound.title')}</p>
          <p className={styles.text}>{text('sound.text')}</p>
        </div>
      </div>
      <Button wide onTap={() => send({ type: 'sound.stopped' })}>
        {text('sound.stop')}
      </Button>
    </div>
  )
}
