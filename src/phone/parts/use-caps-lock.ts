import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useKeyboardState } from '../keyboard/index.ts'

/**
 * Whether Caps Lock is on for the field inside the element that gets `watch`: on the soft keyboard, or as the last key
 * of a hardware keyboard told.
 */
export function useCapsLock() {
  const place = useRef<HTMLDivElement>(null)
  const [isFocused, setFocused] = useState(false)
  const [isHardwareOn, setHardwareOn] = useState(false)
  const isSoftOn = useKeyboardState(({ open, shift }) => open && shift === 'locked')
  // React tells nobody about a focus that it gives itself while mounting.
  useLayoutEffect(() => {
    setFocused(place.current?.contains(place.current.ownerDocument.activeElement) === true)
  }, [])
  const hear = (event: KeyboardEvent) => setHardwareOn(event.getModifierState('CapsLock'))
  return {
    isOn: isFocused && (isSoftOn || isHardwareOn),
    watch: {
      ref: place,
      onKeyDown: hear,
      // Only when the key comes up again does every system tell the new state.
      onKeyUp: hear,
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => setFocused(currentTarget.contains(relatedTarget)),
    },
  }
}
