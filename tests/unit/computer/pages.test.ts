import { expect, it } from 'vitest'
import { pageIds, type PageId } from '../../../src/flows/pages.ts'
import { scenarioById, scenarioForScreen } from '../../../src/scenarios/index.ts'
import { createWorld } from '../../../src/world/create-world.ts'
import { replay } from '../../../src/world/replay.ts'
import { goTo } from '../../../src/world/routes/routes.ts'

const worldFor = (page: PageId, seed = 7) => createWorld({ scenario: scenarioById(scenarioForScreen(page))!, seed })

it.each(pageIds)('plays the way to %s, and the same journal leads there again', async (page) => {
  const world = worldFor(page)
  await goTo(world, page)
  const again = worldFor(page)
  await replay(again, world.story())
  expect(again.computers[0]!.frontPage()).toEqual(world.computers[0]!.frontPage())
  expect(again.happenings()).toEqual(world.happenings())
})

it('wakes only when somebody looks, which is no part of the story', async () => {
  const world = worldFor('browser/new-tab')
  const watched = worldFor('browser/new-tab')
  await watched.computers[0]!.wake()
  expect(world.computers[0]!.actor()).toBeUndefined()
  expect(watched.story()).toEqual(world.story())
  for (const each of [world, watched]) await goTo(each, 'browser/not-this-site')
  expect(watched.happenings()).toEqual(world.happenings())
})
