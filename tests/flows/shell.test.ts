import { beforeEach, describe, expect, it } from 'vitest'
import { createActor, fromCallback } from 'xstate'
import { phoneMachine, type PhoneEvent } from '../../src/flows/phone/phone.machine.ts'
import { phoneApps } from '../../src/flows/phone/phone-apps.ts'
import { createClock, type Clock } from '../../src/sim/clock.ts'
import { models } from './models.ts'

/** What a person keeps on the phone asks the cloud, which is not there. */
const nobodyAtHome = fromCallback(() => undefined) as unknown as typeof phoneApps.personalData

let clock: Clock
let phone: ReturnType<typeof start>

function start() {
  const actor = createActor(phoneMachine.provide({ actors: { ...phoneApps, personalData: nobodyAtHome } }), {
    input: models['phone']!.input as never, // the model keeps inputs of every machine
    clock: { setTimeout: (callback, delay) => clock.setTimeout(callback, delay), clearTimeout: (id: number) => clock.clearTimeout(id) },
  })
  actor.start()
  return {
    actor,
    tell: (...events: PhoneEvent[]) => events.forEach((event) => actor.send(event)),
    expectToBeIn: (value: object) => expect(actor.getSnapshot().value).toMatchObject({ on: { stage: { using: value } } }),
    get context() {
      return actor.getSnapshot().context
    },
  }
}

beforeEach(() => {
  clock = createClock()
  phone = start()
})

const open = (app: 'settings' | 'messages' | 'clock'): PhoneEvent => ({ type: 'app.opened', app })
const sms = (messageId: string, sender = 'Ada'): PhoneEvent => ({
  type: 'sms.received',
  message: { messageId, sender, text: 'hello', receivedAt: 0, slot: 1 },
})

describe('the shell', () => {
  it('is at home, where Back does nothing', () => {
    phone.tell({ type: 'back' })
    phone.expectToBeIn({ shell: 'home' })
  })

  it('opens an app, and Back at its first page closes it', () => {
    phone.tell(open('settings'))
    phone.expectToBeIn({ shell: 'app' })
    expect(phone.context).toMatchObject({ front: 'settings', running: ['settings'] })
    phone.tell({ type: 'back' })
    phone.expectToBeIn({ shell: 'home' })
    expect(phone.context.running).toEqual([])
  })

  it('opens nothing for an app that is not there', () => {
    phone.tell({ type: 'app.opened', app: 'x'.repeat(300) } as unknown as PhoneEvent)
    phone.expectToBeIn({ shell: 'home' })
    expect(phone.context.running).toEqual([])
  })

  it('stays where it is for a region that is none', () => {
    const { region } = phone.context
    phone.tell({ type: 'region.chosen', region: true } as unknown as PhoneEvent)
    expect(phone.context.region).toBe(region)
  })

  it('goes home and leaves apps running, the one used last at the end', () => {
    phone.tell(open('settings'), { type: 'home' }, open('clock'), { type: 'home' }, open('settings'), { type: 'home' })
    phone.expectToBeIn({ shell: 'home' })
    expect(phone.context).toMatchObject({ front: undefined, running: ['clock', 'settings'] })
  })

  it('gives Back only to the app in front', () => {
    phone.tell(open('settings'), { type: 'home' }, open('clock'), { type: 'back' })
    expect(phone.context.running).toEqual(['settings'])
  })

  it('closes apps in recents, and they begin anew', () => {
    phone.tell(open('settings'))
    phone.actor.getSnapshot().children['settings']!.send({ type: 'section.opened', section: 'wifi' })
    phone.tell({ type: 'recents.opened' }, { type: 'app.closed', app: 'settings' })
    phone.expectToBeIn({ shell: 'recents' })
    phone.tell({ type: 'back' })
    phone.expectToBeIn({ shell: 'home' })
    phone.tell(open('settings'))
    expect(phone.actor.getSnapshot().children['settings']!.getSnapshot()).toMatchObject({ value: 'root' })
  })
})

describe('the shade', () => {
  it('takes Back before the app below it', () => {
    phone.tell(open('settings'), { type: 'shade.opened' }, { type: 'back' })
    phone.expectToBeIn({ shell: 'app', shade: 'closed' })
  })

  it('closes for Home and for an app', () => {
    phone.tell({ type: 'shade.opened' }, { type: 'home' })
    phone.expectToBeIn({ shade: 'closed' })
    phone.tell({ type: 'shade.opened' }, open('clock'))
    phone.expectToBeIn({ shell: 'app', shade: 'closed' })
  })
})

describe('messages', () => {
  it('drop in for six seconds each, wherever one is, and stay in the shade', async () => {
    phone.tell(open('clock'), sms('one'))
    phone.expectToBeIn({ shell: 'app', headsUp: 'shown' })
    await clock.advance('4s')
    phone.tell(sms('two'))
    await clock.advance('4s')
    phone.expectToBeIn({ headsUp: 'shown' })
    await clock.advance('2s')
    phone.expectToBeIn({ shell: 'app', headsUp: 'hidden' })
    expect(phone.context.notifications).toEqual(['one', 'two'])
  })

  it('opened from their notification show their thread, and count as read', () => {
    phone.tell(sms('one'), sms('two', 'Ben'), { type: 'notification.opened', messageId: 'one' })
    expect(phone.context.front).toBe('messages')
    expect(phone.actor.getSnapshot().children['messages']!.getSnapshot()).toMatchObject({ value: 'thread', context: { sender: 'Ada' } })
    expect(phone.context.messages.map(({ messageId, read }) => [messageId, read])).toEqual([
      ['one', true],
      ['two', false],
    ])
    expect(phone.context.notifications).toEqual(['two'])
  })

  it('can be dismissed one by one and all at once', () => {
    phone.tell(sms('one'), sms('two'), sms('three'), { type: 'notification.dismissed', messageId: 'two' })
    expect(phone.context.notifications).toEqual(['one', 'three'])
    phone.tell({ type: 'notifications.cleared' })
    expect(phone.context.notifications).toEqual([])
    expect(phone.context.messages).toHaveLength(3)
  })
})
