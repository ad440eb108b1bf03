import { createActor, type ActorRefFrom } from 'xstate'
import { routerMachine } from '../flows/router/router.machine.ts'
import type { Clock } from '../sim/clock.ts'
import type { ConditionName, ConditionStore } from './conditions.ts'
import type { Phone } from './phone.ts'

export type RouterRef = ActorRefFrom<typeof routerMachine>

export interface SurroundingsOptions {
  clock: Clock
  conditions: ConditionStore
  phones: readonly Phone[]
}

/** What is around the phones: signal, SIM, the router at home, the time. Tells them what changes, and hears what a cure used up. */
export function createSurroundings({ clock, conditions, phones }: SurroundingsOptions): { router: RouterRef } {
  const router = createActor(routerMachine, {
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
    for (const { actor, tellRadios } of phones) {
      if (changed('device.coverage')) tellRadios({ type: 'coverage.changed', bars: now['device.coverage'] })
      if (changed('device.wifi')) tellRadios({ type: 'wifi-quality.changed', quality: now['device.wifi'] })
      if (changed('device.simState')) tellRadios({ type: 'sim-state.changed', state: now['device.simState'] })
      if (changed('device.registration')) tellRadios({ type: 'registration.changed', stuck: now['device.registration'] === 'stuck' })
      if (changed('device.clockSkew'))
        actor.getSnapshot().children['date-time']?.send({ type: 'clock.skewed', by: now['device.clockSkew'] })
    }
    if (changed('router.stuck')) tellRouter()
    busy = false
  })

  /** What no phone suffers from any more is gone from the desk too; a clock that all phones have set alike stands there as it is. */
  function hearCures() {
    if (busy) return
    busy = true
    const isStuck = phones.some(({ actor }) => actor.getSnapshot().children.radios?.getSnapshot().context.stuckSlots.length)
    if (conditions.get('device.registration') === 'stuck' && !isStuck) conditions.set('device.registration', 'ok')
    const [offset, ...others] = new Set(phones.map((phone) => phone.clockOffset()))
    if (offset !== undefined && others.length === 0 && offset !== conditions.get('device.clockSkew'))
      conditions.set('device.clockSkew', offset)
    busy = false
  }
  for (const { actor } of phones) {
    const { children } = actor.getSnapshot()
    children.radios?.subscribe(hearCures)
    children['date-time']?.subscribe(hearCures)
  }
  return { router }
}
