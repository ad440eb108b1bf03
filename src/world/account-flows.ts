import { createAccountClient, type AccountClientOptions } from '../account/client.ts'
import { provideAccountFlows, type PhoneServices, type ProvidedFlows } from './provide.ts'
import { repeatUnheard } from './repeat-unheard.ts'

/** What a phone gives its account flows: a way to the server, and the rest of what they ask of the world. */
export interface AccountFlowsOptions extends Omit<PhoneServices, 'client'> {
  wire: AccountClientOptions
}

/** The flows of the account for one phone: client, actors and machines, in one piece that may come after the phone is on screen. */
export const createAccountFlows = ({ wire, ...services }: AccountFlowsOptions): ProvidedFlows =>
  provideAccountFlows({ ...services, client: repeatUnheard(createAccountClient(wire), wire.nextIdempotencyKey) })

export type AccountFlows = typeof createAccountFlows
