import { first } from './messages/en/first.ts'
import type { Locale } from './locales.ts'
import type { Catalogue } from './pseudo.ts'

/** What is here of the source language; every instance of it reads this object. */
const en: Record<string, Catalogue[string]> = { ...first }

/** English is there from the first frame, as far as home needs it; every other language comes whole when a phone first needs it. */
const loaded = new Map<Locale, Catalogue>([['en', en]])

/** Fetches what screens behind home say in English. Rejects when its chunk cannot be loaded. */
export async function loadLaterTexts(): Promise<Catalogue> {
  return Object.assign(en, (await import('./messages/en/later.ts')).later)
}

const loaders: Record<Locale, () => Promise<Catalogue>> = {
  en: loadLaterTexts,
  'zh-CN': async () => (await import('./messages/zh-cn/index.ts')).zhCn,
  'en-XA': async () => (await import('./pseudo.ts')).toAccented(await loadLaterTexts()),
  'ar-XB': async () => (await import('./pseudo.ts')).toRightToLeft(await loadLaterTexts()),
}

/** The catalogue, if it is here already. */
export const catalogueOf = (locale: Locale): Catalogue | undefined => loaded.get(locale)

/** Fetches a language. Rejects when its chunk cannot be loaded. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  const known = locale === 'en' ? undefined : loaded.get(locale)
  if (known) return known
  const catalogue = await loaders[locale]()
  loaded.set(locale, catalogue)
  return catalogue
}
