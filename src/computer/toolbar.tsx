import { useId, useState, type FormEvent } from 'react'
import type { tabMachine } from '../flows/computer/tab.machine.ts'
import { useText } from '../i18n/index.ts'
import { Button, Dialog, IconButton, ListGroup, ListRow, useDraft, VisuallyHidden } from '../ui/index.ts'
import type { ActorPath } from '../world/phone/front-screen.ts'
import styles from './computer.module.css'
import { useActor } from './world-context.tsx'

/** Back, forward, reload, the address, and where the tab has been. */
export function Toolbar({ tab }: { tab: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof tabMachine>(tab)
  if (!snapshot) return null
  const { history, at } = snapshot.context
  const isOpening = snapshot.matches('opening')
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={text('app.browser')}>
      <IconButton
        icon="back"
        label={text('browser.back')}
        disabled={at === 0 && snapshot.matches('newTab')}
        onTap={() => send({ type: 'back' })}
      />
      <IconButton
        icon="forward"
        label={text('browser.forward')}
        disabled={at === history.length - 1}
        onTap={() => send({ type: 'forward' })}
      />
      {isOpening ? (
        <IconButton icon="close" label={text('browser.stop')} onTap={() => send({ type: 'cancel' })} />
      ) : (
        <IconButton icon="refresh" label={text('browser.reload')} onTap={() => send({ type: 'reloaded' })} />
      )}
      <AddressBar key={tab} typed={snapshot.context.typed} send={send} />
      <History history={history} at={at} onChoose={(index) => send({ type: 'history.chosen', at: index })} />
    </div>
  )
}

interface AddressBarProps {
  typed: string
  send: (event: { type: 'address.changed'; text: string } | { type: 'address.submitted' } | { type: 'address.dropped' }) => void
}

function AddressBar({ typed, send }: AddressBarProps) {
  const text = useText()
  const id = useId()
  const [draft, change] = useDraft(typed, (value) => send({ type: 'address.changed', text: value }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ type: 'address.submitted' })
  }
  return (
    <form className={styles.address} onSubmit={submit} role="search">
      <label htmlFor={id}>
        <VisuallyHidden>{text('browser.address')}</VisuallyHidden>
      </label>
      <input
        id={id}
        type="text"
        inputMode="url"
        dir="ltr"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={2_000}
        value={draft}
        onChange={(event) => change(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') send({ type: 'address.dropped' })
        }}
      />
      <IconButton icon="forward" size={20} label={text('browser.go')} onTap={() => send({ type: 'address.submitted' })} />
    </form>
  )
}

function History({ history, at, onChoose }: { history: readonly string[]; at: number; onChoose: (at: number) => void }) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const choose = (index: number) => {
    close()
    onChoose(index)
  }
  return (
    <>
      <IconButton icon="clock" size={20} label={text('browser.history')} onTap={() => setOpen(true)} />
      <Dialog
        open={isOpen}
        title={text('browser.history.title')}
        onDismiss={close}
        actions={
          <Button kind="secondary" wide onTap={close}>
            {text('action.close')}
          </Button>
        }
      >
        <ListGroup>
          {history.map((address, index) => (
            <ListRow
              key={`${index} ${address}`}
              title={address === '' ? text('browser.new-tab.title') : address.slice(0, 120)}
              {...(index === at ? { summary: text('browser.history.here') } : { onTap: () => choose(index) })}
            />
          ))}
        </ListGroup>
      </Dialog>
    </>
  )
}
