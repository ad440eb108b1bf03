import { useId, type ReactNode } from 'react'
import styles from './list-group.module.css'

interface ListGroupProps {
  title?: string
  /** Small print below the card. */
  footer?: ReactNode
  children: ReactNode
}

/** Rows that belong together, on one card. */
export function ListGroup({ title, footer, children }: ListGroupProps) {
  const id = useId()
  return (
    <section className={styles.group} {...(title && { 'aria-labelledby': id })}>
      {title && (
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
      )}
      <div className={styles.card} data-rows>
        {children}
      </div>
      {footer && <p className={styles.footer}>{footer}</p>}
    </section>
  )
}

/** A card with anything on it. */
export const Card = ({ children }: { children: ReactNode }) => <div className={styles.padded}>{children}</div>
