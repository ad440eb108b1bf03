import type { ItemKind } from '../../account/contract.ts'
import { shownOf } from '../../flows/personal-data/items.ts'
import type { personalDataMachine } from '../../flows/personal-data/personal-data.machine.ts'
import type { ScreenId } from '../../flows/screens.ts'
import { RouteError, snapshotOf, type Player } from './player.ts'
import { startApp, type RouteStep } from './route-steps.ts'

type Of<Start extends string> = Extract<ScreenId, `${Start}/${string}`>

const itemsOf = (player: Player) => snapshotOf<typeof personalDataMachine>(player.actorAt('personal-data'))?.context.items ?? []

/** Opens the first of a kind; where there is none, somebody makes one. */
const openFirst =
  <Kind extends ItemKind>(
    kind: Kind,
    make: RouteStep,
    open: (item: ReturnType<typeof shownOf<Kind>>[number]) => { type: string },
  ): RouteStep =>
  async (player) => {
    if (shownOf(itemsOf(player), kind).length === 0) await make(player)
    const item = shownOf(itemsOf(player), kind)[0]
    if (!item) throw new RouteError(`There is nothing in ${kind}.`)
    await player.tell(kind, open(item))
  }

const makeContact: RouteStep = async ({ tell }) => {
  await tell('contacts', { type: 'contact.begun' })
  await tell('contacts', { type: 'field.changed', field: 'name', text: 'Ada Whitlock' })
  await tell('contacts', { type: 'contact.submitted' })
}
const makeNote: RouteStep = async ({ tell }) => {
  await tell('notes', { type: 'note.begun' })
  await tell('notes', { type: 'field.changed', field: 'title', text: 'Saturday' })
  await tell('notes', { type: 'back' })
}
const takePhoto: RouteStep = ({ tell }) => tell('photos', { type: 'photo.taken' })

/** How a person gets to the screens of Contacts, Photos and Notes. */
export const dataRoutes: Record<Of<'contacts'> | Of<'photos'> | Of<'notes'>, RouteStep[]> = {
  'contacts/list': [startApp('contacts')],
  'contacts/contact': [startApp('contacts'), openFirst('contacts', makeContact, ({ itemId }) => ({ type: 'contact.opened', itemId }))],
  'contacts/form': [startApp('contacts'), ({ tell }) => tell('contacts', { type: 'contact.begun' })],
  'photos/grid': [startApp('photos')],
  'photos/photo': [startApp('photos'), openFirst('photos', takePhoto, ({ itemId }) => ({ type: 'photo.opened', itemId }))],
  'notes/list': [startApp('notes')],
  'notes/note': [startApp('notes'), openFirst('notes', makeNote, ({ itemId, content }) => ({ type: 'note.opened', itemId, ...content }))],
}
