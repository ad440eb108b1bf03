import type { AppId } from '../flows/screens.ts'
import { Icon } from '../ui/index.ts'
import styles from './app-icon.module.css'
import { apps } from './apps.ts'

/** An app's symbol on its coloured square. Decoration: the name stands beside it. */
export const AppIcon = ({ app, size = 56 }: { app: AppId; size?: number }) => (
  <span
    className={styles.icon}
    data-app-icon={app}
    style={{ inlineSize: size, blockSize: size, borderRadius: size * 0.29 }}
    aria-hidden="true"
  >
    <Icon name={apps[app].icon} size={Math.round(size * 0.54)} />
  </span>
)
