import { dialerMachine } from '../flows/dialer/dialer.machine.ts'
import { phoneMachine } from '../flows/phone/phone.machine.ts'
import { settingsMachine } from '../flows/settings/settings.machine.ts'
import type { Helpline } from './helpline.ts'
import type { AccountMachines } from './provide.ts'

/** What a phone reaches beside the account server. */
export interface PhoneSurroundings {
  callLine: Helpline
}

/** The phone's root machine with what asks the account server, and what is at the other end of a call, in its places. */
export const providePhone = ({ miAccount, factoryReset }: AccountMachines, { callLine }: PhoneSurroundings) =>
  phoneMachine.provide({
    actors: {
      settings: settingsMachine.provide({ actors: { miAccount, factoryReset } }),
      dialer: dialerMachine.provide({ actors: { callLine } }),
    },
  })

export type ProvidedPhone = ReturnType<typeof providePhone>
