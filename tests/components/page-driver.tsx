import { act, render, screen } from '@testing-library/react'
import { Computer } from '../../src/computer/index.ts'
import type { PageId } from '../../src/flows/pages.ts'
import { goToPage } from '../../src/world/routes/page-routes.ts'
import { holdPage, openPage, type WebPage } from '../scenarios/web-page.ts'

/** Draws the computer with a page in front, reached by really playing the way. */
export async function renderPage(at: PageId, options: Parameters<typeof openPage>[0] = {}): Promise<WebPage> {
  const { world } = await openPage(options)
  await goToPage(world, at)
  await act(async () => void render(<Computer world={world} computerId="computer-1" />))
  // Its words and symbols come later than the first frame.
  await screen.findAllByRole('heading', {}, { timeout: 10_000 })
  return holdPage(world)
}

/** Moves the clock by some milliseconds, and draws what follows. */
export const skip = ({ world }: WebPage, by: number): Promise<void> => act(() => world.dispatch({ type: 'skip', by }))
