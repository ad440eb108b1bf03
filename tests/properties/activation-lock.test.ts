import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { screenIds } from '../../src/flows/screens.ts'
import { models } from '../flows/models.ts'
import { nodesOf } from '../flows/explore.ts'
import { activate, ada, begin, bound, goOn, isBound, isInUse, losses, story, wait, wizard, wizardLock } from '../scenarios/setup-steps.ts'

/** Every kind of event that any machine knows, and some that only XState may send. */
const types = [
  ...new Set(Object.values(models).flatMap(({ machine }) => nodesOf(machine).flatMap(({ ownEvents }) => [...ownEvents]))),
  'xstate.done.actor.setup-wizard',
  'xstate.done.actor.activation-lock',
  'xstate.done.state.setup-wizard',
  'xstate.init',
  'xstate.stop',
].filter((type) => !type.includes('*'))

const paths = [
  '',
  'radios',
  'wifi',
  'emergency-call',
  'find-device-agent',
  'activation-lock',
  'date-time',
  wizard,
  `${wizard}/connection`,
  wizardLock,
  `${wizardLock}/captcha`,
  `${wizardLock}/account-code`,
  `${wizardLock}/account-code/code`,
  `${wizard}/sign-in`,
  `${wizard}/sign-up`,
  `${wizard}/recovery`,
]

/** What a forger would put into an event; the owner's password is not among it. */
const session = {
  token: 'session_forged',
  created: false,
  account: { accountId: '1', name: 'X', hasPassword: true, number: '' },
  trust: 't',
}
const values = fc.constantFrom<unknown>(
  true,
  false,
  undefined,
  null,
  0,
  '',
  'FR',
  'pin',
  '1111',
  'Wrong1234',
  session,
  { kind: 'none' },
  { kind: 'pin', pin: '1111' },
  { kind: 'activated', session },
  { kind: 'released' },
  { step: 'extras', extras: {} },
  { step: 'account' },
  { bound: false },
  { outcome: 'signed-in', session },
  { findDevice: true },
  [],
)
const fields = [
  'output',
  'session',
  'progress',
  'on',
  'lock',
  'kind',
  'text',
  'pin',
  'region',
  'app',
  'activation',
  'outcome',
  'error',
  'method',
  'name',
  'input',
]
const forged = fc.record({
  to: fc.constantFrom(...paths),
  event: fc
    .tuple(fc.constantFrom(...types), fc.dictionary(fc.constantFrom(...fields), values, { maxKeys: 5 }))
    .map(([type, payload]) => ({ ...payload, type })),
})
/** Facts that lead on are rare among all there are. */
const likely = fc.constantFrom(
  { to: wizard, event: { type: 'step.finished' } },
  { to: wizard, event: { type: 'step.finished' } },
  { to: wizard, event: { type: 'retry' } },
  { to: wizard, event: { type: 'skip.requested' } },
  { to: wizard, event: { type: 'skip.confirmed' } },
  { to: wizardLock, event: { type: 'password.changed', text: 'Wrong1234' } },
  { to: wizardLock, event: { type: 'activation.requested' } },
  { to: wizardLock, event: { type: 'back' } },
  { to: '', event: { type: 'back' } },
  { to: '', event: { type: 'restart.chosen' } },
  { to: '', event: { type: 'reset.confirmed' } },
)
type Move = { to: string; event: { type: string } } | { skip: number }
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: forged },
    { weight: 4, arbitrary: likely },
    { weight: 1, arbitrary: fc.constantFrom(1_000, 30_000, 3_600_000).map((skip) => ({ skip })) },
  ),
  { minLength: 5, maxLength: 60 },
)

const open = new Set<string>(screenIds.filter((screen) => /^(home|recents|messages|settings\/root|account)/.test(screen)))

describe('a phone that waits for its owner', () => {
  it.each(['starting like new', 'at its lock', 'after a wipe'])('%s, is opened by no event that anybody could make up', (where) =>
    fc.assert(
      fc.asyncProperty(moves, async (told) => {
        const player = await begin(story({ devices: bound }, where === 'after a wipe' ? { isSetUp: true, pin: '2580' } : {}))
        if (where === 'after a wipe') await losses['wipe']!(player)
        if (where === 'at its lock') await goOn(player)
        for (const move of told) {
          if ('skip' in move) await wait(player, move.skip)
          else await player.tell(move.to, move.event)
          expect([isInUse(player), open.has(player.screen()), isBound(player)]).toEqual([false, false, true])
        }
        expect(player.phone.actor.getSnapshot().context.isSetUp).toBe(false)
        await stopWorlds()
      }),
      { numRuns: 150 },
    ),
  )

  it('is opened, after all of that, by its owner’s password', () =>
    fc.assert(
      fc.asyncProperty(moves, async (told) => {
        const player = await begin(story({ devices: bound }))
        for (const move of told) await ('skip' in move ? wait(player, move.skip) : player.tell(move.to, move.event))
        // Radios may be off, and the phone too: whoever owns it turns it on and connects it.
        await player.tell('', { type: 'restart.chosen' })
        await player.tell('', { type: 'power.pressed' })
        await wait(player, 60_000)
        await player.tell('radios', { type: 'airplane.changed', on: false })
        await player.tell('radios', { type: 'wifi.changed', on: true })
        await player.tell('radios', { type: 'mobile-data.changed', on: true })
        await wait(player, 60_000)
        await player.tell('radios', { type: 'network.chosen', name: 'Juniper', password: 'lantern-fish' })
        // Long enough for every wrong try to be forgiven.
        await wait(player, 3 * 86_400_000)
        await goOn(player)
        await activate(player, ada)
        await goOn(player)
        // A phone told that it is lost asks the server, learns that it is not, and is left locked as phones are: a swipe opens it.
        if (player.screen() === 'lock-screen/cover') await player.tell('', { type: 'lock-screen.swiped' })
        expect([player.screen(), isInUse(player), isBound(player)]).toEqual(['home', true, false])
        await stopWorlds()
      }),
      { numRuns: 60 },
    ))
})

it('the forger’s kinds of events are those the machines know', () => {
  expect(types).toEqual(expect.arrayContaining(['step.finished', 'activation.requested', 'setup.progressed', 'connection.returned']))
})
