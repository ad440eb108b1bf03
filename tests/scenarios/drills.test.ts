import { afterEach, expect, it } from 'vitest'
import { drills, type DrillId, type DrillStory } from '../../src/scenarios/index.ts'
import { knowledgeOf } from '../../src/lab/drill/knowledge.ts'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import { computerOf, visit } from './computer-steps.ts'
import { askForCode, recovers, signsIn, signsInWithCode, somebody, type Person } from './person.ts'
import { accountCodeComes, atOnce, cloudCodeComes, codeComes } from './trials.ts'

afterEach(stopWorlds)

type Symptom = (play: HeadlessPhone, person: Person, story: DrillStory) => Promise<unknown>

function isRefused(play: HeadlessPhone): boolean {
  const trouble = play.trouble()
  return trouble?.kind === 'problem' && trouble.problem === 'credentials-invalid'
}

/** What everybody sees who tries what is wanted, with what they know. */
const symptoms: Record<Exclude<DrillId, 'everything'>, Symptom> = {
  async 'no-code'(play, person, { task }) {
    if (task === 'sign-up') return !(await codeComes(play))
    if (task === 'reset') return !(await recovers(play, person, 'sms'))
    if (task === 'reset-by-mail') return !(await recovers(play, person, 'mail'))
    if (await signsInWithCode(play, person)) return false
    await askForCode(play, person, 'sms')
    return !(await accountCodeComes(play))
  },
  async refused(play, person, { task }) {
    if (task === 'reset' && !(await recovers(play, person, 'sms'))) return 'no new password'
    person.hasCapsLock = play.world.conditions.get('kbd.capsLock')
    return !(await signsIn(play, person)) && isRefused(play)
  },
  async verify(play, person) {
    const begin = play.world.clock.now()
    const isIn = await signsIn(play, person)
    return isIn ? play.world.clock.now() - begin >= 1_000 : !isRefused(play)
  },
  async locked(play) {
    await goTo(play.world, 'activation-lock/password')
    return play.screen() === 'activation-lock/password'
  },
  async cloud(play) {
    if (play.world.conditions.get('web.host') === 'right') return !(await cloudCodeComes(play))
    // Where the saved link leads.
    await computerOf(play).tell('', { type: 'profile.chosen', profile: 'me' })
    await visit(computerOf(play), 'i.rni.com')
    return !computerOf(play).page().startsWith('cloud-site/')
  },
}

const rows = (Object.keys(symptoms) as (keyof typeof symptoms)[]).flatMap((drill) => drills[drill].map((story) => ({ drill, ...story })))

it.each(rows)('$drill shows in $scenario, too', async ({ drill, scenario, task }) => {
  const { 'server.syncDelay': _, ...quick } = atOnce
  const play = await playPhone({ scenario, conditions: scenario === 'S16' ? { ...quick, 'carrier.queue': '10s' } : atOnce })
  const known = knowledgeOf(play.world.scenario)
  const person = somebody({ identifier: known?.email ?? known?.number ?? '', password: known?.password ?? 'forgotten1' })
  expect(await symptoms[drill](play, person, { scenario, task })).toBe(true)
})
