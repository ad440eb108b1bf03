import { useRef, type FormEvent } from 'react'
import type { namesMachine } from '../../../flows/names/names.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { spacedNumber } from '../../../i18n/words/numbers.ts'
import { regionName } from '../../../i18n/words/region-names.ts'
import { Button, Copy, Page, TextField } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { faultText } from '../../parts/number-fault.ts'
import { OwnNumbers } from '../../parts/own-numbers.tsx'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'

/** A number that may belong to the account whose names are sought. */
export function NamesNumberScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof namesMachine>(path)
  const field = useRef<HTMLInputElement>(null)
  if (!snapshot) return null
  const { text: typed, reading, region, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const submit = () => send({ type: 'number.submitted' })
  const focus = () => field.current?.focus()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) submit()
  }
  return (
    <Page
      title={text('names.title')}
      onBack={() => send({ type: 'back' })}
      busy={busy}
      footer={
        <Button wide busy={busy} disabled={typed.trim() === ''} onTap={submit}>
          {text('sign-up.number.next')}
        </Button>
      }
    >
      <Copy>{text('names.text')}</Copy>
      {trouble && !busy && (
        <TroubleNotice trouble={trouble} onRetry={submit} ways={{ edit: focus, 'change-number': focus, 'start-over': submit }} />
      )}
      <form onSubmit={onSubmit}>
        <TextField
          label={text('sign-up.number.label')}
          value={typed}
          onValue={(value) => send({ type: 'number.changed', text: value })}
          type="tel"
          name="tel"
          dir="ltr"
          enterKeyHint="next"
          autoComplete="tel"
          maxLength={40}
          autoFocus
          readOnly={busy}
          inputRef={field}
          error={reading?.valid === false ? faultText(i18n, reading.reason, regionName(i18n, region)) : undefined}
        />
      </form>
      {busy ? (
        <WaitingFor path={path} text="sign-up.wait.sending" onCancel={() => send({ type: 'cancel' })} />
      ) : (
        <OwnNumbers onPick={(number) => send({ type: 'number.changed', text: spacedNumber(number) })} />
      )}
    </Page>
  )
}
