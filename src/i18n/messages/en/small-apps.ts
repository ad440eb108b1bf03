/** Phone, Contacts, Photos, Notes, Clock. */
export const smallApps = {
  'dialer.empty': 'Enter a number',
  'dialer.number': 'Number entered',
  'dialer.call': 'Call',
  'dialer.delete': 'Delete last digit',
  'dialer.key.star': 'Star',
  'dialer.key.hash': 'Hash',
  'dialer.no-calls': 'Cannot be reached in this simulation',
  'dialer.no-calls-text': 'Only the carrier’s helpline, 1212, can be called here, so {number} was not dialled.',
  'dialer.imei': 'IMEI',

  'contacts.empty': 'No contacts',
  'contacts.empty-text': 'People you add will be here.',
  'contacts.number': 'Mobile number',
  'contacts.place': 'Place',
  'contacts.invented': 'Everyone here is invented. The numbers are reserved for stories and reach nobody.',

  'photos.empty': 'No photos',
  'photos.count': '{count, plural, one {# photo} other {# photos}}',
  'photos.hills': 'Hills at dawn',
  'photos.sea': 'A sail on the sea',
  'photos.night': 'Moon over the mountains',
  'photos.city': 'Lit windows in the evening',
  'photos.desert': 'Dunes at noon',
  'photos.forest': 'Firs in the mist',
  'photos.balloon': 'A balloon above fields',
  'photos.tulips': 'Tulips in a row',
  'photos.harbour': 'Lighthouse at dusk',

  'notes.empty': 'No notes',
  'notes.count': '{count, plural, one {# note} other {# notes}}',
  'notes.codes.title': 'Codes from messages',
  'notes.codes.text':
    'A code is only for me. Nobody from support ever needs it, whatever they say on the phone. Use the newest one; an older one stops working when a new one is sent.',
  'notes.move.title': 'When I change phones',
  'notes.move.text': 'Sign out on the old phone first. Remember the number that the account belongs to, and keep that SIM card.',
  'notes.shopping.title': 'Saturday',
  'notes.shopping.text': 'Bread, apples, rice, tea. Take the parcel to the post office before noon.',

  'clock.zone': 'Time zone: {zone}',
  'clock.zone-utc': 'Coordinated Universal Time (UTC)',
  'clock.simulated': 'This is the time of the simulation. It can stand still, run faster or skip ahead.',
} as const
