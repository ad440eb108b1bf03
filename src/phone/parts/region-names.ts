import type { PhoneI18n } from '../../i18n/index.ts'
import { localeFacts } from '../../i18n/index.ts'

const made = new Map<string, Intl.DisplayNames>()

/** Name of a region in the phone's language; its two letters where the language has no name for it. */
export function regionName({ locale }: PhoneI18n, region: string): string {
  const { intl } = localeFacts[locale]
  const names = made.get(intl) ?? new Intl.DisplayNames(intl, { type: 'region', fallback: 'code' })
  made.set(intl, names)
  return names.of(region) ?? region
}

/** A number within words: keeps its order of digits where the language runs from right to left. */
export const inWords = ({ dir }: PhoneI18n, number: string): string => (dir === 'rtl' ? `\u2066${number}\u2069` : number)
