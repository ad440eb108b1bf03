import type { ReactNode } from 'react'
import { Button, ButtonRow, Page } from '../../../ui/index.ts'

interface SetupPageProps {
  title: string
  children: ReactNode
  /** Not on the first step: there is nothing before it. */
  onBack?: (() => void) | undefined
  /** The way on, at the bottom. */
  next?: { label: string; onTap: () => void; disabled?: boolean; busy?: boolean } | undefined
  /** Another way on, of less weight. */
  other?: { label: string; onTap: () => void } | undefined
  busy?: boolean
  /** A long text without controls. */
  reading?: boolean
}

/** One step of the set-up. */
export function SetupPage({ title, children, onBack, next, other, busy = false, reading = false }: SetupPageProps) {
  return (
    <Page
      title={title}
      busy={busy}
      reading={reading}
      {...(onBack && { onBack })}
      footer={
        (next || other) && (
          <ButtonRow>
            {other && (
              <Button kind="secondary" wide onTap={other.onTap}>
                {other.label}
              </Button>
            )}
            {next && (
              <Button wide busy={next.busy ?? false} disabled={next.disabled ?? false} onTap={next.onTap}>
                {next.label}
              </Button>
            )}
          </ButtonRow>
        )
      }
    >
      {children}
    </Page>
  )
}
