import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { renderPage } from './page-driver.tsx'

afterEach(async () => {
  cleanup()
  await stopWorlds()
})

it('the support says what to do while no code comes before anybody writes to it', async () => {
  await renderPage('support-site/home')
  const advice = within(screen.getByRole('region', { name: 'No code comes?' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
  expect(advice).toEqual([
    expect.stringMatching(/trouble in the networks.*five minutes to a few days/),
    expect.stringMatching(/just made.*needs some time/),
    expect.stringMatching(/carrier.*every app/),
  ])
})

it('where nobody has a ticket there is no list of them', async () => {
  await renderPage('support-site/tickets')
  expect(await screen.findByText('No tickets yet')).toBeTruthy()
  expect(screen.queryByRole('list')).toBeNull()
})

it('regions have calling codes where a number is typed, and nowhere else', async () => {
  const regionsAt = async (at: Parameters<typeof renderPage>[0], label: string) => {
    await renderPage(at)
    const words = within(screen.getByLabelText(label))
      .getAllByRole('option')
      .map(({ textContent }) => textContent)
    cleanup()
    return words
  }
  expect(await regionsAt('account-site/sign-up', 'Country or region')).toContain('Sweden +46')
  expect(await regionsAt('account-site/sign-up-by-mail', 'Country or region')).toContain('Sweden')
  expect(await regionsAt('support-site/verification-past', 'Country or region where you used it')).toContain('Sweden')
})
