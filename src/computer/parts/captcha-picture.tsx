import type { SnapshotFrom } from 'xstate'
import type { captchaMachine, CaptchaEvent } from '../../flows/captcha/captcha.machine.ts'
import { useText } from '../../i18n/index.ts'
import { Button, CaptchaStrokes, speak, useSpoken, VisuallyHidden } from '../../ui/index.ts'
import styles from './captcha-picture.module.css'

interface CaptchaPictureProps {
  snapshot: SnapshotFrom<typeof captchaMachine>
  send: (event: CaptchaEvent) => void
}

/** The picture with a text in it, another one, and its letters spoken. */
export function CaptchaPicture({ snapshot, send }: CaptchaPictureProps) {
  const text = useText()
  const { captcha, spoken } = snapshot.context
  const loading = snapshot.matches('loading')
  const checking = snapshot.matches({ entering: 'checking' })
  useSpoken(spoken)
  return (
    <>
      <div className={styles.frame}>
        {captcha && !loading ? (
          <CaptchaStrokes picture={captcha.picture} label={text('sign-up.captcha.picture', { count: captcha.length })} />
        ) : (
          <span>{text(loading ? 'sign-up.captcha.loading' : 'sign-up.captcha.none')}</span>
        )}
      </div>
      <div className={styles.tools}>
        <Button kind="text" icon="refresh" disabled={loading || checking} onTap={() => send({ type: 'picture.renewed' })}>
          {text('sign-up.captcha.new-picture')}
        </Button>
        <Button
          kind="text"
          icon="speak"
          busy={snapshot.matches({ entering: 'fetchingSpeech' })}
          disabled={!captcha || loading || checking}
          onTap={() => (spoken ? speak(spoken) : send({ type: 'speech.requested' }))}
        >
          {text(spoken ? 'sign-up.captcha.again' : 'sign-up.captcha.listen')}
        </Button>
      </div>
      <VisuallyHidden live="polite">{spoken && text('sign-up.captcha.spoken', { words: spoken.join(', ') })}</VisuallyHidden>
    </>
  )
}
