import { cloudBrowserMachine, type CloudBrowserContext } from '../../src/flows/cloud-browser/cloud-browser.machine.ts'
import { clockMachine } from '../../src/flows/clock/clock.machine.ts'
import { contactsMachine, type ContactsContext } from '../../src/flows/contacts/contacts.machine.ts'
import { notesMachine, type NotesContext } from '../../src/flows/notes/notes.machine.ts'
import { personalDataMachine, type PersonalDataContext } from '../../src/flows/personal-data/personal-data.machine.ts'
import { photosMachine } from '../../src/flows/photos/photos.machine.ts'
import { broken, cloudSync, failed, refused, session } from './answers.ts'
import type { Model } from './explore.ts'

const contact = { itemId: 'c', kind: 'contacts', changedAt: 1, content: { name: 'Ada', number: '' } }
const gone = { ...contact, changedAt: 2, content: null }
const off = { ...session, account: { ...session.account, cloudSync: { ...cloudSync, on: false } } }

/** What is on a phone, its way into the cloud, and the apps that show it. */
export const dataModels: Record<string, Model> = {
  clock: { machine: clockMachine },
  contacts: {
    machine: contactsMachine,
    events: {
      'contact.opened': [{ itemId: 'c' }],
      'change.begun': [{ name: 'Ada', number: '1' }],
      'field.changed': [
        { field: 'name', text: 'Bo' },
        { field: 'name', text: ' ' },
        { field: 'number', text: 'odd' },
      ],
    },
    key: ({ itemId, fields, before, fault }: ContactsContext) => [itemId, fields, before, fault],
  },
  photos: { machine: photosMachine, events: { 'photo.opened': [{ itemId: 'p' }] }, key: ({ itemId }: { itemId: string }) => itemId },
  notes: {
    machine: notesMachine,
    events: { 'note.opened': [{ itemId: 'n', title: 'A', text: 'B' }], 'field.changed': [{ field: 'text', text: 'C' }] },
    key: ({ itemId, fields }: NotesContext) => [itemId, fields],
  },
  'cloud-browser': {
    machine: cloudBrowserMachine,
    input: { token: 'token', kind: 'contacts' },
    events: {
      'field.changed': [
        { field: 'first', text: 'Ada' },
        { field: 'first', text: '' },
      ],
      'removal.requested': [{ itemId: 'c' }],
    },
    outputs: {
      listCloudItems: [{ version: 1, cloudSync, items: [contact] }],
      saveCloudItems: [{ items: [contact] }],
      stampItem: [contact],
    },
    errors: {
      listCloudItems: [broken, refused('session-expired'), refused('sync-off')],
      saveCloudItems: [broken, refused('session-expired'), refused('sync-off')],
      stampItem: [broken],
    },
    key: ({ items, fields, isNameMissing, wish, item, trouble }: CloudBrowserContext) => [
      items.length,
      fields.first,
      isNameMissing,
      wish === undefined,
      item === undefined,
      trouble === undefined,
    ],
  },
  'personal-data': {
    machine: personalDataMachine,
    input: { isUsed: true },
    events: {
      'owner.changed': [{ session }, { session: off }, { session: undefined }],
      'item.kept': [{ kind: 'contacts', content: contact.content }],
      'item.removed': [{ itemId: 'c' }],
      'item.stamped': [{ item: contact }, { item: gone }],
    },
    outputs: {
      listCloudItems: [
        { version: 0, cloudSync, items: [] },
        { version: 1, cloudSync, items: [contact] },
      ],
      saveCloudItems: [{ items: [contact] }, { items: [] }],
    },
    errors: {
      listCloudItems: [broken, failed({ kind: 'offline' }), refused('session-expired'), refused('sync-off')],
      saveCloudItems: [broken, failed({ kind: 'offline' }), refused('session-expired'), refused('sync-off'), refused('cloud-full')],
    },
    key: ({ items, removed, session: held, isStale, hasAsked }: PersonalDataContext) => [
      items.map(({ content, pending, reached }) => [content === null, pending, reached]),
      removed !== undefined,
      held?.account.cloudSync.on,
      isStale,
      hasAsked,
    ],
  },
}
