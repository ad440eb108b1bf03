import { day, minute } from '../../../src/sim/duration.ts'
import type { AskedSound, BodyOf, Device, DevicePlace, LostNote } from '../../../src/account/contract.ts'
import type { AccountRecord } from '../accounts/accounts.ts'
import type { ServerContext } from '../context.ts'
import type { Identifiers } from '../accounts/identifiers.ts'
import type { PasswordGate } from '../sign-in/password-gate.ts'
import { Refusal, secondsUntil } from '../refusal.ts'
import type { Replicas } from '../sign-in/replicas.ts'
import type { SessionRecord, Sessions } from '../sign-in/sessions.ts'

export interface DeviceRecord {
  deviceId: string
  name: string
  accountId: string
  /** When Find device was turned on; null while it is off. While it is on, the device is bound to the account. */
  boundAt: number | null
  lost: LostNote | null
  /** When its owner wanted everything on it erased, and when it said that it was. */
  erasure: { askedAt: number; doneAt: number | null } | null
  /** When it was heard of last while it was bound, and where it was. */
  seen: { at: number; place: DevicePlace | undefined } | null
  /** The session in which the device asked for Find device last. */
  session: SessionRecord | null
}

/** A device that is bound before the story starts. */
export interface NewDevice {
  deviceId: string
  name: string
  lost?: LostNote | undefined
}

/**
 * Which device belongs to whom. A binding ends in three ways only: its owner turns Find device off with the password,
 * removes the device, or enters the credentials on the device itself. A reset, a wipe or a flash never comes here.
 */
export interface Devices {
  find(deviceId: string): DeviceRecord | undefined
  listOf(accountId: string): Device[]
  /** @throws Refusal device-bound, device-guarded, and as the gate does */
  setFindDevice(session: SessionRecord, record: AccountRecord, deviceId: string, body: BodyOf<'bindDevice'>): Device
  /** @throws Refusal not-found for a device that is not bound to this account */
  setLost(accountId: string, deviceId: string, lost: LostNote | null): Device
  /**
   * Wants everything on a bound device erased. The binding stays: whoever has the device meets the lock.
   * @throws Refusal not-found for a device that is not bound to this account, password-required
   */
  erase(session: SessionRecord, deviceId: string): Device
  /** The device has done so. @throws Refusal not-found where nobody waits for that */
  erased(deviceId: string): void
  /** Has a bound device play a sound. @throws Refusal not-found for a device that is not bound to this account */
  ring(accountId: string, deviceId: string): AskedSound
  /** @throws Refusal not-found, password-required */
  remove(session: SessionRecord, deviceId: string): void
  /** For who has given the credentials of this account; a device that is bound to another one by now stays bound. */
  lift(deviceId: string, accountId: string): void
  /** A device asks about itself. It is heard of only while it is bound. */
  hear(deviceId: string, place: DevicePlace | undefined): void
  /** Binds a device before the story starts. */
  bind(device: NewDevice & { accountId: string; session: SessionRecord | null }): void
  all(): readonly DeviceRecord[]
}

/** How long a sound waits for a device that is offline. Later it would only frighten whoever has it. */
const soundWaits = 5 * minute

const blank: DeviceRecord = { deviceId: '', accountId: '', name: '', boundAt: null, lost: null, erasure: null, seen: null, session: null }

/** What the contract shows of a device. */
export const shownDevice = ({ deviceId, name, boundAt, lost, erasure, seen }: DeviceRecord): Device => ({
  deviceId,
  name,
  findDevice: boundAt !== null,
  ...(boundAt !== null && { boundAt }),
  ...(lost && { lost }),
  ...(seen && { seen: { at: seen.at, ...(seen.place !== undefined && { place: seen.place }) } }),
  ...(erasure && { erasure: { askedAt: erasure.askedAt, ...(erasure.doneAt !== null && { doneAt: erasure.doneAt }) } }),
})

export function createDevices(
  { clock, conditions, push }: ServerContext,
  parts: { gate: PasswordGate; identifiers: Identifiers; replicas: Replicas; sessions: Sessions },
): Devices {
  const { gate, identifiers, replicas, sessions } = parts
  const devices = new Map<string, DeviceRecord>()

  const ownBy = (accountId: string, deviceId: string) => {
    const device = devices.get(deviceId)
    if (device?.accountId !== accountId) throw new Refusal('not-found')
    return device
  }

  function ownBound(accountId: string, deviceId: string) {
    const device = ownBy(accountId, deviceId)
    if (device.boundAt === null) throw new Refusal('not-found', { detail: 'Find device is off on this device' })
    return device
  }

  function demandNoGuard(accountId: string) {
    const changedAt = replicas.changedAt(accountId)
    const until = changedAt === null ? 0 : changedAt + conditions.get('device.guardDays') * day
    if (changedAt === null || clock.now() >= until) return
    throw new Refusal('device-guarded', { retryAfter: secondsUntil(until, clock.now()), until })
  }

  function release(device: DeviceRecord) {
    device.boundAt = null
    device.lost = null
    device.erasure = null
    device.seen = null
  }

  return {
    find: (deviceId) => devices.get(deviceId),
    listOf: (accountId) => [...devices.values()].filter((device) => device.accountId === accountId).map(shownDevice),
    setFindDevice(session, record, deviceId, { on, name, password, captchaPass }) {
      const { accountId, hasPassword } = record.account
      const before = devices.get(deviceId)
      const isBound = before !== undefined && before.boundAt !== null
      if (isBound && before.accountId !== accountId) throw new Refusal('device-bound')
      // Asking for what is so already needs none, unless the phone takes the answer for a proof: whoever got in by a code
      // to the number alone has not shown that the phone is theirs, and a password that is given is looked at.
      const isShown = isBound === on && (!on || (password === undefined && session.provenBy === 'password'))
      // Who has no password yet can turn it on: what is locked then waits until one is set.
      const asksPassword = !isShown && (hasPassword || !on)
      if (asksPassword) {
        if (hasPassword && password === undefined) throw new Refusal('bad-request', { fields: { password: 'the password of the account' } })
        if (!on) demandNoGuard(accountId)
        gate.enter({ subject: identifiers.of(record), password: password ?? '', captchaPass })
      }
      const device = before?.accountId === accountId ? before : { ...blank, deviceId, accountId }
      // What is not bound and shall not be stays with whoever had it.
      if (!on && !isBound) return shownDevice(device)
      device.session = session
      device.name = name ?? (device.name || session.device)
      if (!on) release(device)
      else device.boundAt ??= clock.now()
      devices.set(deviceId, device)
      return shownDevice(device)
    },
    setLost(accountId, deviceId, lost) {
      const device = ownBound(accountId, deviceId)
      device.lost = lost && { ...lost }
      return shownDevice(device)
    },
    erase(session, deviceId) {
      const device = ownBound(session.accountId, deviceId)
      if (session.provenBy !== 'password') throw new Refusal('password-required')
      // Asked for again while it waits, it is one and the same.
      if (!device.erasure || device.erasure.doneAt !== null) device.erasure = { askedAt: clock.now(), doneAt: null }
      return shownDevice(device)
    },
    ring(accountId, deviceId) {
      const device = ownBound(accountId, deviceId)
      const until = clock.now() + soundWaits
      push.ring(deviceId, until)
      return { ...shownDevice(device), until }
    },
    erased(deviceId) {
      const device = devices.get(deviceId)
      if (!device?.erasure || device.erasure.doneAt !== null) throw new Refusal('not-found')
      device.erasure.doneAt = clock.now()
      // Nobody holds it any more.
      if (device.session) sessions.end(device.session)
      device.session = null
    },
    remove(session, deviceId) {
      const { session: held } = ownBy(session.accountId, deviceId)
      if (session.provenBy !== 'password') throw new Refusal('password-required')
      devices.delete(deviceId)
      if (held && held !== session) sessions.end(held)
    },
    lift(deviceId, accountId) {
      const device = devices.get(deviceId)
      if (device?.accountId === accountId) release(device)
    },
    hear(deviceId, place) {
      const device = devices.get(deviceId)
      if (device && device.boundAt !== null) device.seen = { at: clock.now(), place }
    },
    bind: ({ lost, ...device }) =>
      void devices.set(device.deviceId, { ...blank, ...device, lost: lost ? { ...lost } : null, boundAt: clock.now() }),
    all: () => [...devices.values()],
  }
}
