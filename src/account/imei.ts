/** The digit that makes fourteen others a whole IMEI (Luhn). */
export function imeiCheckDigit(body: string): string {
  const sum = [...body].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

/** Whether it is fifteen digits of which the last is right. */
export const isImei = (text: string): boolean => /^\d{15}$/.test(text) && imeiCheckDigit(text.slice(0, 14)) === text[14]
