import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { renderPage } from './page-driver.tsx'

afterEach(async () => {
  cleanup()
  await stopWorlds()
})

it.each(['account-site/sign-up', 'account-site/sign-up-by-mail'] as const)(
  'what a new account agrees to on %s can be read in another tab, and what was typed stays',
  async (form) => {
    const page = await renderPage(form)
    const flow = form === 'account-site/sign-up' ? 'sign-up' : 'mail-sign-up'
    const click = (role: string, name: string | RegExp) =>
      act(async () => {
        fireEvent.click(screen.getByRole(role, { name }))
        await page.world.clock.settled()
      })
    await act(() => page.tell(flow, { type: 'birthday.changed', text: '1990-02-28' }))
    for (const document of ['User Agreement', 'Privacy Policy']) {
      await click('link', document)
      await act(() => page.settle())
      expect(page.page()).toBe('account-site/document')
      expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(document)
      expect(screen.getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(1)
      await act(async () => {
        fireEvent.click(screen.getAllByRole('tab')[0]!)
        await page.world.clock.settled()
      })
      expect(page.page()).toBe(form)
    }
    expect(Object.values(page.typed())).toContain('1990-02-28')
  },
)
