import { I18n } from '@lingui/core'
import { catalogueOf, loadCatalogue } from './catalogues.ts'
import { createFormat, type Format } from './format.ts'
import type { Message, Text, TextKey, TextValues } from './keys.ts'
import { localeFacts, type Direction, type Locale } from './locales.ts'
import type { Catalogue } from './pseudo.ts'

/** One language in use: says texts and formats values. Two phones on a page have two of these. */
export interface PhoneI18n {
  locale: Locale
  lang: string
  dir: Direction
  text: Text
  format: Format
}

function build(locale: Locale, catalogue: Catalogue): PhoneI18n {
  const { lang, dir, intl } = localeFacts[locale]
  // The type of lingui's own catalogue is mutable; it does not change ours.
  const messages = catalogue as Record<string, string>
  const lingui = new I18n({ locale, locales: intl, messages: { [locale]: messages } })
  const say = (key: TextKey, values?: TextValues) => lingui._(key, values && { ...values })
  const text = Object.assign(say, { of: ({ key, values }: Message) => say(key, values) }) as Text
  return { locale, lang, dir, text, format: createFormat(intl, undefined, dir) }
}

/** The same language with other names in it. */
export function renamed(i18n: PhoneI18n, names: (words: string) => string): PhoneI18n {
  const of = (message: Message) => names(i18n.text.of(message))
  const say = (key: TextKey, values?: TextValues) => of({ key, ...(values && { values }) })
  return { ...i18n, text: Object.assign(say, { of }) as Text }
}

/** The language at once, if it is loaded; otherwise undefined. English always is, as far as home needs it. */
export function i18nNow(locale: Locale): PhoneI18n | undefined {
  const catalogue = catalogueOf(locale)
  return catalogue && build(locale, catalogue)
}

/** Loads a language and makes an instance of it. Rejects when its chunk cannot be fetched. */
export const createI18n = async (locale: Locale): Promise<PhoneI18n> => build(locale, await loadCatalogue(locale))

/** Loads a language ahead, so that `I18nProvider` shows it from the first frame. */
export const preloadLocale = async (locale: Locale): Promise<void> => void (await loadCatalogue(locale))

export const english: PhoneI18n = build('en', catalogueOf('en') ?? {})
