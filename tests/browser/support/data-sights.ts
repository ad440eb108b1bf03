import { over, send, type Sight } from './sight.ts'

const empty = (screen: 'contacts/list' | 'photos/grid' | 'notes/list') =>
  over(screen, 'empty', (phone) => send(phone, 'phone-1', { type: 'item.all-dropped' }))

/** What becomes of contacts, photos and notes, and what is said of their way into the cloud. */
export const dataSights: Sight[] = [
  empty('contacts/list'),
  empty('photos/grid'),
  empty('notes/list'),
  over('contacts/form', 'nothing entered', (phone) => send(phone, 'phone-1/contacts', { type: 'contact.submitted' })),
  over('contacts/form', 'an odd number', (phone) =>
    send(
      phone,
      'phone-1/contacts',
      { type: 'field.changed', field: 'name', text: 'Nils Ahrent' },
      { type: 'field.changed', field: 'number', text: 'a number' },
      { type: 'contact.submitted' },
    ),
  ),
  over('contacts/form', 'going back', (phone) =>
    send(phone, 'phone-1/contacts', { type: 'field.changed', field: 'name', text: 'Nils Ahrent' }, { type: 'back' }),
  ),
  over('contacts/contact', 'removed elsewhere', (phone) => send(phone, 'phone-1', { type: 'item.all-dropped' })),
  over('contacts/contact', 'removed', (phone) => send(phone, 'phone-1/contacts', { type: 'removal.requested' })),
  over('photos/photo', 'removed', (phone) => send(phone, 'phone-1/photos', { type: 'removal.requested' })),
  over('photos/grid', 'one more', (phone) => send(phone, 'phone-1/photos', { type: 'photo.taken' })),
  over('notes/list', 'a new one', (phone) => send(phone, 'phone-1/notes', { type: 'note.begun' })),
  over('contacts/list', 'backed up', (phone) => phone.advance('1min'), 'S29'),
  over('contacts/list', 'sync off', (phone) => phone.advance('1min'), 'S29-off'),
  over(
    'contacts/list',
    'no connection',
    async (phone) => {
      await send(phone, 'phone-1/radios', { type: 'airplane.changed', on: true })
      await send(phone, 'phone-1/personal-data', { type: 'sync.requested' })
      await phone.advance('1min')
    },
    'S29',
  ),
  over(
    'photos/grid',
    'the cloud is out',
    async (phone) => {
      await phone.set('server.outage', 'cloud')
      await send(phone, 'phone-1/photos', { type: 'photo.taken' })
      await phone.advance('10s')
    },
    'S29',
  ),
  over(
    'account/home',
    'signing out, nothing shall stay',
    (phone) => send(phone, 'phone-1/settings/mi-account', { type: 'sign-out.requested' }, { type: 'data.chosen', keeps: false }),
    'S29-off',
  ),
]
