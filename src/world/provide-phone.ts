import { phoneMachine } from '../flows/phone/phone.machine.ts'
import { settingsMachine } from '../flows/settings/settings.machine.ts'
import type { AccountMachines } from './provide.ts'

/** The phone's root machine with what asks the account server in its places. */
export const providePhone = ({ miAccount, factoryReset }: AccountMachines) =>
  phoneMachine.provide({ actors: { settings: settingsMachine.provide({ actors: { miAccount, factoryReset } }) } })

export type ProvidedPhone = ReturnType<typeof providePhone>
