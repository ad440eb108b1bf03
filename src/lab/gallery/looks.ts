import { locales, type Locale } from '../../i18n/locales.ts'
import { themes, type Theme } from '../../ui/tokens.ts'

/** Font sizes that pictures are compared at: usual, large, and the largest a phone has. */
export const fonts = ['1', '1.3', '2'] as const
/** Which devices are shown. */
export const kinds = ['all', 'phone', 'computer'] as const
/** How large a picture is drawn. */
export const sizes = ['small', 'medium', 'large'] as const

/** One way in which a screen may look. */
export interface Look {
  locale: Locale
  theme: Theme
  font: number
}

/** What the gallery shows, and how. Every choice keeps at least one member. */
export interface Choice {
  /** Part of the names of the screens that are wanted. */
  find: string
  kind: (typeof kinds)[number]
  size: (typeof sizes)[number]
  locale: readonly Locale[]
  theme: readonly Theme[]
  font: readonly (typeof fonts)[number][]
}

export const usual: Choice = { find: '', kind: 'all', size: 'medium', locale: ['en'], theme: ['light'], font: ['1'] }

/** Every look of a choice. */
export const looksOf = ({ locale, theme, font }: Choice): Look[] =>
  locale.flatMap((eachLocale) =>
    theme.flatMap((eachTheme) => font.map((eachFont) => ({ locale: eachLocale, theme: eachTheme, font: Number(eachFont) }))),
  )

/** Those of a list's members that a text names, in the order of the list; `fallback` when it names none. */
function members<T extends string>(text: string | null, list: readonly T[], fallback: readonly T[]): readonly T[] {
  const named = text?.split(',') ?? []
  const found = list.filter((each) => named.includes(each))
  return found.length > 0 ? found : fallback
}

/** The choice that the fragment of an address holds, such as `#find=sign-up&theme=light,dark`; what it does not say is usual. */
export function readChoice(fragment: string): Choice {
  const query = new URLSearchParams(fragment.replace(/^#/, ''))
  return {
    find: query.get('find')?.slice(0, 60) ?? usual.find,
    kind: members(query.get('kind'), kinds, [usual.kind])[0]!,
    size: members(query.get('size'), sizes, [usual.size])[0]!,
    locale: members(query.get('locale'), locales, usual.locale),
    theme: members(query.get('theme'), themes, usual.theme),
    font: members(query.get('font'), fonts, usual.font),
  }
}

/** The fragment for a choice, `''` for the usual one. */
export function formatChoice(choice: Choice): string {
  const query = new URLSearchParams()
  for (const name of Object.keys(usual) as (keyof Choice)[]) {
    const value = String(choice[name])
    if (value !== String(usual[name])) query.set(name, value)
  }
  const text = query.toString().replaceAll('%2F', '/').replaceAll('%2C', ',')
  return text === '' ? '' : `#${text}`
}
