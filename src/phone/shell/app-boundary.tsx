import { Component, type ReactNode } from 'react'
import type { AppId } from '../../flows/screens.ts'
import { useText } from '../../i18n/index.ts'
import { Button, ButtonRow, EmptyState } from '../../ui/index.ts'
import { isLostPart } from '../../ui/lost-part.ts'
import { apps } from '../apps.ts'
import { useTell } from '../world-context.tsx'
import styles from './app-boundary.module.css'

interface AppBoundaryProps {
  app: AppId
  children: ReactNode
}

/** An error inside an app ends here: the phone lives on, and says which app it was. */
export class AppBoundary extends Component<AppBoundaryProps, { error: unknown }> {
  override state = { error: undefined as unknown }
  private tries = 0

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error() }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return <Crashed app={this.props.app} onReopen={() => this.reopen(error)} />
  }

  /** Many a browser remembers that a part could not be fetched, and does not ask again before the page is a new one. */
  private reopen(error: unknown) {
    this.tries += 1
    if (this.tries > 1 && isLostPart(error)) location.reload()
    else this.setState({ error: undefined })
  }
}

/**
 * An app that fails while it is taken away takes its own safety net with it. What is in front is then drawn anew, and
 * nobody has to know.
 */
export class StageBoundary extends Component<{ children: ReactNode }> {
  override state = {}

  static getDerivedStateFromError() {
    return {}
  }

  override render() {
    return this.props.children
  }
}

function Crashed({ app, onReopen }: { app: AppId; onReopen: () => void }) {
  const text = useText()
  const tell = useTell()
  return (
    <div className={styles.crashed} role="alert">
      <EmptyState
        icon="warning"
        title={text('crash.title', { app: text.of({ key: apps[app].name }) })}
        text={text('crash.text')}
        action={
          <ButtonRow>
            <Button kind="secondary" onTap={onReopen}>
              {text('crash.reopen')}
            </Button>
            <Button onTap={() => tell({ type: 'app.closed', app })}>{text('crash.close')}</Button>
          </ButtonRow>
        }
      />
    </div>
  )
}
