import type { AgreementId } from '../../../src/account/contract.ts'

/** A document in one language. Its words are our own and bind nobody: the whole service is a simulation. */
export interface AgreementText {
  title: string
  sections: readonly { heading: string; text: string }[]
}

export type AgreementTexts = Record<AgreementId, AgreementText>
