import { useMemo } from 'react'
import type { PhoneI18n } from '../../i18n/index.ts'
import { callingCodes } from '../../i18n/words/numbers.ts'
import { regionName } from '../../i18n/words/region-names.ts'

/** Every region with its calling code, in the order of the language. */
export const useRegions = (i18n: PhoneI18n): { value: string; label: string }[] =>
  useMemo(
    () =>
      [...callingCodes]
        .map(([value, prefix]) => ({ value, label: `${regionName(i18n, value)} ${prefix}` }))
        .sort((one, other) => one.label.localeCompare(other.label, i18n.lang)),
    [i18n],
  )
