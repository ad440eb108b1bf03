import type { AnyStateMachine } from 'xstate'
import type { captchaMachine } from '../../flows/captcha/captcha.machine.ts'
import { useI18n } from '../../i18n/index.ts'
import { pictureFault } from '../../i18n/words/picture-fault.ts'
import { Button, Copy, TextField } from '../../ui/index.ts'
import { siteName, type PageProps } from '../page-props.ts'
import { CaptchaPicture } from '../parts/captcha-picture.tsx'
import { Form } from '../parts/form.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'

/** Text in a picture, on a page of its own, whatever it is asked for. */
export function CaptchaStep({ page, path }: PageProps) {
  const i18n = useI18n()
  const { text } = i18n
  const captchaPath = `${path}/captcha`
  const [, tellParent] = useActor<AnyStateMachine>(path)
  const [snapshot, send] = useActor<typeof captchaMachine>(captchaPath)
  if (!snapshot) return null
  const { captcha, text: typed, trouble } = snapshot.context
  const loading = snapshot.matches('loading')
  const checking = snapshot.matches({ entering: 'checking' })
  const gone = snapshot.matches('unloaded')
  const shown = checking ? undefined : trouble
  // Why there is a new picture belongs to the field; anything else stands above it.
  const renewed = pictureFault(i18n, shown?.failure, gone)
  const cancel = () => send({ type: 'cancel' })
  const submit = () => send({ type: 'text.submitted' })
  const retry = gone ? () => send({ type: 'picture.renewed' }) : typed.trim() === '' ? undefined : submit
  return (
    <SitePage site={text.of({ key: siteName(page) })} title={text('sign-up.captcha.title')} busy={loading || checking}>
      {shown && !renewed && !loading && <TroubleNotice trouble={shown} onRetry={retry} />}
      <CaptchaPicture snapshot={snapshot} send={send} />
      <Form action={text('sign-up.captcha.next')} busy={checking} disabled={loading || gone || typed.trim() === ''} onSubmit={submit}>
        <TextField
          label={text('sign-up.captcha.label')}
          value={typed}
          onValue={(next) => send({ type: 'text.changed', text: next })}
          autoCapitalize="none"
          dir="ltr"
          maxLength={32}
          autoFocus
          readOnly={loading || checking}
          error={renewed}
          helper={captcha?.caseSensitive ? text('sign-up.captcha.case') : undefined}
        />
      </Form>
      <Copy>{text('sign-up.captcha.why')}</Copy>
      {loading && <WaitingFor path={captchaPath} text="sign-up.captcha.loading" onCancel={cancel} />}
      {checking && <WaitingFor path={captchaPath} text="sign-up.wait.captcha" onCancel={cancel} />}
      <div>
        <Button kind="text" onTap={() => tellParent({ type: 'back' })}>
          {text('computer.step-back')}
        </Button>
      </div>
    </SitePage>
  )
}
