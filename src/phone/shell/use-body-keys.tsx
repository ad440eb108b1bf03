import { Suspense, useMemo } from 'react'
import { useText } from '../../i18n/index.ts'
import type { BodyKeys } from '../frame/index.ts'
import { KeyNames } from '../screens.tsx'
import { useFrontScreen, useTell } from '../world-context.tsx'

/** The keys of this phone's body, as facts for its root. */
export function useBodyKeys(): BodyKeys {
  const text = useText()
  const tell = useTell()
  const { screen } = useFrontScreen()
  return useMemo(
    () => ({
      power: () => tell({ type: 'power.pressed' }),
      powerHeld: () => tell({ type: 'power.held' }),
      volume: (key) => tell({ type: 'volume.pressed', key }),
      recoveryHeld: () => tell({ type: 'recovery-keys.held' }),
      list: (
        <Suspense fallback={null}>
          <KeyNames />
        </Suspense>
      ),
      ...(screen === 'recovery-menu/connecting' && { computer: { label: text('keys.flash'), use: () => tell({ type: 'flash.started' }) } }),
    }),
    [tell, screen, text],
  )
}
