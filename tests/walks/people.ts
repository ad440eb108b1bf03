import type { Draws } from '../../src/sim/random.ts'
import type { ScenarioSource } from '../../src/world/scenario.ts'

/** Whose phone it is. */
export const owner = { number: '+447700900123', email: 'ada.marlow@post.test', password: 'Lighthouse7', name: 'Ada Marlow' }
/** Who has an account of their own, and no right to the phone. */
export const stranger = { number: '+447700900456', email: 'ben.okafor@post.test', password: 'Harbour22x', name: 'Ben Okafor' }

/**
 * The owner's phone, bound and perhaps wiped, and the stranger's. Where the hands are the owner's there may be another
 * phone of theirs, on which they are signed in.
 */
export function lockedPhones(draws: Draws, isOwner: boolean): ScenarioSource {
  const hasOther = isOwner && draws.chance(0.6)
  return {
    id: 'lock-walk',
    title: 'A locked phone',
    symptom: 'A phone that waits for its owner.',
    accounts: [
      {
        ...owner,
        region: 'GB',
        twoStep: draws.chance(hasOther ? 0.8 : 0.3),
        devices: [
          {
            deviceId: 'phone-1',
            name: 'Ada’s phone',
            ...(draws.chance(0.3) && { lost: { message: 'Please call', contact: '+447700900999' } }),
          },
        ],
      },
      { ...stranger, region: 'GB', devices: draws.chance(0.5) ? [{ deviceId: 'phone-2', name: 'Ben’s phone' }] : [] },
    ],
    phones: [
      { model: 'Handset 12', region: 'GB', sims: [{ number: owner.number, carrier: 'Kestrel' }], isSetUp: draws.chance(0.2) },
      { model: 'Handset 12', region: 'GB', sims: [{ number: stranger.number, carrier: 'Kestrel' }], isSetUp: draws.chance(0.7) },
      ...(hasOther
        ? [{ model: 'Handset 9', region: 'GB', sims: [{ number: '+447700900888', carrier: 'Kestrel' }], signedIn: owner.number }]
        : []),
    ],
  }
}
