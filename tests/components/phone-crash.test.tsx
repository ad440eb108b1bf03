import { expect, test } from 'vitest'
import type { AppId } from '../../src/flows/screens.ts'
import { act } from '@testing-library/react'
import { holdPhone, type Held } from './phone-driver.tsx'

/** Makes the flow of an app end by an error, as one does that meets what nobody foresaw. */
const fail = ({ world }: Held, app: AppId) =>
  act(async () => {
    world.phones[0]!.actor.send({ type: `xstate.error.actor.${app}`, error: new Error('Not foreseen') })
    await world.clock.settled()
  })

/** What a screen reader is told. */
const said = ({ glass }: Held) => [...glass.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent)
const front = ({ world }: Held) => world.phones[0]!.actor.getSnapshot().context.front

test('an app that fails is gone, and the phone says which one it was', async () => {
  const phone = await holdPhone()
  await phone.tap('Notes')
  expect(said(phone)).not.toContain('Notes stopped working')
  await fail(phone, 'notes')
  expect(front(phone)).toBeUndefined()
  expect(said(phone)).toContain('Notes stopped working')
})

test('it says so every time, also of an app that was behind another one', async () => {
  const phone = await holdPhone()
  await phone.tap('Notes')
  await phone.tap('Home')
  await phone.tap('Clock')
  await fail(phone, 'notes')
  expect(front(phone)).toBe('clock')
  expect(said(phone)).toContain('Notes stopped working')
  await fail(phone, 'clock')
  expect(front(phone)).toBeUndefined()
  expect(said(phone)).toContain('Clock stopped working')
})

test('in the language of the phone, and the app opens again', async () => {
  const phone = await holdPhone({ locale: 'zh-CN' })
  await phone.tap('便签')
  await fail(phone, 'notes')
  expect(said(phone)).toContain('“便签”已停止运行')
  await phone.tap('便签')
  expect(front(phone)).toBe('notes')
})
