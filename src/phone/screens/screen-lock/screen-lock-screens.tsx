import type { ScreenLock, screenLockMachine } from '../../../flows/screen-lock/screen-lock.machine.ts'
import { useText, type TextKey } from '../../../i18n/index.ts'
import { Button, Copy, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { PinForm } from '../../parts/pin-form.tsx'
import { useActor } from '../../world-context.tsx'

const kinds: { kind: ScreenLock['kind']; name: TextKey; about: TextKey }[] = [
  { kind: 'none', name: 'screen-lock.none', about: 'screen-lock.none-about' },
  { kind: 'swipe', name: 'screen-lock.swipe', about: 'screen-lock.swipe-about' },
  { kind: 'pin', name: 'screen-lock.pin', about: 'screen-lock.pin-about' },
]

/** How the screen can be locked, and which way it is. */
export function ScreenLockKindScreen({ path }: ScreenProps) {
  const text = useText()
  const [snapshot, send] = useActor<typeof screenLockMachine>(path)
  return (
    <Page title={text('settings.screen-lock')} onBack={() => send({ type: 'back' })}>
      <ListGroup>
        {kinds.map(({ kind, name, about }) => (
          <ListRow
            key={kind}
            title={text.of({ key: name })}
            summary={text.of({ key: about })}
            {...(snapshot?.context.lock.kind === kind && { value: text('screen-lock.in-use') })}
            onTap={() => send({ type: 'kind.chosen', kind })}
          />
        ))}
      </ListGroup>
      <Copy muted>{text('screen-lock.text')}</Copy>
    </Page>
  )
}

const troubles = {
  wrong: 'pin.wrong',
  'too-short': 'screen-lock.too-short',
  different: 'screen-lock.different',
} as const satisfies Record<string, TextKey>

/** One entry of a pin: the one in use, a new one, or that again. */
function pinEntry(title: TextKey, about: TextKey, action: TextKey) {
  return function PinEntryScreen({ path }: ScreenProps) {
    const text = useText()
    const [snapshot, send] = useActor<typeof screenLockMachine>(path)
    if (!snapshot) return null
    const { pin, trouble } = snapshot.context
    const submit = () => send({ type: 'pin.submitted' })
    const name = text.of({ key: action })
    return (
      <Page
        title={text.of({ key: title })}
        onBack={() => send({ type: 'back' })}
        footer={
          <Button wide onTap={submit}>
            {name}
          </Button>
        }
      >
        <Copy muted>{text.of({ key: about })}</Copy>
        <PinForm
          label={text('screen-lock.field')}
          value={pin}
          onValue={(value) => send({ type: 'pin.changed', pin: value })}
          error={trouble && text(troubles[trouble])}
          action={name}
          onSubmit={submit}
        />
      </Page>
    )
  }
}

export const CurrentPinScreen = pinEntry('screen-lock.current', 'screen-lock.current-about', 'action.next')
export const NewPinScreen = pinEntry('screen-lock.new', 'screen-lock.new-about', 'action.next')
export const RepeatPinScreen = pinEntry('screen-lock.repeat', 'screen-lock.repeat-about', 'action.save')
