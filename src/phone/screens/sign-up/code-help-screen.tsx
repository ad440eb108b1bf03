import type { oneTimeCodeMachine } from '../../../flows/one-time-code/one-time-code.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { Button, ListGroup, ListRow, Page, type IconName } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/front-screen.ts'
import { useActor, usePhone } from '../../world-context.tsx'
import { spacedNumber } from '../../parts/numbers.ts'
import { onOneLine } from '../../parts/in-words.ts'

/** Why a code may not come, and what to do. The actor is the code entry that waits below. */
export function CodeHelpScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof oneTimeCodeMachine>(path)
  const [, tellPhone] = usePhone()
  if (!snapshot) return null
  const back = () => send({ type: 'back' })
  const number = onOneLine(i18n, spacedNumber(snapshot.context.number))
  const causes: { icon: IconName; title: string; words: string }[] = [
    { icon: 'clock', title: text('sign-up.help.wait'), words: text('sign-up.help.wait-text') },
    { icon: 'edit', title: text('sign-up.help.number'), words: text('sign-up.help.number-text', { number }) },
    { icon: 'signal-4', title: text('sign-up.help.signal'), words: text('sign-up.help.signal-text') },
    { icon: 'sim', title: text('sign-up.help.other-sim'), words: text('sign-up.help.other-sim-text') },
    { icon: 'security', title: text('sign-up.help.blocked'), words: text('sign-up.help.blocked-text') },
    { icon: 'messages', title: text('sign-up.help.newest'), words: text('sign-up.help.newest-text') },
    { icon: 'warning', title: text('sign-up.help.limit'), words: text('sign-up.help.limit-text') },
  ]
  return (
    <Page
      title={text('sign-up.help.title')}
      onBack={back}
      footer={
        <Button wide onTap={back}>
          {text('sign-up.help.back')}
        </Button>
      }
    >
      <ListGroup>
        {causes.map(({ icon, title, words }) => (
          <ListRow key={icon} icon={icon} tint="none" title={title} summary={words} />
        ))}
      </ListGroup>
      <ListGroup>
        <ListRow
          icon="messages"
          tint="green"
          title={text('sign-up.help.messages')}
          onTap={() => tellPhone({ type: 'app.opened', app: 'messages' })}
        />
        <ListRow icon="airplane" tint="orange" title={text('sign-up.help.connections')} onTap={() => tellPhone({ type: 'shade.opened' })} />
        <ListRow
          icon="edit"
          title={text('sign-up.code.change-number')}
          onTap={() => {
            // Out of the help, and then out of the code.
            back()
            back()
          }}
        />
      </ListGroup>
    </Page>
  )
}
