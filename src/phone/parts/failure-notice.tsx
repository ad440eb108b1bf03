import { useText, wayOnText, type Message, type TextKey, type WayOn } from '../../i18n/index.ts'
import { Button, Notice } from '../../ui/index.ts'
import { useFromWorld, usePhone } from '../world-context.tsx'

interface FailureNoticeProps {
  /** What did not work, above why. */
  title?: string
  message: Message
  wayOn: WayOn
  /** Does the same again. */
  onRetry?: (() => void) | undefined
  /** What leads on from particular troubles, where it is not the same again. */
  ways?: Ways | undefined
  /** Words for the way on that say more than its own. */
  wayText?: TextKey | undefined
}

export type Ways = Partial<Record<WayOn, () => void>>

/** A failure in words, with the button that leads on. */
export function FailureNotice({ title, message, wayOn, onRetry, ways = {}, wayText = wayOnText(wayOn) }: FailureNoticeProps) {
  const text = useText()
  const [, tellPhone] = usePhone()
  const isUsed = useFromWorld((_, { actor }) => actor.getSnapshot().hasTag('in-use'))
  const again = onRetry && { label: text('action.retry'), onTap: onRetry }
  const own = ways[wayOn]
  const notice = { kind: 'error' as const, ...(title !== undefined && { title }) }
  // The page of the update lies over the app below, too. Before a phone is set up there is no such page.
  if (wayOn === 'system-update') {
    const update = { label: text('way-on.system-update'), onTap: () => tellPhone({ type: 'system-update.opened' }) }
    return (
      <Notice {...notice} action={isUsed ? update : undefined}>
        {isUsed ? text.of(message) : text('problem.client-outdated-shut')}
      </Notice>
    )
  }
  if (wayOn === 'connections' || wayOn === 'date-time') {
    // The switches for Wi-Fi and mobile data are in the shade, which leaves the app below as it is. A phone that is shut has none.
    const open =
      wayOn === 'date-time'
        ? { label: text('way-on.date-time'), onTap: () => tellPhone({ type: 'date-time.opened' }) }
        : {
            label: text(isUsed ? 'way-on.connections' : 'way-on.networks'),
            onTap: () => tellPhone({ type: isUsed ? 'shade.opened' : 'networks.opened' }),
          }
    return (
      <>
        <Notice {...notice} action={open}>
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
    <Notice {...notice} action={own ? { label: text.of({ key: wayText }), onTap: own } : wayOn === 'wait' ? undefined : again}>
      {text.of(message)}
    </Notice>
  )
}
