import type { NumberFault } from '../../flows/actors.ts'
import type { PhoneI18n } from '../../i18n/index.ts'

/** Why a typed number is none, as far as it can be told without asking anybody. */
export function faultText({ text }: PhoneI18n, reason: NumberFault, country: string): string {
  return reason === 'not-here' ? text('sign-up.number.wrong-country', { country }) : text(`sign-up.number.${reason}`)
}
