import { assign } from 'xstate'
import { timedOut, troubleOf } from '../actors.ts'
import { activationLockSetup } from './activation-lock.setup.ts'

/**
 * Asks the server by itself whether the phone is still bound, so that it opens when its owner removes it elsewhere:
 * after a minute and then less and less often, every ten at last, while there is a connection; at once when one returns,
 * and when somebody taps.
 */
export const watch = activationLockSetup.createStateConfig({
  initial: 'beginning',
  invoke: { id: 'connection', src: 'connection' },
  states: {
    beginning: { always: [{ guard: 'isKnown', target: 'waiting' }, { target: 'asking' }] },
    asking: {
      tags: 'checking',
      invoke: {
        src: 'readActivation',
        input: ({ context }) => ({ deviceId: context.deviceId }),
        onDone: [
          { guard: 'isReleased', target: '#activation-lock.done', actions: 'release' },
          { target: 'waiting', actions: [assign(({ event }) => ({ activation: event.output, checkTrouble: undefined })), 'tellErasure'] },
        ],
        onError: [
          {
            guard: ({ event }) => troubleOf(event.error).failure.kind === 'offline',
            target: 'unheard',
            actions: assign(({ event }) => ({ checkTrouble: troubleOf(event.error) })),
          },
          { target: 'waiting', actions: assign(({ event }) => ({ checkTrouble: troubleOf(event.error) })) },
        ],
      },
      after: { patience: { target: 'waiting', actions: assign({ checkTrouble: timedOut }) } },
    },
    waiting: {
      after: { checkEvery: { target: 'asking', actions: assign(({ context }) => ({ checks: Math.min(4, context.checks + 1) })) } },
      on: {
        'check.requested': { target: 'asking', actions: 'askOftenAgain' },
        'connection.returned': { target: 'asking', actions: 'askOftenAgain' },
        'connection.lost': 'unheard',
      },
    },
    /** Without a connection there is nobody to ask. */
    unheard: {
      on: {
        'check.requested': { target: 'asking', actions: 'askOftenAgain' },
        'connection.returned': { target: 'asking', actions: 'askOftenAgain' },
      },
    },
  },
})
