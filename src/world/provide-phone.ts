import { dialerMachine } from '../flows/dialer/dialer.machine.ts'
import { phoneMachine } from '../flows/phone/phone.machine.ts'
import { settingsMachine } from '../flows/settings/settings.machine.ts'
import type { Helpline } from './helpline.ts'
import type { MiAccount } from './provide.ts'

/** The phone's root machine with Mi Account behind the first row of its Settings, and a carrier at the other end of its calls. */
export const providePhone = (miAccount: MiAccount, callLine: Helpline) =>
  phoneMachine.provide({
    actors: {
      settings: settingsMachine.provide({ actors: { miAccount } }),
      dialer: dialerMachine.provide({ actors: { callLine } }),
    },
  })

export type ProvidedPhone = ReturnType<typeof providePhone>
