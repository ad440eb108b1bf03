import type { CodeMethod, ContactMethod } from '../../account/contract.ts'
import type { PhoneI18n, TextKey } from '../index.ts'
import { onOneLine } from './in-words.ts'

/** `+44•••••••123` → `+44 •••• 123`; an address stays as it is. */
export const shownContact = (i18n: PhoneI18n, masked: string): string =>
  onOneLine(i18n, masked.includes('@') ? masked : masked.replace(/\s*•+\s*/, ' •••• '))

const rows: Record<CodeMethod, TextKey> = { sms: 'methods.sms', mail: 'methods.mail' }

/** “Text message to +44 •••• 123”. */
export const methodText = (i18n: PhoneI18n, { method, masked }: ContactMethod): string =>
  i18n.text.of({ key: rows[method], values: { to: shownContact(i18n, masked) } })
