import { describe, expect, test } from 'vitest'
import type { QuestionAnswer } from '../../../src/account/security-questions.ts'
import { ada, bo, createStory, ending, refusal, type Story } from './story.ts'

const minute = 60_000
const answers: QuestionAnswer[] = [
  { question: 'first-school', answer: 'Mill Lane' },
  { question: 'first-pet', answer: 'Biscuit' },
  { question: 'birth-town', answer: 'Carrow' },
]
/** The right answers, but for the first. */
const firstAs = (answer: string) => answers.map((given, at) => (at === 0 ? { ...given, answer } : given))

function plain(conditions = {}, account: object = { securityQuestions: answers }) {
  const story = createStory({ 'captcha.when.login': 'off', 'captcha.when.phone': 'off', 'captcha.when.recovery': 'off', ...conditions })
  story.server.addAccount(bo)
  return { ...story, account: story.server.addAccount({ ...ada, ...account }) }
}
const set = (story: Story, token: string, questions = answers) => story.client.call('setSecurityQuestions', { token, body: { questions } })
const answer = (story: Story, recoveryId: string, given = answers) =>
  story.client.call('answerSecurityQuestions', { params: { recoveryId }, body: { answers: given } })
const finish = (story: Story, recoveryId: string, proof: string, password: string) =>
  story.client.call('finishRecovery', { params: { recoveryId }, body: { proof, password } })

describe('security questions', () => {
  test('are set with the password, and are a way of recovery from then on', async () => {
    const story = plain({}, {})
    expect((await story.startRecovery()).questions).toBeUndefined()
    const { token } = await story.session()
    expect((await story.client.call('readSecurity', { token })).questions).toEqual([])
    expect(await set(story, token)).toEqual({ questions: ['first-school', 'first-pet', 'birth-town'] })
    expect((await story.client.call('readSecurity', { token })).questions).toHaveLength(3)
    expect((await story.startRecovery()).questions).toEqual(['first-school', 'first-pet', 'birth-town'])
  })

  test('are set by nobody who has shown the number alone', async () => {
    const story = plain()
    const { proof } = await story.proveNumber({ number: ada.number, purpose: 'cloud-sign-in' })
    const { token } = await story.client.call('createSession', { body: { proof, device: 'Finder' } })
    expect(await ending(set(story, token))).toBe('password-required')
  })

  test.each([
    ['one twice', [answers[0]!, answers[0]!, answers[1]!]],
    ['two', answers.slice(0, 2)],
    ['one unanswered', firstAs('')],
    ['one that is none', [{ question: 'shoe-size', answer: '42' }, ...answers.slice(1)]],
  ])('are three different ones with answers: not %s', async (_, questions) => {
    const story = plain()
    const { token } = await story.session()
    expect(await ending(set(story, token, questions as QuestionAnswer[]))).toBe('bad-request')
  })

  test('let whoever answers choose a new password, which the servers know as late as after a code', async () => {
    const story = plain({ 'server.syncDelay': '7min' })
    const { recoveryId } = await story.startRecovery()
    const { proof, maskedAccount } = await answer(story, recoveryId)
    expect(maskedAccount.name).not.toContain('Quill')
    await finish(story, recoveryId, proof, 'Windmill22')
    expect(await ending(story.signIn({ password: 'Windmill22' }))).toBe('credentials-invalid')
    await story.clock.advance(7 * minute)
    expect(await ending(story.signIn({ password: 'Windmill22' }))).toBe('answered')
    expect(await ending(story.signIn())).toBe('credentials-invalid')
  })

  test('count letter for letter', async () => {
    for (const wrong of ['mill lane', 'Mill Lane ', ' Mill Lane', 'MillLane', 'Mill  Lane']) {
      const story = plain()
      const { recoveryId } = await story.startRecovery()
      expect(await refusal(answer(story, recoveryId, firstAs(wrong)))).toMatchObject({ kind: 'answers-wrong', attemptsLeft: 4 })
    }
  })

  test('do not mind in which order they are answered, nor how a letter was composed', async () => {
    const story = plain({}, { securityQuestions: firstAs('Zürich') })
    const { recoveryId } = await story.startRecovery()
    expect(await ending(answer(story, recoveryId, firstAs('Zu\u0308rich').toReversed()))).toBe('answered')
  })

  test('are answered five times in one recovery and no more, not even rightly', async () => {
    const story = plain({ 'auth.maxFail': 50 })
    const { recoveryId } = await story.startRecovery()
    for (let n = 0; n < 5; n += 1) expect(await ending(answer(story, recoveryId, firstAs('x')))).toBe('answers-wrong')
    expect(await ending(answer(story, recoveryId))).toBe('answers-used-up')
    // A code is still a way.
    expect(await ending(story.client.call('sendRecoveryCode', { params: { recoveryId }, body: { method: 'mail', locale: 'en' } }))).toBe(
      'answered',
    )
  })

  test('count with wrong passwords, and are refused silently while the account is locked', async () => {
    const story = plain({ 'auth.maxFail': 3, 'auth.lockFor': ['2h'] })
    expect(await ending(story.signIn({ password: 'Wrong1111' }))).toBe('credentials-invalid')
    const first = (await story.startRecovery()).recoveryId
    for (let n = 0; n < 2; n += 1) expect(await ending(answer(story, first, firstAs('x')))).toBe('answers-wrong')
    expect(await ending(story.signIn())).toBe('credentials-invalid')
    const second = (await story.startRecovery()).recoveryId
    expect(await refusal(answer(story, second))).toMatchObject({ kind: 'answers-wrong', attemptsLeft: 4 })
    await story.clock.advance(150 * minute)
    expect(await ending(answer(story, (await story.startRecovery()).recoveryId))).toBe('answered')
  })

  test('say that the account is locked where locks show', async () => {
    const story = plain({ 'auth.maxFail': 1, 'auth.lockVisible': true })
    const { recoveryId } = await story.startRecovery()
    expect(await ending(answer(story, recoveryId, firstAs('x')))).toBe('account-locked')
  })

  test('are asked of some names that no account has, and answered alike', async () => {
    const story = plain()
    const names = Array.from({ length: 40 }, (_, at) => `nobody${at}@letters.test`)
    const asked: string[] = []
    for (const identifier of names) {
      const { recoveryId, questions } = await story.startRecovery({ identifier })
      expect((await story.startRecovery({ identifier })).questions).toEqual(questions)
      if (questions === undefined) continue
      asked.push(identifier)
      const given = questions.map((question) => ({ question, answer: 'x' }))
      expect(await refusal(answer(story, recoveryId, given))).toMatchObject({ kind: 'answers-wrong', attemptsLeft: 4 })
    }
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.length).toBeLessThan(30)
  })

  test('are no way for an account that has none', async () => {
    const story = plain({}, {})
    const { recoveryId } = await story.startRecovery()
    expect(await ending(answer(story, recoveryId))).toBe('method-unavailable')
  })

  test('are not those of another account', async () => {
    const story = plain()
    const { recoveryId } = await story.startRecovery({ identifier: bo.email })
    expect(await ending(answer(story, recoveryId))).not.toBe('answered')
  })
})
