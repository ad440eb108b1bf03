import { useEffect, useRef, type FormEvent, type ReactNode } from 'react'
import type { AnyStateMachine } from 'xstate'
import type { captchaMachine } from '../../flows/captcha/captcha.machine.ts'
import { useI18n } from '../../i18n/index.ts'
import { pictureFault } from '../../i18n/words/picture-fault.ts'
import { Button, CaptchaStrokes, Copy, Page, speak, TextField, useGlass, useSpoken, VisuallyHidden } from '../../ui/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import { TroubleNotice } from './trouble-notice.tsx'
import { WaitingFor } from './waiting-for.tsx'
import { useActor } from '../world-context.tsx'
import styles from './captcha-page.module.css'

interface CaptchaPageProps {
  /** Whoever asked for it, with the picture as a child named `captcha`. */
  path: ActorPath
  /** What may lie over it. */
  children?: ReactNode
}

/** Text in a picture, whatever it is asked for. */
export function CaptchaPage({ path, children }: CaptchaPageProps) {
  const i18n = useI18n()
  const { text } = i18n
  const captchaPath = `${path}/captcha`
  const [, tellParent] = useActor<AnyStateMachine>(path)
  const [snapshot, send] = useActor<typeof captchaMachine>(captchaPath)
  const spoken = snapshot?.context.spoken
  useSpoken(spoken)
  const field = useRef<HTMLInputElement>(null)
  const { holdsFocus } = useGlass()
  const isRefused = snapshot?.matches('entering') === true && snapshot.context.trouble !== undefined && snapshot.context.text === ''
  // The field is empty again, so the button that has the focus cannot be used: what is typed next belongs into the field.
  useEffect(() => {
    if (isRefused && holdsFocus()) field.current?.focus({ preventScroll: true })
  }, [isRefused, holdsFocus])
  if (!snapshot) return null

  const { captcha, text: typed, trouble } = snapshot.context
  const loading = snapshot.matches('loading')
  const checking = snapshot.matches({ entering: 'checking' })
  const fetchingSpeech = snapshot.matches({ entering: 'fetchingSpeech' })
  const gone = snapshot.matches('unloaded')
  const shown = checking ? undefined : trouble
  // Why there is a new picture belongs to the field; anything else stands above it.
  const renewed = pictureFault(i18n, shown?.failure, gone)
  const cancel = () => send({ type: 'cancel' })
  const submit = () => send({ type: 'text.submitted' })
  const renew = () => send({ type: 'picture.renewed' })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!checking) submit()
  }
  return (
    <Page
      title={text('sign-up.captcha.title')}
      onBack={() => tellParent({ type: 'back' })}
      busy={loading || checking}
      footer={
        <Button wide busy={checking} disabled={loading || gone || typed.trim() === ''} onTap={submit}>
          {text('sign-up.captcha.next')}
        </Button>
      }
    >
      {shown && !renewed && !loading && <TroubleNotice trouble={shown} onRetry={gone ? renew : typed.trim() === '' ? undefined : submit} />}
      <div className={styles.frame}>
        {captcha && !loading ? (
          <CaptchaStrokes picture={captcha.picture} label={text('sign-up.captcha.picture', { count: captcha.length })} />
        ) : (
          <span className={styles.blank}>{loading ? '' : text('sign-up.captcha.none')}</span>
        )}
      </div>
      <div className={styles.tools}>
        <Button kind="text" icon="refresh" disabled={loading || checking} onTap={renew}>
          {text('sign-up.captcha.new-picture')}
        </Button>
        {spoken ? (
          <Button kind="text" icon="speak" onTap={() => speak(spoken)}>
            {text('sign-up.captcha.again')}
          </Button>
        ) : (
          <Button
            kind="text"
            icon="speak"
            busy={fetchingSpeech}
            disabled={!captcha || loading || checking}
            onTap={() => send({ type: 'speech.requested' })}
          >
            {text('sign-up.captcha.listen')}
          </Button>
        )}
      </div>
      <VisuallyHidden live="polite">{spoken && text('sign-up.captcha.spoken', { words: spoken.join(', ') })}</VisuallyHidden>
      <form onSubmit={onSubmit}>
        <TextField
          label={text('sign-up.captcha.label')}
          value={typed}
          onValue={(value) => send({ type: 'text.changed', text: value })}
          autoCapitalize="none"
          dir="ltr"
          maxLength={32}
          autoFocus
          inputRef={field}
          readOnly={loading || checking}
          error={renewed}
          helper={captcha?.caseSensitive ? text('sign-up.captcha.case') : undefined}
        />
      </form>
      {/* Below the field: with the keyboard up, title, picture and field are what has to fit. */}
      <Copy>{text('sign-up.captcha.why')}</Copy>
      {loading && <WaitingFor path={captchaPath} text="sign-up.captcha.loading" onCancel={cancel} />}
      {checking && <WaitingFor path={captchaPath} text="sign-up.wait.captcha" onCancel={cancel} />}
      {fetchingSpeech && <WaitingFor path={captchaPath} text="sign-up.captcha.fetching-speech" onCancel={cancel} />}
      {children}
    </Page>
  )
}
