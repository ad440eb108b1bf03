import { lazy, Suspense, useState } from 'react'
import { loadLaterIcons } from '../ui/index.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { idleAfter } from '../phone/idle.ts'
import type { Lab } from './lab.ts'
import { labLocaleOf } from './lab-locale.ts'
import styles from './lab-root.module.css'
import { PartFailed } from './part-failed.tsx'
import { Stage } from './stage.tsx'
import { LabContext, useLab, useLabState } from './use-lab.tsx'
import { useMedia } from './use-media.ts'

async function parts({ current }: Lab) {
  await idleAfter(current.world().phones)
  const [bench] = await Promise.all([import('./bench/index.ts'), loadLaterIcons()])
  return bench
}
const openParts = (lab: Lab) => ({
  Header: lazy(async () => ({ default: (await parts(lab)).LabHeader })),
  Bench: lazy(async () => ({ default: (await parts(lab)).Bench })),
  Gallery: lazy(async () => ({ default: (await import('./gallery/index.ts')).Gallery })),
})

/** The whole page: the phones in the middle, what stands around them loaded after the first frame. */
export function LabRoot({ lab }: { lab: Lab }) {
  return (
    <LabContext value={lab}>
      <Surroundings />
    </LabContext>
  )
}

function Surroundings() {
  const dark = useMedia('(prefers-color-scheme: dark)')
  const view = useLabState(({ address }) => address.view)
  const panel = useLabState((state) => state.panel)
  const lang = labLocaleOf(useLabState(({ address }) => address.lab))
  const lab = useLab()
  const [{ Header, Bench, Gallery }, reopen] = useState(() => openParts(lab))
  return (
    <div className={styles.lab} data-theme={dark ? 'dark' : 'light'} data-view={view} data-panel={panel} lang={lang}>
      <ErrorBoundary fallback={() => null}>
        <Suspense>
          <Header />
        </Suspense>
      </ErrorBoundary>
      <main className={styles.main}>
        {view !== 'gallery' && <Stage />}
        {view !== 'stage' && (
          <ErrorBoundary
            fallback={(error, retry) => (
              <PartFailed
                error={error}
                lang={lang}
                onRetry={() => {
                  reopen(openParts(lab))
                  retry()
                }}
              />
            )}
          >
            <Suspense fallback={<div className={styles.awaiting} />}>{view === 'desk' ? <Bench /> : <Gallery />}</Suspense>
          </ErrorBoundary>
        )}
      </main>
    </div>
  )
}
