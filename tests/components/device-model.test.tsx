import { expect, it } from 'vitest'
import { deviceModels, olderModel } from '../../src/flows/device-models.ts'
import { playPhone } from '../../src/testing/headless.ts'
import { renderPhone } from '../../src/testing/index.ts'

const glass = () => document.querySelector<HTMLElement>('[data-glass]')!

it('is an older phone once the desk says so: what it is called, its system, its glass; and the one of the story again', async () => {
  const phone = await renderPhone({ at: 'settings/about' })
  expect(phone).toSay('Handset 12')
  expect(phone).toSay('Handset OS 1.2')
  const usual = glass().style.blockSize
  await phone.set('device.model', 'note-3')
  expect(phone).toSay('Handset Note 3')
  expect(phone).toSay('Handset OS 1.1')
  expect(glass().style.blockSize).toBe(`${deviceModels[olderModel]!.glass}px`)
  expect(document.querySelector('section')!.getAttribute('aria-label')).toMatch(/^Handset Note 3\./)
  await phone.set('device.model', 'story')
  expect(phone).toSay('Handset 12')
  expect(glass().style.blockSize).toBe(usual)
})

it('is known to the account by its name, and its system is taken', async () => {
  const phone = await playPhone({ at: 'account/home', conditions: { 'device.model': 'note-3' } })
  expect(phone.world.server.inside().sessions.map(({ device }) => device)).toEqual(['Handset Note 3'])
})
