import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { stopWorlds } from '../../src/testing/make-world.ts'
import type { WebPage } from '../scenarios/web-page.ts'
import { renderPage, skip } from './page-driver.tsx'

afterEach(async () => {
  cleanup()
  await stopWorlds()
})

const minute = 60_000
const playing = /^The device plays a sound now/
const over = /^The sound was asked for some minutes ago, and may be over by now/

async function ask(latency: string): Promise<WebPage> {
  const page = await renderPage('cloud-site/find', { scenario: 'two-devices' })
  await act(() => page.world.dispatch({ type: 'condition', name: 'server.latency.ringDevice', value: latency }))
  await act(() => page.tell('own-devices', { type: 'sound.requested', deviceId: 'phone-2' }))
  return page
}

describe('what the page says of a sound that was asked for', () => {
  it('is that it plays, and no longer than it does', async () => {
    const page = await ask('1s')
    await skip(page, 3_000)
    expect(screen.queryByText(playing)).not.toBeNull()
    await skip(page, 5 * minute)
    expect(screen.queryByText(playing)).toBeNull()
    expect(screen.queryByText(over)).not.toBeNull()
  })

  it('is that it may be over where the answer comes after it', async () => {
    const page = await ask('5min')
    await skip(page, 5 * minute + 1_000)
    expect(screen.queryByText(playing)).toBeNull()
    expect(screen.queryByText(over)).not.toBeNull()
    // Asked again, and heard at once.
    await act(() => page.world.dispatch({ type: 'condition', name: 'server.latency.ringDevice', value: '1s' }))
    await act(() => page.tell('own-devices', { type: 'sound.requested', deviceId: 'phone-2' }))
    await skip(page, 3_000)
    expect(screen.queryByText(playing)).not.toBeNull()
  })
})
