import { and, not, sendTo, stateIn } from 'xstate'
import type { SignInRequestOutput } from '../sign-in-request/sign-in-request.machine.ts'
import { phoneSetup } from './phone.setup.ts'
import type { PhoneContext, PhoneEvent } from './phone.types.ts'

const isOverUncovered = and(['isAwake', not(stateIn('#shade-open'))])

/** Who goes somewhere else on the phone leaves what lies over it. */
const otherWays = { home: 'nothing', 'recents.opened': 'nothing', 'app.opened': 'nothing' }

/**
 * What can be reached even where the phone is shut: the networks, without which no lock could open, and emergency calls.
 * It lies over the stage, so that what is typed below stays.
 */
export const over = phoneSetup.createStateConfig({
  initial: 'nothing',
  states: {
    nothing: {
      on: {
        'networks.opened': { guard: 'isShut', target: 'networks' },
        'emergency.opened': { guard: 'isNotUsed', target: 'emergency' },
        'notification.opened': { guard: and(['isUsed', 'isAsked']), target: 'request' },
        'portal.opened': { guard: and(['isUsed', 'namesNetwork']), target: 'portal' },
        'date-time.opened': [
          { guard: 'isUsed', target: 'page' },
          { guard: 'isShut', target: 'shutClock' },
        ],
        'system-update.opened': { guard: 'isUsed', target: 'page' },
      },
    },
    /** With a wrong clock or too old a system nobody is let in; once it is put right, what lies below goes on where it stood. */
    page: {
      id: 'over-page',
      meta: { lies: 'over', child: 'settings-page' },
      always: { guard: 'isNotUsed', target: 'nothing' },
      invoke: {
        id: 'settings-page',
        src: 'settingsPage',
        input: ({ event }) => ({ page: event.type === 'system-update.opened' ? 'system-update' : 'date-time' }),
        onDone: 'nothing',
      },
      on: {
        back: { guard: isOverUncovered, actions: sendTo('settings-page', { type: 'back' }) },
        ...otherWays,
      },
    },
    /** The page that a network wants accepted before it lets anything through. */
    portal: {
      id: 'over-portal',
      meta: { lies: 'over', child: 'portal-page' },
      always: { guard: 'isNotUsed', target: 'nothing' },
      invoke: {
        id: 'portal-page',
        src: 'wifi',
        input: ({ event }: { event: PhoneEvent }) => ({ portal: event.type === 'portal.opened' ? event.name : '' }),
        onDone: 'nothing',
      },
      on: {
        back: { guard: isOverUncovered, actions: sendTo('portal-page', { type: 'back' }) },
        ...otherWays,
      },
    },
    shutClock: {
      id: 'over-shut-clock',
      meta: { lies: 'over', child: 'shut-clock' },
      always: { guard: 'isUsed', target: 'nothing' },
      invoke: { id: 'shut-clock', src: 'settingsPage', input: { page: 'date-time' }, onDone: 'nothing' },
      on: { back: { guard: 'isAwake', actions: sendTo('shut-clock', { type: 'back' }) } },
    },
    /** Somebody signs in elsewhere: asked over whatever app is in front, and only of who has the phone in use. */
    request: {
      id: 'over-request',
      meta: { lies: 'over', child: 'sign-in-request' },
      always: { guard: not(and(['isUsed', 'hasRequest'])), target: 'nothing' },
      invoke: {
        id: 'sign-in-request',
        src: 'signInRequest',
        input: ({ context }: { context: PhoneContext }) => ({ request: context.asked, token: context.session?.token ?? '' }),
        onDone: {
          target: 'nothing',
          actions: { type: 'dropRequest', params: ({ event }) => event.output as SignInRequestOutput },
        },
        onError: 'nothing',
      },
      on: {
        back: { guard: isOverUncovered, actions: sendTo('sign-in-request', { type: 'back' }) },
        ...otherWays,
        'notification.opened': [{ guard: 'isAsked', target: 'request', reenter: true }, { target: 'nothing' }],
      },
    },
    networks: {
      id: 'over-networks',
      meta: { lies: 'over', child: 'wifi' },
      always: { guard: 'isUsed', target: 'nothing' },
      invoke: { id: 'wifi', src: 'wifi', onDone: 'nothing' },
      on: { back: { guard: 'isAwake', actions: sendTo('wifi', { type: 'back' }) } },
    },
    emergency: {
      id: 'over-emergency',
      meta: { lies: 'over', child: 'emergency-call' },
      always: { guard: 'isUsed', target: 'nothing' },
      invoke: { id: 'emergency-call', src: 'emergencyCall', onDone: 'nothing' },
      on: { back: { guard: 'isAwake', actions: sendTo('emergency-call', { type: 'back' }) } },
    },
  },
})
