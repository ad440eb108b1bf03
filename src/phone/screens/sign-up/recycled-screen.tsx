import type { signUpMachine } from '../../../flows/sign-up/sign-up.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { Button, Copy, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { inWords } from '../../../i18n/words/in-words.ts'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'

/** The number has an account already: whose it is, if that is in doubt, and signing in to it. */
export function RecycledScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof signUpMachine>(path)
  if (!snapshot) return null
  const { proof, trouble } = snapshot.context
  const asked = snapshot.matches('recycled')
  const busy = snapshot.hasTag('busy')
  const inDoubt = proof?.standing === 'recycled'
  const back = () => send({ type: 'back' })
  return (
    <Page
      title={text(inDoubt ? 'sign-up.recycled.title' : 'sign-up.registered.title')}
      onBack={back}
      busy={busy}
      reading
      footer={
        inDoubt && (
          <>
            <Button wide busy={busy} disabled={!asked} onTap={() => send({ type: 'owner.confirmed' })}>
              {text('sign-up.recycled.mine')}
            </Button>
            <Button wide kind="secondary" disabled={!asked} onTap={() => send({ type: 'owner.denied' })}>
              {text('sign-up.recycled.not-mine')}
            </Button>
          </>
        )
      }
    >
      <Copy>{text(inDoubt ? 'sign-up.recycled.text' : 'sign-up.registered.text')}</Copy>
      {proof?.account && (
        <ListGroup>
          <ListRow
            icon={<Avatar name={proof.account.name} />}
            large
            title={proof.account.name}
            summary={`${text('account.id')} ${inWords(i18n, proof.account.accountId)}`}
          />
        </ListGroup>
      )}
      {busy && <WaitingFor path={path} text="sign-up.wait.signing-in" onCancel={() => send({ type: 'cancel' })} />}
      {snapshot.matches({ signingIn: 'failed' }) && (
        <TroubleNotice trouble={trouble} onRetry={() => send({ type: 'retry' })} ways={{ 'start-over': back }} />
      )}
    </Page>
  )
}
