import { lazy, Suspense, useState } from 'react'
import { useDrill } from '../drill/use-drill.ts'
import { LabWordsProvider, useLabWords } from '../lab-text.tsx'
import { useCurrent, useLabState } from '../use-lab.tsx'
import { narrow, useMedia } from '../use-media.ts'
import { DeviceSwitch } from './device-switch.tsx'
import { DeviceTabs } from './device-tabs.tsx'
import { LabActions } from './lab-actions.tsx'
import styles from './lab-header.module.css'
import { Notices } from './notices.tsx'
import { useKeysForDevices } from './use-keys-for-devices.ts'

/** The line above everything, and what the lab has to say. */
export const LabHeader = () => (
  <LabWordsProvider>
    <Line />
    <div className={styles.said}>
      <Guide />
      <Notices />
    </div>
  </LabWordsProvider>
)

const openGuide = () => lazy(async () => ({ default: (await import('../guide/index.ts')).GuideBar }))

/** Somebody is led through the story, which a drill does not want. */
function Guide() {
  const { mode, drill, view } = useLabState(({ address }) => address)
  const [Bar] = useState(openGuide)
  if (!mode || drill || view === 'gallery') return null
  return (
    <Suspense>
      <Bar mode={mode} />
    </Suspense>
  )
}

function Line() {
  useKeysForDevices()
  const { text, maybe } = useLabWords()
  const view = useLabState(({ address }) => address.view)
  const { id, title, symptom } = useCurrent((state) => state.world).scenario
  // On a small screen every line is the phone's; the actions stand in the library there.
  const drill = useDrill()
  const isNarrow = useMedia(narrow)
  if ((isNarrow && view === 'desk') || view === 'stage') {
    return (
      <>
        <header className={styles.hidden}>
          <h1>{text('lab.title')}</h1>
        </header>
        {isNarrow && view === 'stage' && <DeviceTabs />}
      </>
    )
  }
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>{text('lab.title')}</h1>
      <p className={styles.scenario}>
        {view === 'gallery' ? (
          text('lab.gallery.about')
        ) : drill && !drill.end ? (
          <>
            <strong>{text(`lab.drill.${drill.drill}`)}</strong> <span>{text(`lab.drill.${drill.drill}.symptom`)}</span>
          </>
        ) : (
          <>
            <strong>{maybe(`lab.scenario.${id}`) ?? title}</strong> <span>{maybe(`lab.symptom.${id}`) ?? symptom}</span>
          </>
        )}
      </p>
      {view === 'desk' && <DeviceSwitch />}
      <LabActions />
    </header>
  )
}
