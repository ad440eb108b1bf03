import { useEffect, useRef, type FormEvent } from 'react'
import type { signUpMachine } from '../../../flows/sign-up/sign-up.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { Button, Copy, Icon, Page, TextField } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { faultText } from '../../parts/number-fault.ts'
import { OwnNumbers } from '../../parts/own-numbers.tsx'
import { useActor } from '../../world-context.tsx'
import { callingCodes, spacedNumber } from '../../../i18n/words/numbers.ts'
import styles from './number-screen.module.css'
import { onOneLine } from '../../../i18n/words/in-words.ts'
import { regionName } from '../../../i18n/words/region-names.ts'

/** Kept free for films; what the helper text suggests. */
const exampleNumber = '+447700900123'

/** The first step: which number. Next asks the server for a code. */
export function NumberScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof signUpMachine>(path)
  const field = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const showsFault = snapshot?.context.showsFault === true
  // The reason stands below the field, where the keyboard may begin.
  useEffect(() => {
    if (showsFault) form.current?.scrollIntoView?.({ block: 'nearest' })
  }, [showsFault])
  if (!snapshot) return null
  const { context } = snapshot
  const busy = snapshot.hasTag('busy')
  const country = regionName(i18n, context.region)
  const prefix = callingCodes.get(context.region) ?? ''
  const fault = showsFault && context.reading?.valid === false ? faultText(i18n, context.reading.reason, country) : undefined
  const submit = () => send({ type: 'number.submitted' })
  const focusField = () => field.current?.focus()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) submit()
  }
  return (
    <Page
      title={text('sign-up.number.title')}
      onBack={() => send({ type: 'back' })}
      busy={busy}
      footer={
        <Button wide busy={busy} disabled={context.reading?.valid !== true} onTap={submit}>
          {text('sign-up.number.next')}
        </Button>
      }
    >
      <Copy>{text('sign-up.number.text')}</Copy>
      {context.trouble && !busy && (
        <TroubleNotice
          trouble={context.trouble}
          onRetry={submit}
          ways={{ edit: focusField, 'change-number': focusField, 'start-over': submit }}
        />
      )}
      <form onSubmit={onSubmit} ref={form}>
        <TextField
          label={text('sign-up.number.label')}
          value={context.text}
          onValue={(typed) => send({ type: 'number.changed', text: typed })}
          type="tel"
          name="tel"
          dir="ltr"
          enterKeyHint="next"
          autoComplete="tel"
          maxLength={40}
          autoFocus
          readOnly={busy}
          inputRef={field}
          error={fault}
          helper={busy ? undefined : text('sign-up.number.helper')}
          prefix={
            <button
              type="button"
              className={styles.country}
              aria-label={text('country.button', { country, prefix })}
              aria-disabled={busy || undefined}
              onClick={() => !busy && send({ type: 'country-picker.opened' })}
            >
              <bdi>{prefix}</bdi>
              <Icon name="expand-more" size={20} />
            </button>
          }
        />
      </form>
      {busy ? (
        <WaitingFor path={path} text="sign-up.wait.sending" onCancel={() => send({ type: 'cancel' })} />
      ) : (
        <>
          <div>
            <Button kind="text" onTap={() => send({ type: 'password.preferred' })}>
              {text('sign-in.prefer-password')}
            </Button>
          </div>
          <OwnNumbers
            onPick={(number) => {
              const spaced = spacedNumber(number)
              // Behind its own prefix the number stands without it, as people write it.
              send({ type: 'number.changed', text: spaced.startsWith(`${prefix} `) ? spaced.slice(prefix.length + 1) : spaced })
            }}
          />
          <Copy muted>{text('sign-up.number.agree-hint')}</Copy>
          <Copy muted>{text('sign-up.number.simulation', { example: onOneLine(i18n, spacedNumber(exampleNumber)) })}</Copy>
        </>
      )}
    </Page>
  )
}
