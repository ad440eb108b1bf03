import { useMemo } from 'react'
import type { PhoneI18n } from '../../i18n/index.ts'
import { callingCodes } from '../../i18n/words/numbers.ts'
import { regionName } from '../../i18n/words/region-names.ts'

/**
 * Every region, in the order of the language.
 * @param withPrefix whether each is followed by its calling code: where a number is to be typed
 */
export const useRegions = (i18n: PhoneI18n, withPrefix = false): { value: string; label: string }[] =>
  useMemo(
    () =>
      [...callingCodes]
        .map(([value, prefix]) => ({ value, label: withPrefix ? `${regionName(i18n, value)} ${prefix}` : regionName(i18n, value) }))
        .sort((one, other) => one.label.localeCompare(other.label, i18n.lang)),
    [i18n, withPrefix],
  )
