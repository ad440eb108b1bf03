import { lazy, Suspense, useState } from 'react'
import { LabWordsProvider, useLabWords } from '../lab-text.tsx'
import { deviceOn, isDevicePanel, oneDeviceOf, panels, type Panel } from '../lab.ts'
import { Conditions } from '../desk/conditions.tsx'
import { Help } from '../desk/help.tsx'
import { useShortcuts } from '../desk/use-shortcuts.ts'
import { DrillPanel } from '../drill/drill-panel.tsx'
import { useDrill } from '../drill/use-drill.ts'
import { InsideView } from '../inside/inside-view.tsx'
import { Library } from '../library/library.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import { ErrorBoundary } from '../error-boundary.tsx'
import { labLocaleOf } from '../lab-locale.ts'
import { PartFailed } from '../part-failed.tsx'
import { useCurrent, useLab, useLabState } from '../use-lab.tsx'
import { narrow, useMedia, wide } from '../use-media.ts'
import styles from './bench.module.css'
import { panelTitles } from './panel-titles.ts'
import { Tabs } from './tabs.tsx'
import { Transport } from './transport.tsx'

const contents: Record<Exclude<Panel, 'phone' | 'phone-2' | 'computer'>, () => React.ReactNode> = {
  drill: () => <DrillPanel />,
  conditions: () => <Conditions />,
  inside: () => <InsideView />,
  timeline: () => <Timeline />,
  library: () => <Library />,
  map: () => <LaterMap />,
}

const openMap = () => lazy(async () => ({ default: (await import('../flow-map/index.ts')).FlowMap }))

/** It brings every machine and what places boxes along, so it comes only to those who look. */
function LaterMap() {
  const [FlowMap, reopen] = useState(openMap)
  const lang = labLocaleOf(useLabState(({ address }) => address.lab))
  const again = (retry: () => void) => () => {
    reopen(openMap)
    retry()
  }
  return (
    <ErrorBoundary fallback={(error, retry) => <PartFailed error={error} lang={lang} onRetry={again(retry)} />}>
      <Suspense>
        <FlowMap />
      </Suspense>
    </ErrorBoundary>
  )
}

/** What stands beside the phones: time, conditions, the inside of the world, the timeline, the library. */
export function Bench() {
  return (
    <LabWordsProvider>
      <BenchPanels />
    </LabWordsProvider>
  )
}

function BenchPanels() {
  const { text } = useLabWords()
  const lab = useLab()
  const panel = useLabState((state) => state.panel)
  const isNarrow = useMedia(narrow)
  const isWide = useMedia(wide)
  const phones = useCurrent((state) => state.world.phones.length)
  const stage = useLabState(({ address }) => deviceOn(address, phones))
  const asked = isDevicePanel(panel) ? oneDeviceOf(stage, panel).shown : panel
  useShortcuts()

  const drill = useDrill()
  // All that would tell the trainee what is behind it is put away while a drill goes on.
  const isDrilling = drill !== undefined && !drill.end
  const offered = panels.filter((panel) => {
    if (isDevicePanel(panel)) return isNarrow && (panel !== 'phone-2' || phones > 1)
    if (panel === 'drill') return drill !== undefined
    return !isDrilling && (panel !== 'timeline' || !isWide)
  })
  const shown = offered.includes(asked) ? asked : drill ? 'drill' : 'conditions'
  return (
    <section className={styles.bench} aria-label={text('lab.bench')} data-part="bench" data-drilling={isDrilling || undefined}>
      {!isDevicePanel(shown) && <Transport />}
      <Tabs
        label={text('lab.tabs')}
        tabs={offered.map((id) => ({ id, title: text(panelTitles[id]), hasPanel: !isDevicePanel(id) }))}
        selected={shown}
        onSelect={(id) => lab.show(id)}
      />
      {!isDevicePanel(shown) && (
        <div className={styles.panel} role="tabpanel" tabIndex={0} id={`panel-${shown}`} aria-labelledby={`tab-${shown}`}>
          {contents[shown]()}
        </div>
      )}
      {isWide && !isDrilling && (
        <section className={styles.beside} aria-label={text('lab.tab.timeline')}>
          <Timeline />
        </section>
      )}
      <Help />
    </section>
  )
}
