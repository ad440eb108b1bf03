import type { Random } from '../../../src/sim/random.ts'
import type { Fault } from './fault-shape.ts'

/** Decides which requests a fault meets, and keeps count of those it met. */
export interface FaultPicker {
  /** @param n which request of this name it is, so that chance does not depend on other requests */
  meets(fault: Fault | null, at: number, name: string, n: number): fault is Fault
}

export function createFaultPicker(random: Random, storyStart: number): FaultPicker {
  // Setting a condition again makes a new object, and so a new count.
  const met = new WeakMap<Fault, number>()
  return {
    meets(fault, at, name, n): fault is Fault {
      if (!fault) return false
      const since = at - storyStart
      if (since < (fault.from ?? 0) || since >= (fault.until ?? Infinity)) return false
      const before = met.get(fault) ?? 0
      if (fault.count !== undefined && before >= fault.count) return false
      if (fault.probability !== undefined && !random.for(`server.fault.${name}`, n).chance(fault.probability)) return false
      met.set(fault, before + 1)
      return true
    },
  }
}
