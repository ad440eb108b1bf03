import { useLayoutEffect, useRef, type RefObject } from 'react'
import { useGlass } from '../../ui/index.ts'
import { outOfReach, topLayer, type GlassState, type LayerId } from '../layers.ts'

/**
 * Moves the focus to the layer that comes to the top and gives it back when the one below is uncovered. Only on the
 * phone that is being used, and never away from something that can still be reached, such as the navigation bar.
 * Dialogs and pages look after their own focus.
 */
export function useLayerFocus(root: RefObject<HTMLElement | null>, state: GlassState, lastApp: string | undefined) {
  const { holdsFocus } = useGlass()
  const before = useRef(new Map<LayerId, Element>())
  const top = topLayer(state)
  const wasTop = useRef(top)
  useLayoutEffect(() => {
    const left = wasTop.current
    wasTop.current = top
    if (left === top || top === 'dialog' || left === 'dialog' || !holdsFocus()) return
    const { activeElement } = document
    const nowhere = !activeElement || activeElement === document.body
    if (!nowhere && !activeElement.closest(outOfReach)) return
    if (activeElement && !nowhere) before.current.set(left, activeElement)
    const known = before.current.get(top)
    before.current.delete(top)
    const goal =
      top === 'shade'
        ? root.current?.querySelector<HTMLElement>('[role="dialog"][data-layer="shade"]')
        : known instanceof HTMLElement && known.isConnected
          ? known
          : top === 'home'
            ? root.current?.querySelector<HTMLElement>(`[data-app="${lastApp}"]`)
            : undefined
    if (goal) goal.focus({ preventScroll: true })
    // The page that comes takes the focus itself, once it finds that nobody has it.
    else (activeElement as HTMLElement | null)?.blur()
  }, [top, root, holdsFocus, lastApp])
}
