import { useRef } from 'react'
import { longestAnswer } from '../../../account/security-questions.ts'
import type { securityAnswersMachine } from '../../../flows/security-answers/security-answers.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Button, Copy, Page, TextField } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { FieldsForm } from '../../parts/fields-form.tsx'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'

/** The security questions of the account, instead of a code. */
export function SecurityQuestionsScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof securityAnswersMachine>(path)
  const first = useRef<HTMLInputElement>(null)
  if (!snapshot) return null
  const { questions, answers, showsFaults, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const submit = () => send({ type: 'answers.submitted' })
  return (
    <Page
      title={text('questions.title')}
      onBack={() => send({ type: 'back' })}
      busy={busy}
      footer={
        <Button wide busy={busy} onTap={submit}>
          {text('questions.submit')}
        </Button>
      }
    >
      <Copy>{text('questions.text')}</Copy>
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={submit} ways={{ edit: () => first.current?.focus() }} />}
      <FieldsForm busy={busy} action={text('questions.submit')} onSubmit={submit}>
        {questions.map((question, at) => (
          <div key={question}>
            <Copy>{text(`question.${question}`)}</Copy>
            <TextField
              label={text('questions.answer', { number: at + 1 })}
              value={answers[question] ?? ''}
              onValue={(typed) => send({ type: 'answer.changed', question, text: typed })}
              name={question}
              maxLength={longestAnswer}
              enterKeyHint={at === questions.length - 1 ? 'done' : 'next'}
              dir="auto"
              autoFocus={at === 0}
              readOnly={busy}
              error={showsFaults && !answers[question] ? text('questions.missing') : undefined}
              {...(at === 0 && { inputRef: first })}
            />
          </div>
        ))}
      </FieldsForm>
      {busy && <WaitingFor path={path} text="questions.checking" onCancel={() => send({ type: 'cancel' })} />}
    </Page>
  )
}
