import { first } from './first.ts'
import { later } from './later.ts'

/** The source of every text: key → ICU message. A new area is one file, and a line in `first` or `later` and each language. */
export const en = { ...first, ...later } as const
