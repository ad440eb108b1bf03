import { act, cleanup, render } from '@testing-library/react'
import axe from 'axe-core'
import { expect, it } from 'vitest'
import { Computer } from '../../src/computer/index.ts'
import { pageIds } from '../../src/flows/pages.ts'
import { screenIds } from '../../src/flows/screens.ts'
import { loadLaterTexts } from '../../src/i18n/index.ts'
import { Phone } from '../../src/phone/phone.tsx'
import { preloadScreens } from '../../src/phone/screens.tsx'
import { scenarioById, scenarioForScreen } from '../../src/scenarios/index.ts'
import { loadLaterIcons } from '../../src/ui/index.ts'
import { createWorld } from '../../src/world/create-world.ts'
import { goTo } from '../../src/world/routes/routes.ts'

const worldFor = (id: Parameters<typeof scenarioForScreen>[0]) => createWorld({ scenario: scenarioById(scenarioForScreen(id))!, seed: 7 })

/** What axe knows of names, roles and states; colours, sizes and places need a browser, where `npm run looks` judges them. */
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** What nobody can reach now, and the keyboard, whose action key is called as what it does. */
const apart = '[hidden], [inert], [aria-hidden="true"], [role="group"][aria-label="Keyboard"]'
const nameOf = (element: Element) => {
  const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '')
  return (labels.join(' ') || element.getAttribute('aria-label') || element.textContent || '').trim()
}

/** Buttons that only their place tells apart; a list with a heading is a place of its own. */
function calledAlike(): string[] {
  const buttons = [...document.querySelectorAll('button:not([role])')].filter((button) => !button.closest(apart))
  const names = buttons.map(
    (button) => `${button.closest('section[aria-labelledby]')?.getAttribute('aria-labelledby') ?? ''} ${nameOf(button)}`,
  )
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
}

it.each(screenIds)('%s has names, roles and states that fit', async (screen) => {
  await preloadScreens()
  const world = worldFor(screen)
  await goTo(world, screen)
  await act(async () => void render(<Phone world={world} phoneId={world.phones[0]!.id} />))
  expect(await violations()).toEqual([])
  expect(calledAlike()).toEqual([])
  cleanup()
  world.stop()
})

it.each(pageIds)('%s has names, roles and states that fit', async (page) => {
  // Without them there is nothing to judge yet.
  await Promise.all([loadLaterTexts(), loadLaterIcons()])
  const world = worldFor(page)
  await goTo(world, page)
  await act(async () => void render(<Computer world={world} computerId="computer-1" />))
  expect(document.body.textContent).not.toBe('')
  expect(await violations()).toEqual([])
  expect(calledAlike()).toEqual([])
  cleanup()
  world.stop()
})
