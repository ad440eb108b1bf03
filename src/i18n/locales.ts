/** Languages a phone can be set to. */
export const locales = ['en', 'zh-CN', 'en-XA', 'ar-XB'] as const
export type Locale = (typeof locales)[number]
export type Direction = 'ltr' | 'rtl'

export interface LocaleFacts {
  /** The language's own name, never translated. */
  name: string
  /** Value of `lang` in the document. */
  lang: string
  dir: Direction
  /** Tag given to Intl: pseudo-languages count and date like English. */
  intl: string
  /** Made from English to find faults, not for people. */
  pseudo: boolean
}

export const localeFacts: Record<Locale, LocaleFacts> = {
  en: { name: 'English', lang: 'en', dir: 'ltr', intl: 'en-GB', pseudo: false },
  'zh-CN': { name: '简体中文', lang: 'zh-CN', dir: 'ltr', intl: 'zh-CN', pseudo: false },
  'en-XA': { name: '[Löñg Éñglîsh]', lang: 'en', dir: 'ltr', intl: 'en-GB', pseudo: true },
  'ar-XB': { name: 'Right-to-left English', lang: 'ar', dir: 'rtl', intl: 'en-GB', pseudo: true },
}

/** The locale that serves a language tag such as `zh-Hans-CN` or `EN_us`; English for one nobody knows. */
export function localeFor(tag: string): Locale {
  const wanted = tag.replace('_', '-').toLowerCase()
  const exact = locales.find((locale) => locale.toLowerCase() === wanted)
  if (exact) return exact
  const language = wanted.split('-')[0]
  return locales.find((locale) => !localeFacts[locale].pseudo && locale.toLowerCase().split('-')[0] === language) ?? 'en'
}
