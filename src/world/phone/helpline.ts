import { fromCallback, type AnyEventObject } from 'xstate'
import type { CallEvent } from '../../flows/call-line.ts'
import type { RadiosView } from '../../flows/radios/view-radios.ts'
import type { CarrierFilter } from '../sms/carrier-filter.ts'

export interface HelplineOptions {
  radios: () => RadiosView
  /** Calls back whenever the radios changed; returns how to stop. */
  onRadios: (listener: () => void) => () => void
  carrier: CarrierFilter
  /** Milliseconds one waits in the queue. */
  queue: () => number
}

/** The phone's calls to the carrier's helpline: they need a SIM in service, and break when it goes out of service. */
export const createHelpline = ({ radios, onRadios, carrier, queue }: HelplineOptions) =>
  fromCallback<AnyEventObject, { slot: 1 | 2 | undefined }>(({ input, sendBack, receive }) => {
    const tell: (event: CallEvent) => void = sendBack
    const inService = () => radios().sims.filter(({ inserted, registered }) => inserted && registered)
    const sim = inService().find(({ slot }) => input.slot === undefined || slot === input.slot)
    if (!sim) return tell({ type: 'line.failed' })
    tell({ type: 'line.taken', number: sim.number, carrier: sim.carrier, queue: queue() })
    receive(({ type }) => type === 'filter.lifted' && carrier.lift(sim.number))
    return onRadios(() => {
      if (!inService().some(({ number }) => number === sim.number)) tell({ type: 'line.dropped' })
    })
  })

export type Helpline = ReturnType<typeof createHelpline>
