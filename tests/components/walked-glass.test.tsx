import { act, cleanup, render } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { Phone } from '../../src/phone/phone.tsx'
import { preloadScreens } from '../../src/phone/screens.tsx'
import type { World } from '../../src/world/world.ts'
import { walkLock } from '../walks/lock-walk.ts'
import type { Finding } from '../walks/watch.ts'

vi.setConfig({ testTimeout: 300_000 })

/** Nothing is to be seen on a phone that is off, or whose display is. */
const dark = new Set(['power/off', 'power/asleep'])

/** What a person could make something of, below the status bar and above the navigation: words, or what has a name. */
function hasContent(glass: Element) {
  const statusBar = glass.querySelector('[role="group"]')
  return [...glass.querySelectorAll('h1, h2, p, time, button, progress, [role="progressbar"], [role="img"]')].some(
    (element) =>
      !statusBar?.contains(element) &&
      !element.closest('nav, [inert], [aria-hidden="true"]') &&
      (element.textContent.trim() !== '' || Boolean(element.getAttribute('aria-label'))),
  )
}

/** Draws whichever world is walked through, and looks at its first phone after every step. */
function createEyes() {
  let drawn: World | undefined
  return {
    takeStep: (step: () => Promise<void>) => act(step),
    async lookAt(world: World): Promise<readonly Finding[]> {
      const { id } = world.phones[0]!
      if (drawn !== world) {
        cleanup()
        await act(async () => void render(<Phone world={world} phoneId={id} />))
        drawn = world
      }
      const { screen } = world.frontScreen(id)
      const glass = document.querySelector('[data-glass]')
      if (dark.has(screen) || (glass && hasContent(glass))) return []
      return [{ kind: 'nothing-on-the-glass', what: `${screen}: ${glass?.innerHTML.slice(0, 200) ?? 'no glass'}` }]
    },
  }
}

it('a walk past every kind of trouble leaves no glass without something to read', async () => {
  await preloadScreens()
  const steps = Number(process.env['HANDSET_WALK_STEPS'] ?? 250)
  const { findings, screens } = await walkLock({ seed: 4, steps, stepsPerLife: 50, ...createEyes() })
  expect(findings.map(({ kind, what }) => [kind, what])).toEqual([])
  expect(Object.keys(screens).length).toBeGreaterThan(8)
})
