import { assign, sendTo } from 'xstate'
import { carryIdentifier, sessionOf } from '../ways-in.ts'
import { miAccountSetup } from './mi-account.setup.ts'
import { numberIn } from '../typed-number.ts'

// The ways into an account: each is a flow of its own, and what was typed goes along from one to the next.

export const signingUp = miAccountSetup.createStateConfig({
  invoke: {
    id: 'sign-up',
    src: 'signUp',
    input: ({ context }) => ({ region: context.region, text: numberIn(context.identifier) }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'signed-in',
        target: 'left',
        actions: [assign(({ event }) => ({ session: sessionOf(event.output) })), 'reportSession'],
      },
      {
        guard: ({ event }) => event.output.kind === 'password-preferred',
        target: 'signingIn',
        actions: assign(({ event }) =>
          event.output.kind === 'password-preferred' ? { identifier: event.output.identifier, region: event.output.region } : {},
        ),
      },
      { target: 'left' },
    ],
  },
  on: { back: { actions: sendTo('sign-up', { type: 'back' }) } },
})

export const signingIn = miAccountSetup.createStateConfig({
  invoke: {
    id: 'sign-in',
    src: 'signIn',
    input: ({ context }) => ({ region: context.region, identifier: context.identifier }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'signed-in',
        target: 'left',
        actions: [
          assign(({ event }) => (event.output.kind === 'signed-in' ? { session: event.output.session, used: event.output.used } : {})),
          'reportSession',
        ],
      },
      {
        guard: ({ event }) => event.output.kind === 'forgotten',
        target: 'recovering',
        actions: carryIdentifier(),
      },
      {
        target: 'signingUp',
        actions: carryIdentifier(),
      },
    ],
  },
  on: { back: { actions: sendTo('sign-in', { type: 'back' }) } },
})

export const recovering = miAccountSetup.createStateConfig({
  invoke: {
    id: 'recovery',
    src: 'recovery',
    input: ({ context }) => ({ region: context.region, identifier: context.identifier }),
    onDone: {
      target: 'signingIn',
      actions: carryIdentifier(),
    },
  },
  on: { back: { actions: sendTo('recovery', { type: 'back' }) } },
})
