import { afterEach, describe, expect, it } from 'vitest'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { makeWorld, stopWorlds } from '../../src/testing/make-world.ts'
import { createDeskPlayer, goToPage } from '../../src/world/routes/page-routes.ts'
import { goTo } from '../../src/world/routes/routes.ts'
import { minute } from '../../src/sim/duration.ts'
import { securityQuestions as right } from '../../src/scenarios/security-questions.ts'

afterEach(stopWorlds)

const fresh = 'Harbour42lamp'
const answersAt = 'settings/mi-account/recovery/account-code/security-answers'

async function answer(play: HeadlessPhone, answers = right) {
  const tell = (event: { type: string; [name: string]: unknown }) =>
    play.world.dispatch({ type: 'event', to: `phone-1/${answersAt}`, event })
  for (const { question, answer: text } of answers) await tell({ type: 'answer.changed', question, text })
  await tell({ type: 'answers.submitted' })
  await play.waitUntil('the answer', () => !play.busy())
}

async function atQuestions(options: Parameters<typeof playPhone>[0] = {}) {
  const play = await playPhone({ scenario: 'S16', ...options })
  await goTo(play.world, 'account-code/questions')
  return play
}

describe('a forgotten password, and security questions', () => {
  it('opens the account with right answers, as late as a code would', async () => {
    const play = await atQuestions({ conditions: { 'server.syncDelay': '7min' } })
    await answer(play)
    expect(play.screen()).toBe('recovery/password')
    await play.newPassword({ type: 'password.changed', text: fresh })
    await play.newPassword({ type: 'repeated.changed', text: fresh })
    await play.newPassword({ type: 'password.submitted' })
    await play.waitUntil('the end', () => play.screen() === 'recovery/done')
    await play.recovery({ type: 'finished' })
    const signIn = async () => {
      await play.signIn({ type: 'password.changed', text: fresh })
      await play.signIn({ type: 'credentials.submitted' })
      await play.waitUntil('the answer', () => !play.busy())
    }
    await signIn()
    expect(play.session()).toBeUndefined()
    await play.wait(7 * minute)
    await signIn()
    expect(play.session()).toBeDefined()
  })

  it('keeps wrong answers to be corrected, says how many tries are left, and leads to the other ways at any time', async () => {
    const play = await atQuestions()
    const lower = right.map((given) => ({ ...given, answer: given.answer.toLowerCase() }))
    await answer(play, lower)
    expect(play.trouble()).toMatchObject({ problem: 'answers-wrong', document: { attemptsLeft: 4 } })
    expect(play.contextAt(answersAt)).toMatchObject({ answers: { 'first-pet': 'biscuit' } })
    await play.back()
    expect(play.screen()).toBe('account-code/methods')
    await play.accountCode({ type: 'questions.chosen' })
    await answer(play)
    expect(play.screen()).toBe('recovery/password')
  })

  it('counts a lost answer once', async () => {
    const play = await atQuestions({ conditions: { 'server.fault.answerSecurityQuestions': { kind: 'answerLostAfterCommit', count: 1 } } })
    await answer(play)
    expect(play.trouble()).toMatchObject({ kind: 'refused' })
    await answer(play, [])
    expect(play.screen()).toBe('recovery/password')
  })

  it('is a way on the web as well, and none for an account that has no questions', async () => {
    const world = await makeWorld({ scenario: 'S16' })
    await goToPage(world, 'account-site/recovery/questions')
    const desk = createDeskPlayer(world)
    for (const { question, answer: text } of right) await desk.tell(desk.path(), { type: 'answer.changed', question, text })
    await desk.tell(desk.path(), { type: 'answers.submitted' })
    await desk.until(() => desk.page() === 'account-site/recovery/password')

    const other = await makeWorld({ scenario: 'S18' })
    await goToPage(other, 'account-site/recovery/methods')
    const elsewhere = createDeskPlayer(other)
    await elsewhere.tell(elsewhere.path(), { type: 'questions.chosen' })
    expect(elsewhere.page()).toBe('account-site/recovery/methods')
  })
})
