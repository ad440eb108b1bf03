import { afterEach, describe, expect, it } from 'vitest'
import { makeWorld, stopWorlds } from '../../src/testing/make-world.ts'
import { createDeskPlayer, goToPage } from '../../src/world/routes/page-routes.ts'
import { enterCode, enterCredentials, open } from '../../src/world/routes/page-steps.ts'
import { atSecurity, password, securityDriver, sentOf } from './security-steps.ts'

afterEach(stopWorlds)

describe('number and mail on the account site', () => {
  it('takes a recovery address after the password and the code that was sent to it', async () => {
    const {
      desk,
      tell,
      state,
      account,
      proveOwner,
      proving,
      changing,
      trouble,
      askForCode,
      enterCode: enter,
      lastCode,
    } = await atSecurity()
    await tell('', { type: 'contact.opened', method: 'mail' })
    await proveOwner('Wrong1234')
    expect(trouble('/prove-owner')).toMatchObject({ problem: 'credentials-invalid' })
    expect(changing()).toBeUndefined()
    await proveOwner()
    expect(proving()).toBeUndefined()
    await askForCode('spare@letters.test')
    expect(lastCode()).toMatchObject({ method: 'mail', number: 'spare@letters.test', purpose: 'new-contact' })
    expect(account().email).not.toBe('spare@letters.test')
    await enter(lastCode().digits)
    expect(account().email).toBe('spare@letters.test')
    expect(state().context.done).toBe('contact')
    const { session } = desk.computer.actor()!.getSnapshot().children.me!.getSnapshot().context
    expect(session!.account.email).toBe('spare@letters.test')
  })

  it('takes a number only with the code that went to it, and signs in with it from then on', async () => {
    const { world, tell, account, proveOwner, askForCode, enterCode: enter, lastCode, trouble } = await atSecurity()
    await tell('', { type: 'contact.opened', method: 'sms' })
    await proveOwner()
    await askForCode('07700 900456')
    expect(lastCode()).toMatchObject({ method: 'sms', number: '+447700900456' })
    await enter(lastCode().digits === '000000' ? '111111' : '000000')
    expect(trouble('/contact-change/code')).toMatchObject({ problem: 'code-wrong' })
    expect(account().number).toBe('+447700900123')
    await enter(lastCode().digits)
    expect(account().number).toBe('+447700900456')
    // The card with that number is in the second phone, and nobody read the message there.
    await world.dispatch({ type: 'skip', by: 60_000 })
    expect(world.phones[1]!.actor.getSnapshot().context.messages).toHaveLength(1)
    expect(world.phones[0]!.actor.getSnapshot().context.messages).toEqual([])
  })

  it.each([
    ['sms', '0770', { reading: { valid: false } }, 0],
    ['mail', 'ada', { isNoAddress: true }, 0],
    ['sms', '+447700900123', { trouble: { failure: { problem: 'contact-unchanged' } } }, 1],
    ['mail', 'ADA.marlow@post.test', { trouble: { failure: { problem: 'contact-unchanged' } } }, 1],
  ] as const)('says what is wrong with %s %s, and keeps it', async (method, typed, fault, asked) => {
    const { world, tell, proveOwner, askForCode, changing } = await atSecurity()
    await tell('', { type: 'contact.opened', method })
    await proveOwner()
    await askForCode(typed)
    expect(changing()).toMatchObject({ value: 'editing', context: { text: typed, ...fault } })
    expect(sentOf(world, 'sendContactCode')).toHaveLength(asked)
  })

  it('sends once for a double tap, and repeats what was never answered as the very same', async () => {
    const { world, tell, proveOwner, account, askForCode, enterCode: enter, changing, state, lastCode } = await atSecurity()
    await tell('', { type: 'contact.opened', method: 'mail' })
    await proveOwner()
    await askForCode('spare@letters.test')
    await world.dispatch({ type: 'condition', name: 'server.fault.changeContact', value: { kind: 'answerLostAfterCommit', count: 1 } })
    const { digits } = lastCode()
    await enter(digits)
    expect(changing()).toBeDefined()
    expect(account().email).toBe('spare@letters.test')
    await tell('/contact-change/code', { type: 'code.submitted' })
    expect(state()).toMatchObject({ value: 'shown', context: { done: 'contact' } })
    expect(sentOf(world, 'changeContact').map(({ replayed }) => replayed)).toEqual([false, true])
    expect(sentOf(world, 'sendContactCode')).toHaveLength(1)
  })
})

describe('security questions on the account site', () => {
  const questions = async () => {
    const at = await atSecurity({ scenario: 'S20' })
    await at.tell('', { type: 'questions.opened' })
    await at.proveOwner('Lighthouse7')
    const form = () =>
      at.world.actorAt(`computer-1/${at.desk.path()}`)!.getSnapshot() as {
        value: unknown
        context: { rows: { question: string; answer: string }[]; showsFaults: boolean }
      }
    const choose = (row: number, question: string) => at.desk.tell(at.desk.path(), { type: 'question.chosen', row, question })
    const write = (row: number, text: string) => at.desk.tell(at.desk.path(), { type: 'answer.changed', row, text })
    const submit = () => at.desk.tell(at.desk.path(), { type: 'questions.submitted' })
    return { ...at, form, choose, write, submit }
  }

  it('takes three different ones, each with an answer, and sends nothing before', async () => {
    const { world, desk, state, account, form, choose, write, submit } = await questions()
    expect(desk.page()).toBe('account-site/contacts/questions')
    await submit()
    expect(form().context.showsFaults).toBe(true)
    await choose(0, 'first-pet')
    await choose(1, 'first-pet')
    expect(form().context.rows.map(({ question }) => question)).toEqual(['first-pet', '', ''])
    await choose(1, 'first-school')
    await choose(2, 'birth-town')
    for (const [row, text] of ['Biscuit', ' Mill Lane ', 'Carrow'].entries()) await write(row, text)
    // Another question wants another answer.
    await choose(2, 'first-street')
    expect(form().context.rows[2]).toEqual({ question: 'first-street', answer: '' })
    await submit()
    expect(sentOf(world, 'setSecurityQuestions')).toEqual([])
    await write(2, 'Quay Road')
    await submit()
    await submit()
    await desk.until(() => desk.page() === 'account-site/contacts' && state().value === 'shown')
    expect(sentOf(world, 'setSecurityQuestions')).toHaveLength(1)
    expect(state().context).toMatchObject({ done: 'questions', security: { questions: ['first-pet', 'first-school', 'first-street'] } })
    expect(account().securityQuestions[1]).toEqual({ question: 'first-school', answer: ' Mill Lane ' })
  })

  it('keeps what was written when an answer takes five minutes or gets lost, and saves it once', async () => {
    const { world, desk, form, choose, write, submit, account } = await questions()
    for (const [row, question] of ['first-pet', 'first-school', 'birth-town'].entries()) {
      await choose(row, question)
      await write(row, `answer ${row}`)
    }
    await world.dispatch({
      type: 'condition',
      name: 'server.fault.setSecurityQuestions',
      value: { kind: 'answerLostAfterCommit', count: 1 },
    })
    await world.dispatch({ type: 'condition', name: 'server.latency.setSecurityQuestions', value: '5min' })
    await submit()
    await desk.until(() => form().value === 'editing')
    expect(form().context.rows.map(({ answer }) => answer)).toEqual(['answer 0', 'answer 1', 'answer 2'])
    await submit()
    await desk.until(() => desk.page() === 'account-site/contacts')
    expect(sentOf(world, 'setSecurityQuestions').map(({ replayed }) => replayed)).toEqual([false, true])
    expect(account().securityQuestions).toHaveLength(3)
  })
})

describe('two-step and sign-ins on the account site', () => {
  it('turns two-step on and off with the password, and says how it stands', async () => {
    const { tell, state, account, proveOwner } = await atSecurity()
    await tell('', { type: 'two-step.requested', on: true })
    await tell('/prove-owner', { type: 'cancel' })
    expect(account().twoStep).toBe(false)
    for (const on of [true, false]) {
      await tell('', { type: 'two-step.requested', on })
      await proveOwner()
      expect(account().twoStep).toBe(on)
      expect(state().context).toMatchObject({ done: 'two-step', security: { twoStep: on } })
    }
  })

  it('goes on behind the password when turning it on was not answered, at the next try', async () => {
    const { world, tell, state, account, proveOwner } = await atSecurity({
      conditions: { 'server.fault.setTwoStep': { kind: 'answerLostAfterCommit', count: 1 } },
    })
    await tell('', { type: 'two-step.requested', on: true })
    await proveOwner()
    expect(state()).toMatchObject({ value: 'shown', context: { trouble: { failure: { kind: 'refused' } } } })
    await tell('', { type: 'retry' })
    expect(account().twoStep).toBe(true)
    expect(sentOf(world, 'setTwoStep').map(({ replayed }) => replayed)).toEqual([false, true])
  })

  it('waits five minutes for an answer without losing anything, and takes no second tap meanwhile', async () => {
    const { world, tell, state, proveOwner, account } = await atSecurity()
    await tell('', { type: 'two-step.requested', on: true })
    await world.dispatch({ type: 'condition', name: 'server.latency.setTwoStep', value: '5min' })
    await proveOwner()
    expect(state().value).toBe('shown')
    expect(account().twoStep).toBe(true)
    expect(sentOf(world, 'setTwoStep')).toHaveLength(1)
  })

  it('shows who is signed in, and signs another browser out from here', async () => {
    const world = await makeWorld({ scenario: 'two-devices' })
    const desk = createDeskPlayer(world)
    await desk.tell('', { type: 'profile.chosen', profile: 'colleague' })
    await open('account.xiaomi.com')(desk)
    await enterCredentials('account-site/sign-in')(desk)
    expect(desk.page()).toBe('account-site/home')
    await goToPage(world, 'account-site/contacts')
    const { tell, state } = securityDriver(world, desk)
    await desk.until(() => state().value === 'shown')
    const { sessions } = state().context.security!
    expect(sessions.map(({ current }) => current)).toEqual([false, true])
    await tell('', { type: 'session.ended', sessionId: sessions[0]!.sessionId })
    expect(state().context.done).toBe('session')
    expect(world.server.inside().sessions.map(({ endedAt }) => endedAt === null)).toEqual([false, true])
  })
})

describe('an account with an address alone', () => {
  it('is told by the cloud that it needs a number, adds one and is let in', async () => {
    const world = await makeWorld({ scenario: 'free' })
    await goToPage(world, 'account-site/activate')
    const desk = createDeskPlayer(world)
    await desk.until(() => world.server.inside().accounts.length > 0)
    await open('account.xiaomi.com/security/contacts')(desk)
    expect(desk.page()).toBe('account-site/sign-in')
    await desk.tell(desk.path(), { type: 'identifier.changed', text: 'cleo.finch@post.test' })
    await desk.tell(desk.path(), { type: 'password.changed', text: password })
    await desk.tell(desk.path(), { type: 'credentials.submitted' })
    // Signed in, on the page that was wanted.
    await desk.until(() => desk.page() === 'account-site/contacts')

    await open('i.mi.com')(desk)
    const cloud = () =>
      world.actorAt(`computer-1/${desk.path()}`)!.getSnapshot() as { context: { trouble?: { failure: { problem?: string } } } }
    await desk.until(() => cloud().context.trouble !== undefined)
    expect(cloud().context.trouble!.failure.problem).toBe('number-required')

    await open('account.xiaomi.com/security/contacts')(desk)
    const security = securityDriver(world, desk)
    await desk.until(() => security.state().value === 'shown')
    await security.changeTo('sms', '+447700900123')
    expect(world.server.inside().accounts[0]!.number).toBe('+447700900123')
    await open('i.mi.com')(desk)
    await desk.until(() => desk.page() === 'cloud-site/sign-in/methods')
    await desk.tell(desk.path(), { type: 'method.chosen', method: 'sms' })
    await desk.until(() => desk.page() === 'cloud-site/sign-in/code')
    await enterCode(desk)
    expect(desk.page()).toBe('cloud-site/home')
  })
})
