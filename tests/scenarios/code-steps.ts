import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'

export const codePath = 'settings/mi-account/sign-up/code'
/** What stands in the code field. */
export const typed = (play: HeadlessPhone) => play.contextAt(codePath)?.['code']
/** The kind of the failure on screen. */
export const problem = (play: HeadlessPhone) => {
  const failure = play.trouble()
  return failure?.kind === 'problem' ? failure.problem : failure?.kind
}
/** A code of the right length that is surely wrong. */
export const wrongFor = (code: string) => code.replace(/\d$/, (last) => String((Number(last) + 1) % 10))
/** Which state sending another code is in: cooling, ready, sending, exhausted. */
export const resendIs = (play: HeadlessPhone) => (play.valueAt(codePath) as { entering: { resend: string } }).entering.resend

/** At the code screen, with the message in the inbox, nothing filled in. */
export async function withCode(conditions: Record<string, unknown> = {}, seed = 1): Promise<{ play: HeadlessPhone; code: string }> {
  const play = await playPhone({ at: 'sign-up/code', seed, conditions: { 'autofill.mode': 'off', ...conditions } })
  await play.waitUntil('the message', () => play.lastCode() !== undefined)
  return { play, code: play.lastCode()! }
}

/** Enters a code and waits for the answer. */
export async function enter(play: HeadlessPhone, code: string) {
  await play.enterCode(code)
  await play.waitUntil('the answer', () => !play.busy())
}

/** Waits out the countdown and asks for another code. */
export async function resend(play: HeadlessPhone) {
  await play.waitUntil('the end of the countdown', () => resendIs(play) === 'ready')
  await play.code({ type: 'resend.requested' })
  await play.waitUntil('the next ticket', () => resendIs(play) !== 'sending')
}
