import type { ReactNode } from 'react'
import { cx } from '../../ui/index.ts'
import type { tabMachine } from '../../flows/computer/tab.machine.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import { useActor } from '../world-context.tsx'
import styles from './site-link.module.css'

interface SiteLinkProps {
  /** The tab that follows it. */
  tab: ActorPath
  /** Where it leads: an address as one types it. */
  to: string
  children: ReactNode
  /** The page it leads to is the one it stands on. */
  current?: boolean
  /** What stands on this page stays. */
  inNewTab?: boolean
}

/** A link to another page of the simulated web. It is no link of the lab's own page, and cannot lead out of it. */
export function SiteLink({ tab, to, children, current = false, inNewTab = false }: SiteLinkProps) {
  const [, tellTab] = useActor<typeof tabMachine>(tab)
  return (
    <button
      type="button"
      role="link"
      className={cx(styles.link, current && styles.current)}
      aria-current={current ? 'page' : undefined}
      onClick={() => tellTab({ type: inNewTab ? 'tab.opened' : 'link.followed', address: to })}
    >
      {children}
    </button>
  )
}
