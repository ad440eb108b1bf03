import { render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Accounts } from '../../src/lab/inside/accounts.tsx'
import { Timers } from '../../src/lab/inside/timers.tsx'
import { insideOf } from '../../src/lab/automation.ts'
import { I18nProvider } from '../../src/i18n/index.ts'
import { makeWorld, stopWorlds } from '../../src/testing/make-world.ts'
import { holdPhone } from '../../src/testing/headless.ts'
import type { World } from '../../src/world/world.ts'

afterEach(stopWorlds)

const show = (world: World) =>
  render(
    <I18nProvider locale="en">
      <Timers inside={insideOf(world)} now={world.clock.now()} />
      <Accounts inside={insideOf(world)} now={world.clock.now()} scenario={world.scenario} />
    </I18nProvider>,
  )

const timer = (name: string) => within(screen.getByRole('region', { name: 'Timers' })).getByText(name).parentElement!.textContent

describe('what the trainer sees of a lock that nobody is told of', () => {
  it('is a timer of its own, and a word on the account', async () => {
    const world = await makeWorld({ scenario: 'second-step', conditions: { 'auth.maxFail': 3 }, at: 'sign-in/credentials' })
    const phone = holdPhone(world)
    for (let tries = 0; tries < 3; tries += 1) {
      await phone.signIn({ type: 'identifier.changed', text: 'ada.marlow@post.test' })
      await phone.signIn({ type: 'password.changed', text: `wrong-${tries}` })
      await phone.signIn({ type: 'credentials.submitted' })
      await phone.waitUntil('an answer', () => !phone.busy())
    }
    show(world)
    expect(timer('Account lock')).toMatch(/1:5\d:\d\d|2:00:00/)
    expect(timer('New password')).toContain('–')
    const card = screen.getByRole('region', { name: 'Accounts' })
    expect(card.textContent).toContain('3 wrong tries. Locked until')
    expect(card.textContent).toContain('Has a password · asks for a second step')
  })

  it('tells which devices are bound', async () => {
    const world = await makeWorld({ scenario: 'S21' })
    show(world)
    expect(screen.getByRole('region', { name: 'Accounts' }).textContent).toContain('Find device is on: ')
    expect(timer('Account lock')).toContain('–')
  })
})

describe('who plays the owner', () => {
  it('finds the name, the password and the PIN that the story began with', async () => {
    const world = await makeWorld({ scenario: 'S28' })
    show(world)
    const accounts = screen.getByRole('region', { name: 'Accounts' }).textContent
    expect(accounts).toContain('At the start: ada.marlow@post.test, password Lighthouse7')
    expect(accounts).toContain('PIN of Handset 12 at the start: 2580')
  })
})
