import type { CodeMethod, CodeTicket, ContactMethod } from '../../account/contract.ts'
import type { PhoneI18n, TextKey } from '../index.ts'
import { inWords, onOneLine } from './in-words.ts'

/** `+44•••••••123` → `+44 •••• 123`; an address stays as it is. */
export const shownContact = (i18n: PhoneI18n, masked: string): string =>
  onOneLine(i18n, masked.includes('@') ? masked : masked.replace(/\s*•+\s*/, ' •••• '))

/** Several devices need more than a line. */
const shownTarget = (i18n: PhoneI18n, method: CodeMethod, masked: string): string =>
  method === 'device' ? inWords(i18n, masked) : shownContact(i18n, masked)

const rows: Record<CodeMethod, TextKey> = { sms: 'methods.sms', mail: 'methods.mail', device: 'methods.device' }

/** “Text message to +44 •••• 123”. */
export const methodText = (i18n: PhoneI18n, { method, masked }: ContactMethod): string =>
  i18n.text.of({ key: rows[method], values: { to: shownTarget(i18n, method, masked) } })

const sent: Record<CodeMethod, TextKey> = { sms: 'code.sent-sms', mail: 'code.sent-mail', device: 'code.sent-device' }

/** “A new code was sent to +44 •••• 123”. */
export const resentText = (i18n: PhoneI18n, ticket: CodeTicket): string =>
  ticket.method === 'device'
    ? sentText(i18n, ticket)
    : i18n.text('code.resent', { to: shownTarget(i18n, ticket.method ?? 'sms', ticket.maskedNumber) })

/** “We sent a message with a 6-digit code to +44 •••• 123”. */
export const sentText = (i18n: PhoneI18n, { method = 'sms', length, maskedNumber }: CodeTicket): string =>
  i18n.text.of({ key: sent[method], values: { length, to: shownTarget(i18n, method, maskedNumber) } })
