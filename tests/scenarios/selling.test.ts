import { afterEach, describe, expect, it } from 'vitest'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { createPlayer } from '../../src/world/routes/player.ts'
import { ask, enterPassword, isBound, openFindDevice } from './owner.ts'
import { comeUp, goOn, losses } from './setup-steps.ts'

afterEach(stopWorlds)

const calm = { 'server.latency': 0, 'server.syncDelay': 0, 'captcha.when.login': 'off' }
const isInUse = ({ world }: HeadlessPhone) => world.phones[0]!.actor.getSnapshot().hasTag('in-use')

/** Whoever leaves Find device on enters no password where it is to be turned off. */
interface Seller {
  turnsOffFindDevice: boolean
  signsOut: boolean
  resets: boolean
}

async function turnOffFindDevice(play: HeadlessPhone) {
  await openFindDevice(play)
  await play.findDevice({ type: 'find-device.switched', on: false })
  await enterPassword(play)
  await play.closeSettings()
}

async function signOut(play: HeadlessPhone) {
  await play.openSettings('mi-account')
  await play.account({ type: 'sign-out.requested' })
  await ask(play, () => play.account({ type: 'sign-out.confirmed' }))
  await play.closeSettings()
}

async function reset(play: HeadlessPhone) {
  await play.openSettings('about')
  await play.world.dispatch({ type: 'event', to: 'phone-1/settings', event: { type: 'reset.opened' } })
  await ask(play, () => play.reset({ type: 'reset.requested' }))
  if (play.screen() !== 'factory-reset/warning') return play.closeSettings()
  await play.reset({ type: 'reset.continued' })
  await play.wait('5s')
  await play.reset({ type: 'reset.confirmed' })
  await comeUp(createPlayer(play.world))
}

/** What the next owner finds in the way, first as the phone is, and then after a wipe if it was not like new. */
async function handOver(play: HeadlessPhone): Promise<string[]> {
  const player = createPlayer(play.world)
  if (!isInUse(play)) return [await goOn(player)]
  // In the post it is dark.
  await play.tell({ type: 'power.pressed' })
  await play.tell({ type: 'power.pressed' })
  await play.tell({ type: 'lock-screen.swiped' })
  const first = play.screen()
  await losses['wipe']!(player)
  return [first, await goOn(player)]
}

const bools = [true, false]
const sellers: Seller[] = bools.flatMap((turnsOffFindDevice) =>
  bools.flatMap((signsOut) => bools.map((resets) => ({ turnsOffFindDevice, signsOut, resets }))),
)
const locked = 'activation-lock/password'

describe.each([false, true])('selling a phone; a reset from Settings leaves it bound: %s', (lockAfterReset) => {
  it.each(sellers)('Find device off $turnsOffFindDevice, signs out $signsOut, resets $resets', async (seller) => {
    const { turnsOffFindDevice, signsOut, resets } = seller
    const play = await playPhone({ scenario: 'S30-selling', conditions: { ...calm, 'device.lockAfterReset': lockAfterReset } })
    expect([play.session()?.account.name, isBound(play)]).toEqual(['Ada Marlow', true])
    if (turnsOffFindDevice) await turnOffFindDevice(play)
    if (signsOut) await signOut(play)
    // A phone that is bound does not let anybody sign out without the password.
    expect([isBound(play), play.session() === undefined]).toEqual([!turnsOffFindDevice, signsOut && turnsOffFindDevice])
    if (resets) await reset(play)

    const isLikeNew = resets && (turnsOffFindDevice || lockAfterReset)
    const end = turnsOffFindDevice ? 'home' : locked
    expect(await handOver(play)).toEqual(isLikeNew ? [end] : ['lock-screen/pin', end])
    expect([isBound(play), play.session()]).toEqual([!turnsOffFindDevice, undefined])
  })
})

it('signing out of a phone that is bound turns Find device off on the way', async () => {
  const play = await playPhone({ scenario: 'S30-selling', conditions: calm })
  await play.openSettings('mi-account')
  await play.account({ type: 'sign-out.requested' })
  await ask(play, () => play.account({ type: 'sign-out.confirmed' }))
  await enterPassword(play)
  expect([play.session(), isBound(play)]).toEqual([undefined, false])
  await play.closeSettings()
  await reset(play)
  expect(await handOver(play)).toEqual(['home'])
})
