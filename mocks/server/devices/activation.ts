import type { Activation, AnswerOf, BodyOf } from '../../../src/account/contract.ts'
import { maskAccount, type AccountRecord, type Accounts } from '../accounts/accounts.ts'
import type { DeviceRecord, Devices } from './devices.ts'
import type { Identifiers } from '../accounts/identifiers.ts'
import { maskEmail, maskNumber } from '../accounts/masks.ts'
import type { PasswordGate } from '../sign-in/password-gate.ts'
import { Refusal } from '../refusal.ts'
import type { SecondStep } from '../sign-in/second-step.ts'
import type { SignIns } from '../sign-in/sign-in.ts'

/** What a device is told that starts like new, and the way to make it usable again. */
export interface ActivationLock {
  read(deviceId: string): Activation
  /**
   * Only the account the device is bound to, by its own password, lifts the binding; lock, replicas, captcha and second
   * step are those of every sign-in.
   * @throws Refusal not-found for a device that is not bound, and as the gate does
   */
  activate(deviceId: string, body: BodyOf<'activateDevice'>): AnswerOf<'activateDevice'>
}

export function createActivationLock(parts: {
  accounts: Accounts
  devices: Devices
  gate: PasswordGate
  identifiers: Identifiers
  secondStep: SecondStep
  signIns: SignIns
}): ActivationLock {
  const { accounts, devices, gate, identifiers, secondStep, signIns } = parts

  function bound(deviceId: string): { device: DeviceRecord; owner: AccountRecord } | undefined {
    const device = devices.find(deviceId)
    return device && device.boundAt !== null ? { device, owner: accounts.byId(device.accountId)! } : undefined
  }

  return {
    read(deviceId) {
      const found = bound(deviceId)
      if (!found) return { bound: false }
      const { device, owner } = found
      const { number, email } = owner.account
      return {
        bound: true,
        maskedAccount: {
          ...maskAccount(owner),
          ...(number !== '' && { number: maskNumber(number) }),
          ...(email !== undefined && { email: maskEmail(email) }),
        },
        ...(device.lost && { lost: { ...device.lost } }),
        ...(device.erasure?.doneAt === null && { erase: true }),
      }
    },
    activate(deviceId, { identifier, region, password, device, captchaPass, trust }) {
      const found = bound(deviceId)
      if (!found) throw new Refusal('not-found', { detail: 'The device is not bound to any account' })
      const { owner } = found
      // Tries count on the account that is bound; one that is named instead stays untouched, right or wrong.
      const named = identifier === undefined ? undefined : identifiers.find(identifier, region ?? owner.account.region)
      const subject = named?.record === owner ? named : identifiers.of(owner)
      const fits = named === undefined || named.record === owner
      gate.enter({ subject, password, captchaPass, fits })
      if (secondStep.isNeeded(owner, trust)) {
        return secondStep.begin(owner, { surface: 'phone', device, region: region ?? null, password, session: null, activates: deviceId })
      }
      devices.lift(deviceId, owner.account.accountId)
      return { outcome: 'signed-in', session: signIns.enter(owner, device, password) }
    },
  }
}
