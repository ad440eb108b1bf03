import { assign } from 'xstate'
import { giveUp, hasEnded, keepTrouble } from '../trouble.ts'
import { ownDevicesSetup } from './own-devices.setup.ts'

/** Has a device play a sound. Whether somebody hears it, only who is near it knows. */
export const ringing = ownDevicesSetup.createStateConfig({
  tags: 'busy',
  invoke: {
    src: 'ringDevice',
    input: ({ context: { token, deviceId } }) => ({ token, deviceId }),
    onDone: { target: 'shown', actions: assign(({ event }) => ({ done: 'rung', soundUntil: event.output.until })) },
    onError: [
      { guard: hasEnded, target: 'expired' },
      { target: 'shown', actions: keepTrouble() },
    ],
  },
  after: { patience: { target: 'shown', actions: giveUp() } },
  on: { cancel: 'shown', back: 'shown' },
})
