import type { ScreenId } from '../../flows/screens.ts'
import { createPlayer, RouteError, type Player } from './player.ts'
import { enterCode, flow, goHome, ifSignedOut, isSignedIn, play, signOut, type RouteStep } from './route-steps.ts'
import { chooseMethod, enterCredentials, ownerOf, seeMethods, signIn } from './sign-in-routes.ts'

// The ways to what is asked on a phone when somebody signs in elsewhere: that takes two phones.

type Keys<Start extends string> = Extract<ScreenId, `${Start}/${string}`>

const name = 'sign-in-request'
const asked = ({ phone }: Player) => phone.actor.getSnapshot().context.asked

/** With the password, which is what makes a phone one that can be asked. */
const signInHere: RouteStep[] = [
  ...signIn,
  enterCredentials(ownerOf),
  async (player) => {
    if (player.screen().endsWith('/methods')) await play(player, [chooseMethod(flow.signInCode), enterCode])
    await player.until(() => isSignedIn(player))
  },
]

const askFromElsewhere: RouteStep = async (player) => {
  const { world, phone } = player
  const other = world.phones.find(({ id }) => id !== phone.id)
  if (!other) throw new RouteError('There is no other phone on which somebody could sign in.')
  await play(createPlayer(world, other.id), [
    signOut,
    ...signIn,
    enterCredentials(ownerOf),
    seeMethods,
    chooseMethod(flow.signInCode, 'device'),
  ])
  await player.until(() => asked(player) !== undefined)
}

const question: RouteStep[] = [
  ifSignedOut(signInHere),
  askFromElsewhere,
  goHome,
  (player) => player.tell('', { type: 'notification.opened', messageId: asked(player)?.codeId }),
]

const answer = (type: 'sign-in.allowed' | 'sign-in.denied'): RouteStep[] => [
  ...question,
  ({ tell }) => tell(name, { type }),
  (player) => player.until(() => player.screen() !== 'sign-in-request/question'),
]

export const signInRequestRoutes: Record<Keys<'sign-in-request'>, RouteStep[]> = {
  'sign-in-request/question': question,
  'sign-in-request/code': answer('sign-in.allowed'),
  'sign-in-request/denied': answer('sign-in.denied'),
}
