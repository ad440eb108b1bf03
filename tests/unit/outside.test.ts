import { afterEach, describe, expect, it } from 'vitest'
import { assign, createActor, setup } from 'xstate'
import { makeWorld, stopWorlds } from '../../src/testing/make-world.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import { EventError, outliving, tell } from '../../src/world/outside.ts'

afterEach(stopWorlds)

/** It takes names in capitals, and knows no other way than to trust that there is one. */
const greeter = setup({ types: { context: {} as { name: string }, events: {} as { type: 'named'; name: string } } }).createMachine({
  id: 'greeter',
  context: { name: '' },
  on: { named: { actions: assign(({ event }) => ({ name: event.name.toUpperCase() })) } },
})

describe('an event from outside that an actor cannot take', () => {
  it('is refused in words, and the actor goes on as it was', () => {
    const actor = createActor(outliving(greeter)).start()
    expect(tell(actor, { type: 'named', name: 'ada' } as never)).toBeUndefined()
    const refused = tell(actor, { type: 'named' })
    expect(refused).toBeInstanceOf(EventError)
    expect(refused?.message).toContain('could not take "named": Cannot read properties of undefined')
    expect(actor.getSnapshot()).toMatchObject({ status: 'active', context: { name: 'ADA' } })
    expect(tell(actor, { type: 'named', name: 'ben' } as never)).toBeUndefined()
    expect(actor.getSnapshot().context.name).toBe('BEN')
  })

  it('is a failure like any other when it comes from inside', () => {
    const actor = createActor(outliving(greeter))
    const failures: unknown[] = []
    actor.subscribe({ error: (error) => failures.push(error) })
    actor.start()
    actor.send({ type: 'named' } as never)
    expect(failures).toHaveLength(1)
    expect(actor.getSnapshot().status).toBe('error')
  })

  it('leaves phone, radios and clock of a world alive', async () => {
    const world = await makeWorld()
    for (const to of ['phone-1', 'phone-1/radios', 'phone-1/date-time', 'router']) {
      for (const type of [
        'network.chosen',
        'sim.ejected',
        'mail.received',
        'sms.received',
        'time.set',
        'router.restarted',
        'clock.changed',
      ])
        await world.dispatch({ type: 'event', to, event: { type, name: 7, slot: {}, mail: null, message: null } }).catch(() => {})
    }
    expect(world.phones[0]!.actor.getSnapshot().status).toBe('active')
    await world.dispatch({ type: 'event', to: 'phone-1', event: { type: 'app.opened', app: 'settings' } })
    expect(world.frontScreen().screen).toBe('settings/root')
    await world.dispatch({ type: 'event', to: 'phone-1/radios', event: { type: 'airplane.changed', on: true } })
    expect(world.phones[0]!.radios().airplane).toBe(true)
  })
})

describe('a device that is told nonsense about itself', () => {
  const nonsense = [
    { type: 'theme.chosen', theme: 'plaid' },
    { type: 'font-scale.chosen' },
    { type: 'font-scale.chosen', fontScale: Number.NaN },
    { type: 'language.chosen', locale: 7 },
    { type: 'navigation.chosen' },
    { type: 'rotated', orientation: 'upside down' },
    { type: 'profile.chosen', profile: 'nobody' },
    { type: 'profile.chosen' },
    { type: 'back' },
  ]

  it.each(['phone-1', 'computer-1'])('%s stays as it was', async (id) => {
    const world = await makeWorld()
    const told = (event: { type: string }) => world.dispatch({ type: 'event', to: id, event })
    // The computer wakes when it is first told something.
    await told({ type: 'theme.chosen', theme: 'light' } as never)
    const contextNow = () => JSON.stringify((world.actorAt(id)!.getSnapshot() as { context: object }).context)
    const before = contextNow()
    for (const event of nonsense) await told(event)
    expect(contextNow()).toBe(before)
  })
})

it('a tab that is told no cookies keeps those it has, and opens the next site', async () => {
  const world = await makeWorld()
  await goTo(world, 'browser/new-tab')
  const computer = world.computers[0]!
  const to = computer.frontPage()!.tab
  const events = [{ type: 'cookies.told' }, { type: 'address.changed', text: 'post.test' }, { type: 'address.submitted' }]
  for (const event of events) await world.dispatch({ type: 'event', to, event: event as never })
  await world.dispatch({ type: 'skip', by: 10_000 })
  expect(computer.frontPage()!.page).toBe('webmail/sign-in')
})
