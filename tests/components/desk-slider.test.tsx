import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import '../../src/lab/bench/index.ts'
import { createAutomation } from '../../src/lab/automation.ts'
import { LabRoot } from '../../src/lab/lab-root.tsx'
import { openLab } from '../unit/lab-kit.ts'

afterEach(() => {
  cleanup()
  globalThis.IS_REACT_ACT_ENVIRONMENT = true
})

const slider = (name: string) => screen.queryByLabelText<HTMLInputElement>(`${name}, by a slider`)
const search = async (words: string) => {
  fireEvent.change(await screen.findByLabelText('Search conditions', {}, { timeout: 5_000 }), { target: { value: words } })
}

it('lengths slide through usual ones, and say one that was typed between them; what may lie before does not slide', async () => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = false
  const { lab } = await openLab('')
  render(<LabRoot lab={lab} />)
  const handset = createAutomation(lab)
  await search('sms.readyAfter')
  await expect.poll(() => slider('No code before')).not.toBeNull()
  const lengths: string[] = []
  for (let at = 0; at <= Number(slider('No code before')!.max); at += 1) {
    fireEvent.change(slider('No code before')!, { target: { value: String(at) } })
    await expect.poll(() => slider('No code before')!.value).toBe(String(at))
    lengths.push(slider('No code before')!.getAttribute('aria-valuetext')!)
  }
  expect(lengths).toEqual(expect.arrayContaining(['0s', '5min', '2d', '4d']))
  expect(handset.get('sms.readyAfter')).toBe(4 * 86_400_000)
  await handset.set('sms.readyAfter', '36h')
  await expect.poll(() => slider('No code before')!.getAttribute('aria-valuetext')).toBe('1d 12h')
  expect(lengths[Number(slider('No code before')!.value)]).toBe('1d')
  await search('clockSkew')
  expect(await screen.findByLabelText('Clock is wrong by')).toBeTruthy()
  expect(slider('Clock is wrong by')).toBeNull()
  lab.current.world().stop()
})
