import { assign, sendParent, setup } from 'xstate'
import type { ItemReport } from '../item-reports.ts'
import type { ScreenMeta } from '../screens.ts'

export type ContactField = 'name' | 'number'
type ContactFields = Record<ContactField, string>
/** What is wrong with what was typed. */
export type ContactFault = 'name-missing' | 'number-odd'

export type ContactsEvent =
  | { type: 'contact.opened'; itemId: string }
  | { type: 'contact.begun' }
  /** The contact that is open shall be changed; this is what it says. */
  | { type: 'change.begun'; name: string; number: string }
  | { type: 'field.changed'; field: ContactField; text: string }
  | { type: 'contact.submitted' }
  | { type: 'removal.requested' }
  /** What was typed is not to be kept. */
  | { type: 'draft.discarded' }
  | { type: 'cancel' }
  /** The app is being swiped away: nobody can be asked any more. */
  | { type: 'app.closing' }
  | { type: 'back' }

export interface ContactsContext {
  /** The contact that is open or changed; empty for a new one. */
  itemId: string
  fields: ContactFields
  /** What was there before anything was typed. */
  before: ContactFields
  fault: ContactFault | undefined
}

const longest: Record<ContactField, number> = { name: 60, number: 30 }
const blank: ContactFields = { name: '', number: '' }
const isNumber = (text: string) => /^\+?[\d\s().*#-]*$/.test(text) && /\d|^$/.test(text)
const typed = ({ name, number }: ContactFields): ContactFields => ({ name: name.trim(), number: number.trim() })
/** What can be kept of a form that nobody finished: a contact is called by the name it had, or by its number, until it has one. */
const salvaged = ({ fields, before }: ContactsContext): ContactFields => {
  const { name, number } = typed(fields)
  return { name: name || before.name || number, number }
}

/**
 * The Contacts app: a list, one contact at a time, and a form for a new or a changed one. The contacts belong to the phone. Going
 * back asks what shall become of a form, closing the app keeps it.
 */
export const contactsMachine = setup({
  types: { context: {} as ContactsContext, events: {} as ContactsEvent, meta: {} as ScreenMeta, tags: {} as 'dialog' },
  guards: {
    isNameMissing: ({ context }) => typed(context.fields).name === '',
    isNumberOdd: ({ context }) => !isNumber(typed(context.fields).number),
    isChanged: ({ context }) => JSON.stringify(typed(context.fields)) !== JSON.stringify(context.before),
    canBeKept: ({ context }) => salvaged(context).name !== '' && JSON.stringify(salvaged(context)) !== JSON.stringify(context.before),
    isNew: ({ context }) => context.itemId === '',
    isText: ({ event }) => event.type === 'field.changed' && event.field in longest && typeof event.text === 'string',
  },
  actions: {
    open: assign(({ event }) => (event.type === 'contact.opened' ? { itemId: String(event.itemId).slice(0, 64) } : {})),
    beginNew: assign({ itemId: '', fields: blank, before: blank, fault: undefined }),
    beginChange: assign(({ event }) => {
      if (event.type !== 'change.begun') return {}
      const fields = { name: String(event.name).slice(0, longest.name), number: String(event.number).slice(0, longest.number) }
      return { fields, before: fields, fault: undefined }
    }),
    type: assign(({ context, event }) =>
      event.type === 'field.changed'
        ? { fields: { ...context.fields, [event.field]: event.text.slice(0, longest[event.field]) }, fault: undefined }
        : {},
    ),
    reportKept: sendParent(({ context }: { context: ContactsContext }): ItemReport => ({
      type: 'item.kept',
      ...(context.itemId !== '' && { itemId: context.itemId }),
      kind: 'contacts',
      content: salvaged(context),
    })),
    reportRemoved: sendParent(({ context }: { context: ContactsContext }): ItemReport => ({
      type: 'item.removed',
      itemId: context.itemId,
    })),
  },
}).createMachine({
  id: 'contacts',
  initial: 'list',
  context: { itemId: '', fields: blank, before: blank, fault: undefined },
  states: {
    list: {
      meta: { screen: 'contacts/list' },
      on: {
        'contact.opened': { target: 'contact', actions: 'open' },
        'contact.begun': { target: 'form', actions: 'beginNew' },
        back: 'left',
      },
    },
    contact: {
      meta: { screen: 'contacts/contact' },
      on: {
        'change.begun': { target: 'form', actions: 'beginChange' },
        'removal.requested': { target: 'list', actions: 'reportRemoved' },
        back: 'list',
      },
    },
    form: {
      meta: { screen: 'contacts/form' },
      initial: 'typing',
      on: { 'app.closing': [{ guard: 'canBeKept', target: 'list', actions: 'reportKept' }, { target: 'list' }] },
      states: {
        typing: {
          on: {
            'field.changed': { guard: 'isText', actions: 'type' },
            'contact.submitted': [
              { guard: 'isNameMissing', actions: assign({ fault: 'name-missing' }) },
              { guard: 'isNumberOdd', actions: assign({ fault: 'number-odd' }) },
              { guard: 'isNew', target: '#contacts.list', actions: 'reportKept' },
              { target: '#contacts.contact', actions: 'reportKept' },
            ],
            back: [{ guard: 'isChanged', target: 'leaving' }, { target: 'ended' }],
          },
        },
        leaving: { tags: 'dialog', on: { 'draft.discarded': 'ended', cancel: 'typing', back: 'typing' } },
        ended: { always: [{ guard: 'isNew', target: '#contacts.list' }, { target: '#contacts.contact' }] },
      },
    },
    left: { type: 'final' },
  },
})
