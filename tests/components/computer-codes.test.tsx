import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { confirmedElsewhere } from '../../src/scenarios/account-trouble.ts'
import { secondStep } from '../../src/scenarios/second-step.ts'
import { holdPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import type { WebPage } from '../scenarios/web-page.ts'
import { renderPage, skip } from './page-driver.tsx'

// What the computer says while it waits for another device, and when a day's codes run out.

afterEach(async () => {
  cleanup()
  await stopWorlds()
})

const words = () => document.querySelector('[data-part="web-page"]')!.textContent
const click = async ({ world }: WebPage, name: RegExp | string) => {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await world.clock.settled()
  })
}

describe('a confirmation on another device', () => {
  /** As far as the other phone is asked. */
  async function askElsewhere() {
    const page = await renderPage('account-site/sign-in/methods', { scenario: confirmedElsewhere })
    await click(page, 'Confirm on Handset 9')
    await act(() => page.settle())
    await skip(page, 2_000)
    const phone = holdPhone(page.world, 'phone-2')
    const asked = () => phone.world.phones[1]!.actor.getSnapshot().context.asked
    const answer = (type: 'sign-in.allowed' | 'sign-in.denied') =>
      act(async () => {
        await phone.tell({ type: 'notification.opened', messageId: asked()!.codeId })
        await page.world.dispatch({ type: 'event', to: 'phone-2/sign-in-request', event: { type } })
        await phone.waitUntil('the answer', () => phone.screen() !== 'sign-in-request/question')
      })
    return { page, phone, asked, answer }
  }

  it('says where to look, waits as long as nobody answers, and takes the code that shows there', async () => {
    const { page, phone, asked, answer } = await askElsewhere()
    expect(words()).toContain('Allow the sign-in on Handset 9, then enter the 6-digit code it shows.')
    expect(asked()).toMatchObject({ surface: 'web' })
    await skip(page, 120_000)
    expect(page.page()).toBe('account-site/sign-in/code')
    expect(screen.queryByRole('alert')).toBeNull()

    await answer('sign-in.allowed')
    const { digits } = phone.contextAt('sign-in-request')!['code'] as { digits: string }
    await act(async () => {
      fireEvent.change(screen.getByRole('textbox', { name: 'Verification code' }), { target: { value: digits } })
      await page.world.clock.settled()
    })
    await click(page, 'Submit')
    await act(() => page.settle())
    expect(page.page()).toBe('account-site/home')
    expect(words()).toContain('Ada Marlow')
  })

  it('says by itself that it was denied there, and leads back to where it begins', async () => {
    const { page, answer } = await askElsewhere()
    await answer('sign-in.denied')
    expect(page.page()).toBe('account-site/sign-in/code')
    await skip(page, 15_000)
    expect(page.page()).toBe('account-site/sign-in')
    expect(screen.getByRole('alert').textContent).toContain('This sign-in was denied on another device')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^E-mail, phone number/ }).value).not.toBe('')
  })

  it('lets somebody choose another way while it waits', async () => {
    const { page } = await askElsewhere()
    await click(page, 'Choose another way')
    expect(page.page()).toBe('account-site/sign-in/methods')
    expect(screen.getByRole('button', { name: /^Text message to/ })).toBeDefined()
    // The advice says whom it is for.
    expect(screen.getByText(/^No longer got this number\? Your carrier can/)).toBeDefined()
  })
})

describe('the codes of a day', () => {
  const resend = (page: WebPage) => act(() => page.ask('code', { type: 'resend.requested' }))

  it('says of the last one that it is, for how long no other will come, and when it is too old as well', async () => {
    const page = await renderPage('account-site/sign-in/code', { scenario: secondStep, conditions: { 'sms.dailyLimit': 2 } })
    expect(words()).toContain('1 code left today')
    await skip(page, 61_000)
    await resend(page)
    expect(words()).toMatch(/This is the last code for today\. You can ask for another one in 2[34] hours\./)
    expect(screen.queryByRole('button', { name: /^Resend code/ })).toBeNull()
    // It can still be entered.
    expect(screen.getByRole('textbox', { name: 'Verification code' })).toBeDefined()
    expect(words()).not.toContain('No more codes can be sent')

    await skip(page, 601_000)
    expect(words()).toMatch(/No more codes can be sent there today\. Try again in 2[34] hours or choose another way\./)
    expect(words()).not.toContain('This is the last code')
    // Nobody is sent for one that is not to be had, nor told that it has just come.
    expect(words()).not.toMatch(/Ask for a new one|A new code was sent/)

    await skip(page, 24 * 3_600_000)
    expect(words()).not.toMatch(/No more codes can|last code for today/)
    expect(screen.getByRole('button', { name: 'Resend code' })).toBeDefined()
  })

  it('says nothing of that while there are some left', async () => {
    const page = await renderPage('account-site/sign-in/code', { scenario: secondStep })
    await skip(page, 61_000)
    await resend(page)
    expect(words()).not.toMatch(/No more codes can|last code for today/)
    expect(words()).toContain('3 codes left today')
  })
})
