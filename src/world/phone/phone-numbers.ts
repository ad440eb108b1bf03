import type { CountryCode } from 'libphonenumber-js/min'
import type { NumberReading } from '../../flows/actors.ts'

type Library = typeof import('libphonenumber-js/min')
let library: Promise<Library> | undefined

/**
 * Ranges that regulators keep free for drama and examples (Ofcom, NANPA, ARCEP, ACMA). They are what people should type
 * here, and the library rightly says that nobody has such a number.
 */
const reservedForFiction = [/^\+447700900\d{3}$/, /^\+1\d{3}55501\d{2}$/, /^\+3363998\d{4}$/, /^\+614915701\d{2}$/]

/**
 * Reads a typed number the way people of the region write it; a number with `+` brings its own region. The library is
 * loaded at first use.
 */
export async function readNumber(text: string, region: string): Promise<NumberReading> {
  // Numbers pasted from contacts and mails bring invisible marks of direction along.
  const trimmed = text.replaceAll(/\p{Cf}/gu, '').trim()
  if (trimmed === '') return { valid: false, reason: 'empty', region }
  if (/\p{L}/u.test(trimmed)) return { valid: false, reason: 'letters', region }
  library ??= import('libphonenumber-js/min')
  const { parsePhoneNumberFromString, validatePhoneNumberLength, getCountryCallingCode } = await library
  const country = region as CountryCode
  const length = validatePhoneNumberLength(trimmed, country)
  const parsed = parsePhoneNumberFromString(trimmed, country)
  // Several regions share a calling code; the one that was chosen stays.
  const isElsewhere = parsed && parsed.countryCallingCode !== getCountryCallingCode(country)
  const found = isElsewhere ? (parsed.country ?? parsed.getPossibleCountries()[0] ?? region) : region
  if (length === 'TOO_LONG') return { valid: false, reason: 'too-long', region: found }
  if (!parsed || length !== undefined) return { valid: false, reason: 'too-short', region: found }
  const isUsable = parsed.isValid() || reservedForFiction.some((range) => range.test(parsed.number))
  return isUsable ? { valid: true, number: parsed.number, region: found } : { valid: false, reason: 'not-here', region: found }
}
