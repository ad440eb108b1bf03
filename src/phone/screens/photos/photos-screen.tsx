import type { photosMachine } from '../../../flows/page-app/page-app.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Copy, Page } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { useActor } from '../../world-context.tsx'
import { pictures } from './pictures.tsx'
import styles from './photos-screen.module.css'

/** Pictures that are drawn, in a grid; a tap shows one large. */
export function PhotosScreen({ path }: ScreenProps) {
  const text = useText()
  const [snapshot, tell] = useActor<typeof photosMachine>(path)
  const open = snapshot?.matches('item') ? pictures.find(({ id }) => id === snapshot.context.item) : undefined
  if (open) {
    return (
      <Page key={open.id} title={text(`photos.${open.id}`)} large={false} flush onBack={() => tell({ type: 'back' })}>
        <svg className={styles.large} viewBox="0 0 100 100" role="img" aria-label={text(`photos.${open.id}`)}>
          {open.drawing}
        </svg>
      </Page>
    )
  }
  return (
    <Page title={text('app.photos')} flush>
      <ul className={styles.grid}>
        {pictures.map(({ id, drawing }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.photo}
              aria-label={text(`photos.${id}`)}
              onClick={() => tell({ type: 'item.opened', item: id })}
            >
              <svg viewBox="0 0 100 100" aria-hidden="true">
                {drawing}
              </svg>
            </button>
          </li>
        ))}
      </ul>
      <Copy muted align="center">
        {text('photos.count', { count: pictures.length })}
      </Copy>
    </Page>
  )
}
