import type { Trouble } from '../../flows/actors.ts'
import { failureText, useFormat, useText, wayOnText, type WayOn } from '../../i18n/index.ts'
import { Button, Notice } from '../../ui/index.ts'
import { usePhone } from '../world-context.tsx'

interface TroubleNoticeProps {
  /** Nothing: somebody cancelled. */
  trouble: Trouble | undefined
  /** Does the same again. */
  onRetry?: (() => void) | undefined
  /** What leads on from particular troubles, where it is not the same again. */
  ways?: Partial<Record<WayOn, () => void>>
}

/** Why something did not work, and what leads on. */
export function TroubleNotice({ trouble, onRetry, ways = {} }: TroubleNoticeProps) {
  const text = useText()
  const format = useFormat()
  const [, tellPhone] = usePhone()
  const again = onRetry && { label: text('action.retry'), onTap: onRetry }
  if (!trouble) return <Notice action={again}>{text('failure.cancelled')}</Notice>

  const { message, wayOn } = failureText(trouble.failure, format)
  const own = ways[wayOn]
  if (wayOn === 'connections') {
    // The switches for Wi-Fi and mobile data are in the shade, which leaves the app below as it is.
    const open = { label: text('way-on.connections'), onTap: () => tellPhone({ type: 'shade.opened' }) }
    return (
      <>
        <Notice kind="error" action={open}>
          {text.of(message)}
        </Notice>
        {again && (
          <Button kind="secondary" wide onTap={again.onTap}>
            {again.label}
          </Button>
        )}
      </>
    )
  }
  return (
    <Notice kind="error" action={own ? { label: text.of({ key: wayOnText(wayOn) }), onTap: own } : wayOn === 'wait' ? undefined : again}>
      {text.of(message)}
    </Notice>
  )
}
