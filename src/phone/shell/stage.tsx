import { Suspense, useDeferredValue, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import type { AppId, ScreenId } from '../../flows/screens.ts'
import { cx, createOverlays, GlassContext, useGlass } from '../../ui/index.ts'
import type { FrontScreen } from '../../world/phone/front-screen.ts'
import { useKeyboard } from '../keyboard/index.ts'
import { frontOf, type Front } from '../front.ts'
import { outOfReach, zIndexOf } from '../layers.ts'
import { screens } from '../screens.tsx'
import { useFrontScreen, usePhoneWorld } from '../world-context.tsx'
import { AppBoundary, StageBoundary } from './app-boundary.tsx'
import { useOpeningApp } from './opening-app.tsx'
import { Opening } from './opening.tsx'
import styles from './stage.module.css'
import { useSwap, type Move, type Slot } from './use-swap.ts'

interface Place extends FrontScreen {
  kind: Exclude<Front, 'power'>
  /** `home`, `recents`, `keyguard`, `setup-wizard`, or the app in front. */
  key: string
}

function placeOf(front: FrontScreen): Place | undefined {
  const kind = frontOf(front)
  if (kind === 'power') return undefined
  return { ...front, kind, key: kind === 'app' || kind === 'setup' ? (front.path.split('/')[1] ?? 'home') : kind }
}

const depth = { home: 0, recents: 1, app: 2, setup: 2, keyguard: 3 }

function moveOf(from: Place, to: Place): Move {
  // Not for a blink may what is behind a lock be seen.
  if (to.kind === 'keyguard' || to.kind === 'setup') return 'none'
  return depth[to.kind] < depth[from.kind] ? 'close' : 'open'
}

/** Where the phone stands behind the dark: asleep where it was, otherwise nowhere. */
function usePlace(front: FrontScreen): Place {
  const { phone } = usePhoneWorld()
  const last = useRef<Place>(undefined)
  const place = useMemo(() => placeOf(front), [front])
  if (place) last.current = place
  else if (front.screen !== 'power/asleep') last.current = undefined
  return useMemo(
    () => place ?? last.current ?? { screen: 'home', path: phone.id, kind: 'home', key: 'home' },
    // oxlint-disable-next-line react/exhaustive-deps -- what is remembered changes with `front` alone
    [place, front, phone.id],
  )
}

/** What lies over home: recents, an app, the setup wizard or the lock screen, and how one gives way to another. */
export function Stage() {
  const front = useFrontScreen()
  const there = usePlace(front)
  const opening = useOpeningApp()
  const place = useMemo(
    () => (opening && there.kind === 'home' ? { ...there, kind: 'app' as const, key: opening } : there),
    [there, opening],
  )
  const { slots, ref } = useSwap<Place, HTMLDivElement>(place, moveOf)
  useLettingGo(front, depth[there.kind])
  const over = slots.filter(({ value }) => value.key !== 'home')
  return (
    <div className={styles.stage} ref={ref} style={{ zIndex: zIndexOf('app') }} data-empty={place.key === 'home' || undefined}>
      <StageBoundary>
        {over.map((slot) => (
          <SlotView key={slot.value.key} slot={slot}>
            {slot.value.screen === 'home' ? (
              <Opening />
            ) : slot.value.kind === 'recents' ? (
              <ScreenView screen={slot.value.screen} path={slot.value.path} />
            ) : slot.value.kind === 'app' ? (
              <AppBoundary app={slot.value.key as AppId}>
                <Pages front={slot.value} />
              </AppBoundary>
            ) : (
              <Pages front={slot.value} />
            )}
          </SlotView>
        ))}
      </StageBoundary>
    </div>
  )
}

/** One app, or what stands in for one: its screens one after another. */
function Pages({ front }: { front: FrontScreen }) {
  const { world } = usePhoneWorld()
  const history = useRef<string[]>([front.screen])
  const page = useMemo(() => ({ screen: front.screen, path: front.path, key: front.screen }), [front])
  const moveBetween = (_: unknown, to: { key: string }): Move => {
    const known = history.current.lastIndexOf(to.key)
    if (known >= 0) history.current.length = known + 1
    else history.current.push(to.key)
    // After a visit to home nobody remembers the way; the last fact tells which way this step leads.
    const last = world.journal.entries().at(-1)?.input
    return known >= 0 || (last?.type === 'event' && last.event.type === 'back') ? 'pop' : 'push'
  }
  const { slots, ref } = useSwap<typeof page, HTMLDivElement>(page, moveBetween)
  // The app's window is the answer to the tap; what is in it follows in slices, between frames.
  const isOpen = useDeferredValue(true, false)
  return (
    <div className={styles.pages} ref={ref}>
      {isOpen &&
        slots.map((slot) => (
          <SlotView key={slot.value.key} slot={slot}>
            <ScreenView screen={slot.value.screen} path={slot.value.path} />
          </SlotView>
        ))}
    </div>
  )
}

/** The component of a screen, in its place. */
export function ScreenView({ screen, path }: FrontScreen) {
  const Screen = screens[screen as Exclude<ScreenId, 'home'>]
  return (
    <Suspense fallback={<Opening />}>
      <Screen path={path} />
    </Suspense>
  )
}

function SlotView({ slot, children }: { slot: Slot<{ key: string }>; children: ReactNode }) {
  const leaves = slot.phase === 'leaving'
  return (
    <div className={cx(styles.slot, styles[slot.move], leaves && styles.leaving)} inert={leaves} aria-hidden={leaves || undefined}>
      <Windows own={leaves}>{children}</Windows>
    </div>
  )
}

/** Dialogs of a screen that leaves go with it instead of staying on top of the next one. */
function Windows({ own, children }: { own: boolean; children: ReactNode }) {
  const glass = useGlass()
  const context = useMemo(() => (own ? { ...glass, portal: null, overlays: createOverlays() } : glass), [glass, own])
  return <GlassContext value={context}>{children}</GlassContext>
}

/**
 * What was typed into on the screen before is let go, and the keyboard with it. Between home, recents and apps the
 * focus is the business of `useLayerFocus`.
 */
function useLettingGo(front: FrontScreen, layer: number) {
  const keyboard = useKeyboard()
  const { holdsFocus } = useGlass()
  const before = useRef(layer)
  useLayoutEffect(() => {
    const { activeElement } = document
    const left = activeElement?.closest(outOfReach)
    if (left && before.current === layer && holdsFocus()) (activeElement as HTMLElement).blur()
    if (left || activeElement === document.body) keyboard.close()
    before.current = layer
  }, [front.screen, layer, keyboard, holdsFocus])
}
