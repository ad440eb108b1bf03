import { createContext, use, useCallback, useState, useSyncExternalStore, type ReactNode } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppId } from '../../flows/screens.ts'
import { usePhoneWorld } from '../world-context.tsx'

/** An app that somebody tapped and that is not in front yet, because its code is still coming or time stands still for it. */
interface OpeningApp {
  app: AppId | undefined
  /** Settles when the world has answered. */
  answer: Promise<void> | undefined
}

const nothing: OpeningApp = { app: undefined, answer: undefined }

const OpeningAppContext = createContext<StoreApi<OpeningApp>>(createStore(() => nothing))

export function OpeningAppProvider({ children }: { children: ReactNode }) {
  const [store] = useState(() => createStore(() => nothing))
  return <OpeningAppContext value={store}>{children}</OpeningAppContext>
}

/** The app that is being opened, while the world has no answer to the tap. For the eye only: what is in front is the world's word. */
export function useOpeningApp(): AppId | undefined {
  const store = use(OpeningAppContext)
  return useSyncExternalStore(store.subscribe, () => store.getState().app)
}

/** Opens an app from home. Where the world cannot answer at once, the app's window opens all the same. */
export function useOpenApp(): (app: AppId) => void {
  const { world, phone } = usePhoneWorld()
  const store = use(OpeningAppContext)
  return useCallback(
    (app) => {
      const answer = world.dispatch({ type: 'event', to: phone.id, event: { type: 'app.opened', app } })
      if (world.frontScreen(phone.id).screen !== 'home') return
      store.setState({ app, answer })
      void answer.finally(() => store.getState().answer === answer && store.setState(nothing))
    },
    [world, phone, store],
  )
}
