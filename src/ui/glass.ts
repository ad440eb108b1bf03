import { createContext, use } from 'react'
import { createOverlays, type Overlays } from './overlays.ts'

/** What primitives need to know about the screen they are on. A phone, the computer and the lab each give one. */
export interface Glass {
  /** Where dialogs and sheets go, so that they stay inside this screen. Null until it is there. */
  portal: HTMLElement | null
  /** What lies on top of the app, newest last. Back takes the top one first. */
  overlays: Overlays
  /** Whether the person's focus is, or was until its element went away, on this screen. */
  holdsFocus(): boolean
  /** This screen brings its own keyboard, so a touch device must not open another one. */
  ownKeyboard: boolean
}

export const GlassContext = createContext<Glass>({
  portal: null,
  overlays: createOverlays(),
  holdsFocus: () => false,
  ownKeyboard: false,
})

export const useGlass = (): Glass => use(GlassContext)

/** Container inside this screen for what lies on top of everything. */
export const usePortal = (): HTMLElement | null => use(GlassContext).portal
