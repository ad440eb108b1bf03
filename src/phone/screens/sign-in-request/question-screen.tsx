import type { signInRequestMachine } from '../../../flows/sign-in-request/sign-in-request.machine.ts'
import type { SignInRequest } from '../../../account/contract.ts'
import { useI18n, type PhoneI18n } from '../../../i18n/index.ts'
import { deviceInWords } from '../../../i18n/words/device-in-words.ts'
import { regionName } from '../../../i18n/words/region-names.ts'
import { Button, ButtonRow, Copy, ListGroup, ListRow, Notice, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor, useReading } from '../../world-context.tsx'

const placeOf = (i18n: PhoneI18n, { surface, region }: SignInRequest): string =>
  region === undefined
    ? i18n.text(`sign-in-request.${surface}`)
    : i18n.text(`sign-in-request.on-${surface}`, { region: regionName(i18n, region) })

/** Somebody signs in elsewhere: on what, where, when, and whether that is the owner. */
export function SignInQuestionScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text, format } = i18n
  const now = useReading()
  const [snapshot, send] = useActor<typeof signInRequestMachine>(path)
  if (!snapshot) return null
  const { request, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const isOver = !busy && (snapshot.matches('spent') || now >= request.expiresAt)
  const allow = () => send({ type: 'sign-in.allowed' })
  const close = () => send({ type: snapshot.matches('spent') ? 'request.closed' : 'back' })
  return (
    <Page
      title={text('sign-in-request.title')}
      onBack={() => send({ type: 'back' })}
      busy={busy}
      reading
      footer={
        isOver ? (
          <Button wide onTap={close}>
            {text('sign-in-request.close')}
          </Button>
        ) : (
          <ButtonRow>
            <Button kind="secondary" disabled={busy} onTap={() => send({ type: 'sign-in.denied' })}>
              {text('sign-in-request.deny')}
            </Button>
            <Button busy={snapshot.matches('allowing')} disabled={busy} onTap={allow}>
              {text('sign-in-request.allow')}
            </Button>
          </ButtonRow>
        )
      }
    >
      <Copy>{text('sign-in-request.text')}</Copy>
      {isOver && <Notice kind="warning">{text('sign-in-request.over')}</Notice>}
      {trouble && !busy && !isOver && <TroubleNotice trouble={trouble} onRetry={allow} />}
      <ListGroup>
        <ListRow icon="phone" tint="none" title={text('sign-in-request.device')} summary={deviceInWords(i18n, request.device)} />
        <ListRow icon="globe" tint="none" title={text('sign-in-request.where')} summary={placeOf(i18n, request)} />
        <ListRow icon="clock" tint="none" title={text('sign-in-request.when')} summary={format.dateTime(request.askedAt)} />
      </ListGroup>
      {busy && <WaitingFor path={path} text="sign-in-request.wait" onCancel={() => send({ type: 'cancel' })} />}
    </Page>
  )
}
