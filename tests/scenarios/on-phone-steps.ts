import type { DialerEvent } from '../../src/flows/dialer/dialer.machine.ts'
import type { SettingsEvent } from '../../src/flows/settings/settings.machine.ts'
import type { SystemUpdateEvent } from '../../src/flows/system-update/system-update.machine.ts'
import type { SmsFilterEvent } from '../../src/flows/sms-filter/sms-filter.machine.ts'
import type { HeadlessPhone } from '../../src/testing/headless.ts'
import { goTo } from '../../src/world/routes/routes.ts'

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
  // Without service there is nobody to talk to.
  if (play.valueAt('dialer') === 'cut') return
  await play.waitUntil('somebody at the helpline', () => JSON.stringify(play.valueAt('dialer')).includes('answered'), '3h')
  await dialer(play, { type: 'problem.told', problem: 'codes' })
  await play.wait('2min')
  await dialer(play, { type: 'call.ended' })
}

const settings = (play: HeadlessPhone, event: SettingsEvent) => tell(play, 'settings', event)

/** Settings, Apps, Manage apps, the account among them, its storage, Clear cache. */
export async function clearCache(play: HeadlessPhone): Promise<void> {
  await play.closeSettings()
  await play.openSettings('apps')
  await settings(play, { type: 'manage-apps.opened' })
  await settings(play, { type: 'apps.searched', query: 'Mi A' })
  await settings(play, { type: 'app-info.opened', app: 'mi-account' })
  await settings(play, { type: 'storage.opened' })
  await settings(play, { type: 'clearing.requested', what: 'cache' })
  await settings(play, { type: 'clearing.confirmed' })
}

/** From the power menu; afterwards the phone is unlocked and at home. */
export async function restart(play: HeadlessPhone): Promise<void> {
  await play.tell({ type: 'power.held' })
  await play.tell({ type: 'restart.chosen' })
  await goTo(play.world, 'home')
  // Until Wi-Fi has joined its network again.
  await play.wait('10s')
}

const update = (play: HeadlessPhone, event: SystemUpdateEvent) => tell(play, 'system-update', event)
/** As far as it goes: `idle` after it was installed. */
export const updateState = (play: HeadlessPhone) => play.valueAt('system-update') as string

const isUpdating = (play: HeadlessPhone) => ['checking', 'downloading', 'verifying', 'installing'].includes(updateState(play))
const rest = (play: HeadlessPhone) => play.waitUntil('the update to rest', () => !isUpdating(play), '3h')

/** About phone, System update: looks, downloads, installs, and waits until the phone is started again. Stops where it gets no further. */
export async function updateSystem(play: HeadlessPhone): Promise<void> {
  await play.closeSettings()
  await play.openSettings('about')
  await settings(play, { type: 'system-update.opened' })
  await update(play, { type: 'update.checked' })
  await rest(play)
  await update(play, { type: 'download.requested' })
  await rest(play)
  await update(play, { type: 'install.requested' })
  await update(play, { type: 'install.confirmed' })
  await rest(play)
  await goTo(play.world, 'home')
}
