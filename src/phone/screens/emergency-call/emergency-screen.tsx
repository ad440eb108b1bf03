import type { emergencyCallMachine } from '../../../flows/emergency-call/emergency-call.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Button, Dialog, Page } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { ImeiDialog } from '../../parts/imei-dialog.tsx'
import { Keypad } from '../../parts/keypad.tsx'
import { useActor } from '../../world-context.tsx'

/** The keypad of a locked phone. It takes emergency numbers, says that the simulation calls nobody, and shows the serial numbers. */
export function EmergencyScreen({ path }: ScreenProps) {
  const text = useText()
  const [snapshot, tell] = useActor<typeof emergencyCallMachine>(path)
  const number = snapshot?.context.text ?? ''
  const isPretended = snapshot?.matches('pretended') ?? false
  return (
    <Page title={text('shut.emergency')} onBack={() => tell({ type: 'back' })} large={false}>
      <Keypad
        number={number}
        onNumber={(typed) => tell({ type: 'number.changed', text: typed })}
        onCall={() => tell({ type: 'call.requested' })}
      />
      <ImeiDialog open={snapshot?.matches('showingImei') ?? false} onClose={() => tell({ type: 'cancel' })} />
      <Dialog
        open={isPretended || (snapshot?.matches('refused') ?? false)}
        title={text(isPretended ? 'emergency.pretended' : 'emergency.refused')}
        onDismiss={() => tell({ type: 'back' })}
        actions={
          <Button kind="secondary" wide onTap={() => tell({ type: 'cancel' })}>
            {text('action.ok')}
          </Button>
        }
      >
        {text(isPretended ? 'emergency.pretended-text' : 'emergency.refused-text')}
      </Dialog>
    </Page>
  )
}
