import type { ItemKind } from '../../account/contract.ts'
import type { ItemContents, StoredItem } from '../../flows/personal-data/items.ts'
import type { useData } from './use-data.ts'

type Shown<Kind extends ItemKind> = StoredItem & { kind: Kind; content: ItemContents[Kind] }

/** What is on this phone of one kind. */
export const itemsOf = <Kind extends ItemKind>(data: ReturnType<typeof useData>[0], kind: Kind): Shown<Kind>[] =>
  (data?.context.items ?? []).filter((item): item is Shown<Kind> => item.kind === kind && item.content !== null)
