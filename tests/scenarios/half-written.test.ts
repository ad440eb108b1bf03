import { afterEach, describe, expect, it } from 'vitest'
import { shownOf } from '../../src/flows/personal-data/items.ts'
import type { PersonalDataContext } from '../../src/flows/personal-data/personal-data.machine.ts'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'

// What becomes of a note or a contact that somebody has begun, when its app is closed.

afterEach(stopWorlds)

type Fact = { type: string; [name: string]: unknown }
const itemsOf = (phone: HeadlessPhone) => (phone.contextAt('personal-data') as unknown as PersonalDataContext).items
const tellApp = (phone: HeadlessPhone, app: 'notes' | 'contacts', event: Fact) =>
  phone.world.dispatch({ type: 'event', to: `phone-1/${app}`, event })
const tellNotes = (phone: HeadlessPhone, event: Fact) => tellApp(phone, 'notes', event)

describe('a note that is being written', () => {
  const notes = (phone: HeadlessPhone) => shownOf(itemsOf(phone), 'notes').map(({ content }) => content.text)
  async function writing(text: string): Promise<HeadlessPhone> {
    const phone = await playPhone()
    await phone.tell({ type: 'app.opened', app: 'notes' })
    await tellNotes(phone, { type: 'note.begun' })
    await tellNotes(phone, { type: 'field.changed', field: 'text', text })
    return phone
  }

  it('is kept, once, when its app is swiped away', async () => {
    const phone = await writing('Milk, thread, two keys')
    await phone.tell({ type: 'recents.opened' })
    await phone.tell({ type: 'app.closed', app: 'notes' })
    expect(phone.screen()).toBe('recents')
    expect(notes(phone).filter((text) => text === 'Milk, thread, two keys')).toHaveLength(1)
  })

  it('is none when nothing stands in it, and stays as it was where nothing was changed', async () => {
    const phone = await writing('  ')
    const before = itemsOf(phone)
    await phone.tell({ type: 'app.closed', app: 'notes' })
    expect(itemsOf(phone)).toEqual(before)
  })
})

describe('a contact that is being entered', () => {
  const contents = (phone: HeadlessPhone) => shownOf(itemsOf(phone), 'contacts').map(({ content }) => content)
  const tellContacts = (phone: HeadlessPhone, event: { type: string; [name: string]: unknown }) => tellApp(phone, 'contacts', event)
  async function opened(): Promise<HeadlessPhone> {
    const phone = await playPhone()
    await phone.tell({ type: 'app.opened', app: 'contacts' })
    return phone
  }
  async function entering(typed: { name?: string; number?: string }): Promise<HeadlessPhone> {
    const phone = await opened()
    await tellContacts(phone, { type: 'contact.begun' })
    for (const [field, text] of Object.entries(typed)) await tellContacts(phone, { type: 'field.changed', field, text })
    return phone
  }
  const swipeAway = (phone: HeadlessPhone) => phone.tell({ type: 'app.closed', app: 'contacts' })

  it('is kept, once, when its app is swiped away', async () => {
    const phone = await entering({ name: ' Nils Ahrent ', number: '07700 900112' })
    await swipeAway(phone)
    expect(contents(phone).filter(({ name }) => name === 'Nils Ahrent')).toEqual([{ name: 'Nils Ahrent', number: '07700 900112' }])
  })

  it('is kept while the phone asks whether it shall be, and called by its number where it has no name yet', async () => {
    const phone = await entering({ number: '07700 900112' })
    await tellContacts(phone, { type: 'back' })
    await swipeAway(phone)
    expect(contents(phone)).toContainEqual({ name: '07700 900112', number: '07700 900112' })
  })

  it('keeps its name where that was being changed', async () => {
    const phone = await opened()
    const [one] = shownOf(itemsOf(phone), 'contacts')
    await tellContacts(phone, { type: 'contact.opened', itemId: one!.itemId })
    await tellContacts(phone, { type: 'change.begun', ...one!.content })
    await tellContacts(phone, { type: 'field.changed', field: 'name', text: '' })
    await tellContacts(phone, { type: 'field.changed', field: 'number', text: '07700 900113' })
    await swipeAway(phone)
    expect(contents(phone)).toContainEqual({ name: one!.content.name, number: '07700 900113' })
  })

  it.each([{}, { name: '  ' }])('is none where nothing stands in it: %j', async (typed) => {
    const phone = await entering(typed)
    const before = itemsOf(phone)
    await swipeAway(phone)
    expect(itemsOf(phone)).toEqual(before)
  })
})
