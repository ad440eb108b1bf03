import type { oneTimeCodeMachine } from '../../../flows/one-time-code/one-time-code.machine.ts'
import { useI18n, type PhoneI18n } from '../../../i18n/index.ts'
import { Button, ListGroup, ListRow, Page, type IconName } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { onOneLine } from '../../../i18n/words/in-words.ts'
import { shownContact } from '../../../i18n/words/masked-contact.ts'
import { spacedNumber } from '../../../i18n/words/numbers.ts'
import { useActor, usePhone } from '../../world-context.tsx'

interface Cause {
  icon: IconName
  title: string
  words: string
}

/** Why a message may not come to a number. `sentTo` says where the code went. */
const causesOfSms = ({ text }: PhoneI18n, sentTo: string): Cause[] => [
  { icon: 'clock', title: text('sign-up.help.wait'), words: text('sign-up.help.wait-text') },
  { icon: 'edit', title: text('sign-up.help.number'), words: sentTo },
  { icon: 'signal-4', title: text('sign-up.help.signal'), words: text('sign-up.help.signal-text') },
  { icon: 'sim', title: text('sign-up.help.other-sim'), words: text('sign-up.help.other-sim-text') },
  { icon: 'security', title: text('sign-up.help.blocked'), words: text('sign-up.help.blocked-text') },
  { icon: 'messages', title: text('sign-up.help.newest'), words: text('sign-up.help.newest-text') },
  { icon: 'warning', title: text('sign-up.help.limit'), words: text('sign-up.help.limit-text') },
]

/** Why an e-mail may not come. */
const causesOfMail = ({ text }: PhoneI18n, sentTo: string): Cause[] => [
  { icon: 'clock', title: text('sign-up.help.wait'), words: text('code.help.wait-mail-text') },
  { icon: 'edit', title: text('code.help.address'), words: sentTo },
  { icon: 'security', title: text('code.help.spam'), words: text('code.help.spam-text') },
  { icon: 'mail', title: text('sign-up.help.newest'), words: text('code.help.newest-mail-text') },
  { icon: 'warning', title: text('sign-up.help.limit'), words: text('code.help.limit-mail-text') },
]

/** Why a request may not show on another device. */
const causesOnDevice = ({ text }: PhoneI18n, sentTo: string): Cause[] => [
  { icon: 'clock', title: text('sign-up.help.wait'), words: text('code.help.wait-device-text') },
  { icon: 'phone', title: text('code.help.open-device'), words: text('code.help.open-device-text') },
  { icon: 'edit', title: text('code.other-way'), words: sentTo },
  { icon: 'messages', title: text('sign-up.help.newest'), words: text('code.help.newest-device-text') },
]

/** Why a code may not come, and what to do. The actor is the code entry that waits below. */
export function CodeHelpScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof oneTimeCodeMachine>(path)
  const [, tellPhone] = usePhone()
  if (!snapshot) return null
  const back = () => send({ type: 'back' })
  const { target, ticket } = snapshot.context
  const isMail = ticket.method === 'mail'
  const isOnDevice = ticket.method === 'device'
  const to = shownContact(i18n, ticket.maskedNumber)
  const sentTo =
    target.kind === 'number'
      ? text('sign-up.help.number-text', { number: onOneLine(i18n, spacedNumber(target.number)) })
      : text(isMail ? 'code.help.sent-mail' : isOnDevice ? 'code.help.sent-device' : 'code.help.sent-sms', { to })
  const lost: Cause = { icon: 'no-sim', title: text('methods.lost'), words: text('methods.lost-text') }
  const causes = isMail
    ? causesOfMail(i18n, sentTo)
    : isOnDevice
      ? causesOnDevice(i18n, sentTo)
      : [...causesOfSms(i18n, sentTo), ...(target.kind === 'number' ? [] : [lost])]
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
        {!isOnDevice && (
          <ListRow
            icon={isMail ? 'mail' : 'messages'}
            tint="green"
            title={text(isMail ? 'sign-up.help.mail' : 'sign-up.help.messages')}
            onTap={() => tellPhone({ type: 'app.opened', app: isMail ? 'mail' : 'messages' })}
          />
        )}
        <ListRow icon="airplane" tint="orange" title={text('sign-up.help.connections')} onTap={() => tellPhone({ type: 'shade.opened' })} />
        <ListRow
          icon="edit"
          title={text(target.kind === 'number' ? 'sign-up.code.change-number' : 'code.other-way')}
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
