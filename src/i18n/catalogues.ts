import { en } from './messages/en/index.ts'
import type { Locale } from './locales.ts'
import type { Catalogue } from './pseudo.ts'

/** English is always there; every other language comes in its own chunk when a phone first needs it. */
const loaded = new Map<Locale, Catalogue>([['en', en]])

const loaders: Record<Exclude<Locale, 'en'>, () => Promise<Catalogue>> = {
  'zh-CN': async () => (await import('./messages/zh-cn/index.ts')).zhCn,
  'en-XA': async () => (await import('./pseudo.ts')).toAccented(en),
  'ar-XB': async () => (await import('./pseudo.ts')).toRightToLeft(en),
}

/** The catalogue, if it is here already. */
export const catalogueOf = (locale: Locale): Catalogue | undefined => loaded.get(locale)

/** Fetches a language. Rejects when its chunk cannot be loaded. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  const known = loaded.get(locale)
  if (known || locale === 'en') return known ?? en
  const catalogue = await loaders[locale]()
  loaded.set(locale, catalogue)
  return catalogue
}
