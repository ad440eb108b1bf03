import type { ScreenId } from '../../flows/screens.ts'
import { RouteError, type Player } from './player.ts'
import { enterFreeNumber, openSection, passCaptcha, play, settings, signOut, startApp, waitForSms, type RouteStep } from './route-steps.ts'

type Of<Start extends string> = Extract<ScreenId, `${Start}/${string}`>

const dial: RouteStep[] = [
  startApp('dialer'),
  ({ tell }) => tell('dialer', { type: 'number.changed', text: '1212' }),
  ({ tell }) => tell('dialer', { type: 'call.requested' }),
]

/** Lets a filter keep a message: one that waits there already, or the next code that is asked for. */
const beHeld =
  (filter: 'blocklist' | 'quarantine', app: 'security' | 'guard'): RouteStep =>
  async (player) => {
    if (heldBy(player, filter).length === 0) {
      const { world } = player
      await world.dispatch({ type: 'condition', name: 'sms.blockedBy', value: filter === 'blocklist' ? 'securityApp' : 'thirdParty' })
      await play(player, [signOut, ...settings, openSection('mi-account'), enterFreeNumber, passCaptcha, waitForSms])
    }
    await play(player, [startApp(app), ({ tell }) => tell(app, { type: 'held.opened' })])
    const message = heldBy(player, filter).at(-1)
    if (!message) throw new RouteError('No message came that the app keeps.')
    await player.tell(app, { type: 'message.opened', messageId: message.messageId })
  }

const heldBy = ({ phone }: Player, filter: 'blocklist' | 'quarantine') =>
  phone.actor.getSnapshot().children[filter]?.getSnapshot().context.held ?? []

const open =
  (app: 'security' | 'guard', type: 'held.opened' | 'rules.opened'): RouteStep =>
  ({ tell }) =>
    tell(app, { type })

/** How a person gets to the screens of the dialer and of the security apps. */
export const onPhoneRoutes: Record<Of<'dialer'> | Of<'security'> | Of<'guard'>, RouteStep[]> = {
  'dialer/keypad': [startApp('dialer')],
  'dialer/call': dial,
  'security/home': [startApp('security')],
  'security/blocklist': [startApp('security'), open('security', 'held.opened')],
  'security/message': [beHeld('blocklist', 'security')],
  'security/rules': [startApp('security'), open('security', 'rules.opened')],
  'guard/home': [startApp('guard')],
  'guard/quarantine': [startApp('guard'), open('guard', 'held.opened')],
  'guard/message': [beHeld('quarantine', 'guard')],
  'guard/rules': [startApp('guard'), open('guard', 'rules.opened')],
}
