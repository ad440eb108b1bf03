import { Fragment } from 'react'
import { longestAnswer, questionIds } from '../../account/security-questions.ts'
import { accountPaths } from '../../flows/account-site/account-paths.ts'
import type { ownQuestionsMachine } from '../../flows/own-questions/own-questions.machine.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Copy, TextField } from '../../ui/index.ts'
import type { PageProps } from '../page-props.ts'
import { SelectField } from '../parts/fields.tsx'
import { Form } from '../parts/form.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'
import { AccountNavigation } from './account-navigation.tsx'

/** Three security questions out of a list, and the owner's answers to them. */
export function OwnQuestionsPage({ path, tab }: PageProps) {
  const text = useText()
  const [snapshot, send] = useActor<typeof ownQuestionsMachine>(path)
  if (!snapshot) return null
  const { rows, showsFaults, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const submit = () => send({ type: 'questions.submitted' })
  return (
    <SitePage
      site={text('account-site.name')}
      title={text('account-site.questions.title')}
      busy={busy}
      navigation={<AccountNavigation tab={tab} at={accountPaths.contacts} />}
    >
      <Copy>{text('account-site.questions.text')}</Copy>
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={submit} />}
      <Form action={text('new-password.save')} busy={busy} onSubmit={submit}>
        {rows.map(({ question, answer }, row) => {
          const free = questionIds.filter((id) => id === question || rows.every((other) => other.question !== id))
          return (
            // Rows keep their places.
            <Fragment key={`row-${row + 1}`}>
              <SelectField
                label={text('account-site.questions.question', { number: row + 1 })}
                value={question}
                options={[
                  ...(question === '' ? [{ value: '', label: text('account-site.questions.choose') }] : []),
                  ...free.map((id) => ({ value: id, label: text(`question.${id}`) })),
                ]}
                onValue={(chosen) => {
                  const id = questionIds.find((known) => known === chosen)
                  if (id) send({ type: 'question.chosen', row, question: id })
                }}
                disabled={busy}
                error={showsFaults && question === '' ? text('account-site.questions.choose') : undefined}
              />
              <TextField
                label={text('questions.answer', { number: row + 1 })}
                value={answer}
                onValue={(typed) => send({ type: 'answer.changed', row, text: typed })}
                name={`answer-${row + 1}`}
                maxLength={longestAnswer}
                dir="auto"
                readOnly={busy}
                error={showsFaults && answer === '' ? text('questions.missing') : undefined}
              />
            </Fragment>
          )
        })}
      </Form>
      {busy ? (
        <WaitingFor path={path} text="new-password.saving" onCancel={() => send({ type: 'cancel' })} />
      ) : (
        <div>
          <Button kind="text" onTap={() => send({ type: 'cancel' })}>
            {text('action.cancel')}
          </Button>
        </div>
      )}
    </SitePage>
  )
}
