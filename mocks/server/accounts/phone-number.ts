/** Lengths of the national number behind a calling code, where we know them. */
const nationalNumbers: readonly [callingCode: string, pattern: RegExp][] = [
  ['86', /^1\d{10}$/],
  ['44', /^[1-9]\d{8,9}$/],
  ['1', /^[2-9]\d{9}$/],
  ['91', /^[5-9]\d{9}$/],
  ['49', /^[1-9]\d{6,11}$/],
  ['33', /^[1-9]\d{8}$/],
  ['34', /^[5-9]\d{8}$/],
  ['81', /^[1-9]\d{8,9}$/],
  ['7', /^\d{10}$/],
]

/** Whether an SMS can go to an international number (`+441632960123`) at all. Says nothing about an account. */
export function canReceiveCode(number: string): boolean {
  const digits = number.slice(1)
  const known = nationalNumbers.find(([callingCode]) => digits.startsWith(callingCode))
  return known ? known[1].test(digits.slice(known[0].length)) : digits.length >= 7
}
