import type { CloudItem, ItemKind } from '../../account/contract.ts'
import type { cloudBrowserMachine } from '../../flows/cloud-browser/cloud-browser.machine.ts'
import { cloudPaths } from '../../flows/cloud-site/cloud-paths.ts'
import { useI18n } from '../../i18n/index.ts'
import { Button, EmptyState, Notice } from '../../ui/index.ts'
import { drawnPicture, Picture } from '../../ui/picture.tsx'
import type { PageProps } from '../page-props.ts'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'
import { AddItemDialog } from './add-item-dialog.tsx'
import { CloudNavigation } from './cloud-navigation.tsx'
import styles from './items-pages.module.css'

/** What an item is called, wherever it has to be named. */
function useItemName() {
  const { text, format } = useI18n()
  return (item: CloudItem): string => {
    if (item.content === null) return ''
    if (item.kind === 'contacts') return item.content.name
    if (item.kind === 'notes') return item.content.title || text('notes.untitled')
    const drawn = drawnPicture(item.content.drawing)
    return drawn ? text(`photos.${drawn}`) : text('photos.taken', { when: format.dateTime(item.changedAt) })
  }
}

/** One item: what it says, when it was changed, and a way to remove it. */
function ItemCard({ item, busy, onRemove }: { item: CloudItem; busy: boolean; onRemove: () => void }) {
  const { text, format } = useI18n()
  const name = useItemName()(item)
  return (
    <li className={styles.item} data-kind={item.kind} aria-label={name}>
      {item.kind === 'photos' && item.content && <Picture drawing={item.content.drawing} label={name} className={styles.picture} />}
      <div className={styles.words}>
        <h2 className={styles.name}>
          <bdi>{name}</bdi>
        </h2>
        {item.kind === 'contacts' && item.content?.number && (
          <p className={styles.muted}>
            <bdi>{item.content.number}</bdi>
          </p>
        )}
        {item.kind === 'notes' && item.content?.text && (
          <p className={styles.note} dir="auto">
            {item.content.text}
          </p>
        )}
        <p className={styles.muted}>{text('data.changed', { when: format.dateTime(item.changedAt) })}</p>
      </div>
      <Button kind="secondary" disabled={busy} onTap={onRemove} label={text('cloud-site.items.remove-one', { name })}>
        {text('cloud-site.items.remove')}
      </Button>
    </li>
  )
}

/** What the cloud keeps of one kind: people by name, the rest newest first. */
function ItemsPage({ path, tab, kind }: PageProps & { kind: ItemKind }) {
  const { text, lang } = useI18n()
  const nameOf = useItemName()
  const [snapshot, send] = useActor<typeof cloudBrowserMachine>(`${path}/cloud-browser`)
  if (!snapshot) return null
  const { items, done, trouble } = snapshot.context
  const busy = snapshot.hasTag('busy')
  const loading = snapshot.matches('loading')
  const isShown = !loading && !snapshot.matches('unloaded') && !snapshot.matches('off')
  const shown = items
    .filter((item) => item.kind === kind)
    .toSorted((one, other) => (kind === 'contacts' ? nameOf(one).localeCompare(nameOf(other), lang) : other.changedAt - one.changedAt))
  const retry = () => send({ type: 'retry' })
  return (
    <SitePage
      site={text('cloud-site.name')}
      title={text(`account.cloud.${kind}`)}
      navigation={<CloudNavigation tab={tab} at={cloudPaths[kind]} />}
      busy={busy}
      wide
    >
      {done && !busy && <Notice kind="success">{text(`cloud-site.items.${done}`)}</Notice>}
      {!busy && trouble && <TroubleNotice trouble={trouble} onRetry={retry} />}
      {snapshot.matches('unloaded') && !trouble && (
        <div className={styles.actions}>
          <Button kind="secondary" icon="refresh" onTap={retry}>
            {text('cloud-site.items.refresh')}
          </Button>
        </div>
      )}
      {loading && <WaitingFor path={`${path}/cloud-browser`} text="cloud-site.loading" onCancel={() => send({ type: 'cancel' })} />}
      {busy && !loading && (
        <WaitingFor path={`${path}/cloud-browser`} text="cloud-site.items.saving" onCancel={() => send({ type: 'cancel' })} />
      )}
      {snapshot.matches('off') && (
        <EmptyState
          icon="cloud-off"
          title={text('cloud-site.items.off')}
          text={text('cloud-site.items.off-text')}
          action={
            <Button kind="secondary" icon="refresh" onTap={retry}>
              {text('cloud-site.items.refresh')}
            </Button>
          }
        />
      )}
      {isShown && (
        <div className={styles.actions}>
          {kind !== 'photos' && (
            <Button icon="add" disabled={busy} onTap={() => send({ type: 'form.opened' })}>
              {text(`cloud-site.items.add-${kind}`)}
            </Button>
          )}
          <Button kind="secondary" icon="refresh" disabled={busy} onTap={retry}>
            {text('cloud-site.items.refresh')}
          </Button>
        </div>
      )}
      {isShown && shown.length === 0 && (
        <EmptyState icon={kind} title={text('cloud-site.items.none')} text={text('cloud-site.items.none-text')} />
      )}
      {shown.length > 0 && (
        <ul className={styles.list} data-kind={kind}>
          {shown.map((item) => (
            <ItemCard key={item.itemId} item={item} busy={busy} onRemove={() => send({ type: 'removal.requested', itemId: item.itemId })} />
          ))}
        </ul>
      )}
      <AddItemDialog path={`${path}/cloud-browser`} />
    </SitePage>
  )
}

export const CloudContactsPage = (props: PageProps) => <ItemsPage kind="contacts" {...props} />
export const CloudPhotosPage = (props: PageProps) => <ItemsPage kind="photos" {...props} />
export const CloudNotesPage = (props: PageProps) => <ItemsPage kind="notes" {...props} />
