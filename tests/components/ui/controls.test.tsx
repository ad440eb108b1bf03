import { act, fireEvent, render, screen } from '@testing-library/react'
import { useLayoutEffect, useState } from 'react'
import { expect, test, vi } from 'vitest'
import { AppArea, PhoneFrame } from '../../../src/phone/frame/index.ts'
import { Button, Dialog, ListRow, Notice, RadioList, Sheet, useGlass, Waiting, type Overlays } from '../../../src/ui/index.ts'

test('a busy button keeps its name and its focus, and sends nothing twice', () => {
  const sent = vi.fn<() => void>()
  function Form() {
    const [busy, setBusy] = useState(false)
    const submit = () => {
      sent()
      setBusy(true)
    }
    return (
      <form onSubmit={(event) => (event.preventDefault(), submit())}>
        <Button type="submit" busy={busy}>
          Next
        </Button>
      </form>
    )
  }
  render(<Form />)
  const next = screen.getByRole('button', { name: 'Next' })
  next.focus()
  fireEvent.click(next)
  fireEvent.click(next)
  fireEvent.click(next)
  expect(sent).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('button', { name: 'Next' })).toBe(document.activeElement)
  expect([next.getAttribute('aria-disabled'), next.getAttribute('aria-busy')]).toEqual(['true', 'true'])
})

test('a row is what it is given: a button, a switch or only words', () => {
  const tapped = vi.fn<() => void>()
  const switched = vi.fn<(checked: boolean) => void>()
  render(
    <>
      <ListRow title="Mi Account" summary="Sign in" onTap={tapped} />
      <ListRow title="Airplane mode" checked={false} onChecked={switched} />
      <ListRow title="Battery" value="82 %" />
      <ListRow title="Apps" disabled onTap={tapped} />
    </>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Mi Account', description: 'Sign in' }))
  fireEvent.click(screen.getByRole('switch', { name: 'Airplane mode', checked: false }))
  fireEvent.click(screen.getByRole('button', { name: 'Apps' }))
  expect(tapped).toHaveBeenCalledTimes(1)
  expect(switched).toHaveBeenCalledWith(true)
  expect(screen.getByText('Battery').closest('button')).toBeNull()
})

test('one of a few is chosen', () => {
  const chosen = vi.fn<(value: string) => void>()
  const options = [
    { value: 'en', label: 'English' },
    { value: 'zh-CN', label: '简体中文', summary: 'Chinese' },
  ]
  render(<RadioList label="Language" options={options} value="en" onChange={chosen} />)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'English' }).checked).toBe(true)
  fireEvent.click(screen.getByRole('radio', { name: '简体中文', description: 'Chinese' }))
  expect(chosen).toHaveBeenCalledWith('zh-CN')
})

test('an error is told at once and leads on; news waits its turn', () => {
  const retry = vi.fn<() => void>()
  render(
    <>
      <Notice kind="error" action={{ label: 'Try again', onTap: retry }}>
        The connection broke.
      </Notice>
      <Notice kind="info">A code is on its way.</Notice>
    </>,
  )
  expect(screen.getByRole('alert').textContent).toContain('The connection broke.')
  expect(screen.getByRole('status').textContent).toContain('A code is on its way.')
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(retry).toHaveBeenCalledOnce()
})

test('a wait says more the longer it takes, and can be cancelled', () => {
  const stages = [
    { after: 0, text: 'Creating…' },
    { after: 10_000, text: 'Longer than usual…' },
    { after: 60_000, text: 'Up to 5 minutes.' },
  ]
  const cancel = vi.fn<() => void>()
  const { rerender } = render(<Waiting elapsed={0} stages={stages} onCancel={cancel} />)
  const said = [9_999, 10_000, 300_000].map((elapsed) => {
    rerender(<Waiting elapsed={elapsed} stages={stages} onCancel={cancel} />)
    return screen.getByRole('status').textContent
  })
  expect(said).toEqual(['Creating…', 'Longer than usual…', 'Up to 5 minutes.'])
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(cancel).toHaveBeenCalledOnce()
})

function Phone({ kind }: { kind: 'dialog' | 'sheet' }) {
  return (
    <PhoneFrame theme="light">
      <AppArea>
        <Asking kind={kind} />
      </AppArea>
    </PhoneFrame>
  )
}

let overlays: Overlays | undefined

function Asking({ kind }: { kind: 'dialog' | 'sheet' }) {
  const [open, setOpen] = useState(false)
  const glass = useGlass()
  useLayoutEffect(() => {
    overlays = glass.overlays
  }, [glass])
  const close = () => setOpen(false)
  const actions = (
    <>
      <Button kind="secondary" onTap={close}>
        Cancel
      </Button>
      <Button onTap={close}>Send code</Button>
    </>
  )
  return (
    <>
      <Button onTap={() => setOpen(true)}>Ask</Button>
      {kind === 'dialog' ? (
        <Dialog open={open} title="Send a code?" actions={actions} onDismiss={close}>
          To +44 1632 960123.
        </Dialog>
      ) : (
        <Sheet open={open} title="Send a code?" actions={actions} onDismiss={close} />
      )}
    </>
  )
}

const ask = (kind: 'dialog' | 'sheet') => {
  render(<Phone kind={kind} />)
  const opener = screen.getByRole('button', { name: 'Ask' })
  opener.focus()
  fireEvent.click(opener)
  return { opener, dialog: screen.getByRole('dialog', { name: 'Send a code?' }) }
}

test.each(['dialog', 'sheet'] as const)('a %s stays inside its phone, holds the focus and gives it back', (kind) => {
  const { opener, dialog } = ask(kind)
  expect(dialog.closest('[data-glass]')).not.toBeNull()
  expect(opener.closest('[inert]') ?? (opener.closest('[class*=app]') as HTMLElement).inert).toBeTruthy()
  expect(dialog.contains(document.activeElement)).toBe(true)

  screen.getByRole('button', { name: 'Send code' }).focus()
  fireEvent.keyDown(screen.getByRole('button', { name: 'Send code' }), { key: 'Tab' })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }))
  fireEvent.keyDown(screen.getByRole('button', { name: 'Cancel' }), { key: 'Tab', shiftKey: true })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Send code' }))

  fireEvent.keyDown(dialog, { key: 'Escape' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(opener)
})

test('Back asks the dialog first', () => {
  ask('dialog')
  let taken: boolean | undefined
  act(() => {
    taken = overlays?.back()
  })
  expect(taken).toBe(true)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(overlays?.back()).toBe(false)
})
