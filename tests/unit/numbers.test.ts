import fc from 'fast-check'
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min'
import { expect, it } from 'vitest'
import { callingCodes, spacedNumber } from '../../src/i18n/words/numbers.ts'

it('knows the calling codes that the library knows', () => {
  const known = Object.fromEntries(getCountries().map((region) => [region, `+${getCountryCallingCode(region)}`]))
  expect(Object.fromEntries(callingCodes)).toEqual(known)
})

it.each([
  ['+447700900123', '+44 7700 900123'],
  ['+12125550123', '+1 212 555 0123'],
  ['+8613812345678', '+86 138 1234 5678'],
  ['+33639981234', '+33 6 39 98 12 34'],
  ['+61491570156', '+61 491 570 156'],
])('spaces %s as people write it', (number, spaced) => {
  expect(spacedNumber(number)).toBe(spaced)
})

it('changes nothing but the spaces', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+[1-9]\d{5,14}$/), (number) => {
      const spaced = spacedNumber(number)
      expect(spaced.replaceAll(' ', '')).toBe(number)
      expect(spaced).not.toMatch(/ {2}| $/)
    }),
  )
})
