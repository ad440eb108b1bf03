import { createActor, type ActorRefFrom } from 'xstate'
import { outliving } from './outside.ts'
import { routerMachine } from '../flows/router/router.machine.ts'
import { freeSpace, type StorageContext } from '../flows/stored-apps.ts'
import { updateSize } from '../flows/systems.ts'
import type { Clock } from '../sim/clock.ts'
import type { ConditionName, ConditionStore, ConditionValue } from './conditions.ts'
import type { Phone } from './phone/phone.ts'
import type { SmsNetwork } from './sms/sms-network.ts'

export type RouterRef = ActorRefFrom<typeof routerMachine>

/** The apps on a phone that may keep messages from its inbox, by what `sms.blockedBy` calls them. */
const filters = [
  ['securityApp', 'blocklist'],
  ['thirdParty', 'quarantine'],
] as const

const hasRoom = (storage: StorageContext | undefined) => !storage || freeSpace(storage) >= updateSize

export interface SurroundingsOptions {
  clock: Clock
  conditions: ConditionStore
  phones: readonly Phone[]
  sms: SmsNetwork
}

/** What is around the phones: signal, SIM, the router at home, the time. Tells them what changes, and hears what a cure used up. */
export function createSurroundings({ clock, conditions, phones, sms }: SurroundingsOptions): { router: RouterRef } {
  const router = createActor(outliving(routerMachine), {
    clock: {
      setTimeout: (callback, delay) => clock.setTimeout(callback, delay, 'the router starts'),
      clearTimeout: (timer: number) => clock.clearTimeout(timer),
    },
  })
  router.start()
  const isUp = () => router.getSnapshot().matches('up')
  let wasUp = true
  /** While causes are handed out, some phones do not know of one yet; that is no cure. And a cure is not handed out. */
  let busy = false

  router.subscribe(() => {
    if (isUp() === wasUp) return
    wasUp = isUp()
    if (wasUp) conditions.set('router.stuck', false)
    tellRouter()
  })
  function tellRouter() {
    for (const phone of phones) phone.tellRadios({ type: 'router.changed', up: isUp(), stuck: conditions.get('router.stuck') })
  }

  conditions.store.subscribe((now, before) => {
    if (busy) return
    busy = true
    const changed = (name: ConditionName) => now[name] !== before[name]
    for (const { actor, tellRadios, model } of phones) {
      if (changed('device.coverage')) tellRadios({ type: 'coverage.changed', bars: now['device.coverage'] })
      if (changed('device.wifi')) tellRadios({ type: 'wifi-quality.changed', quality: now['device.wifi'] })
      if (changed('device.simState')) tellRadios({ type: 'sim-state.changed', state: now['device.simState'] })
      if (changed('device.registration')) tellRadios({ type: 'registration.changed', stuck: now['device.registration'] === 'stuck' })
      if (changed('device.clockSkew'))
        actor.getSnapshot().children['date-time']?.send({ type: 'clock.skewed', by: now['device.clockSkew'] })
      if (changed('device.model') || changed('device.os')) actor.send({ type: 'system.changed', system: now['device.os'], model: model() })
      const storage = actor.getSnapshot().children.storage
      if (changed('device.cacheCorrupt')) storage?.send({ type: 'cache.damaged', damaged: now['device.cacheCorrupt'] })
      if (changed('device.space')) storage?.send({ type: 'space.changed', short: now['device.space'] === 'short' })
    }
    if (changed('sms.blockedBy')) hireKeeper(now['sms.blockedBy'], before['sms.blockedBy'])
    if (changed('router.stuck')) tellRouter()
    busy = false
  })

  /** Whoever keeps messages now takes up its filter anew; who did before lets services' messages pass. */
  function hireKeeper(keeper: ConditionValue<'sms.blockedBy'>, former: ConditionValue<'sms.blockedBy'>) {
    if (keeper === 'carrier') sms.carrier.renew()
    for (const { actor } of phones) {
      for (const [name, filter] of filters) {
        if (name !== keeper && name !== former) continue
        if (name === keeper) actor.getSnapshot().children[filter]?.send({ type: 'filter.changed', on: true })
        actor.getSnapshot().children[filter]?.send({ type: 'services.changed', allowed: name !== keeper })
      }
    }
  }

  /** Whether no phone is left whose messages the one that was to keep them keeps. */
  function isKeeperCured(keeper: ConditionValue<'sms.blockedBy'>): boolean {
    const filter = filters.find(([name]) => name === keeper)?.[1]
    if (filter)
      return phones.every(({ actor }) => {
        const rules = actor.getSnapshot().children[filter]?.getSnapshot().context
        return !rules?.on || rules.allowsServices
      })
    return keeper === 'carrier' && phones.every((phone) => phone.radios().sims.every(({ number }) => sms.carrier.isLifted(number)))
  }

  /** What no phone suffers from any more is gone from the desk too; a clock that all phones have set alike stands there as it is. */
  function hearCures() {
    if (busy) return
    busy = true
    const isStuck = phones.some(({ actor }) => actor.getSnapshot().children.radios?.getSnapshot().context.stuckSlots.length)
    if (conditions.get('device.registration') === 'stuck' && !isStuck) conditions.set('device.registration', 'ok')
    const [offset, ...others] = new Set(phones.map((phone) => phone.clockOffset()))
    if (offset !== undefined && others.length === 0 && offset !== conditions.get('device.clockSkew'))
      conditions.set('device.clockSkew', offset)
    const isEvery = (isSo: (phone: Phone) => boolean) => phones.every(isSo)
    const storageOf = ({ actor }: Phone) => actor.getSnapshot().children.storage?.getSnapshot()
    if (conditions.get('device.cacheCorrupt') && isEvery((phone) => storageOf(phone)?.matches('sound') ?? true))
      conditions.set('device.cacheCorrupt', false)
    if (conditions.get('device.space') === 'short' && isEvery((phone) => hasRoom(storageOf(phone)?.context)))
      conditions.set('device.space', 'enough')
    if (conditions.get('device.os') === 'old' && isEvery(({ actor }) => actor.getSnapshot().context.system === 'current'))
      conditions.set('device.os', 'current')
    if (isKeeperCured(conditions.get('sms.blockedBy'))) conditions.set('sms.blockedBy', 'none')
    busy = false
  }
  sms.carrier.subscribe(hearCures)
  for (const { actor } of phones) {
    const { children } = actor.getSnapshot()
    children.radios?.subscribe(hearCures)
    children['date-time']?.subscribe(hearCures)
    children.storage?.subscribe(hearCures)
    let system = actor.getSnapshot().context.system
    actor.subscribe(({ context }) => {
      if (context.system === system) return
      system = context.system
      hearCures()
    })
    for (const [, filter] of filters) children[filter]?.subscribe(hearCures)
  }
  return { router }
}
