/** The number with its middle hidden: `+44•••••••123`. */
export function maskNumber(number: string): string {
  const shownStart = Math.min(3, Math.max(0, number.length - 3))
  return number.slice(0, shownStart) + '•'.repeat(Math.max(0, number.length - shownStart - 3)) + number.slice(-3)
}

/** The address with its name hidden: `a•••e@mail.test`. As long for a short name as for a long one. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const name = email.slice(0, at)
  return `${name[0] ?? ''}•••${name.length > 2 ? name.at(-1)! : ''}${email.slice(at)}`
}

/** The ID with its middle hidden: `12••••••90`. */
export const maskAccountId = (accountId: string) => accountId.slice(0, 2) + '•'.repeat(accountId.length - 4) + accountId.slice(-2)
