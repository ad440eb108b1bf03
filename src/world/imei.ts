/**
 * Fifteen digits with a right check digit (Luhn), under a type allocation code that no real phone has.
 * @param serial seven digits
 */
export function fictionalImei(serial: string): string {
  const body = `0044000${serial}`
  const sum = [...body].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return `${body}${(10 - (sum % 10)) % 10}`
}
