import type { Scenario } from '../../world/scenario.ts'

type Account = Scenario['accounts'][number]

/** What the person in a story knows of their account, right or not. */
export interface Knowledge {
  name: string | undefined
  /** As in `+447700900123`. */
  number: string
  email: string | undefined
  /** Undefined where they have forgotten it. */
  password: string | undefined
  /** In milliseconds since 1970. */
  createdAt: number | undefined
  /** Where it was made, as in `GB`. */
  region: string | undefined
  formerNumbers: readonly string[]
  /** Who stands on the receipt for the phone. */
  receiptOf: string | undefined
}

const ownAccount = ({ accounts, person }: Scenario): Account | undefined =>
  accounts.find(({ number }) => number === person?.account) ?? accounts[0]

/** What somebody knows who has the phone of this story; undefined while they have no account. */
export function knowledgeOf(scenario: Scenario): Knowledge | undefined {
  const own = ownAccount(scenario)
  if (!own) return undefined
  return {
    name: own.name,
    number: own.number,
    email: scenario.person?.email ?? own.email,
    password: scenario.person?.forgot ? undefined : own.password,
    createdAt: own.createdAt,
    region: own.region,
    formerNumbers: own.formerNumbers ?? [],
    receiptOf: scenario.phones[0]?.receipt?.buyer,
  }
}

/** Whoever had the phone before and can still remove it from their account: somebody to ask, once one knows that. */
export function previousOwner(scenario: Scenario): (Account & { password: string }) | undefined {
  const own = ownAccount(scenario)
  return scenario.accounts.find(
    (account): account is Account & { password: string } =>
      account !== own && account.password !== undefined && (account.devices ?? []).some(({ deviceId }) => deviceId === 'phone-1'),
  )
}
