import { useRef } from 'react'
import { longestAnswer } from '../../account/security-questions.ts'
import type { securityAnswersMachine } from '../../flows/security-answers/security-answers.machine.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Copy, TextField } from '../../ui/index.ts'
import { siteName, type PageProps } from '../page-props.ts'
import { Form } from '../parts/form.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'

/** The security questions of the account, instead of a code. */
export function QuestionsStep({ page, path }: PageProps) {
  const text = useText()
  const [snapshot, send] = useActor<typeof securityAnswersMachine>(path)
  const first = useRef<HTMLInputElement>(null)
  if (!snapshot) return null
  const { questions, answers, showsFaults, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const submit = () => send({ type: 'answers.submitted' })
  return (
    <SitePage site={text.of({ key: siteName(page) })} title={text('questions.title')} busy={busy}>
      <Copy>{text('questions.text')}</Copy>
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={submit} ways={{ edit: () => first.current?.focus() }} />}
      <Form action={text('questions.submit')} busy={busy} onSubmit={submit}>
        {questions.map((question, at) => (
          <TextField
            key={question}
            label={text(`question.${question}`)}
            value={answers[question] ?? ''}
            onValue={(typed) => send({ type: 'answer.changed', question, text: typed })}
            name={question}
            maxLength={longestAnswer}
            dir="auto"
            autoFocus={at === 0}
            readOnly={busy}
            error={showsFaults && !answers[question] ? text('questions.missing') : undefined}
            {...(at === 0 && { inputRef: first })}
          />
        ))}
      </Form>
      {busy ? (
        <WaitingFor path={path} text="questions.checking" onCancel={() => send({ type: 'cancel' })} />
      ) : (
        <div>
          <Button kind="text" onTap={() => send({ type: 'back' })}>
            {text('questions.other-way')}
          </Button>
        </div>
      )}
    </SitePage>
  )
}
