import { I18n } from '@lingui/core'
import { createContext, use, useEffect, useState, type ReactNode } from 'react'
import { createFormat, type Format } from '../i18n/format.ts'
import type { TextValues } from '../i18n/keys.ts'
import { localeFacts } from '../i18n/locales.ts'
import { lab as english } from '../i18n/messages/en/lab.ts'
import type { LabLocale } from './address.ts'
import { labLocaleOf } from './lab-locale.ts'
import { useLabState } from './use-lab.tsx'

export type LabKey = keyof typeof english

/** The lab's own words in one language. */
export interface LabWords {
  locale: LabLocale
  text: (key: LabKey, values?: TextValues) => string
  /** The text of a key that may not be there: names of conditions, operations, problems. */
  maybe: (key: string, values?: TextValues) => string | undefined
  format: Format
}

type Catalogue = Readonly<Record<string, string>>

const loaders: Record<LabLocale, () => Promise<Catalogue>> = {
  en: () => Promise.resolve(english),
  'zh-CN': async () => (await import('../i18n/messages/zh-cn/lab.ts')).lab,
}

export function createLabWords(locale: LabLocale, catalogue: Catalogue): LabWords {
  const { intl } = localeFacts[locale]
  const lingui = new I18n({ locale, locales: intl, messages: { [locale]: { ...catalogue } } })
  const text = (key: string, values?: TextValues) => lingui._(key, values && { ...values })
  return {
    locale,
    text,
    maybe: (key, values) => (Object.hasOwn(catalogue, key) ? text(key, values) : undefined),
    format: createFormat(intl),
  }
}

const inEnglish = createLabWords('en', english)
const Words = createContext<LabWords>(inEnglish)

/** Gives everything inside the language of the lab; English until another one has come. */
export function LabWordsProvider({ children }: { children: ReactNode }) {
  const locale = labLocaleOf(useLabState(({ address }) => address.lab))
  const [words, setWords] = useState(inEnglish)
  useEffect(() => {
    let wanted = true
    // A language that does not come leaves the one before, which is no reason to stop.
    loaders[locale]().then(
      (catalogue) => wanted && setWords(createLabWords(locale, catalogue)),
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [locale])
  return <Words value={words}>{children}</Words>
}

export const useLabWords = (): LabWords => use(Words)
