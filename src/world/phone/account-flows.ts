import { createAccountClient, type AccountClientOptions } from '../../account/client.ts'
import { createCodeReader, type CodeReaderOptions } from './code-reader.ts'
import { createHelpline, type HelplineOptions } from './helpline.ts'
import { provideAccountFlows, type AccountMachines, type AccountServicesOfPhone } from './provide.ts'
import { repeatUnheard } from './repeat-unheard.ts'

/** What a phone gives its account flows: a way to the server, and the rest of what they ask of the world. */
export interface AccountFlowsOptions extends Omit<AccountServicesOfPhone, 'client' | 'newId' | 'listenForCodes' | 'callLine'> {
  wire: AccountClientOptions
  codes: CodeReaderOptions
  line: HelplineOptions
}

/** What asks the account server on one phone: client, actors and machines, in one piece that may come after the phone is on screen. */
export const createAccountFlows = ({ wire, codes, line, ...services }: AccountFlowsOptions): AccountMachines =>
  provideAccountFlows({
    ...services,
    newId: wire.nextIdempotencyKey,
    client: repeatUnheard(createAccountClient(wire), wire.nextIdempotencyKey),
    listenForCodes: createCodeReader(codes),
    callLine: createHelpline(line),
  })

export type AccountFlows = typeof createAccountFlows
