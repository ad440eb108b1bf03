import type { Conditions } from '../../sim/condition.ts'
import type { SmsConditions } from './sms-conditions.ts'

/** The carriers' spam filters, by number: whoever calls the helpline has it lifted for the SIM they call with. */
export interface CarrierFilter {
  blocks(number: string): boolean
  /** Lets later messages to this number through. What was kept before is gone. */
  lift(number: string): void
  isLifted(number: string): boolean
  /** Begins anew: what was lifted is forgotten. */
  renew(): void
  /** Called when a filter was lifted. */
  subscribe(listener: () => void): void
}

export function createCarrierFilter(conditions: Conditions<SmsConditions>): CarrierFilter {
  const lifted = new Set<string>()
  const listeners = new Set<() => void>()
  return {
    blocks: (number) => conditions.get('sms.blockedBy') === 'carrier' && !lifted.has(number),
    lift(number) {
      lifted.add(number)
      for (const listener of listeners) listener()
    },
    isLifted: (number) => lifted.has(number),
    renew: () => lifted.clear(),
    subscribe: (listener) => void listeners.add(listener),
  }
}
