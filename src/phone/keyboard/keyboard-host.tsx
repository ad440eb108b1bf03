import { createContext, use, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { createKeyboard, type KeyboardController, type KeyboardState } from './controller.ts'
import styles from './keyboard-host.module.css'

const KeyboardContext = createContext<KeyboardController | undefined>(undefined)

interface KeyboardHostProps {
  children: ReactNode
  /** Caps lock is on from the start: the cause of a few scenarios. */
  initialCapsLock?: boolean
  /** The globe key was pressed. */
  onLanguage?: () => void
  /** Takes the controller, for whoever answers Back outside React. Called with undefined when the phone goes. */
  onController?: (controller: KeyboardController | undefined) => void
}

/** Gives one phone its soft keyboard: watches the fields inside and remembers which one is typed into. */
export function KeyboardHost({ children, initialCapsLock = false, onLanguage, onController }: KeyboardHostProps) {
  const root = useRef<HTMLDivElement>(null)
  const language = useRef(onLanguage)
  const [controller] = useState(() => createKeyboard({ capsLock: initialCapsLock, onLanguage: () => language.current?.() }))
  useLayoutEffect(() => {
    language.current = onLanguage
  })
  useLayoutEffect(() => (root.current ? controller.attach(root.current) : undefined), [controller])
  useLayoutEffect(() => {
    onController?.(controller)
    return () => onController?.(undefined)
  }, [controller, onController])
  return (
    <div className={styles.host} ref={root}>
      <KeyboardContext value={controller}>{children}</KeyboardContext>
    </div>
  )
}

/** The keyboard of the phone around. @throws Error outside a `KeyboardHost` */
export function useKeyboard(): KeyboardController {
  const controller = use(KeyboardContext)
  if (!controller) throw new Error('useKeyboard needs a KeyboardHost around it')
  return controller
}

/** One part of the keyboard's state, kept up to date. */
export const useKeyboardState = <T,>(select: (state: KeyboardState) => T): T => useStore(useKeyboard().store, select)
