import { brokenPasswordRules, type AccountNames } from '../../../src/account/password-rules.ts'
import { Refusal } from '../refusal.ts'

/** @throws Refusal password-rules with the rules that a new password breaks */
export function demandPasswordRules(names: AccountNames, password: string): void {
  const rules = brokenPasswordRules(password, names)
  if (rules.length > 0) throw new Refusal('password-rules', { rules })
}
