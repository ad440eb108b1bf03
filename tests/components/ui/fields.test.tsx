import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { CodeField, digitsOf, TextField } from '../../../src/ui/index.ts'

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const type = (input: HTMLInputElement, value: string) => fireEvent.change(input, { target: { value } })

test('what is typed shows at once, however late it comes back', () => {
  const texts = fc.array(fc.string({ minLength: 0, maxLength: 6 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(texts, fc.array(fc.nat(3), { maxLength: 30 }), (typed, delays) => {
      const sent: string[] = []
      const props = { label: 'Name', onValue: (value: string) => void sent.push(value) }
      const { rerender } = render(<TextField {...props} value="" />)
      const input = field('Name')
      let echoed = 0
      const echo = (upTo: number) => {
        // Some echoes are merged on the way: the outer value jumps to a later one.
        if (upTo > echoed) rerender(<TextField {...props} value={sent[(echoed = upTo) - 1] ?? ''} />)
      }
      typed.forEach((text, at) => {
        type(input, text)
        expect(input.value).toBe(text)
        echo(Math.min(sent.length, echoed + (delays[at] ?? 0)))
        expect(input.value).toBe(text)
      })
      echo(sent.length)
      expect(input.value).toBe(typed.at(-1))
      cleanup()
    }),
    // The same text typed twice, and the echoes of what came between late.
    {
      numRuns: 60,
      examples: [
        [
          ['a', 'b', 'a', 'c'],
          [0, 0, 1, 1],
        ],
      ],
    },
  )
})

test('a value from elsewhere is taken over', () => {
  const { rerender } = render(<TextField label="Number" value="12" onValue={() => {}} />)
  type(field('Number'), '123')
  rerender(<TextField label="Number" value="7700900123" onValue={() => {}} />)
  expect(field('Number').value).toBe('7700900123')
})

test('an error and a helper are read with the field', () => {
  render(<TextField label="Number" value="" onValue={() => {}} error="Too short" helper="Digits only" />)
  const input = field('Number')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)
  expect(described).toEqual(['Too short', 'Digits only'])
})

function Code({ length = 6, onComplete }: { length?: number; onComplete?: (code: string) => void }) {
  const [value, setValue] = useState('')
  return <CodeField label="Verification code" length={length} value={value} onValue={setValue} {...(onComplete && { onComplete })} />
}

const boxes = () => [...(field('Verification code').nextElementSibling?.children ?? [])].map((box) => box.textContent)

test('a pasted code keeps its digits, leading zeros and its order', () => {
  const complete: string[] = []
  render(<Code onComplete={(code) => complete.push(code)} />)
  type(field('Verification code'), '033-742')
  expect(field('Verification code').value).toBe('033742')
  expect(boxes()).toEqual(['0', '3', '3', '7', '4', '2'])
  expect(complete).toEqual(['033742'])
})

test('a code longer than the boxes is cut, and letters never get in', () => {
  render(<Code length={4} />)
  type(field('Verification code'), 'G-13 37 99 is your code')
  expect(boxes()).toEqual(['1', '3', '3', '7'])
})

test('digits of other scripts are digits', () => {
  expect(digitsOf('١٢٣۴۵६７')).toBe('1234567')
  expect(digitsOf('１３３-７４２')).toBe('133742')
})

test('the code field is one field, and says so to autofill', () => {
  render(<Code />)
  expect(screen.getAllByRole('textbox')).toHaveLength(1)
  const input = field('Verification code')
  expect([input.autocomplete, input.getAttribute('inputmode'), input.closest('[dir]')?.getAttribute('dir')]).toEqual([
    'one-time-code',
    'numeric',
    'ltr',
  ])
})

test('a field that takes the focus by itself shows its caret', async () => {
  await act(async () => render(<CodeField label="Verification code" length={6} value="13" onValue={() => {}} autoFocus />))
  expect(document.activeElement).toBe(field('Verification code'))
  expect(document.querySelectorAll('[data-caret]')).toHaveLength(1)
})
