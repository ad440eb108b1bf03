import type { dialerMachine } from '../../../flows/dialer/dialer.machine.ts'
import { useText, type TextKey } from '../../../i18n/index.ts'
import { Button, Dialog, Icon, IconButton, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { useActor, usePhone, useRadios } from '../../world-context.tsx'
import styles from './keypad-screen.module.css'

const keys = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', '+'],
  ['#', ''],
] as const

const names: Record<string, TextKey> = { '*': 'dialer.key.star', '#': 'dialer.key.hash' }

/** The dialer. `*#06#` shows the serial numbers; a call is answered with why there is none. */
export function KeypadScreen({ path }: ScreenProps) {
  const text = useText()
  const [snapshot, tell] = useActor<typeof dialerMachine>(path)
  const [{ imeis }] = usePhone()
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
      <div className={styles.dialer} onKeyDown={(event) => typed(event.key, number, change)}>
        <div className={styles.display}>
          <span className={styles.spacer} />
          <output className={styles.number} aria-label={text('dialer.number')} dir="ltr">
            {number || <span className={styles.hint}>{text('dialer.empty')}</span>}
          </output>
          <span className={styles.spacer}>
            {number && <IconButton icon="backspace" label={text('dialer.delete')} onTap={() => change(number.slice(0, -1))} />}
          </span>
        </div>
        <div className={styles.pad} dir="ltr">
          {keys.map(([key, letters]) => (
            <button
              key={key}
              type="button"
              className={styles.key}
              aria-label={names[key] ? text.of({ key: names[key] }) : key}
              onClick={() => change(number + key)}
            >
              <span className={styles.digit}>{key === '*' ? '∗' : key}</span>
              <span className={styles.letters} data-letters={letters} />
            </button>
          ))}
        </div>
        <button
          type="button"
          className={styles.call}
          aria-label={text('dialer.call')}
          onClick={() => tell({ type: 'call.requested', slots: callers.map(({ slot }) => slot) })}
        >
          <Icon name="call" size={30} />
        </button>
      </div>
      <Dialog
        open={snapshot?.matches('showingImei') ?? false}
        title={text('dialer.imei')}
        onDismiss={() => tell({ type: 'back' })}
        actions={close}
      >
        <ol className={styles.imeis}>
          {imeis.map((imei, at) => (
            <li key={imei}>
              <span>{text('messages.sim', { slot: at + 1 })}</span> <bdi className={styles.imei}>{imei}</bdi>
            </li>
          ))}
        </ol>
      </Dialog>
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

function typed(key: string, number: string, change: (next: string) => void) {
  if (/^[\d*#+]$/.test(key)) change(number + key)
  else if (key === 'Backspace') change(number.slice(0, -1))
}
