import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { isPageId, type PageId } from '../../flows/pages.ts'
import type { ScreenId } from '../../flows/screens.ts'
import { loadCatalogue } from '../../i18n/catalogues.ts'
import { idle } from '../../phone/idle.ts'
import { Phone } from '../../phone/phone.tsx'
import { useLabWords } from '../lab-text.tsx'
import { useLab } from '../use-lab.tsx'
import styles from './gallery.module.css'
import type { Look } from './looks.ts'
import { createQueue, stageScreen, type Staged } from './staging.ts'

const Computer = lazy(async () => ({ default: (await import('../../computer/index.ts')).Computer }))

/** How far outside of the window a picture is made ready already. */
const margin = '500px 0px'

const queue = createQueue(idle)

/** Whether an element is in sight, or nearly; where nothing can tell, it is. */
function useInSight(ref: React.RefObject<HTMLElement | null>): boolean {
  const [isInSight, setInSight] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (!ref.current || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(([entry]) => setInSight(entry!.isIntersecting), {
      root: ref.current.closest('[data-part="gallery"]'),
      rootMargin: margin,
    })
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [ref])
  return isInSight
}

type Development = Staged | { failure: string } | undefined

/** A world that stands at the screen, for as long as it is wanted. */
function useStaged(screen: ScreenId | PageId, { locale, theme, font }: Look, isWanted: boolean): Development {
  const { network } = useLab()
  const [staged, setStaged] = useState<Development>()
  useEffect(() => {
    if (!isWanted) return
    let isLeft = false
    let world: Staged['world'] | undefined
    const takeBack = queue.add(async () => {
      try {
        const [made] = await Promise.all([stageScreen(network, screen, { locale, theme, font }), loadCatalogue(locale)])
        world = made.world
        if (isLeft) world.stop()
        else setStaged(made)
      } catch (error) {
        if (!isLeft) setStaged({ failure: (error as Error).message })
      }
    })
    return () => {
      isLeft = true
      takeBack()
      setStaged(undefined)
      world?.stop()
    }
  }, [network, screen, locale, theme, font, isWanted])
  return staged
}

/**
 * A screen as it really is, drawn small. It cannot be used: whoever wants to opens it in the lab. A world is made for it when it
 * comes into sight, and dropped when it goes.
 */
export function Picture({ screen, look }: { screen: ScreenId | PageId; look: Look }) {
  const { text } = useLabWords()
  const place = useRef<HTMLDivElement>(null)
  const staged = useStaged(screen, look, useInSight(place))
  return (
    <div className={styles.picture} data-kind={isPageId(screen) ? 'computer' : 'phone'} ref={place}>
      {staged && 'failure' in staged && <p className={styles.failure}>{text('lab.gallery.failed', { error: staged.failure })}</p>}
      {staged && 'world' in staged && (
        <div className={styles.still} inert data-still={screen}>
          {isPageId(screen) ? (
            <Suspense>
              <Computer world={staged.world} computerId={staged.device} />
            </Suspense>
          ) : (
            <Phone world={staged.world} phoneId={staged.device} bare={false} />
          )}
        </div>
      )}
    </div>
  )
}
