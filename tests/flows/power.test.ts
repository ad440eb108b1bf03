import { beforeEach, describe, expect, it } from 'vitest'
import { createActor, fromCallback } from 'xstate'
import { phoneMachine, type PhoneEvent, type SmsMessage } from '../../src/flows/phone/phone.machine.ts'
import { phoneApps } from '../../src/flows/phone/phone-apps.ts'
import { lasting } from '../../src/flows/phone/lasting.ts'
import { viewRadios } from '../../src/flows/radios/view-radios.ts'
import { createClock, type Clock } from '../../src/sim/clock.ts'
import { frontScreen } from '../../src/world/phone/front-screen.ts'
import { phoneInput } from './phone-models.ts'

/** What a person keeps on the phone asks the cloud, which is not there. */
const nobodyAtHome = fromCallback(() => undefined) as unknown as typeof phoneApps.personalData

let clock: Clock
let phone: ReturnType<typeof start>

function start() {
  const actor = createActor(phoneMachine.provide({ actors: { ...phoneApps, personalData: nobodyAtHome } }), {
    input: {
      ...phoneInput,
      mail: 'ada@post.test',
      passwords: [{ identifier: 'ada@post.test', password: 'Lighthouse7', names: [] }] as never, // the shape is another test's business
      radios: { sims: [{ slot: 1, number: '+447700900123', carrier: 'Larch', inserted: true }], coverage: 4, wifiQuality: 'good' },
    },
    clock: { setTimeout: (callback, delay) => clock.setTimeout(callback, delay), clearTimeout: (id: number) => clock.clearTimeout(id) },
  })
  actor.start()
  return {
    tell: (...events: PhoneEvent[]) => events.forEach((event) => actor.send(event)),
    screen: () => frontScreen('phone-1', actor)?.screen,
    radios: () => viewRadios(actor.getSnapshot().children.radios!.getSnapshot()),
    has: (tag: 'in-use' | 'power-menu' | 'dozing' | 'heads-up' | 'pin-pause') => actor.getSnapshot().hasTag(tag),
    get context() {
      return actor.getSnapshot().context
    },
  }
}

beforeEach(() => {
  clock = createClock()
  phone = start()
})

const power: PhoneEvent = { type: 'power.pressed' }
const down: PhoneEvent = { type: 'volume.pressed', key: 'down' }
const up: PhoneEvent = { type: 'volume.pressed', key: 'up' }
const swipe: PhoneEvent = { type: 'lock-screen.swiped' }
const sms = (message: Partial<SmsMessage> = {}): PhoneEvent => ({
  type: 'sms.received',
  message: { messageId: 'one', sender: 'Juniper', text: 'hello', receivedAt: 0, slot: 1, ...message },
})
const enter = (pin: string) => phone.tell({ type: 'pin.changed', pin }, { type: 'pin.submitted' })
const setPin = () => phone.tell({ type: 'screen-lock.chosen', lock: { kind: 'pin', pin: '2580' } })
const turnOff = async () => {
  phone.tell({ type: 'power.held' }, { type: 'power-off.chosen' })
  await clock.advance(lasting.shuttingDown)
}
const wrongFiveTimes = () => {
  for (let tries = 0; tries < 5; tries++) enter('1111')
}

describe('the power key', () => {
  it('darkens the screen and locks it; pressed again it shows the lock, and a swipe leads back to the app', () => {
    phone.tell({ type: 'app.opened', app: 'clock' }, power)
    expect(phone.screen()).toBe('power/asleep')
    phone.tell(power)
    expect(phone.screen()).toBe('lock-screen/cover')
    phone.tell(swipe)
    expect(phone.screen()).toBe('clock/face')
  })

  it('held, opens a menu over whatever is in front, which Back and another press close', () => {
    phone.tell({ type: 'app.opened', app: 'clock' }, { type: 'power.held' })
    expect(phone.has('power-menu')).toBe(true)
    phone.tell({ type: 'back' })
    expect([phone.has('power-menu'), phone.screen()]).toEqual([false, 'clock/face'])
    phone.tell({ type: 'power.held' }, power)
    expect([phone.has('power-menu'), phone.screen()]).toEqual([false, 'power/asleep'])
  })

  it('wakes a screen without a lock where it was', () => {
    phone.tell({ type: 'screen-lock.chosen', lock: { kind: 'none' } }, { type: 'app.opened', app: 'clock' }, power)
    phone.tell({ type: 'back' })
    expect(phone.screen()).toBe('power/asleep')
    phone.tell(power)
    expect(phone.screen()).toBe('clock/face')
  })
})

describe('turned off', () => {
  it('nothing is received, and turned on, it starts at the lock', async () => {
    await turnOff()
    expect([phone.screen(), phone.radios().link, phone.radios().sims[0]!.registered]).toEqual(['power/off', 'none', false])
    phone.tell(sms(), { type: 'app.opened', app: 'clock' }, { type: 'home' })
    expect([phone.screen(), phone.context.messages]).toEqual(['power/off', []])
    phone.tell(power)
    expect(phone.screen()).toBe('power/booting')
    await clock.advance(lasting.booting)
    expect([phone.screen(), phone.radios().sims[0]!.registered]).toEqual(['lock-screen/cover', true])
  })

  it('what ran is gone after a restart, what is kept is kept', async () => {
    phone.tell({ type: 'app.opened', app: 'clock' }, sms(), { type: 'restart.chosen' })
    await clock.advance(lasting.shuttingDown + lasting.booting)
    phone.tell(swipe)
    expect([phone.screen(), phone.context.running, phone.context.messages.length]).toEqual(['home', [], 1])
  })
})

describe('the menu beside the system', () => {
  it('is reached by power and volume up on a phone that is off or starting, not on one that is on', async () => {
    phone.tell({ type: 'recovery-keys.held' })
    expect(phone.screen()).toBe('home')
    await turnOff()
    phone.tell(power, { type: 'recovery-keys.held' })
    expect(phone.screen()).toBe('recovery-menu/main')
  })

  it('volume moves the mark around, power selects; nothing is wiped before it is confirmed', async () => {
    phone.tell(sms())
    await turnOff()
    phone.tell({ type: 'recovery-keys.held' }, up)
    expect(phone.context.marked).toBe(2)
    phone.tell(up, power)
    expect(phone.screen()).toBe('recovery-menu/wipe')
    phone.tell(down, power)
    expect([phone.screen(), phone.context.marked]).toEqual(['recovery-menu/confirm', 0])
    phone.tell(power)
    expect([phone.screen(), phone.context.messages.length]).toEqual(['recovery-menu/wipe', 1])
  })

  it('wipes what is on the phone, lock and all, and never which phone it is', async () => {
    phone.tell({ type: 'app.opened', app: 'clock' }, sms(), { type: 'session.changed', session: { token: 't' } as never })
    setPin()
    await turnOff()
    phone.tell({ type: 'recovery-keys.held' }, down, power, down, power, down, power)
    expect(phone.screen()).toBe('recovery-menu/wiping')
    await clock.advance(lasting.erasing)
    const { id, imeis } = phoneInput
    expect(phone.context).toMatchObject({
      id,
      imeis,
      isSetUp: false,
      session: undefined,
      mail: undefined,
      passwords: [],
      messages: [],
      notifications: [],
      screenLock: { kind: 'swipe' },
    })
    expect(phone.screen()).toBe('recovery-menu/wiped')
    phone.tell(power, power)
    await clock.advance(lasting.booting)
    // The wizard is another flow: until it says it is done, there is nothing to open.
    phone.tell(swipe, { type: 'home' }, { type: 'app.opened', app: 'clock' }, { type: 'shade.opened' })
    expect([phone.has('in-use'), phone.context.running]).toEqual([false, []])
  })

  it('lets a computer install the system anew, which erases too', async () => {
    phone.tell(sms(), { type: 'flash.started' })
    expect(phone.screen()).toBe('home')
    await turnOff()
    phone.tell({ type: 'recovery-keys.held' }, up, power, { type: 'flash.started' })
    expect(phone.screen()).toBe('power/flashing')
    await clock.advance(lasting.flashing)
    expect([phone.screen(), phone.context.isSetUp, phone.context.messages]).toEqual(['power/booting', false, []])
  })
})

describe('a pin', () => {
  beforeEach(() => {
    setPin()
    phone.tell(power, power, swipe)
  })

  it('opens when it is right, and is forgotten as soon as one leaves', () => {
    phone.tell({ type: 'pin.changed', pin: '25x8' })
    expect(phone.context.pin).toBe('258')
    phone.tell({ type: 'back' }, swipe)
    expect(phone.context.pin).toBe('')
    enter('2580')
    expect(phone.screen()).toBe('home')
  })

  it('taken from the cover, where no pad is, opens nothing', () => {
    phone.tell({ type: 'back' })
    enter('2580')
    expect(phone.screen()).toBe('lock-screen/cover')
  })

  it('wrong five times is not asked for half a minute, whatever one does meanwhile', async () => {
    wrongFiveTimes()
    expect(phone.has('pin-pause')).toBe(true)
    phone.tell({ type: 'back' }, swipe)
    enter('2580')
    expect(phone.screen()).toBe('lock-screen/pin')
    phone.tell(power, power, swipe)
    enter('2580')
    expect(phone.screen()).toBe('lock-screen/pin')
    await clock.advance(lasting.pinPause)
    enter('2580')
    expect(phone.screen()).toBe('home')
  })

  it('waits anew after a restart', async () => {
    wrongFiveTimes()
    phone.tell({ type: 'restart.chosen' })
    await clock.advance(lasting.shuttingDown + lasting.booting)
    phone.tell(swipe)
    enter('2580')
    expect([phone.screen(), phone.has('pin-pause')]).toEqual(['lock-screen/pin', true])
    await clock.advance(lasting.pinPause)
    enter('2580')
    expect(phone.screen()).toBe('home')
  })

  it('cannot be replaced from in front of it', () => {
    phone.tell({ type: 'screen-lock.chosen', lock: { kind: 'none' } }, { type: 'back' }, swipe)
    expect(phone.screen()).toBe('lock-screen/pin')
  })

  it('keeps home, apps, the shade and notifications closed', () => {
    phone.tell(sms(), { type: 'home' }, { type: 'app.opened', app: 'clock' }, { type: 'recents.opened' }, { type: 'shade.opened' })
    phone.tell({ type: 'notification.opened', messageId: 'one' })
    expect([phone.screen(), phone.has('in-use'), phone.has('heads-up')]).toEqual(['lock-screen/pin', false, false])
  })
})

describe('in the dark', () => {
  it('a message shows for ten seconds, and the screen is dark again', async () => {
    phone.tell(power, sms())
    expect(phone.has('dozing')).toBe(true)
    await clock.advance(lasting.dozing)
    expect([phone.has('dozing'), phone.screen()]).toEqual([false, 'power/asleep'])
  })
})
