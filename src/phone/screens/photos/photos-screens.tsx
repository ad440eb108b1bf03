import type { photosMachine } from '../../../flows/photos/photos.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { Button, Copy, EmptyState, IconButton, Page } from '../../../ui/index.ts'
import { drawnPicture, Picture } from '../../../ui/picture.tsx'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { RemovedItemNotice, SyncNotice } from '../../parts/data-notices.tsx'
import { itemsOf } from '../../parts/items-of.ts'
import { useData } from '../../parts/use-data.ts'
import { useActor } from '../../world-context.tsx'
import styles from './photos-screens.module.css'

/** What a picture is called: what it shows, or when it was taken. */
function usePictureName() {
  const { text, format } = useI18n()
  return ({ content: { drawing }, changedAt }: { content: { drawing: string }; changedAt: number }) => {
    const drawn = drawnPicture(drawing)
    return drawn ? text(`photos.${drawn}`) : text('photos.taken', { when: format.dateTime(changedAt) })
  }
}

/** The pictures on this phone, the newest first. */
export function PhotosScreen({ path }: ScreenProps) {
  const { text } = useI18n()
  const [, send] = useActor<typeof photosMachine>(path)
  const [data] = useData()
  const nameOf = usePictureName()
  const photos = itemsOf(data, 'photos').toSorted((one, other) => other.changedAt - one.changedAt)
  const take = () => send({ type: 'photo.taken' })
  return (
    <Page title={text('app.photos')} flush actions={<IconButton icon="camera" label={text('photos.take')} onTap={take} />}>
      <div className={styles.words}>
        <SyncNotice kind="photos" />
        <RemovedItemNotice kind="photos" />
      </div>
      {photos.length === 0 ? (
        <EmptyState
          icon="photos"
          title={text('photos.empty')}
          text={text('photos.empty-text')}
          action={
            <Button kind="secondary" icon="camera" onTap={take}>
              {text('photos.take')}
            </Button>
          }
        />
      ) : (
        <>
          <ul className={styles.grid}>
            {photos.map((photo) => (
              <li key={photo.itemId}>
                <button
                  type="button"
                  className={styles.photo}
                  aria-label={nameOf(photo)}
                  onClick={() => send({ type: 'photo.opened', itemId: photo.itemId })}
                >
                  <Picture drawing={photo.content.drawing} />
                </button>
              </li>
            ))}
          </ul>
          <Copy muted align="center">
            {text('photos.count', { count: photos.length })}
          </Copy>
        </>
      )}
    </Page>
  )
}

/** One picture, large. */
export function PhotoScreen({ path }: ScreenProps) {
  const { text, format } = useI18n()
  const [snapshot, send] = useActor<typeof photosMachine>(path)
  const [data] = useData()
  const nameOf = usePictureName()
  const photo = itemsOf(data, 'photos').find(({ itemId }) => itemId === snapshot?.context.itemId)
  const back = () => send({ type: 'back' })
  if (!photo) {
    return (
      <Page title={text('app.photos')} large={false} onBack={back}>
        <EmptyState icon="photos" title={text('photos.gone')} />
      </Page>
    )
  }
  return (
    <Page
      key={photo.itemId}
      title={nameOf(photo)}
      large={false}
      flush
      onBack={back}
      actions={<IconButton icon="delete" label={text('photos.remove')} onTap={() => send({ type: 'removal.requested' })} />}
    >
      <Picture drawing={photo.content.drawing} label={nameOf(photo)} className={styles.large} />
      <Copy muted align="center">
        {format.date(photo.changedAt, { dateStyle: 'full' })}
      </Copy>
    </Page>
  )
}
