import { localeFacts, type PhoneI18n } from '../index.ts'

const made = new Map<string, Intl.DisplayNames>()

/** Name of a region in the phone's language; its two letters where the language has no name for it. */
export function regionName({ locale }: PhoneI18n, region: string): string {
  const { intl } = localeFacts[locale]
  const names = made.get(intl) ?? new Intl.DisplayNames(intl, { type: 'region', fallback: 'code' })
  made.set(intl, names)
  return names.of(region) ?? region
}
