import type { CodeMethod, ContactMethod } from '../../account/contract.ts'
import { useI18n } from '../../i18n/index.ts'
import { Copy, ListGroup, ListRow, Page, type IconName } from '../../ui/index.ts'
import type { ReactNode } from 'react'
import { methodText } from '../../i18n/words/masked-contact.ts'

interface MethodsPageProps {
  title: string
  words: string
  methods: readonly ContactMethod[]
  /** The one that a code is being sent to, while it is. */
  busyWith: CodeMethod | undefined
  onChoose: (method: CodeMethod) => void
  /** The account has questions that can be answered instead. */
  onQuestions?: (() => void) | undefined
  onBack: () => void
  /** Troubles, above. */
  children?: ReactNode
  /** The wait, below the list. */
  waiting?: ReactNode
}

const icons: Record<CodeMethod, IconName> = { sms: 'messages', mail: 'mail', device: 'phone' }

/** Where a code shall go: the registered numbers and addresses, with their middles hidden. */
export function MethodsPage({ title, words, methods, busyWith, onChoose, onQuestions, onBack, children, waiting }: MethodsPageProps) {
  const i18n = useI18n()
  const { text } = i18n
  const isBusy = busyWith !== undefined
  return (
    <Page title={title} onBack={onBack} busy={isBusy}>
      <Copy>{words}</Copy>
      {children}
      <ListGroup>
        {methods.map((contact) => (
          <ListRow
            key={contact.method}
            icon={icons[contact.method]}
            tint={contact.method === 'sms' ? 'green' : 'accent'}
            title={methodText(i18n, contact)}
            busy={busyWith === contact.method}
            disabled={isBusy && busyWith !== contact.method}
            onTap={() => onChoose(contact.method)}
          />
        ))}
        {onQuestions && <ListRow icon="help" tint="violet" title={text('methods.questions')} disabled={isBusy} onTap={onQuestions} />}
      </ListGroup>
      {waiting}
      <ListGroup>
        <ListRow icon="no-sim" tint="none" title={text('methods.lost')} summary={text('methods.lost-text')} />
      </ListGroup>
    </Page>
  )
}
