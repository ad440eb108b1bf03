import { assign, enqueueActions, sendParent, setup } from 'xstate'
import type { ItemReport } from '../item-reports.ts'
import type { ScreenMeta } from '../screens.ts'

export type NoteField = 'title' | 'text'
type NoteFields = Record<NoteField, string>

export type NotesEvent =
  /** A note is on the table, with what it says. */
  | { type: 'note.opened'; itemId: string; title: string; text: string }
  | { type: 'note.begun' }
  | { type: 'field.changed'; field: NoteField; text: string }
  | { type: 'removal.requested' }
  /** The app is being swiped away: nobody goes back from the note any more. */
  | { type: 'app.closing' }
  | { type: 'back' }

export interface NotesContext {
  /** The note that is open; empty for a new one. */
  itemId: string
  fields: NoteFields
  /** What was there before anything was typed. */
  before: NoteFields
}

const longest: Record<NoteField, number> = { title: 80, text: 2_000 }
const blank: NoteFields = { title: '', text: '' }
const isBlank = ({ title, text }: NoteFields) => title.trim() === '' && text.trim() === ''

/** The Notes app: a list, and one note to read and to write on. Going back keeps what was written, and so does closing the app. */
export const notesMachine = setup({
  types: { context: {} as NotesContext, events: {} as NotesEvent, meta: {} as ScreenMeta },
  guards: {
    isNew: ({ context }) => context.itemId === '',
    isText: ({ event }) => event.type === 'field.changed' && event.field in longest && typeof event.text === 'string',
  },
  actions: {
    open: assign(({ event }) => {
      if (event.type !== 'note.opened') return {}
      const fields = { title: String(event.title).slice(0, longest.title), text: String(event.text).slice(0, longest.text) }
      return { itemId: String(event.itemId).slice(0, 64), fields, before: fields }
    }),
    begin: assign({ itemId: '', fields: blank, before: blank }),
    type: assign(({ context, event }) =>
      event.type === 'field.changed' ? { fields: { ...context.fields, [event.field]: event.text.slice(0, longest[event.field]) } } : {},
    ),
    /** A blank note is none, and one that says what it said needs no new date. */
    keep: enqueueActions(({ context: { itemId, fields, before }, enqueue }) => {
      if (isBlank(fields) || JSON.stringify(fields) === JSON.stringify(before)) return
      enqueue.sendParent({ type: 'item.kept', ...(itemId !== '' && { itemId }), kind: 'notes', content: fields } satisfies ItemReport)
    }),
    reportRemoved: sendParent(({ context }: { context: NotesContext }): ItemReport => ({ type: 'item.removed', itemId: context.itemId })),
  },
}).createMachine({
  id: 'notes',
  initial: 'list',
  context: { itemId: '', fields: blank, before: blank },
  states: {
    list: {
      meta: { screen: 'notes/list' },
      on: { 'note.opened': { target: 'note', actions: 'open' }, 'note.begun': { target: 'note', actions: 'begin' }, back: 'left' },
    },
    note: {
      meta: { screen: 'notes/note' },
      on: {
        'field.changed': { guard: 'isText', actions: 'type' },
        'removal.requested': [
          { guard: 'isNew', target: 'list' },
          { target: 'list', actions: 'reportRemoved' },
        ],
        'app.closing': { target: 'list', actions: 'keep' },
        back: { target: 'list', actions: 'keep' },
      },
    },
    left: { type: 'final' },
  },
})
