import type { CloudKind } from '../../account/contract.ts'
import type { IconName } from '../../ui/index.ts'

/** What each kind of data in the cloud looks like. */
export const kindIcons: Record<CloudKind, IconName> = {
  photos: 'photos',
  contacts: 'contacts',
  notes: 'notes',
}
