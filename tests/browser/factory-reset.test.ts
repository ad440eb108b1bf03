import { expect, it } from 'vitest'
import { openPhoneAlone } from './support/phone.ts'

const password = 'Lighthouse7'

/** Find device on, the phone reset from Settings with the password: it lets go first, erases, and starts again. */
it('turns Find device on, and a reset with the password ends it before anything is erased', async () => {
  const phone = await openPhoneAlone('at=account/home')
  await phone.set('server.syncDelay', 0)
  const findDevice = async () => (await phone.inside()).devices.map(({ findDevice: on }) => on)
  const enterPassword = async (button: string) => {
    await phone.field('Password').fill(password)
    await phone.tap(button)
    await phone.advance('2s')
  }

  await phone.tap('Set password')
  await phone.field('New password').fill(password)
  await phone.field('New password again').fill(password)
  await phone.tap('Save')
  await phone.advance('2s')
  await phone.tap('Find device')
  await phone.advance('2s')
  await phone.tap('Find device', 'switch')
  await enterPassword('Confirm')
  await phone.find('switch', 'Find device').waitFor()
  expect(await findDevice()).toEqual([true])

  await phone.tap('Navigate up')
  await phone.tap('Navigate up')
  await phone.tap('About phone')
  await phone.tap('Factory reset')
  await phone.tap('Erase all data')
  await phone.advance('2s')
  await enterPassword('Next')
  await phone.sees('Attention')
  expect(await findDevice()).toEqual([false])
  await phone.tap('Continue')
  await phone.advance('5s')
  await phone.tap('Erase now')
  await phone.advance('1s')
  expect(await phone.screen()).toBe('power/erasing')
  await phone.advance('20s')
  expect(await phone.screen()).toBe('power/booting')
  await phone.advance('12s')
  expect(await phone.screen()).toBe('setup/language')
})
