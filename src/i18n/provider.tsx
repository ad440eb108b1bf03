import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Format } from './format.ts'
import { createI18n, english, i18nNow, renamed, type PhoneI18n } from './i18n.ts'
import type { Text } from './keys.ts'
import type { Locale } from './locales.ts'

const I18nContext = createContext<PhoneI18n>(english)

interface I18nProviderProps {
  locale: Locale
  children: ReactNode
  /** Puts other names into every text; the same function as long as they are the same. */
  names?: ((words: string) => string) | undefined
  /** Told when a language could not be fetched; the one before stays. */
  onError?: (error: unknown) => void
}

/**
 * Gives everything inside one language. A language that is not here yet is fetched, and the one before stays on screen
 * meanwhile. `PhoneFrame` and other roots take `lang` and `dir` from `useI18n`.
 */
export function I18nProvider({ locale, children, names, onError }: I18nProviderProps) {
  const [shown, setShown] = useState<PhoneI18n>(() => i18nNow(locale) ?? english)
  let current = shown
  if (shown.locale !== locale) {
    // A loaded language is taken within the same render, so that no frame mixes two.
    const ready = i18nNow(locale)
    if (ready) setShown((current = ready))
  }
  useEffect(() => {
    if (i18nNow(locale)) return
    let wanted = true
    createI18n(locale).then(
      (loaded) => wanted && setShown(loaded),
      (error: unknown) => wanted && onError?.(error),
    )
    return () => {
      wanted = false
    }
  }, [locale, onError])
  const said = useMemo(() => (names ? renamed(current, names) : current), [current, names])
  return <I18nContext value={said}>{children}</I18nContext>
}

/** The language in use here: `locale`, `lang`, `dir`, `text`, `format`. English outside any provider. */
export const useI18n = (): PhoneI18n => use(I18nContext)

/** Says a text in the language in use here: `text('sign-up.code.resend-in', { time: '1:05' })`. */
export const useText = (): Text => use(I18nContext).text

/** Dates, times, numbers and spans in the language in use here. */
export const useFormat = (): Format => use(I18nContext).format
