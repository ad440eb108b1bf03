import type { PhoneInPage } from './phone-in-page.ts'
import { over, send, type Sight } from './sight.ts'

// What becomes of the screens on which a phone is set up, locked, looked for and reset.

const wizard = 'phone-1/setup-wizard'
const lock = `${wizard}/activation-lock`
const findDevice = 'phone-1/settings/mi-account/find-device'
const reset = 'phone-1/settings/factory-reset'

const disconnect = (phone: PhoneInPage) => send(phone, 'phone-1/radios', { type: 'airplane.changed', on: true })

/** The password of the account that keeps the phone is tried; it is 'Lighthouse7'. */
const activate = (phone: PhoneInPage, text: string) =>
  send(phone, lock, { type: 'password.changed', text }, { type: 'activation.requested' })

const enterPins = async (phone: PhoneInPage, to: string, ...pins: string[]) => {
  for (const pin of pins) await send(phone, to, { type: 'pin.changed', pin }, { type: 'pin.submitted' })
}

/** The owner reports this phone lost from another one, and its agent asks. */
const loseIt = async (phone: PhoneInPage) => {
  await phone.page.evaluate(() => window.handset.goTo('sign-in/credentials', 'phone-2'))
  await send(
    phone,
    'phone-2/settings/mi-account/sign-in',
    { type: 'identifier.changed', text: '+447700900123' },
    { type: 'password.changed', text: 'Lighthouse7' },
    { type: 'credentials.submitted' },
  )
  await phone.advance('5s')
  await phone.page.evaluate(() => window.handset.goTo('find-device/lost', 'phone-2'))
  await send(
    phone,
    'phone-2/settings/mi-account/find-device',
    { type: 'message.changed', text: 'This phone was left on the night bus. Please call, and leave it switched on until I come for it.' },
    { type: 'contact.changed', text: '+44 7700 900456' },
    { type: 'lost.submitted' },
  )
  await phone.advance('20min')
  if ((await phone.screen()) !== 'activation-lock/password') throw new Error(`It shows ${await phone.screen()}`)
}

export const deviceSights: Sight[] = [
  over('lock-screen/pin', 'a wrong one', (phone) => enterPins(phone, 'phone-1', '1111')),
  over('emergency-call/keypad', 'another number', (phone) =>
    send(phone, 'phone-1/emergency-call', { type: 'number.changed', text: '07700900456' }, { type: 'call.requested' }),
  ),
  over(
    'setup/checking',
    'waiting for the server',
    async (phone) => {
      await phone.set('server.hold.readActivation', true)
      await send(phone, 'phone-1/radios', { type: 'airplane.changed', on: false })
      await send(phone, wizard, { type: 'retry' })
      await phone.advance('15s')
    },
    'new-phone',
  ),
  over('setup/previous-pin', 'a wrong one', (phone) => enterPins(phone, wizard, '1111'), 'new-phone'),
  over('setup/previous-pin', 'after five wrong ones', (phone) => enterPins(phone, wizard, '1', '1', '1', '1', '1'), 'new-phone'),
  over('setup/account', 'going on without', (phone) => send(phone, wizard, { type: 'skip.requested' }), 'new-phone'),
  over(
    'setup/find-device',
    'a wrong password',
    async (phone) => {
      await send(phone, wizard, { type: 'password.changed', text: 'Lighthouse8' }, { type: 'find-device.accepted' })
      await phone.advance('3s')
    },
    'new-phone',
  ),
  over(
    'setup/extras',
    'a store that says later',
    async (phone) => {
      await phone.set('device.buffer', '1d')
      await send(phone, wizard, { type: 'store.chosen' })
    },
    'new-phone',
  ),
  over('setup/pin', 'another one', (phone) => enterPins(phone, wizard, '1111', '2222'), 'new-phone'),
  over(
    'activation-lock/password',
    'being verified',
    async (phone) => {
      await phone.set('server.hold.activateDevice', true)
      await activate(phone, 'Lighthouse7')
      await phone.advance('15s')
    },
    'S21',
  ),
  over(
    'activation-lock/password',
    'a wrong one',
    async (phone) => {
      await activate(phone, 'Lighthouse8')
      await phone.advance('3s')
    },
    'S21',
  ),
  over(
    'activation-lock/password',
    'the account as well, without a connection',
    async (phone) => {
      await disconnect(phone)
      await send(phone, lock, { type: 'identifier.asked' }, { type: 'identifier.changed', text: 'ada.marlow@post.test' })
      await activate(phone, 'Lighthouse7')
      await phone.advance('3s')
    },
    'S21',
  ),
  over('home', 'reported lost', loseIt, 'two-devices'),
  over('find-device/home', 'no connection', async (phone) => {
    await send(phone, findDevice, { type: 'back' })
    await disconnect(phone)
    await send(phone, 'phone-1/settings/mi-account', { type: 'find-device.opened' })
    await phone.advance('3s')
  }),
  over('find-device/home', 'without a password', (phone) => send(phone, findDevice, { type: 'find-device.switched', on: true })),
  over('find-device/device', 'removing it', (phone) => send(phone, findDevice, { type: 'removal.requested' }), 'two-devices'),
  over(
    'find-device/device',
    'not removed',
    async (phone) => {
      await disconnect(phone)
      await send(phone, findDevice, { type: 'removal.requested' }, { type: 'removal.confirmed' })
      await phone.advance('3s')
    },
    'two-devices',
  ),
  over(
    'find-device/lost',
    'being saved',
    async (phone) => {
      await phone.set('server.hold.setLostMode', true)
      await send(
        phone,
        findDevice,
        { type: 'message.changed', text: 'Please call.' },
        { type: 'contact.changed', text: '+44 7700 900456' },
        { type: 'lost.submitted' },
      )
      await phone.advance('15s')
    },
    'two-devices',
  ),
  over('confirm-password/password', 'a wrong one', async (phone) => {
    const path = `${findDevice}/confirm-password`
    await send(phone, path, { type: 'password.changed', text: 'Lighthouse8' }, { type: 'password.submitted' })
    await phone.advance('3s')
  }),
  over('factory-reset/what', 'no connection', async (phone) => {
    await disconnect(phone)
    await send(phone, reset, { type: 'reset.requested' })
    await phone.advance('3s')
  }),
  over('factory-reset/warning', 'for the last time', (phone) => send(phone, reset, { type: 'reset.continued' })),
]
