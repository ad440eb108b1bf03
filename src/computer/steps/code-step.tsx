import type { accountCodeMachine } from '../../flows/account-code/account-code.machine.ts'
import type { oneTimeCodeMachine } from '../../flows/one-time-code/one-time-code.machine.ts'
import { useI18n } from '../../i18n/index.ts'
import { sentText } from '../../i18n/words/masked-contact.ts'
import { Button, Copy, ListGroup, ListRow, Notice } from '../../ui/index.ts'
import { siteName, type PageProps } from '../page-props.ts'
import { CodeEntry } from '../parts/code-entry.tsx'
import { OtherMethod } from '../parts/other-method.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { useActor } from '../world-context.tsx'

/** A code that was sent to what is registered with an account. */
export function CodeStep({ page, path, tab }: PageProps) {
  const i18n = useI18n()
  const { text } = i18n
  const codePath = `${path}/code`
  const [asking, tellAsking] = useActor<typeof accountCodeMachine>(path)
  const [code, tellCode] = useActor<typeof oneTimeCodeMachine>(codePath)
  if (!asking || !code) return null
  const { ticket, trust } = code.context
  const isSignIn = asking.context.kind === 'sign-in'
  const startOver = () => tellAsking({ type: 'abandoned' })
  return (
    <SitePage site={text.of({ key: siteName(page) })} title={text('sign-up.code.title')} busy={code.hasTag('busy')}>
      <Copy>{sentText(i18n, ticket)}</Copy>
      <CodeEntry
        path={codePath}
        action={text('computer.submit')}
        verifies={isSignIn}
        ways={{ ...(isSignIn && { edit: startOver }), 'start-over': startOver }}
      >
        <Notice kind="warning">{text('code.secret')}</Notice>
        {isSignIn && (
          <ListGroup>
            <ListRow
              title={text('computer.trust')}
              summary={text('computer.trust-text')}
              checked={trust}
              disabled={code.hasTag('busy')}
              onChecked={(on) => tellCode({ type: 'trust.changed', on })}
            />
          </ListGroup>
        )}
      </CodeEntry>
      <div>
        <Button kind="text" onTap={() => tellAsking({ type: 'back' })}>
          {text('code.other-way')}
        </Button>
      </div>
      <OtherMethod tab={tab} />
    </SitePage>
  )
}
