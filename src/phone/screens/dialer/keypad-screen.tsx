import type { dialerMachine } from '../../../flows/dialer/dialer.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Button, Dialog, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { ImeiDialog } from '../../parts/imei-dialog.tsx'
import { Keypad } from '../../parts/keypad.tsx'
import { useActor, useRadios } from '../../world-context.tsx'

/** The dialer. `*#06#` shows the serial numbers; a call is answered with why there is none. */
export function KeypadScreen({ path }: ScreenProps) {
  const text = useText()
  const [snapshot, tell] = useActor<typeof dialerMachine>(path)
  const [radios] = useRadios()
  const callers = radios.sims.filter(({ inserted, registered }) => inserted && registered)
  const number = snapshot?.context.text ?? ''
  const change = (next: string) => tell({ type: 'number.changed', text: next })
  const close = (
    <Button kind="secondary" wide onTap={() => tell({ type: 'cancel' })}>
      {text('action.ok')}
    </Button>
  )
  return (
    <Page title={text('app.phone')} large={false}>
      <Keypad number={number} onNumber={change} onCall={() => tell({ type: 'call.requested', slots: callers.map(({ slot }) => slot) })} />
      <ImeiDialog open={snapshot?.matches('showingImei') ?? false} onClose={() => tell({ type: 'cancel' })} />
      <Dialog
        open={snapshot?.matches('refused') ?? false}
        title={text('dialer.no-calls')}
        onDismiss={() => tell({ type: 'back' })}
        actions={close}
      >
        {text('dialer.no-calls-text', { number: `\u2066${number}\u2069` })}
      </Dialog>
      <Dialog
        open={snapshot?.matches('choosingSim') ?? false}
        title={text('call.which-sim')}
        onDismiss={() => tell({ type: 'back' })}
        actions={
          <Button kind="secondary" wide onTap={() => tell({ type: 'cancel' })}>
            {text('action.cancel')}
          </Button>
        }
      >
        <ListGroup>
          {callers.map(({ slot, carrier, number: own }) => (
            <ListRow
              key={slot}
              title={text('messages.sim', { slot })}
              summary={`${carrier}, \u2066${own}\u2069`}
              chevron={false}
              onTap={() => tell({ type: 'sim.chosen', slot })}
            />
          ))}
        </ListGroup>
      </Dialog>
      <Dialog open={snapshot?.matches('cut') ?? false} title={text('call.cut')} onDismiss={() => tell({ type: 'back' })} actions={close}>
        {text(snapshot?.context.cut === 'dropped' ? 'call.cut-dropped' : 'call.cut-no-service')}
      </Dialog>
    </Page>
  )
}
