import type { ReactNode } from 'react'
import { addressOf } from '../../flows/computer/addresses.ts'
import type { tabMachine } from '../../flows/computer/tab.machine.ts'
import {
  verificationFaults,
  type manualVerificationMachine,
  type VerificationField,
} from '../../flows/manual-verification/manual-verification.machine.ts'
import { accessPath, supportPaths } from '../../flows/support-site/support-paths.ts'
import type { supportSiteMachine } from '../../flows/support-site/support-site.machine.ts'
import { useI18n, type TextKey } from '../../i18n/index.ts'
import { Button, Copy, Notice, TextField, type TextFieldProps } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { SelectField } from '../parts/fields.tsx'
import { useRegions } from '../parts/use-regions.ts'
import { Form } from '../parts/form.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'
import { SupportNavigation } from './support-parts.tsx'

const useForm = (path: string) => useActor<typeof manualVerificationMachine>(`${path}/verification`)

interface StepProps extends PageProps {
  step: 'account' | 'devices' | 'past'
  children: ReactNode
}

const steps = ['account', 'devices', 'past'] as const

/** One of the steps, and what leads to the next. */
function Step({ path, tab, step, children }: StepProps) {
  const { text } = useI18n()
  const [snapshot, send] = useForm(path)
  if (!snapshot) return null
  const { trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const isLast = step === 'past'
  const submit = () => send({ type: 'step.submitted', step })
  return (
    <SitePage
      site={text('support-site.name')}
      title={text('support-site.verification.title')}
      navigation={<SupportNavigation tab={tab} at={supportPaths.verification} />}
      busy={busy}
    >
      <Copy muted>{text('support-site.step', { step: steps.indexOf(step) + 1, count: steps.length })}</Copy>
      <Copy>{text(`support-site.${step}.text`)}</Copy>
      {trouble && !busy && isLast && <TroubleNotice trouble={trouble} onRetry={submit} />}
      <Form action={text(isLast ? 'support-site.send-review' : 'support-site.continue')} busy={busy} onSubmit={submit}>
        {children}
      </Form>
      {busy && <WaitingFor path={`${path}/verification`} text="support-site.sending-review" onCancel={() => send({ type: 'cancel' })} />}
    </SitePage>
  )
}

type FactFieldProps = Pick<TextFieldProps, 'error' | 'helper' | 'inputMode' | 'dir' | 'maxLength'> & {
  path: string
  field: VerificationField
  label: TextKey
}

function FactField({ path, field, label, ...rest }: FactFieldProps) {
  const { text } = useI18n()
  const [snapshot, send] = useForm(path)
  return (
    <TextField
      label={text.of({ key: label })}
      value={snapshot?.context[field] ?? ''}
      onValue={(typed) => send({ type: 'field.changed', field, text: typed })}
      readOnly={snapshot?.hasTag('busy') ?? false}
      {...rest}
    />
  )
}

/** Which account, and where the answer goes. */
export function VerificationAccountPage(props: PageProps) {
  const { text } = useI18n()
  const [snapshot] = useForm(props.path)
  const faults = snapshot?.context.showsFaults ? verificationFaults(snapshot.context) : undefined
  return (
    <Step {...props} step="account">
      <FactField
        path={props.path}
        field="identifier"
        label="support-site.identifier"
        inputMode="email"
        dir="ltr"
        maxLength={254}
        error={faults?.identifier ? text('support-site.identifier.empty') : undefined}
      />
      <FactField
        path={props.path}
        field="email"
        label="support-site.email"
        inputMode="email"
        dir="ltr"
        maxLength={254}
        error={faults?.email ? text('support-site.email.address') : undefined}
      />
    </Step>
  )
}

/** The devices that were used with it. */
export function VerificationDevicesPage(props: PageProps) {
  const { text } = useI18n()
  return (
    <Step {...props} step="devices">
      <FactField
        path={props.path}
        field="deviceModel"
        label="support-site.device"
        maxLength={60}
        helper={text('support-site.model.helper')}
      />
      <FactField path={props.path} field="otherDevice" label="support-site.other-device" maxLength={60} />
    </Step>
  )
}

/** When it was made, where it was used, and a number it had. */
export function VerificationPastPage(props: PageProps) {
  const i18n = useI18n()
  const { text } = i18n
  const regions = useRegions(i18n)
  const [snapshot, send] = useForm(props.path)
  const faults = snapshot?.context.showsFaults ? verificationFaults(snapshot.context) : undefined
  return (
    <Step {...props} step="past">
      {faults && (faults.identifier || faults.email) && (
        <Notice kind="error">{text(faults.identifier ? 'support-site.identifier.empty' : 'support-site.email.address')}</Notice>
      )}
      <FactField
        path={props.path}
        field="createdMonth"
        label="support-site.month"
        dir="ltr"
        maxLength={7}
        helper={text('support-site.month.helper')}
        error={faults?.createdMonth ? text('support-site.month.wrong') : undefined}
      />
      <SelectField
        label={text('support-site.place')}
        value={snapshot?.context.place ?? ''}
        options={[{ value: '', label: text('support-site.place.none') }, ...regions]}
        onValue={(region) => send({ type: 'field.changed', field: 'place', text: region })}
      />
      <FactField path={props.path} field="oldNumber" label="support-site.old-number" inputMode="tel" dir="ltr" maxLength={24} />
    </Step>
  )
}

/** How the review stands. */
export function ReviewPage({ path, tab }: PageProps) {
  const { text, format } = useI18n()
  const [snapshot, send] = useActor<typeof supportSiteMachine>(path)
  const [, tellTab] = useActor<typeof tabMachine>(tab)
  if (!snapshot) return null
  const { review, trouble, done } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const retry = () => send({ type: 'retry' })
  const open = (to: string) => tellTab({ type: 'link.followed', address: addressOf('support-site', to) })
  const linkId = review?.linkId
  return (
    <SitePage
      site={text('support-site.name')}
      title={text('support-site.review.title')}
      navigation={<SupportNavigation tab={tab} />}
      busy={busy}
    >
      {done === 'verification-opened' && review?.state === 'in-review' && (
        <Notice kind="success">{text('support-site.review.sent')}</Notice>
      )}
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={retry} />}
      {busy && <WaitingFor path={path} text="support-site.review.loading" onCancel={() => send({ type: 'cancel' })} />}
      {!busy && !trouble && !review && <Copy>{text('support-site.review.none')}</Copy>}
      {review?.state === 'in-review' && (
        <>
          <Copy>
            {text('support-site.review.in-review', {
              date: format.date(review.openedAt, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
            })}
          </Copy>
          {!busy && (
            <Button kind="secondary" onTap={retry}>
              {text('status-site.again')}
            </Button>
          )}
        </>
      )}
      {review?.state === 'accepted' && (
        <>
          <Notice kind="success">{text('support-site.review.accepted')}</Notice>
          {linkId !== undefined && (
            <Button wide onTap={() => open(accessPath(linkId))}>
              {text('support-site.review.go-on')}
            </Button>
          )}
        </>
      )}
      {review?.state === 'denied' && (
        <>
          <Notice kind="error">{text('support-site.review.denied')}</Notice>
          <Button kind="secondary" onTap={() => open(supportPaths.verification)}>
            {text('support-site.review.again')}
          </Button>
        </>
      )}
    </SitePage>
  )
}
