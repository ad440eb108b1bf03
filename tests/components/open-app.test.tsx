import { act } from '@testing-library/react'
import { expect, it } from 'vitest'
import { apps } from '../../src/phone/apps.ts'
import { renderPhone } from '../../src/testing/index.ts'
import { tapElement } from '../../src/testing/touch.ts'
import { createAccountFlows, type AccountFlows } from '../../src/world/phone/account-flows.ts'
import { later } from '../../src/world/later.ts'

const loading = { role: 'progressbar', name: 'Opening…' }

it('opens its window at the tap, also while what runs in it is still coming', async () => {
  const flows = Promise.withResolvers<AccountFlows>()
  const phone = await renderPhone({ parts: { accountFlows: later(() => flows.promise) } })
  expect(phone.sees(loading)).toBe(false)
  act(() => tapElement(phone.see({ role: 'button', name: 'Settings' })))
  expect(phone.screen()).toBe('home')
  expect(phone.sees(loading)).toBe(true)
  await act(async () => {
    flows.resolve(createAccountFlows)
    await phone.world.clock.settled()
  })
  expect(phone).toShow('settings/root')
  expect(phone.sees(loading)).toBe(false)
  expect(phone.world.journal.entries()).toHaveLength(1)
  await phone.home()
  expect(phone).toShow('home')
  expect(phone.sees(loading)).toBe(false)
})

it('is drawn without home: what lies below is not drawn again for what happens above', async () => {
  const phone = await renderPhone()
  let drawn = 0
  const { icon } = apps.clock
  Object.defineProperty(apps.clock, 'icon', { configurable: true, get: () => ((drawn += 1), icon) })
  try {
    await phone.tap('Settings')
    expect(phone).toShow('settings/root')
    await phone.back()
    expect(phone).toShow('home')
    expect(drawn).toBe(0)
  } finally {
    Object.defineProperty(apps.clock, 'icon', { configurable: true, value: icon })
  }
})
