import { faultOfProof, type ProofFault, type ProofOfPurchase } from '../../account/contract.ts'
import { isAddress } from '../mail-address.ts'
import { isImei } from '../../account/imei.ts'

/** What is written into a ticket. */
export type TicketField = 'model' | 'imei' | 'accountId' | 'description' | 'email'

/** Most characters of a field. */
export const longestText: Record<TicketField, number> = { model: 60, imei: 40, accountId: 20, description: 2_000, email: 254 }

export interface TicketFields extends Record<TicketField, string> {
  proof: ProofOfPurchase | undefined
}

/** What is wrong with a ticket before it is sent, by field. */
export interface TicketFaults {
  model?: 'empty'
  imei?: 'empty' | 'length' | 'check-digit'
  accountId?: 'digits'
  description?: 'empty'
  email?: 'address'
  proof?: ProofFault
}

/** Digits alone: people copy an IMEI with blanks and dashes. */
export const plainImei = (typed: string) => typed.replaceAll(/[\s-]/g, '')

/** What is missing or wrong in a ticket, by field; nothing of the fields that can be sent as they are. */
export function ticketFaults({ model, imei, accountId, description, email, proof }: TicketFields): TicketFaults {
  const digits = plainImei(imei)
  const proofFault = proof && faultOfProof(proof)
  return {
    ...(model.trim() === '' && { model: 'empty' as const }),
    ...(!isImei(digits) && {
      imei: digits === '' ? ('empty' as const) : /^\d{15}$/.test(digits) ? ('check-digit' as const) : ('length' as const),
    }),
    ...(accountId.trim() !== '' && !/^\d{9,10}$/.test(accountId.trim()) && { accountId: 'digits' as const }),
    ...(description.trim() === '' && { description: 'empty' as const }),
    ...(!isAddress(email) && { email: 'address' as const }),
    ...(proofFault && { proof: proofFault }),
  }
}
