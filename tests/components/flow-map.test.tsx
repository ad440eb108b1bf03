import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import '../../src/lab/flow-map/index.ts'
import { drawsLabs, show as showLab } from './lab-driver.tsx'

drawsLabs()

async function show(search: string) {
  const { lab, handset } = await showLab(search)
  lab.show('map')
  const diagram = await screen.findByRole('region', { name: /^States of / }, { timeout: 5_000 })
  const active = () => [...document.querySelectorAll('[data-state][aria-current]')].map((box) => box.getAttribute('data-state'))
  return { lab, handset, map: within(diagram.parentElement!), active }
}

it('follows what is in front, and marks where it stands', async () => {
  const { handset, map, active } = await show('?at=sign-up/code')
  expect(map.getByRole('region', { name: 'States of sign-up' })).toBeDefined()
  expect(map.getByText('Runs as phone-1/settings/mi-account/sign-up')).toBeDefined()
  expect(active()).toEqual(['sign-up', 'sign-up.code'])
  await handset.goTo('home')
  await waitFor(() => expect(map.getByRole('region', { name: 'States of phone' })).toBeDefined())
})

it('leads to a screen by a real way, and counts what was seen', async () => {
  const { handset, map, active } = await show('?at=sign-up/number')
  await waitFor(() => expect(active()).toContain('sign-up.number'))
  const before = handset.journal().length
  map.getByRole('button', { name: 'Go to sign-up/code' }).click()
  await waitFor(() => expect(handset.screen()).toBe('sign-up/code'))
  expect(handset.journal().length).toBeGreaterThan(before)
  await waitFor(() => expect(active()).toContain('sign-up.code'))
  expect(map.getByRole('button', { name: 'Go to sign-up/code, seen in this story' })).toBeDefined()
  expect(map.getByText(/^\d+ of \d+ screens and pages were seen in this story\.$/)).toBeDefined()
})

it('shows a machine that does not run, and goes back to following', async () => {
  const { map, active } = await show('')
  const select = map.getByRole<HTMLSelectElement>('combobox', { name: 'Machine' })
  const choose = (machine: string) => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, machine)
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
  choose('recovery')
  await waitFor(() => expect(map.getByText('Does not run now')).toBeDefined())
  expect(active()).toEqual([])
  map.getByRole('checkbox', { name: 'Follow what is in front' }).click()
  await waitFor(() => expect(map.getByText('Runs as phone-1')).toBeDefined())
})

it('says why a screen cannot be reached, and stays', async () => {
  const { map, handset } = await show('?scenario=S21')
  const select = map.getByRole<HTMLSelectElement>('combobox', { name: 'Machine' })
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, 'settings')
  select.dispatchEvent(new Event('change', { bubbles: true }))
  const go = await waitFor(() => map.getByRole<HTMLButtonElement>('button', { name: 'Go to settings/root' }))
  go.click()
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The way to that screen ended early\. /)
  expect(handset.screen()).not.toBe('settings/root')
  await waitFor(() => expect(go.disabled).toBe(false))
})
