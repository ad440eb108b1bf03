import type { DeskInPage } from './desk-in-page.ts'
import { onPage, type DeskSight } from './desk-sight.ts'

// Devices of an account, and what its cloud keeps.

const confirm = (button: string) => async (desk: DeskInPage) => {
  await desk.fill('Password', 'Lighthouse7')
  await desk.click(button)
  await desk.phone.advance('2s')
}

const wrongly = async (desk: DeskInPage, button: string) => {
  await desk.fill('Password', 'Lighthouse8')
  await desk.click(button)
  await desk.phone.advance('2s')
}

const loseIt = async (desk: DeskInPage) => {
  await desk.click('Lost mode: Handset 9')
  await desk.fill('Message', 'This phone was left on the night bus. Please call, and leave it switched on until I come for it.')
  await desk.fill('How to reach you', '+44 7700 900456')
  await desk.click('Turn on lost mode')
  await desk.phone.advance('2s')
}

/** The phones begin to back up what is on them, and the page shows what came. */
const backUp = async (desk: DeskInPage) => {
  await desk.phone.page.evaluate(() => window.handset.goTo('contacts/list', 'phone-1'))
  await desk.phone.advance('1min')
  await desk.click('Refresh')
  await desk.phone.advance('2s')
}

export const keptSights: DeskSight[] = [
  onPage('account-site/devices', 'removing one', (desk) => desk.click('Remove: Handset 9')),
  onPage('account-site/devices', 'a wrong password', async (desk) => {
    await desk.click('Remove: Handset 9')
    await wrongly(desk, 'Remove device')
  }),
  onPage('account-site/devices', 'waiting', async (desk) => {
    await desk.click('Remove: Handset 9')
    await desk.phone.set('server.hold.confirmPassword', true)
    await confirm('Remove device')(desk)
    await desk.phone.advance('1min')
  }),
  onPage('account-site/devices', 'one removed', async (desk) => {
    await desk.click('Remove: Handset 9')
    await confirm('Remove device')(desk)
  }),
  onPage('account-site/devices', 'none', () => Promise.resolve(), 'S32'),
  onPage('account-site/devices', 'lost mode', (desk) => desk.click('Lost mode: Handset 9')),
  onPage('cloud-site/find', 'erasing one', (desk) => desk.click('Erase: Handset 9')),
  onPage('cloud-site/find', 'one lost, one to be erased', async (desk) => {
    await loseIt(desk)
    await desk.click('Erase: Handset 12')
    await confirm('Erase device')(desk)
  }),
  onPage(
    'cloud-site/find',
    'where it is',
    async (desk) => {
      await desk.phone.set('device.place', 'station')
      await desk.phone.advance('20min')
      await desk.click(/^Locate/)
      await desk.phone.advance('2s')
    },
    'S30-selling',
  ),
  onPage('cloud-site/find', 'a sound was asked for', async (desk) => {
    await desk.click('Play sound: Handset 9')
    await desk.phone.advance('2s')
  }),
  onPage('cloud-site/home', 'a copy of everything', () => Promise.resolve(), 'S29'),
  ...(['contacts', 'photos', 'notes'] as const).map((kind) => onPage(`cloud-site/${kind}`, 'with items', backUp, 'S29')),
  onPage('cloud-site/contacts', 'nothing yet', () => Promise.resolve(), 'S29'),
  onPage('cloud-site/contacts', 'adding one', (desk) => desk.click('Add contact'), 'S29'),
  onPage(
    'cloud-site/notes',
    'adding one without a title',
    async (desk) => {
      await desk.click('Add note')
      await desk.click('Save')
    },
    'S29',
  ),
  onPage(
    'cloud-site/contacts',
    'one removed',
    async (desk) => {
      await backUp(desk)
      await desk
        .find('button', /^Remove/)
        .first()
        .click()
      await desk.phone.advance('2s')
    },
    'S29',
  ),
  onPage(
    'cloud-site/contacts',
    'the cloud is out',
    async (desk) => {
      await desk.phone.set('server.outage', 'cloud')
      await desk.click('Refresh')
      await desk.phone.advance('2s')
    },
    'S29',
  ),
]
