/** What a new password has to be, in the order in which a checklist shows it. Each rule has its own words on a screen. */
export const passwordRules = ['length', 'letters', 'numbers', 'no-spaces', 'no-names'] as const
export type PasswordRule = (typeof passwordRules)[number]

/** What an account is called by, as far as whoever asks knows it. */
export interface AccountNames {
  accountId?: string | undefined
  number?: string | undefined
  email?: string | undefined
}

export const shortestPassword = 8
const longestPassword = 16

/** Shorter parts of an address turn up in words by chance. */
const shortestMailName = 4
/** Of a number, so many last digits give it away, with or without its country. */
const tellingDigits = 8

function namesIn({ accountId, number, email }: AccountNames): string[] {
  const mailName = email?.split('@')[0] ?? ''
  return [accountId ?? '', (number ?? '').slice(-tellingDigits), mailName.length >= shortestMailName ? mailName : '', email ?? '']
    .filter((name) => name !== '')
    .map((name) => name.toLowerCase())
}

/**
 * The rules a password breaks: 8 to 16 characters, letters and numbers in it, no spaces (so that a space in a field is
 * always a slip), no name of its account. Not the old one either, but only the server knows that.
 */
export function brokenPasswordRules(password: string, names: AccountNames = {}): PasswordRule[] {
  const { length } = [...password]
  const small = password.toLowerCase()
  const broken: Record<PasswordRule, boolean> = {
    length: length < shortestPassword || length > longestPassword,
    letters: !/[a-z]/i.test(password),
    numbers: !/\d/.test(password),
    'no-spaces': /\s/.test(password),
    'no-names': namesIn(names).some((name) => small.includes(name)),
  }
  return passwordRules.filter((rule) => broken[rule])
}
