import { and, assign, not, raise, stateIn } from 'xstate'
import { firstDigits, isFree, oneTimeCodeSetup } from './one-time-code.setup.ts'

/** How long a code is worth reading and offering: until it is too old, or has been tried too often. */
export const life = oneTimeCodeSetup.createStateConfig({
  initial: 'alive',
  on: { 'ticket.renewed': '.alive' },
  states: {
    alive: { always: { guard: 'isDead', target: 'over' }, after: { untilExpired: 'over' } },
    over: { id: 'one-time-code-over', entry: assign({ offer: undefined }) },
  },
})

const isOver = stateIn('#one-time-code-over')

/** What the phone's code reader finds in messages, and what becomes of it. */
export const reader = oneTimeCodeSetup.createStateConfig({
  initial: 'quiet',
  on: {
    'code.read': {
      guard: and(['isEmpty', not(isOver)]),
      target: '.quiet',
      actions: [
        assign(({ context, event }) => ({ code: firstDigits(event.code, context.ticket.length) })),
        raise({ type: 'code.submitted' }),
      ],
    },
    'code.offered': {
      guard: not(isOver),
      target: '.quiet',
      actions: assign(({ event }) => ({ offer: { code: event.code, text: '', sender: '' } })),
    },
    'code.consent-asked': {
      guard: not(isOver),
      target: '.asking',
      actions: assign(({ event }) => ({ offer: { code: event.code, text: event.text, sender: event.sender } })),
    },
  },
  states: {
    quiet: {
      on: {
        'code.reading': { guard: 'isEmpty', target: 'reading' },
        'offer.taken': { guard: isFree, actions: 'takeOffer' },
      },
    },
    reading: { id: 'one-time-code-reading', tags: 'modal', after: { autoRead: 'quiet' }, on: { back: 'quiet', cancel: 'quiet' } },
    asking: {
      id: 'one-time-code-asking',
      tags: 'modal',
      always: { guard: isOver, target: 'quiet' },
      on: {
        'consent.given': [{ guard: isFree, target: 'quiet', actions: 'takeOffer' }, { target: 'quiet' }],
        'consent.denied': { target: 'quiet', actions: assign({ offer: undefined }) },
        back: { target: 'quiet', actions: assign({ offer: undefined }) },
      },
    },
  },
})
