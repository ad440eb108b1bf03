import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'

/** A chip in the strip above the keyboard. */
export interface KeyboardSuggestion {
  /** Words on the chip. */
  label: string
  /** Accessible name, where the words alone do not say what a tap does. */
  name?: string
  onPick: () => void
}

interface Store {
  current: KeyboardSuggestion | undefined
  listeners: Set<() => void>
}

const SuggestionStore = createContext<Store | undefined>(undefined)

/** Lets the screens of one phone put a chip above its keyboard. */
export function KeyboardSuggestionProvider({ children }: { children: ReactNode }) {
  const [store] = useState<Store>(() => ({ current: undefined, listeners: new Set() }))
  return <SuggestionStore value={store}>{children}</SuggestionStore>
}

function put(store: Store, suggestion: KeyboardSuggestion | undefined) {
  store.current = suggestion
  for (const listener of store.listeners) listener()
}

/** Shows this chip while the screen is there; undefined shows none. */
export function useKeyboardSuggestion(suggestion: KeyboardSuggestion | undefined) {
  const store = use(SuggestionStore)
  const { label, name, onPick } = suggestion ?? {}
  useEffect(() => {
    if (!store || label === undefined || !onPick) return
    put(store, { label, ...(name !== undefined && { name }), onPick })
    return () => put(store, undefined)
  }, [store, label, name, onPick])
}

const nobody = () => () => {}

/** The chip to show above the keyboard now. */
export function useShownSuggestion(): KeyboardSuggestion | undefined {
  const store = use(SuggestionStore)
  return useSyncExternalStore(
    store
      ? (listener) => {
          store.listeners.add(listener)
          return () => store.listeners.delete(listener)
        }
      : nobody,
    () => store?.current,
  )
}
