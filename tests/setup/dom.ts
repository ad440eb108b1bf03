import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean
}

globalThis.IS_REACT_ACT_ENVIRONMENT = true

// What is waited for is a chunk or a promise, never time: on a busy machine it comes late, not never.
configure({ asyncUtilTimeout: 20_000 })

afterEach(cleanup)
