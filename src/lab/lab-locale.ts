import { localeFor } from '../i18n/locales.ts'
import { labLocales, type LabLocale } from './address.ts'

/** The language of the lab: the one asked for, else the browser's first one that there is. */
export function labLocaleOf(asked: LabLocale | undefined, preferred: readonly string[] = navigator.languages): LabLocale {
  if (asked) return asked
  const found = labLocales.find((locale) => locale === localeFor(preferred[0] ?? 'en'))
  return found ?? 'en'
}
