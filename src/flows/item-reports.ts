import type { ItemKind } from '../account/contract.ts'

/** What flows tell the phone about the contacts, pictures and notes on it; the phone hands it on. */
export type ItemReport =
  /** Something was written or taken; without an id it is new. */
  | { type: 'item.kept'; itemId?: string | undefined; kind: ItemKind; content: object }
  | { type: 'item.removed'; itemId: string }
  /** Whoever signs out wants none of it left here. */
  | { type: 'item.all-dropped' }
