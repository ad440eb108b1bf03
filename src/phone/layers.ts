import type { PhoneEvent } from '../flows/phone/phone.machine.ts'
import type { Front } from './front.ts'

export type LayerId =
  | 'power'
  | 'power-menu'
  | 'shade'
  | 'heads-up'
  | 'keyboard'
  | 'dialog'
  | 'keyguard'
  | 'setup'
  | 'recents'
  | 'app'
  | 'home'

/** What stands on the glass now. */
export interface GlassState {
  shade: boolean
  headsUp: boolean
  keyboard: boolean
  dialogs: number
  front: Front
  powerMenu: boolean
}

/** What a layer can do about a press. */
export interface Hands {
  /** Hides the keyboard. False when it was not there. */
  closeKeyboard(): boolean
  /** Asks the topmost dialog or sheet to go. False when there is none. */
  dismissDialog(): boolean
  /** Tells the phone's root a fact; what follows is the machines' business. */
  tell(event: PhoneEvent): void
}

export type Press = 'back' | 'home'

export interface Layer {
  id: LayerId
  isOpen(state: GlassState): boolean
  /** While it is open, nothing below it can be reached. */
  covers: boolean
  /** Answers a press. A layer without an answer, or one that says false, leaves it to the next one below. */
  answers: Partial<Record<Press, (hands: Hands) => boolean>>
}

const tellBack = ({ tell }: Hands) => {
  tell({ type: 'back' })
  return true
}

const tellHome = ({ tell }: Hands) => {
  tell({ type: 'home' })
  return true
}

/** Where there is no home to go to. */
const stay = () => true

/** Everything on the glass, topmost first: decides what lies over what, what is out of reach, and who is asked first. */
export const layers: readonly Layer[] = [
  { id: 'power', isOpen: (state) => state.front === 'power', covers: true, answers: { back: tellBack, home: stay } },
  { id: 'power-menu', isOpen: (state) => state.powerMenu, covers: true, answers: { back: tellBack, home: tellHome } },
  { id: 'shade', isOpen: (state) => state.shade, covers: true, answers: { back: tellBack, home: tellHome } },
  { id: 'heads-up', isOpen: (state) => state.headsUp, covers: false, answers: {} },
  { id: 'keyboard', isOpen: (state) => state.keyboard, covers: false, answers: { back: ({ closeKeyboard }) => closeKeyboard() } },
  { id: 'dialog', isOpen: (state) => state.dialogs > 0, covers: true, answers: { back: ({ dismissDialog }) => dismissDialog() } },
  { id: 'keyguard', isOpen: (state) => state.front === 'keyguard', covers: true, answers: { back: tellBack, home: stay } },
  { id: 'setup', isOpen: (state) => state.front === 'setup', covers: true, answers: { back: tellBack, home: stay } },
  { id: 'recents', isOpen: (state) => state.front === 'recents', covers: true, answers: { back: tellBack, home: tellHome } },
  { id: 'app', isOpen: (state) => state.front === 'app', covers: true, answers: { back: tellBack, home: tellHome } },
  { id: 'home', isOpen: () => true, covers: true, answers: { back: tellBack, home: tellHome } },
]

/** Offers a press top-down until a layer takes it. @returns who took it */
export const offer = (press: Press, state: GlassState, hands: Hands): LayerId | undefined =>
  layers.find((layer) => layer.isOpen(state) && layer.answers[press]?.(hands))?.id

/** Whether something open lies over this layer and keeps it out of reach. */
export const isCovered = (id: LayerId, state: GlassState): boolean =>
  layers
    .slice(
      0,
      layers.findIndex((layer) => layer.id === id),
    )
    .some((layer) => layer.covers && layer.isOpen(state))

/** The layer that the person is dealing with: the topmost one that covers. */
export const topLayer = (state: GlassState): LayerId => layers.find((layer) => layer.covers && layer.isOpen(state))!.id

/** What nobody can reach: it is inert, or is about to be. */
export const outOfReach = '[inert], [data-covered]'

const step = 2

/** Place in the drawing order: higher is nearer to the eye. The camera's hole is above the glass itself. */
export const zIndexOf = (id: LayerId): number => (layers.length - 1 - layers.findIndex((layer) => layer.id === id)) * step

/** The navigation bar can always be reached. */
export const navigationZIndex = layers.length * step
