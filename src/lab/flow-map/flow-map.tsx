import { useId, useRef, useState } from 'react'
import { isPageId, pageIds, type PageId } from '../../flows/pages.ts'
import { screenIds, type ScreenId } from '../../flows/screens.ts'
import { useSize } from '../../phone/frame/use-fit.ts'
import { goTo } from '../../world/routes/routes.ts'
import type { World } from '../../world/world.ts'
import { deviceOn } from '../lab.ts'
import { useLabWords } from '../lab-text.tsx'
import { useLab, useLabState, useWorld } from '../use-lab.tsx'
import { readChart } from './chart.ts'
import { Diagram } from './diagram.tsx'
import styles from './flow-map.module.css'
import { placeChart, type PlacedState } from './layout.ts'
import { machines } from './machines.ts'
import { runningIn, seenIn } from './running.ts'

/** Smaller than this nobody reads it. */
const smallest = 0.7

const charts = new Map<string, PlacedState>()

/** A machine never changes, so its boxes are placed once. */
function chartOf(id: string): PlacedState {
  const known = charts.get(id) ?? placeChart(readChart(machines.get(id)!.root))
  charts.set(id, known)
  return known
}

/** The machine in front: of the computer where it stands alone on the stage, else of the first phone. */
function pathInFront(world: World, isComputerAlone: boolean): string {
  return isComputerAlone ? world.computers[0]!.frontPage().path : world.frontScreen(world.phones[0]!.id).path
}

/** The machines as diagrams: where they stand, what moves them, and a way to every screen. */
export function FlowMap() {
  const { text } = useLabWords()
  const lab = useLab()
  const world = useWorld()
  const id = useId()
  const stage = useLabState(({ address }) => deviceOn(address, world.phones.length))
  const [chosen, choose] = useState<string>()
  const [isFitted, fit] = useState(true)
  const [isGoing, setGoing] = useState(false)
  const room = useRef<HTMLDivElement>(null)
  const size = useSize(room)

  const running = runningIn(world)
  const front = pathInFront(world, stage === 'computer')
  const trail = running.filter(({ path }) => front === path || front.startsWith(`${path}/`))
  const shown = chosen ?? trail.at(-1)?.machine ?? 'phone'
  const chart = chartOf(shown)
  const instances = running.filter(({ machine }) => machine === shown)
  // Of several that run, the one in front is meant.
  const instance = instances.find(({ path }) => front.startsWith(path)) ?? instances[0]
  const seen = seenIn(world)
  const scale = isFitted && size ? Math.max(smallest, Math.min(1, (size.width - 2) / chart.width)) : 1

  async function go(place: ScreenId | PageId) {
    setGoing(true)
    try {
      if (isPageId(place) && (stage === 'phone' || stage === 'phones')) lab.look({ device: world.phones.length > 1 ? 'all' : 'both' })
      await lab.current.settled()
      await goTo(lab.current.world(), place)
      await lab.current.settled()
    } catch (error) {
      lab.say({ kind: 'route', error: (error as Error).message })
    }
    setGoing(false)
  }

  return (
    <div className={styles.map}>
      <h2>{text('lab.tab.map')}</h2>
      <p className={styles.about}>{text('lab.map.about')}</p>
      <div className={styles.wishes}>
        <label htmlFor={`${id}-machine`}>{text('lab.map.machine')}</label>
        <select id={`${id}-machine`} value={shown} onChange={(event) => choose(event.target.value)}>
          {[...machines.keys()].map((each) => (
            <option key={each} value={each}>
              {running.some(({ machine }) => machine === each) ? `● ${each}` : each}
            </option>
          ))}
        </select>
        <label className={styles.check}>
          <input type="checkbox" checked={chosen === undefined} onChange={(event) => choose(event.target.checked ? undefined : shown)} />
          {text('lab.map.follow')}
        </label>
        <label className={styles.check}>
          <input type="checkbox" checked={isFitted} onChange={(event) => fit(event.target.checked)} />
          {text('lab.map.fit')}
        </label>
      </div>
      <nav className={styles.trail} aria-label={text('lab.map.trail')}>
        {trail.map(({ path, machine }) => (
          <button key={path} type="button" aria-current={machine === shown ? 'true' : undefined} onClick={() => choose(machine)}>
            {machine}
          </button>
        ))}
      </nav>
      <p className={styles.about}>{instance ? text('lab.map.runs', { path: instance.path }) : text('lab.map.rests')}</p>
      <div className={styles.room} ref={room} role="region" tabIndex={0} aria-label={text('lab.map.diagram', { machine: shown })}>
        <Diagram
          chart={chart}
          active={instance?.active ?? new Set()}
          seen={seen}
          scale={scale}
          isGoing={isGoing}
          onGo={(place) => void go(place)}
        />
      </div>
      <p className={styles.about}>{text('lab.map.coverage', { seen: seen.size, all: screenIds.length + pageIds.length })}</p>
    </div>
  )
}
