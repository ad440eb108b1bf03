import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { TextValues } from '../../i18n/keys.ts'
import { walkthroughs as english } from '../../i18n/messages/en/walkthroughs.ts'
import { progressOf, waysThrough, type Progress, type WalkStep, type Way } from '../../scenarios/walkthroughs/index.ts'
import { createLabWords, useLabWords } from '../lab-text.tsx'
import type { LabLocale } from '../address.ts'
import { useLab, useWorld } from '../use-lab.tsx'
import { guideOf, wayOf, type Guide, type GuideState } from './guide.ts'

type Catalogue = Readonly<Record<string, string>>
export type GuideKey = Extract<keyof typeof english, `guide.${string}`>

export interface GuideWords {
  text(key: GuideKey, values?: TextValues): string
  /** What a person is told to do. */
  caption(step: WalkStep): string
  /** What one of several ways is called. */
  way(id: string): string
  span(ms: number): string
}

const loaders: Record<LabLocale, () => Promise<Catalogue>> = {
  en: () => Promise.resolve(english),
  'zh-CN': async () => (await import('../../i18n/messages/zh-cn/walkthroughs.ts')).walkthroughs,
}

/** The words of the guide, in the language of the lab; English until another one has come. */
export function useGuideWords(): GuideWords {
  const { locale, format } = useLabWords()
  const [catalogue, setCatalogue] = useState<Catalogue>(english)
  useEffect(() => {
    let wanted = true
    loaders[locale]().then(
      (loaded) => wanted && setCatalogue(loaded),
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [locale])
  return useMemo(() => {
    const { maybe } = createLabWords(locale, catalogue)
    const say = (key: string, values?: TextValues) => maybe(key, values) ?? key
    return {
      text: say,
      caption: ({ caption, values, wait }) => say(`walk.${caption}`, { ...values, ...(wait !== undefined && { time: format.span(wait) }) }),
      way: (id) => say(`way.${id}`),
      span: (ms) => format.span(ms),
    }
  }, [locale, catalogue, format])
}

/** How far the story on stage is on its way; nothing is kept of it. */
export function useGuide(): {
  guide: Guide
  state: GuideState
  ways: readonly Way[]
  way: Way | undefined
  progress: Progress | undefined
} {
  const guide = guideOf(useLab())
  const state = useSyncExternalStore(guide.subscribe, guide.getState)
  const world = useWorld()
  const ways = useMemo(() => waysThrough(world), [world])
  const way = wayOf(world, state.way)
  return { guide, state, ways, way, progress: way && progressOf(world, way) }
}
