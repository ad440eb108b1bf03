/**
 * The kit: a phone, its account server and its networks in a test, in milliseconds and on virtual time.
 *
 * Import it in a test file of a jsdom project (`environment: 'jsdom'` in vitest). The import registers the matchers,
 * clears up after every test, and fails a test in which anything complained on the console, asked the network outside
 * its world, or was left rejected.
 *
 * ```tsx
 * import { expect, it } from 'vitest'
 * import { renderPhone } from './index.ts'
 *
 * it('signs up, although the first message is lost', async () => {
 *   const phone = await renderPhone({ scenario: 'S03', seed: 7 })
 *   await phone.tap('Settings')
 *   await phone.tap('Mi Account')
 *   await phone.type('07700 900123', { into: 'Phone number' })
 *   await phone.tap('Next')
 *   await phone.advance('1min') // no message comes; the countdown ends
 *   await phone.tap('Resend code')
 *   await phone.advance('10s')
 *   await phone.type(phone.lastCode()!, { into: 'Verification code', with: 'keys' })
 *   await phone.tap('Next')
 *   await phone.advance('1s')
 *   await phone.type(phone.captchaText()!, { into: 'Text in the picture' })
 *   await phone.tap('Next')
 *   await phone.advance('1s')
 *   await phone.tap('Agree')
 *   await phone.advance('1s')
 *   expect(phone).toShow('settings/root')
 *   expect(phone).toHaveAccount('+447700900123')
 * })
 * ```
 *
 * Requests go straight to the server; `network: 'msw'` sends them through `fetch` and MSW, with the same result.
 * What is no matter of taps, such as a fault at every step, is quicker with `playPhone`, a phone without its glass.
 */
import './register.ts'

export { renderPhone, drawPhone, type RenderedPhone, type RenderPhoneOptions } from './render-phone.tsx'
export { playPhone, holdPhone, type HeadlessPhone } from './headless.ts'
export { look, signUpWithDetermination, type Determination, type Sight } from './determined-person.ts'
export { makeWorld, stopWorlds, type TestWorldOptions } from './make-world.ts'
export type { NetworkKind } from './network.ts'
export type { Sought } from './glass.ts'
