import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Computer } from '../../src/computer/index.ts'
import { secondStep } from '../../src/scenarios/second-step.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { goToPage } from '../../src/world/routes/page-routes.ts'
import { holdPage, openPage, type WebPage } from '../scenarios/web-page.ts'
import { renderPage, skip } from './page-driver.tsx'

// What a page of the computer says of a code or a mail once it was sent, and how one gets on where it does not come.

afterEach(async () => {
  cleanup()
  await stopWorlds()
})

const statuses = () => screen.queryAllByRole('status').map(({ textContent }) => textContent ?? '')

describe('another code', () => {
  const atCode = () => renderPage('account-site/sign-in/code', { scenario: secondStep })
  const resend = (page: WebPage) => act(() => page.ask('code', { type: 'resend.requested' }))
  const said = () => statuses().filter((words) => words.includes('new code'))

  it('says politely where it went, once it was sent and not before, and each time anew', async () => {
    const page = await atCode()
    await skip(page, 61_000)
    expect(said()).toEqual([])
    await resend(page)
    const first = screen.getByText(/^A new code was sent to \+44/)
    expect(said()).toHaveLength(1)
    await skip(page, 121_000)
    await resend(page)
    expect(said()).toHaveLength(1)
    // Said again because it is another notice: the same words in the same place are not read out.
    expect(first.isConnected).toBe(false)
  })

  it('says it to who comes to the page after that, too', async () => {
    const { world } = await openPage({ scenario: secondStep })
    await goToPage(world, 'account-site/sign-in/code')
    await world.dispatch({ type: 'skip', by: 61_000 })
    await holdPage(world).ask('code', { type: 'resend.requested' })
    await act(async () => void render(<Computer world={world} computerId="computer-1" />))
    await screen.findAllByRole('heading')
    expect(said()).toHaveLength(1)
  })

  it.each([
    [/E-mail/, 1],
    [/Text message/, 0],
  ])('sent as %s, says to look in the spam folder where that can help', async (way, times) => {
    const page = await renderPage('account-site/sign-in/methods', { scenario: secondStep })
    await act(async () => {
      screen.getByRole('button', { name: way }).click()
      await page.world.clock.settled()
    })
    await act(() => page.settle())
    expect(page.page()).toBe('account-site/sign-in/code')
    expect(screen.queryAllByText(/Look in the spam folder/)).toHaveLength(times)
  })

  it('says nothing of a code that could not be sent', async () => {
    const page = await atCode()
    await skip(page, 61_000)
    await page.world.dispatch({ type: 'condition', name: 'server.fault.sendSecondStepCode', value: { kind: '500', count: 1 } })
    await resend(page)
    expect(said()).toEqual([])
    expect(screen.getByRole('alert').textContent).toContain('server')
  })
})

describe('the mail that makes an account', () => {
  it('says what to do where it does not come: the spam folder, the address, another mail', async () => {
    const page = await renderPage('account-site/sign-up-by-mail/sent')
    expect(screen.getByRole('heading', { name: 'No mail?' })).toBeDefined()
    expect(document.body.textContent).toContain('spam folder')
    const { email } = page.contextOf('mail-sign-up')!['sent'] as { email: string }
    expect(document.body.textContent).toContain(`It went to ${email}.`)
    await skip(page, 600_000)
    expect(screen.getByRole('button', { name: 'Send the mail again' })).toBeDefined()
  })

  it('lets the address be changed, and keeps what else was typed', async () => {
    const page = await renderPage('account-site/sign-up-by-mail/sent')
    const before = page.typed()
    await act(async () => {
      screen.getByRole('button', { name: 'Change the address' }).click()
      await page.world.clock.settled()
    })
    await act(() => page.settle())
    expect(page.page()).toBe('account-site/sign-up-by-mail')
    expect(page.typed()).toEqual(before)
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['mail-sign-up email', 'mail-sign-up password', 'mail-sign-up repeated']))
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'E-mail' }).value).toBe(before['mail-sign-up email'])
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true)
  })
})
