import { phoneMachine } from '../flows/phone/phone.machine.ts'
import { settingsMachine } from '../flows/settings/settings.machine.ts'
import type { MiAccount } from './provide.ts'

/** The phone's root machine with Mi Account behind the first row of its Settings. */
export const providePhone = (miAccount: MiAccount) =>
  phoneMachine.provide({ actors: { settings: settingsMachine.provide({ actors: { miAccount } }) } })

export type ProvidedPhone = ReturnType<typeof providePhone>
