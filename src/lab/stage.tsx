import { Phone } from '../phone/phone.tsx'
import styles from './lab-root.module.css'
import { useCurrent } from './use-lab.tsx'

/** The phones of the world on stage, each as large as its place lets it be. */
export function Stage() {
  const world = useCurrent((state) => state.world)
  const generation = useCurrent((state) => state.generation)
  return (
    <div className={styles.stage} data-part="stage">
      {generation === 0 ? (
        <DarkPhone />
      ) : (
        world.phones.map(({ id }) => (
          <div className={styles.place} key={`${generation}/${id}`} data-part="phone">
            <Phone world={world} phoneId={id} />
          </div>
        ))
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
