import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import type { AppId } from '../../../flows/screens.ts'
import { useText } from '../../../i18n/index.ts'
import { createOverlays, EmptyState, GlassContext, IconButton, useGlass } from '../../../ui/index.ts'
import { frontScreen } from '../../../world/phone/front-screen.ts'
import { AppIcon } from '../../app-icon.tsx'
import { apps } from '../../apps.ts'
import { AppBoundary } from '../../shell/app-boundary.tsx'
import { ScreenView } from '../../shell/stage.tsx'
import { useSwipes, type Swipes } from '../../swipe/index.ts'
import { usePhone, usePhoneWorld } from '../../world-context.tsx'
import styles from './recents-screen.module.css'

/** The running apps as cards, the one used last first. */
export function RecentsScreen() {
  const text = useText()
  const [{ running }, tell] = usePhone()
  const closeAll = () => running.forEach((app) => tell({ type: 'app.closed', app }))
  const { List, Item } = useSwipes()
  const cards = useRef<HTMLUListElement>(null)
  const measure = () => {
    const { current: list } = cards
    list?.toggleAttribute('data-scrolls', list.scrollHeight > list.clientHeight)
  }
  useLayoutEffect(measure)
  const isEmpty = running.length === 0
  return (
    <div className={styles.recents} role="group" aria-label={text('nav.overview')} tabIndex={-1}>
      <ul className={styles.cards} ref={cards} data-empty={isEmpty || undefined} aria-hidden={isEmpty || undefined}>
        <List onGone={measure}>
          {running.toReversed().map((app) => (
            <RecentCard key={app} app={app} Item={Item} />
          ))}
        </List>
      </ul>
      {isEmpty ? (
        <div className={styles.empty}>
          <EmptyState icon="recents" title={text('recents.empty')} />
        </div>
      ) : (
        <button type="button" className={styles.clear} onClick={closeAll}>
          {text('recents.close-all')}
        </button>
      )}
    </div>
  )
}

function RecentCard({ app, Item }: { app: AppId; Item: Swipes['Item'] }) {
  const text = useText()
  const [, tell] = usePhone()
  const name = text.of({ key: apps[app].name })
  const close = () => tell({ type: 'app.closed', app })
  return (
    <Item className={styles.card} up onAway={close}>
      <div className={styles.head}>
        <AppIcon app={app} size={30} />
        <span className={styles.name}>{name}</span>
        <IconButton icon="close" label={text('recents.close-app', { app: name })} onTap={close} />
      </div>
      <div className={styles.view}>
        <Picture app={app} />
        <button type="button" className={styles.open} aria-label={name} onClick={() => tell({ type: 'app.opened', app })} />
      </div>
    </Item>
  )
}

/** What the app shows now, small and out of reach. */
function Picture({ app }: { app: AppId }) {
  const { phone } = usePhoneWorld()
  const actor = phone.actor.getSnapshot().children[app]
  const front = actor && frontScreen(`${phone.id}/${app}`, actor)
  return (
    <div className={styles.picture} aria-hidden="true" inert>
      <div className={styles.small}>
        <Apart>
          <AppBoundary app={app}>{front && <ScreenView {...front} />}</AppBoundary>
        </Apart>
      </div>
    </div>
  )
}

/** Dialogs inside a picture stay inside it, and take neither focus nor Back. */
function Apart({ children }: { children: ReactNode }) {
  const glass = useGlass()
  const context = useMemo(() => ({ ...glass, portal: null, overlays: createOverlays(), holdsFocus: () => false }), [glass])
  return <GlassContext value={context}>{children}</GlassContext>
}

export const screens = {
  recents: RecentsScreen,
}
