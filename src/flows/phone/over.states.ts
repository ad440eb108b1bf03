import { sendTo } from 'xstate'
import { phoneSetup } from './phone.setup.ts'

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
