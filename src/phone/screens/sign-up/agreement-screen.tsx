import type { AgreementId } from '../../../account/contract.ts'
import { cloudKinds } from '../../../account/contract.ts'
import type { AgreementEvent, agreementMachine } from '../../../flows/agreement/agreement.machine.ts'
import type { signUpMachine } from '../../../flows/sign-up/sign-up.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { Button, Copy, Dialog, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { kindIcons } from '../../parts/cloud-kinds.ts'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'
import { LeavingDialog } from './leaving-dialog.tsx'

const documents = [
  { id: 'user-agreement', title: 'sign-up.agreement.user-agreement' },
  { id: 'cloud-privacy-policy', title: 'sign-up.agreement.privacy-policy' },
] as const satisfies { id: AgreementId; title: string }[]

/** What one agrees to, and whether the cloud keeps a copy; then the account is made. */
export function AgreementScreen({ path }: { path: ActorPath }) {
  const { text } = useI18n()
  const agreementPath = `${path}/agreement`
  const [signUp, tellSignUp] = useActor<typeof signUpMachine>(path)
  const [agreement, send] = useActor<typeof agreementMachine>(agreementPath)
  if (!signUp) return null

  const reviewing = signUp.matches({ agreement: 'reviewing' })
  const creating = signUp.matches({ agreement: 'creating' })
  const isOpen = reviewing && agreement?.matches('reviewing') === true
  const loading = reviewing && agreement?.matches('loading') === true
  const sync = reviewing && agreement ? agreement.context.cloudSync : signUp.context.cloudSync
  const versions = new Map(agreement?.context.summaries.map(({ id, version }) => [id, version]))
  return (
    <Page
      title={text('sign-up.agreement.title')}
      onBack={() => tellSignUp({ type: 'back' })}
      busy={loading || creating}
      footer={
        <>
          <Button wide busy={creating} disabled={!isOpen} onTap={() => send({ type: 'agreed' })}>
            {text('sign-up.agreement.agree')}
          </Button>
          <Button wide kind="text" disabled={!isOpen} onTap={() => send({ type: 'declined' })}>
            {text('sign-up.agreement.decline')}
          </Button>
        </>
      }
    >
      {creating && <WaitingFor path={path} text="sign-up.wait.creating" onCancel={() => tellSignUp({ type: 'cancel' })} />}
      {reviewing && signUp.context.trouble && (
        <TroubleNotice trouble={signUp.context.trouble} onRetry={signUp.context.agreed && (() => tellSignUp({ type: 'retry' }))} />
      )}
      {loading && <WaitingFor path={agreementPath} text="sign-up.agreement.loading" onCancel={() => send({ type: 'cancel' })} />}
      {reviewing && agreement?.matches('unloaded') && (
        <TroubleNotice trouble={agreement.context.trouble} onRetry={() => send({ type: 'retry' })} />
      )}
      <Copy>{text('sign-up.agreement.text')}</Copy>
      <ListGroup title={text('sign-up.agreement.documents')}>
        {documents.map(({ id, title }) => {
          const version = versions.get(id)
          return (
            <ListRow
              key={id}
              icon="document"
              title={text(title)}
              summary={version && text('sign-up.agreement.version', { version })}
              disabled={!isOpen}
              onTap={() => send({ type: 'document.opened', id })}
            />
          )
        })}
      </ListGroup>
      <ListGroup>
        <ListRow
          icon="cloud"
          title={text('sign-up.agreement.sync')}
          summary={text(sync ? 'sign-up.agreement.sync-summary' : 'sign-up.agreement.sync-off')}
          checked={sync}
          disabled={!isOpen}
          onChecked={(on) => send({ type: 'sync.changed', on })}
        />
      </ListGroup>
      <ListGroup title={text('sign-up.agreement.kinds')}>
        {cloudKinds.map((kind) => (
          <ListRow key={kind} icon={kindIcons[kind]} tint="none" title={text(`account.cloud.${kind}`)} />
        ))}
      </ListGroup>
      <LeavingDialog
        open={reviewing && agreement?.matches('leaving') === true}
        onStay={() => send({ type: 'cancel' })}
        onLeave={() => send({ type: 'leaving.confirmed' })}
      />
      <Declining open={reviewing && agreement?.matches('declining') === true} send={send} />
    </Page>
  )
}

function Declining({ open, send }: { open: boolean; send: (event: AgreementEvent) => void }) {
  const { text } = useI18n()
  const reconsider = () => send({ type: 'cancel' })
  return (
    <Dialog
      open={open}
      title={text('sign-up.agreement.declined-title')}
      onDismiss={reconsider}
      actions={
        <>
          <Button kind="text" onTap={() => send({ type: 'declined' })}>
            {text('sign-up.agreement.leave')}
          </Button>
          <Button kind="secondary" onTap={() => send({ type: 'cloud.declined' })}>
            {text('sign-up.agreement.without-cloud')}
          </Button>
          <Button onTap={reconsider}>{text('sign-up.agreement.read-again')}</Button>
        </>
      }
    >
      <p>{text('sign-up.agreement.declined-cloud')}</p>
      <p>{text('sign-up.agreement.declined-required')}</p>
    </Dialog>
  )
}
