import './matchers.ts'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'
import { watchForStrays } from './guard.ts'
import { crashesInWorlds, stopWorlds } from './make-world.ts'
import { isOnTheWire } from './network.ts'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean
}

globalThis.IS_REACT_ACT_ENVIRONMENT = true

let endWatch: (() => string[]) | undefined

beforeEach(() => {
  endWatch = watchForStrays(isOnTheWire)
})

afterEach(async () => {
  cleanup()
  const crashes = crashesInWorlds()
  await stopWorlds()
  const strays = [...(endWatch?.() ?? []), ...crashes]
  endWatch = undefined
  if (strays.length > 0) throw new Error(`The test passed, but on the side there was:\n${strays.join('\n')}`)
})
