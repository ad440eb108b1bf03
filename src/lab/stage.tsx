import { lazy, Suspense, useState } from 'react'
import { Phone } from '../phone/phone.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import type { Device } from './address.ts'
import { deviceOn, oneDeviceOf } from './lab.ts'
import styles from './lab-root.module.css'
import { useCurrent, useLabState } from './use-lab.tsx'
import { narrow, useMedia } from './use-media.ts'

const everyPhone = () => true
const firstPhone = (index: number) => index === 0

const phonesOn: Record<Device, (index: number) => boolean> = {
  phone: firstPhone,
  'phone-2': (index) => index === 1,
  phones: everyPhone,
  computer: () => false,
  both: firstPhone,
  all: everyPhone,
}

const openComputer = () => lazy(async () => ({ default: (await import('../computer/index.ts')).Computer }))

/** The devices of the world on stage, each as large as its place lets it be. */
export function Stage() {
  const world = useCurrent((state) => state.world)
  const generation = useCurrent((state) => state.generation)
  const stage = useLabState(({ address }) => deviceOn(address, world.phones.length))
  const panel = useLabState((state) => state.panel)
  const isNarrow = useMedia(narrow)
  // A row of devices that scrolls would show whichever takes the focus.
  const device = isNarrow ? oneDeviceOf(stage, panel).shown : stage
  const [Computer, reopen] = useState(openComputer)
  return (
    <div className={styles.stage} data-part="stage" data-device={device}>
      {generation === 0 ? (
        <DarkPhone />
      ) : (
        <>
          {world.phones
            .filter((_, index) => phonesOn[device](index))
            .map(({ id }) => (
              <div className={styles.place} key={`${generation}/${id}`} data-part="phone" data-phone={id}>
                <Phone world={world} phoneId={id} />
              </div>
            ))}
          {(device === 'computer' || device === 'both' || device === 'all') &&
            world.computers.map(({ id }) => (
              <div className={styles.desktop} key={`${generation}/${id}`} data-part="computer">
                <ErrorBoundary
                  fallback={(error, retry) => (
                    <button
                      type="button"
                      className={styles.again}
                      onClick={() => {
                        reopen(openComputer)
                        retry()
                      }}
                    >
                      {error.message} ↻
                    </button>
                  )}
                >
                  <Suspense fallback={<div className={styles.desktop} aria-busy="true" />}>
                    <Computer world={world} computerId={id} />
                  </Suspense>
                </ErrorBoundary>
              </div>
            ))}
        </>
      )}
    </div>
  )
}

/** The phone that the page shows before any script has run. */
const DarkPhone = () => (
  <div className={`${styles.place} first-frame-place`}>
    <div className="first-frame-body">
      <div className="first-frame-glass" />
    </div>
  </div>
)
