import type { mailMachine } from '../../../flows/mail/mail.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { inWords } from '../../../i18n/words/in-words.ts'
import { Button, Card, EmptyState, Page } from '../../../ui/index.ts'
import { codeIn } from '../../../world/phone/code-in.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { SenderFace } from '../../parts/sender-face.tsx'
import { useToast } from '../../shell/toasts.tsx'
import { useCopyCode } from '../../shell/use-copy-code.ts'
import { useActor, usePhone } from '../../world-context.tsx'
import styles from './mail-screen.module.css'

/** One mail. */
export function MailScreen({ path }: ScreenProps) {
  const i18n = useI18n()
  const { text, format } = i18n
  const copyCode = useCopyCode()
  const say = useToast()
  const [snapshot, tell] = useActor<typeof mailMachine>(path)
  const [{ mails }] = usePhone()
  const mail = mails.find(({ messageId }) => messageId === snapshot?.context.messageId)
  const back = () => tell({ type: 'back' })
  if (!mail) {
    return (
      <Page title={text('app.mail')} onBack={back}>
        <EmptyState icon="mail" title={text('mail.gone')} />
      </Page>
    )
  }
  const code = codeIn(mail.text)
  const restore = () => {
    tell({ type: 'mail.restored' })
    say(text('mail.restored'))
  }
  return (
    <Page title={mail.subject} onBack={back} reading>
      <Card>
        <div className={styles.head}>
          <SenderFace sender={mail.sender} />
          <div className={styles.names}>
            <p className={styles.sender}>
              <bdi>{mail.sender}</bdi>
            </p>
            <p className={styles.facts}>{text('mail.to', { address: inWords(i18n, mail.to) })}</p>
            <p className={styles.facts}>
              <time dir="auto">{format.date(mail.receivedAt, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}</time>
            </p>
          </div>
        </div>
        <p className={styles.words} dir="auto">
          {mail.text}
        </p>
      </Card>
      {code && (
        <Button kind="secondary" wide onTap={() => copyCode(code)}>
          {text('messages.copy-code', { code })}
        </Button>
      )}
      {mail.folder === 'spam' && (
        <Button kind="secondary" wide onTap={restore}>
          {text('mail.restore')}
        </Button>
      )}
    </Page>
  )
}
