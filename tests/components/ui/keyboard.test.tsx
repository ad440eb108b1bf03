import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, expect, test, vi } from 'vitest'
import { AppArea, PhoneFrame } from '../../../src/phone/frame/index.ts'
import { loadLaterTexts } from '../../../src/i18n/index.ts'
import { KeyboardHost, type KeyboardController } from '../../../src/phone/keyboard/index.ts'
import { SoftKeyboard } from '../../../src/phone/keyboard/soft-keyboard.tsx'
import { pressKey } from '../../../src/phone/keyboard/typing.ts'
import { Button, CodeField, TextField } from '../../../src/ui/index.ts'

beforeAll(async () => void (await loadLaterTexts()))

let keyboard: KeyboardController
const keep = (controller: KeyboardController | undefined) => {
  if (controller) keyboard = controller
}

function Fields({ onSubmit }: { onSubmit?: () => void }) {
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [gone, setGone] = useState(false)
  return (
    <>
      <form onSubmit={(event) => (event.preventDefault(), onSubmit?.())}>
        {!gone && <TextField label="Name" value={name} onValue={setName} enterKeyHint="go" maxLength={8} />}
        <Button type="submit">Go on</Button>
      </form>
      <TextField label="Number" value="" onValue={() => {}} type="tel" enterKeyHint="next" />
      <CodeField label="Code" length={6} value={code} onValue={setCode} />
      <Button onTap={() => setGone(true)}>Take away</Button>
    </>
  )
}

function phone({ onSubmit, capsLock = false }: { onSubmit?: () => void; capsLock?: boolean } = {}) {
  render(
    <PhoneFrame theme="light">
      <KeyboardHost initialCapsLock={capsLock} onController={keep}>
        <AppArea>
          <Fields {...(onSubmit && { onSubmit })} />
        </AppArea>
        <SoftKeyboard />
      </KeyboardHost>
    </PhoneFrame>,
  )
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const board = () => screen.queryByRole('group', { name: 'Keyboard' })
const key = (name: string) => within(board() as HTMLElement).getByRole('button', { name })
const press = (...names: string[]) => names.forEach((name) => fireEvent.click(key(name)))
const focus = (name: string) => act(() => field(name).focus())

test('it opens for a field, in the way the field wants', () => {
  phone()
  expect(board()).toBeNull()
  focus('Name')
  expect(key('q')).toBeTruthy()
  expect(key('Enter')).toBeTruthy()
  focus('Code')
  expect(key('7')).toBeTruthy()
  expect(within(board() as HTMLElement).queryByRole('button', { name: 'q' })).toBeNull()
  focus('Number')
  expect(key('Plus')).toBeTruthy()
  expect(key('Enter')).toBeTruthy()
})

test('keys type where the caret is and leave the focus where it is', () => {
  phone()
  focus('Name')
  press('h', 'd', 'y')
  field('Name').setSelectionRange(1, 2)
  press('e', 'y')
  expect(field('Name').value).toBe('heyy')
  press('Backspace')
  expect(field('Name').value).toBe('hey')
  expect([field('Name').selectionStart, document.activeElement]).toEqual([2, field('Name')])
})

test('no more is typed than the field takes', () => {
  phone()
  focus('Name')
  press(...'abcdefghij')
  expect(field('Name').value).toBe('abcdefgh')
})

test('a code is typed on the pad, a digit a tap', () => {
  phone()
  focus('Code')
  press(...'033742')
  expect(field('Code').value).toBe('033742')
  press('9')
  expect(field('Code').value).toBe('033742')
  press('Backspace')
  expect(field('Code').value).toBe('03374')
})

test('shift is for one letter, twice for all, and shows it', () => {
  phone()
  focus('Name')
  act(() => pressKey(keyboard, 'shift', 1000))
  expect(key('Shift').getAttribute('aria-pressed')).toBe('true')
  press('A', 'b')
  act(() => pressKey(keyboard, 'shift', 5000))
  act(() => pressKey(keyboard, 'shift', 5200))
  expect(key('Caps lock').getAttribute('aria-pressed')).toBe('true')
  press('C', 'D')
  act(() => pressKey(keyboard, 'shift', 9000))
  press('e')
  expect(field('Name').value).toBe('AbCDe')
})

test('two slow taps on shift are off again', () => {
  phone()
  focus('Name')
  act(() => pressKey(keyboard, 'shift', 1000))
  act(() => pressKey(keyboard, 'shift', 1600))
  expect(key('Shift').getAttribute('aria-pressed')).toBe('false')
})

test('a letter between two taps on shift makes them two single ones', () => {
  phone()
  focus('Name')
  act(() => pressKey(keyboard, 'shift', 1000))
  press('A')
  act(() => pressKey(keyboard, 'shift', 1100))
  press('B', 'c')
  expect(field('Name').value).toBe('ABc')
})

test('caps lock may be on from the start, and outlives a change of field', () => {
  phone({ capsLock: true })
  focus('Name')
  press('A')
  focus('Code')
  focus('Name')
  press('B')
  expect(field('Name').value).toBe('AB')
})

test('digits and symbols are a layer away', () => {
  phone()
  focus('Name')
  press('Digits', '1', 'Symbols', '€', 'Letters', 'a', 'Space')
  expect(field('Name').value).toBe('1€a ')
})

test('the action key sends the form, once for each tap, like Enter', () => {
  const submitted = vi.fn<() => void>()
  phone({ onSubmit: submitted })
  focus('Name')
  press('Enter')
  expect(submitted).toHaveBeenCalledTimes(1)
})

test('without a form it moves on, and at the end it closes', () => {
  phone()
  focus('Number')
  press('Enter')
  expect(document.activeElement).toBe(field('Code'))
  press('Enter')
  expect(board()).toBeNull()
})

test('it hides, keeps the focus, and comes back at a tap', () => {
  phone()
  focus('Name')
  press('Hide keyboard')
  expect([board(), document.activeElement]).toEqual([null, field('Name')])
  fireEvent.click(field('Name'))
  expect(board()).not.toBeNull()
  let closed: boolean[] = []
  act(() => {
    closed = [keyboard.close(), keyboard.close()]
  })
  expect(closed).toEqual([true, false])
})

test('it goes with its field', async () => {
  phone()
  focus('Name')
  fireEvent.click(screen.getByRole('button', { name: 'Take away' }))
  await act(async () => {})
  expect(board()).toBeNull()
})

test('a touch types at once, and only once', () => {
  phone()
  focus('Name')
  fireEvent.pointerDown(key('a'), { button: 0 })
  expect(field('Name').value).toBe('a')
  fireEvent.pointerUp(key('a'))
  fireEvent.click(key('a'))
  expect(field('Name').value).toBe('a')
  expect(fireEvent.pointerDown(key('b'), { button: 0 })).toBe(false)
  expect(document.activeElement).toBe(field('Name'))
})

test('backspace repeats while it is held', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    phone()
    focus('Name')
    press(...'abcdefgh')
    fireEvent.pointerDown(key('Backspace'), { button: 0 })
    act(() => void vi.advanceTimersByTime(450 + 55 * 3))
    fireEvent.pointerUp(key('Backspace'))
    act(() => void vi.advanceTimersByTime(5000))
    expect(field('Name').value).toBe('abc')
  } finally {
    vi.useRealTimers()
  }
})

test('no key is in the way of the Tab key', () => {
  phone()
  focus('Name')
  const keys = within(board() as HTMLElement).getAllByRole<HTMLButtonElement>('button')
  expect(keys.filter((one) => one.tabIndex >= 0)).toEqual([])
})
