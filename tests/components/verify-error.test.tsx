import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Failure } from '../../src/account/client.ts'
import { problems, problemType, type Problem, type ProblemKind } from '../../src/account/problems.ts'
import { I18nProvider, preloadLocale } from '../../src/i18n/index.ts'
import type { Ways } from '../../src/phone/parts/failure-notice.tsx'
import { VerifyError } from '../../src/phone/parts/verify-error.tsx'
import { PhoneWorldProvider } from '../../src/phone/world-context.tsx'
import { makeWorld, stopWorlds } from '../../src/testing/index.ts'

afterEach(async () => {
  cleanup()
  await stopWorlds()
})

const problem = (kind: ProblemKind, details: Partial<Problem> = {}): Failure => ({
  kind: 'problem',
  problem: kind,
  document: { type: problemType(kind), ...problems[kind], ...details },
})

/** Draws the error and says what it says, and what there is to tap. */
async function said(failure: Failure, ways?: Ways, locale: 'en' | 'zh-CN' = 'en') {
  const world = await makeWorld()
  await preloadLocale(locale)
  const taps: string[] = []
  render(
    <PhoneWorldProvider world={world} phoneId="phone-1">
      <I18nProvider locale={locale}>
        <VerifyError trouble={{ failure, idempotencyKey: undefined }} onRetry={() => taps.push('retry')} {...(ways && { ways })} />
      </I18nProvider>
    </PhoneWorldProvider>,
  )
  const [title, cause] = screen.getByRole('alert').querySelectorAll('p')
  const buttons = screen.queryAllByRole('button')
  for (const button of buttons) button.click()
  await world.clock.settled()
  return { title: title?.textContent, cause: cause?.textContent, buttons: buttons.map(({ textContent }) => textContent), taps, world }
}

const causes: [string, Failure, string, string[]][] = [
  ['wrong credentials', problem('credentials-invalid'), 'Invalid username or password', ['Try again']],
  ['no password yet', problem('password-not-set'), 'This account has no password yet. Sign in with a code, then set one.', ['Try again']],
  ['a visible lock', problem('account-locked'), 'Wait: every further try makes it longer.', []],
  ['a visible lock with its end', problem('account-locked', { retryAfter: 7_200 }), 'It opens in 2 hours; every further try', []],
  ['a missing picture', problem('captcha-required'), 'Try again with a new picture.', ['Try again']],
  ['a wrong picture', problem('captcha-wrong'), 'Try again with a new picture.', ['Try again']],
  ['an old picture', problem('captcha-expired'), 'Try again with a new picture.', ['Try again']],
  ['a second step that took too long', problem('sign-in-expired'), 'This took too long. Start again.', ['Try again']],
  ['a session that is over', problem('session-expired'), 'You are no longer signed in. Sign in again.', ['Try again']],
  ['too many requests', problem('too-many-requests', { retryAfter: 30 }), 'Try again in 30 seconds.', ['Try again']],
  ['access denied', problem('access-denied'), 'Access was denied. This says nothing about what you entered.', ['Try again']],
  ['no connection', { kind: 'offline' }, 'This phone has no connection.', ['Open connections', 'Try again']],
  ['a broken connection', { kind: 'refused' }, 'The connection to the server broke.', ['Try again']],
  ['a network with a page of its own', { kind: 'captive' }, 'wants its sign-in page accepted first', ['Open connections', 'Try again']],
  ['a wrong clock', { kind: 'clock-wrong' }, 'The clock is wrong, so no secure connection can be made.', ['Date and time', 'Try again']],
  ['a damaged answer', { kind: 'garbled' }, 'The server’s answer arrived damaged.', ['Try again']],
  ['a server fault', { kind: 'server-fault', status: 500 }, 'The server has a problem of its own.', ['Try again']],
  ['maintenance', { kind: 'server-fault', status: 503, retryAfter: 1_800 }, 'Try again in 30 minutes.', ['Try again']],
  ['no answer in time', { kind: 'timed-out' }, 'The server didn’t answer in time.', ['Try again']],
  ['a no without a name', { kind: 'unknown', status: 403, title: 'Forbidden' }, 'Access was denied.', ['Try again']],
]

describe('Couldn’t verify Mi Account', () => {
  it.each(causes)('because of %s', async (_, failure, words, ways) => {
    const { title, cause, buttons } = await said(failure)
    expect(title).toBe('Couldn’t verify Mi Account.')
    expect(cause).toContain(words)
    expect(buttons).toHaveLength(ways.length)
    expect(buttons.at(-1)).toBe(ways.at(-1))
  })

  it('leads on to a code where there is no password, if there is such a way', async () => {
    const taken: string[] = []
    const { buttons, taps } = await said(problem('password-not-set'), { 'sign-in': () => taken.push('code') })
    expect([buttons, taps, taken]).toEqual([['Sign in with a code'], [], ['code']])
  })

  it('opens Wi-Fi and mobile data where there is no connection, and tries again', async () => {
    const { taps, world } = await said({ kind: 'offline' })
    expect(world.phones[0]!.actor.getSnapshot().hasTag('shade')).toBe(true)
    expect(taps).toEqual(['retry'])
  })

  it('keeps the words of a problem that says nothing about an account', async () => {
    expect((await said(problem('code-limit-reached'))).cause).toContain('Too many codes were sent')
  })

  it('is said in Chinese too', async () => {
    const { title, cause } = await said(problem('credentials-invalid'), undefined, 'zh-CN')
    expect([title, cause]).toEqual(['无法验证小米账号。', '用户名或密码错误'])
  })
})
