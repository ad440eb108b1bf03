import type { SnapshotFrom } from 'xstate'
import type { captchaMachine, CaptchaEvent } from '../../flows/captcha/captcha.machine.ts'
import { useI18n } from '../../i18n/index.ts'
import { pictureFault } from '../../i18n/words/picture-fault.ts'
import { TextField } from '../../ui/index.ts'
import { CaptchaPicture } from './captcha-picture.tsx'
import { TroubleNotice } from './trouble-notice.tsx'

interface CaptchaFieldsProps {
  snapshot: SnapshotFrom<typeof captchaMachine>
  send: (event: CaptchaEvent) => void
  busy: boolean
  /** Somebody asked to send the form: a text that is missing shows as a fault. */
  showsFaults: boolean
}

/** The text in a picture as a part of a larger form. */
export function CaptchaFields({ snapshot, send, busy, showsFaults }: CaptchaFieldsProps) {
  const i18n = useI18n()
  const { text } = i18n
  const { captcha, text: typed, trouble } = snapshot.context
  const shown = snapshot.matches({ entering: 'checking' }) ? undefined : trouble
  const renewed = pictureFault(i18n, shown?.failure, snapshot.matches('unloaded'))
  const missing = showsFaults && typed.trim() === '' ? text('account-site.sign-up.no-text') : undefined
  return (
    <>
      {shown && renewed === undefined && <TroubleNotice trouble={shown} onRetry={() => send({ type: 'picture.renewed' })} />}
      <CaptchaPicture snapshot={snapshot} send={send} />
      <TextField
        label={text('sign-up.captcha.label')}
        value={typed}
        onValue={(next) => send({ type: 'text.changed', text: next })}
        dir="ltr"
        maxLength={32}
        readOnly={busy}
        error={renewed ?? missing}
        helper={captcha?.caseSensitive ? text('sign-up.captcha.case') : undefined}
      />
    </>
  )
}
