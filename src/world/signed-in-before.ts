import type { ExistingAccount } from '../../mocks/server/index.ts'
import type { Session } from '../account/contract.ts'
import type { Random } from '../sim/random.ts'
import type { Scenario } from './scenario.ts'

/** What the account server calls a phone that signs in: its model, and which one it is where there are several of it. */
export function deviceName(phones: Scenario['phones'], index: number): string {
  const { model } = phones[index]!
  const before = phones.slice(0, index).filter((phone) => phone.model === model).length
  return before === 0 ? model : `${model} (${before + 1})`
}

/**
 * Whoever is signed in on a phone when its story begins, with the password: the phone's session by its place, and the
 * accounts with what the server has to know of it. Both are drawn here, since the server may come after the phone.
 * @throws RangeError for a phone whose owner has no account here
 */
export function signedInBefore(
  { accounts, phones, start }: Scenario,
  random: Random,
): { sessions: (Session | undefined)[]; accounts: ExistingAccount[] } {
  const known: ExistingAccount[] = [...accounts]
  const sessions = phones.map(({ signedIn }, index): Session | undefined => {
    if (signedIn === undefined) return undefined
    const at = accounts.findIndex(({ number }) => number === signedIn)
    const account = known[at]
    if (!account) throw new RangeError(`No account of this story has the number ${signedIn}`)
    const draws = random.for('signed-in-before', index)
    const accountId = account.accountId ?? `${draws.integer(1, 9)}${draws.digits(8)}`
    const { number, name = number, region = 'GB', email, createdAt = start } = account
    const token = `session_${draws.hex(32)}`
    const deviceId = `phone-${index + 1}`
    known[at] = {
      ...account,
      accountId,
      name,
      sessions: [...(account.sessions ?? []), { token, deviceId, device: deviceName(phones, index) }],
    }
    const on = account.cloudSync === true
    const kinds = { photos: on, contacts: on, messages: on, notes: on }
    const hasPassword = account.hasPassword === true || account.password !== undefined
    return {
      token,
      account: {
        accountId,
        name,
        number,
        ...(email !== undefined && { email }),
        region,
        createdAt,
        hasPassword,
        cloudSync: { on, kinds },
      },
      created: false,
    }
  })
  return { sessions, accounts: known }
}
