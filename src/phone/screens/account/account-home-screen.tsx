import type { miAccountMachine } from '../../../flows/mi-account/mi-account.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { Button, Dialog, IconButton, ListGroup, ListRow, Page, Toast } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { inWords } from '../../../i18n/words/in-words.ts'
import { spacedNumber } from '../../../i18n/words/numbers.ts'
import { SignOutData } from './sign-out-data.tsx'
import { SyncPaused } from './sync-paused.tsx'
import { TroubleNotice } from '../../parts/trouble-notice.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor } from '../../world-context.tsx'
import { useCopy } from './use-copy.ts'

/** Who is signed in. */
export function AccountHomeScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text, format } = i18n
  const [snapshot, send] = useActor<typeof miAccountMachine>(path)
  const { copy, said } = useCopy()
  // Once signed out there is nobody to show, while the page still leaves.
  if (!snapshot?.context.session) return null
  const { session, findDevice, trouble } = snapshot.context
  const { account } = session
  const checking = snapshot.matches({ signedIn: { home: 'checkingFindDevice' } })
  const signingOut = checking || snapshot.matches({ signedIn: { home: 'signingOut' } })
  const stay = () => send({ type: 'cancel' })
  return (
    <Page title={text('account.title')} onBack={() => send({ type: 'back' })} busy={signingOut}>
      <SyncPaused onOpen={() => send({ type: 'cloud.opened' })} />
      {trouble && !signingOut && <TroubleNotice trouble={trouble} onRetry={() => send({ type: 'retry' })} />}
      <ListGroup>
        <ListRow
          icon={<Avatar name={account.name} />}
          large
          title={account.name}
          summary={`${text('account.id')} ${inWords(i18n, account.accountId)}`}
          trailing={<IconButton icon="copy" label={text('account.copy-id')} onTap={() => void copy(account.accountId)} />}
        />
      </ListGroup>
      <ListGroup>
        <ListRow title={text('account.number')} value={inWords(i18n, spacedNumber(account.number))} />
        <ListRow title={text('account.created')} value={format.date(account.createdAt)} />
      </ListGroup>
      <ListGroup>
        <ListRow
          icon="key"
          tint="violet"
          title={text(account.hasPassword ? 'new-password.change' : 'new-password.set')}
          summary={account.hasPassword ? undefined : text('account.password-none')}
          disabled={signingOut}
          onTap={() => send({ type: 'password.opened' })}
        />
        <ListRow
          icon="done"
          tint="teal"
          title={text('check.title')}
          summary={text('check.summary')}
          disabled={signingOut}
          onTap={() => send({ type: 'check.opened' })}
        />
        <ListRow
          icon="cloud"
          title={text('account.cloud')}
          summary={text(account.cloudSync.on ? 'account.cloud.sync-on' : 'account.cloud.sync-off')}
          disabled={signingOut}
          onTap={() => send({ type: 'cloud.opened' })}
        />
        <ListRow
          icon="security"
          tint="green"
          title={text('account.find-device')}
          summary={text(findDevice ? 'find-device.on' : 'state.off')}
          disabled={signingOut}
          onTap={() => send({ type: 'find-device.opened' })}
        />
      </ListGroup>
      {signingOut ? (
        <WaitingFor path={path} text={checking ? 'account.sign-out.checking' : 'account.sign-out.waiting'} onCancel={stay} />
      ) : (
        <ListGroup>
          <ListRow
            icon="sign-out"
            tint="red"
            title={text('account.sign-out')}
            danger
            chevron={false}
            onTap={() => send({ type: 'sign-out.requested' })}
          />
        </ListGroup>
      )}
      <Dialog
        open={snapshot.matches({ signedIn: { home: 'confirmingSignOut' } })}
        title={text('account.sign-out.title')}
        onDismiss={stay}
        actions={
          <>
            <Button kind="secondary" onTap={stay}>
              {text('action.cancel')}
            </Button>
            <Button kind="danger" onTap={() => send({ type: 'sign-out.confirmed' })}>
              {text('account.sign-out.confirm')}
            </Button>
          </>
        }
      >
        <p>{text('account.sign-out.text')}</p>
        {findDevice && <p>{text('account.sign-out.bound')}</p>}
        <SignOutData keeps={snapshot.context.keepsData} onChoose={(keeps) => send({ type: 'data.chosen', keeps })} />
      </Dialog>
      <Toast text={said === undefined ? undefined : text(said ? 'account.copied' : 'account.copy-failed')} />
    </Page>
  )
}
