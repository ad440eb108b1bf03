import type { DialerEvent } from '../../src/flows/dialer/dialer.machine.ts'
import type { SmsFilterEvent } from '../../src/flows/sms-filter/sms-filter.machine.ts'
import type { HeadlessPhone } from '../../src/testing/headless.ts'

const tell = (play: HeadlessPhone, path: string, event: { type: string }) =>
  play.world.dispatch({ type: 'event', to: `phone-1/${path}`, event: event as { type: string; [name: string]: unknown } })

export const dialer = (play: HeadlessPhone, event: DialerEvent) => tell(play, 'dialer', event)
export const filter = (play: HeadlessPhone, app: 'blocklist' | 'quarantine', event: SmsFilterEvent) => tell(play, app, event)

/** Dials a number, by default the carrier's helpline, with the SIM in a slot where there is a choice. */
export async function callHelpline(play: HeadlessPhone, slot?: 1 | 2, number = '1212'): Promise<void> {
  await play.tell({ type: 'app.opened', app: 'dialer' })
  await dialer(play, { type: 'number.changed', text: number })
  await dialer(play, { type: 'call.requested', ...(slot !== undefined && { slots: [1, 2] }) })
  if (slot !== undefined) await dialer(play, { type: 'sim.chosen', slot })
}

/** Waits in the queue, says that codes do not come, and hangs up once the block is lifted. */
export async function haveBlockLifted(play: HeadlessPhone, slot: 1 | 2 = 1): Promise<void> {
  await callHelpline(play, slot)
  await play.waitUntil('somebody at the helpline', () => JSON.stringify(play.valueAt('dialer')).includes('answered'), '3h')
  await dialer(play, { type: 'problem.told', problem: 'codes' })
  await play.wait('2min')
  await dialer(play, { type: 'call.ended' })
}
