import { fromPromise } from 'xstate'
import type { UpdateFault } from '../../flows/system-update/update-actors.ts'
import { updateSize, type System } from '../../flows/systems.ts'
import type { Clock } from '../../sim/clock.ts'
import type { ConditionStore } from '../conditions.ts'

export interface UpdateServices {
  clock: Clock
  conditions: ConditionStore
  work: <T>(task: (requestId: string) => Promise<T>) => Promise<T>
  /** Whether anything can be fetched now. */
  isOnline: () => boolean
  isWeak: () => boolean
  system: () => System
  /** MB. */
  freeSpace: () => number
}

const leastCharge = 30

const fail = (fault: UpdateFault): never => {
  throw new Error(fault)
}

/** What an update of the phone's system asks of the world. What it fetches travels no wire: it only takes its time. */
export function createUpdateActors({ clock, conditions, work, isOnline, isWeak, system, freeSpace }: UpdateServices) {
  const step = <T>(label: string, lasts: () => number, end: () => T, begin: () => void = () => {}) =>
    fromPromise<T>(({ signal }) =>
      work(async (id) => {
        begin()
        await clock.sleep(lasts(), { work: id, signal, label })
        return end()
      }),
    )
  const online = () => (isOnline() ? {} : fail('network'))
  return {
    checkUpdate: step(
      'looks for an update',
      () => 2_000,
      () => ({ ...online(), newer: system() === 'old' }),
    ),
    downloadPart: step(
      'part of the update',
      () => (isWeak() ? 30_000 : 6_000),
      online,
      () => {
        if (freeSpace() < updateSize) fail('space')
        online()
      },
    ),
    verifyUpdate: step(
      'verifies the update',
      () => 8_000,
      () => {
        const damaged = conditions.get('device.updateDamaged')
        if (damaged === 0) return {}
        conditions.set('device.updateDamaged', damaged - 1)
        return fail('verification')
      },
    ),
    readyToInstall: step(
      'reads the battery',
      () => 500,
      () => (conditions.get('device.battery') >= leastCharge || conditions.get('device.charger') ? {} : fail('battery')),
    ),
  }
}

export type UpdateActors = ReturnType<typeof createUpdateActors>
