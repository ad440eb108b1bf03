import { brokenPasswordRules } from './password-rules.ts'

/** The rules of a password that can be seen while typing; the server has the last word. */
export const passwordChecks = ['length', 'letters-and-digits', 'no-spaces', 'same-twice'] as const
export type PasswordCheck = (typeof passwordChecks)[number]

/** 8 to 16 characters, letters and digits, no spaces, typed the same twice. */
export function checkPassword(password: string, repeated: string): Record<PasswordCheck, boolean> {
  const broken = new Set(brokenPasswordRules(password))
  return {
    length: !broken.has('length'),
    'letters-and-digits': !broken.has('letters') && !broken.has('numbers'),
    'no-spaces': password !== '' && !broken.has('no-spaces'),
    'same-twice': password !== '' && password === repeated,
  }
}

/** Whether a password that was entered twice keeps every rule that is shown beside it. */
export const isAcceptable = (password: string, repeated: string): boolean => Object.values(checkPassword(password, repeated)).every(Boolean)
