import { ticketTopics, type TicketTopic } from '../../account/contract.ts'
import { longestText, ticketFaults, type TicketFaults, type TicketField } from '../../flows/support-ticket/ticket-faults.ts'
import { fieldsOf, type supportTicketMachine } from '../../flows/support-ticket/support-ticket.machine.ts'
import { supportPaths } from '../../flows/support-site/support-paths.ts'
import { useI18n } from '../../i18n/index.ts'
import { onOneLine } from '../../i18n/words/in-words.ts'
import { Copy, Notice, RadioList, TextField } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { LongTextField, SelectField } from '../parts/fields.tsx'
import { Form } from '../parts/form.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'
import { SupportNavigation } from './support-parts.tsx'

/** A ticket: the device, whose it is, and what happened. */
export function TicketPage({ path, tab }: PageProps) {
  const i18n = useI18n()
  const { text, format } = i18n
  const ticketPath = `${path}/ticket`
  const [snapshot, send] = useActor<typeof supportTicketMachine>(ticketPath)
  if (!snapshot) return null
  const { context } = snapshot
  const { topic, documents, documentId, trouble } = context
  const busy = snapshot.hasTag('busy')
  const faults = ticketFaults(fieldsOf(context))
  const shown: TicketFaults = context.showsFaults ? faults : {}
  const submit = () => send({ type: 'ticket.submitted' })
  const sizeOf = (bytes: number) => {
    const [unit, size, digits] =
      bytes < 1_000_000 ? ['kilobyte', 1_000, 0] : bytes < 1_000_000_000 ? ['megabyte', 1_000_000, 1] : ['gigabyte', 1_000_000_000, 1]
    return onOneLine(
      i18n,
      format.number(bytes / Number(size), { style: 'unit', unit: String(unit), maximumFractionDigits: Number(digits) }),
    )
  }
  const chosen = documents.find((document) => document.documentId === documentId)
  const field = (name: TicketField) => ({
    label: text(`support-site.${name === 'accountId' ? 'account-id' : name}`),
    value: context[name],
    onValue: (typed: string) => send({ type: 'field.changed', field: name, text: typed }),
    maxLength: longestText[name],
    readOnly: busy,
  })
  return (
    <SitePage
      site={text('support-site.name')}
      title={text('support-site.ticket.title')}
      navigation={<SupportNavigation tab={tab} at={supportPaths.ticket} />}
      busy={busy}
    >
      <Copy>{text('support-site.text')}</Copy>
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={submit} />}
      {Object.keys(shown).length > 0 && !busy && <Notice kind="error">{text('support-site.check-form')}</Notice>}
      <Form action={text('support-site.send')} busy={busy} onSubmit={submit}>
        <SelectField
          label={text('support-site.topic')}
          value={topic}
          options={ticketTopics.map((value) => ({ value, label: text(`support-site.topic.${value}`) }))}
          onValue={(value) => send({ type: 'topic.chosen', topic: value as TicketTopic })}
          disabled={busy}
        />
        <TextField {...field('model')} helper={text('support-site.model.helper')} error={shown.model && text('support-site.model.empty')} />
        <TextField
          {...field('imei')}
          inputMode="numeric"
          dir="ltr"
          helper={text('support-site.imei.helper')}
          error={shown.imei && text(`support-site.imei.${shown.imei}`)}
        />
        <TextField
          {...field('accountId')}
          inputMode="numeric"
          dir="ltr"
          error={shown.accountId && text('support-site.account-id.digits')}
        />
        <TextField {...field('email')} inputMode="email" dir="ltr" error={shown.email && text('support-site.email.address')} />
        <LongTextField {...field('description')} error={shown.description && text('support-site.description.empty')} />
        <RadioList
          label={text('support-site.proof')}
          titled
          options={[
            { value: '', label: text('support-site.proof.none') },
            ...documents.map(({ documentId: value, fileName, size }) => ({ value, label: fileName, summary: sizeOf(size) })),
          ]}
          value={documentId}
          onChange={(value) => send({ type: 'document.chosen', documentId: value })}
        />
        <Copy muted>{text('support-site.proof.helper')}</Copy>
        {/* A file that cannot be sent is told at once: nobody should write on first. */}
        {faults.proof && (
          <Notice kind="error">
            {faults.proof === 'too-large'
              ? text('support-site.proof.too-large', { size: sizeOf(chosen?.size ?? 0) })
              : text(`support-site.proof.${faults.proof}`)}
          </Notice>
        )}
      </Form>
      {busy && <WaitingFor path={ticketPath} text="support-site.sending" onCancel={() => send({ type: 'cancel' })} />}
    </SitePage>
  )
}
