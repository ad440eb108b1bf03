import { useText } from '../../i18n/index.ts'
import { Button, Dialog, Progress, Sheet } from '../../ui/index.ts'
import type { CodePartProps } from './code-part.ts'
import styles from './code-page.module.css'

/** What the phone's code reader shows over the field. */
export function CodeReading({ snapshot, send }: CodePartProps) {
  const text = useText()
  const { offer } = snapshot.context
  const end = () => send({ type: 'cancel' })
  const deny = () => send({ type: 'consent.denied' })
  return (
    <>
      <Dialog
        open={snapshot.matches({ entering: { reader: 'reading' } })}
        title={text('sign-up.code.reading')}
        onDismiss={end}
        actions={
          <Button kind="text" onTap={end}>
            {text('sign-up.code.type-myself')}
          </Button>
        }
      >
        <p>{text('sign-up.code.reading-text')}</p>
        <div className={styles.reading}>
          <Progress label={text('sign-up.code.reading')} />
        </div>
      </Dialog>
      <Sheet
        open={snapshot.matches({ entering: { reader: 'asking' } })}
        title={text('sign-up.code.consent-title')}
        onDismiss={deny}
        actions={
          <>
            <Button kind="secondary" onTap={deny}>
              {text('action.deny')}
            </Button>
            <Button onTap={() => send({ type: 'consent.given' })}>{text('action.allow')}</Button>
          </>
        }
      >
        <p>{text('sign-up.code.consent-why')}</p>
        <figure className={styles.message}>
          <figcaption>{text('sign-up.code.consent-from', { sender: offer?.sender ?? '' })}</figcaption>
          <blockquote dir="auto">{offer?.text}</blockquote>
        </figure>
      </Sheet>
    </>
  )
}
