import type { ServerContext } from '../context.ts'
import type { Devices } from '../devices/devices.ts'
import type { OpenSignIn } from './second-step.ts'
import type { SessionRecord, Sessions } from './sessions.ts'

/** A device on which a sign-in elsewhere can be confirmed. */
export interface Confirmer {
  session: SessionRecord
  name: string
}

/** Who can say that it is the owner who signs in elsewhere. */
export interface Confirmers {
  /**
   * The other devices of the account on which its owner is signed in. One that was begun with the number alone shows no
   * more than the number; one that is lost, or that waits for its owner, may be in anybody’s hands.
   */
  of(signIn: Pick<OpenSignIn, 'accountId' | 'device' | 'activates'>): Confirmer[]
}

export function createConfirmers({ push }: ServerContext, { devices, sessions }: { devices: Devices; sessions: Sessions }): Confirmers {
  return {
    of: ({ accountId, device: asker, activates }) =>
      sessions.runningOf(accountId).flatMap((session) => {
        const deviceId = push.deviceOf(session.token)
        if (session.provenBy !== 'password' || session.device === asker || deviceId === undefined || deviceId === activates) return []
        const device = devices.find(deviceId)
        const isTheirs = device?.accountId === accountId
        const isKept = device !== undefined && device.boundAt !== null && (!isTheirs || device.lost !== null)
        return isKept ? [] : [{ session, name: (isTheirs && device.name) || session.device }]
      }),
  }
}
