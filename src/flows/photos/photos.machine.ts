import { assign, sendParent, setup } from 'xstate'
import type { ItemReport } from '../item-reports.ts'
import type { ScreenMeta } from '../screens.ts'

export type PhotosEvent =
  | { type: 'photo.opened'; itemId: string }
  /** There is no camera: what is taken is drawn. */
  | { type: 'photo.taken' }
  | { type: 'removal.requested' }
  | { type: 'back' }

interface PhotosContext {
  itemId: string
}

/** The Photos app: a grid, one picture at a time. The pictures belong to the phone. */
export const photosMachine = setup({
  types: { context: {} as PhotosContext, events: {} as PhotosEvent, meta: {} as ScreenMeta },
  actions: {
    reportTaken: sendParent({ type: 'item.kept', kind: 'photos', content: { drawing: 'new' } } satisfies ItemReport),
    reportRemoved: sendParent(({ context }: { context: PhotosContext }): ItemReport => ({ type: 'item.removed', itemId: context.itemId })),
  },
}).createMachine({
  id: 'photos',
  initial: 'grid',
  context: { itemId: '' },
  states: {
    grid: {
      meta: { screen: 'photos/grid' },
      on: {
        'photo.opened': { target: 'photo', actions: assign(({ event }) => ({ itemId: String(event.itemId).slice(0, 64) })) },
        'photo.taken': { actions: 'reportTaken' },
        back: 'left',
      },
    },
    photo: {
      meta: { screen: 'photos/photo' },
      on: { 'removal.requested': { target: 'grid', actions: 'reportRemoved' }, back: 'grid' },
    },
    left: { type: 'final' },
  },
})
