import { afterEach, describe, expect, it } from 'vitest'
import { faultKinds, type FaultKind } from '../../mocks/server/index.ts'
import { isMutation, type Operation } from '../../src/account/contract.ts'
import { look, signUpWithDetermination, type Sight } from '../../src/testing/determined-person.ts'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds, type TestWorldOptions } from '../../src/testing/make-world.ts'
import { readStory } from '../../src/world/read-story.ts'
import { replay } from '../../src/world/replay.ts'
import { free } from '../../src/scenarios/free.ts'
import { said, saidOfFault } from './owner.ts'

afterEach(stopWorlds)

const signUp = 'settings/mi-account/sign-up'
const number = free.phones[0]!.sims[0]!.number
const registered = { ...free, accounts: [{ number, name: 'R. Quill' }] }

const once = (operation: Operation, kind: FaultKind) => ({ [`server.fault.${operation}`]: { kind, count: 1 } })

/** There is one account of the number, and one phone is signed in to it, once. */
function expectOneAccount({ world, session }: HeadlessPhone, lostSessions = 0) {
  const { accounts, sessions } = world.server.inside()
  expect(accounts.map((account) => account.number)).toEqual([number])
  expect(session()?.account).toMatchObject({ accountId: accounts[0]!.accountId, number })
  const tokens = sessions.filter(({ endedAt }) => endedAt === null).map(({ token }) => token)
  expect(tokens).toContain(session()?.token)
  expect(tokens).toHaveLength(1 + lostSessions)
}

/** Requests of an operation that reached the rules, a repetition under the same key not counted again. */
const decided = ({ world }: HeadlessPhone, operation: Operation) =>
  world.server
    .log()
    .filter((entry) => entry.operation === operation && !entry.replayed && (entry.status ?? 0) < 300 && entry.fault === null)

const onTheWay: [Operation, TestWorldOptions][] = [
  ['sendCode', {}],
  ['verifyCode', {}],
  ['createCaptcha', {}],
  ['answerCaptcha', {}],
  ['listAgreements', {}],
  ['createAccount', {}],
  ['createSession', { scenario: registered }],
]

describe.each(onTheWay)('%s', (operation, options) => {
  it.each(faultKinds)('%s: says so, and trying again leads to one account', async (kind) => {
    const play = await playPhone({ ...options, conditions: once(operation, kind) })
    const troubles = await signUpWithDetermination(play)
    expect(play.world.server.log().filter(({ fault }) => fault === kind)).toHaveLength(1)
    expect(troubles[0]).toBe(saidOfFault[kind])
    expectOneAccount(play)
    // An answer that got lost is not asked for a second time: it is fetched.
    const isLost = kind === 'answerLostAfterCommit' && isMutation(operation)
    expect(decided(play, operation)).toHaveLength(isLost ? 0 : 1)
  })
})

describe('the captcha before the code', () => {
  const early = { 'captcha.when.phone': 'before' }
  it.each(
    (['sendCode', 'createCaptcha', 'answerCaptcha'] as const).flatMap((operation) => faultKinds.map((kind) => [operation, kind] as const)),
  )('%s, %s: one account', async (operation, kind) => {
    const play = await playPhone({ conditions: { ...early, ...once(operation, kind) } })
    expect((await signUpWithDetermination(play))[0]).toBe(saidOfFault[kind])
    expectOneAccount(play)
  })
})

describe('sending another code', () => {
  it.each(faultKinds)('%s: says so, and trying again sends it', async (kind) => {
    const play = await playPhone({ at: 'sign-up/code', conditions: { 'sms.loseNext': 1, 'autofill.mode': 'off' } })
    await play.set('server.fault.sendCode', { kind, count: 1 })
    const troubles = await signUpWithDetermination(play)
    expect(troubles[0]).toBe(saidOfFault[kind])
    expectOneAccount(play)
  })
})

describe.each(faultKinds)('%s while reading on the side', (kind) => {
  it('leaves the picture and its text when it cannot be spoken', async () => {
    const play = await playPhone({ at: 'sign-up/captcha' })
    await play.set('server.fault.speakCaptcha', { kind, count: 1 })
    await play.captcha({ type: 'text.changed', text: 'HALF' })
    await play.captcha({ type: 'speech.requested' })
    await play.waitUntil('the end of it', () => !play.busy())
    expect(look(play).trouble).toBe(saidOfFault[kind])
    expect(play.contextAt(`${signUp}/captcha`)).toMatchObject({ text: 'HALF' })
    await play.captcha({ type: 'speech.requested' })
    await play.waitUntil('the words', () => !play.busy())
    expect(play.contextAt(`${signUp}/captcha`)!['spoken']).toHaveLength(play.captchaText()!.length)
  })

  it('opens a document at the second try', async () => {
    const play = await playPhone({ at: 'sign-up/agreement' })
    await play.set('server.fault.readAgreement', { kind, count: 1 })
    await play.agreement({ type: 'document.opened', id: 'user-agreement' })
    await play.waitUntil('the end of it', () => !play.busy())
    expect(play.valueAt(`${signUp}/agreement`)).toEqual({ document: 'unloaded' })
    await play.agreement({ type: 'retry' })
    await play.waitUntil('the document', () => !play.busy())
    expect(play.valueAt(`${signUp}/agreement`)).toEqual({ document: 'reading' })
    await play.back()
    await signUpWithDetermination(play)
    expectOneAccount(play)
  })
})

describe.each(faultKinds)('%s on the pages of the account', (kind) => {
  it('shows the cloud page at the second try', async () => {
    const play = await playPhone({ at: 'account/home' })
    await play.set('server.fault.readCloudSync', { kind, count: 1 })
    await play.account({ type: 'cloud.opened' })
    await play.waitUntil('the end of it', () => !play.busy())
    expect(said(play)).toBe(saidOfFault[kind])
    await play.account({ type: 'retry' })
    await play.waitUntil('the page', () => !play.busy())
    expect(play.trouble()).toBeUndefined()
    expect(play.valueAt('settings/mi-account')).toEqual({ signedIn: { cloud: 'shown' } })
  })

  it('turns sync off at the second try, and remembers the kinds', async () => {
    const play = await playPhone({ at: 'account/cloud' })
    await play.set('server.fault.setCloudSync', { kind, count: 1 })
    await play.account({ type: 'sync.changed', on: false })
    await play.waitUntil('the end of it', () => !play.busy())
    expect(said(play)).toBe(saidOfFault[kind])
    await play.account({ type: 'retry' })
    await play.waitUntil('the answer', () => !play.busy())
    expect(play.trouble()).toBeUndefined()
    const kept = { on: false, kinds: { photos: true, contacts: true, notes: true } }
    expect(play.world.server.inside().accounts[0]!.cloudSync).toEqual(kept)
    expect(play.session()!.account.cloudSync).toEqual(kept)
  })

  it('accepts the policy at the second try, when the cloud is turned on later', async () => {
    const play = await playPhone({ at: 'sign-up/agreement' })
    await play.agreement({ type: 'declined' })
    await play.agreement({ type: 'cloud.declined' })
    await play.waitUntil('the account', () => play.session() !== undefined)
    await play.openSettings('mi-account')
    await play.account({ type: 'cloud.opened' })
    await play.waitUntil('the page', () => !play.busy())
    await play.account({ type: 'sync.changed', on: true })
    await play.waitUntil('the policy', () => play.screen() === 'sign-up/document' && !play.busy())
    await play.set('server.fault.answerAgreement', { kind, count: 1 })
    await play.account({ type: 'agreed' })
    await play.waitUntil('the end of it', () => !play.busy())
    expect(said(play)).toBe(saidOfFault[kind])
    await play.account({ type: 'agreed' })
    await play.waitUntil('the answer', () => !play.busy())
    expect(play.trouble()).toBeUndefined()
    expect(play.world.server.inside().accounts[0]!.cloudSync.on).toBe(true)
  })

  it('signs out at the second try', async () => {
    const play = await playPhone({ at: 'account/home' })
    await play.set('server.fault.endSession', { kind, count: 1 })
    await play.account({ type: 'sign-out.requested' })
    await play.account({ type: 'sign-out.confirmed' })
    await play.waitUntil('the end of it', () => !play.busy())
    expect(said(play)).toBe(saidOfFault[kind])
    expect(play.session()).toBeDefined()
    await play.account({ type: 'retry' })
    await play.waitUntil('the answer', () => !play.busy())
    expect(play.session()).toBeUndefined()
    expect(play.screen()).toBe('settings/root')
    expect(play.world.server.inside().sessions.filter(({ endedAt }) => endedAt === null)).toEqual([])
  })
})

/** Every distinct moment of an undisturbed sign-up, named by screen and whether it waits. */
async function momentsOf(options: TestWorldOptions): Promise<string[]> {
  const seen: string[] = []
  const play = await playPhone(options)
  await signUpWithDetermination(play, { watch: (sight) => seen.push(momentOf(sight)) })
  return [...new Set(seen)]
}
const momentOf = ({ screen, waitsFor }: Sight) => screen + (waitsFor ? `, waiting for ${waitsFor}` : '')

const slow = { conditions: { 'server.latency': '20s', 'autofill.mode': 'off' } }

/** Something that happens once, the first time the phone shows a moment. */
const disturbances: Record<string, (play: HeadlessPhone) => Promise<void>> = {
  'no connection, then one again': async (play) => {
    await play.radios({ type: 'airplane.changed', on: true })
    await play.wait('30s')
    await play.radios({ type: 'airplane.changed', on: false })
  },
  'Wi-Fi that goes, so that mobile data takes over': (play) => play.radios({ type: 'wifi.changed', on: false }),
  'answers of five minutes': (play) => play.set('server.latency', '5min'),
  Back: (play) => play.back(),
  'Back twice': async (play) => {
    await play.back()
    await play.back()
  },
  Home: (play) => play.home(),
  'the app closed': (play) => play.closeSettings(),
  'a rotation': (play) => play.tell({ type: 'rotated', orientation: 'landscape' }),
  'a message from somebody else': (play) =>
    play.tell({
      type: 'sms.received',
      message: { messageId: 'hello', sender: 'Ada', text: 'Lunch at 12?', receivedAt: play.world.clock.now(), slot: 1 },
    }),
}

const moments = await momentsOf(slow)
await stopWorlds()

it('knows the moments of a sign-up', () => {
  expect(moments.filter((moment) => moment.startsWith('sign-up'))).toEqual([
    'sign-up/number',
    'sign-up/number, waiting for sendCode',
    'sign-up/code',
    'sign-up/code, waiting for verifyCode',
    'sign-up/captcha, waiting for createCaptcha',
    'sign-up/captcha',
    'sign-up/captcha, waiting for answerCaptcha',
    'sign-up/agreement, waiting for listAgreements',
    'sign-up/agreement',
    'sign-up/agreement, waiting for createAccount',
  ])
})

/** A phone at the first time it shows a moment of the sign-up. */
async function phoneAt(moment: string): Promise<HeadlessPhone> {
  const play = await playPhone(slow)
  const isThere = () => play.session() !== undefined || momentOf(look(play)) === moment
  await signUpWithDetermination(play, { until: isThere })
  expect(momentOf(look(play))).toBe(moment)
  return play
}

describe.each(Object.entries(disturbances))('%s', (disturbance, disturb) => {
  it.each(moments)('at %s: one account in the end', async (moment) => {
    const play = await phoneAt(moment)
    await disturb(play)
    await signUpWithDetermination(play)
    // An app that is closed forgets its proof: the session it was about to get stays with the server.
    expectOneAccount(play, disturbance === 'the app closed' && moment.endsWith('createAccount') ? 1 : 0)
  })
})

describe('no connection until the phone says so', () => {
  it.each(moments)('from %s on: says it, and one account in the end', async (moment) => {
    const play = await phoneAt(moment)
    await play.radios({ type: 'wifi.changed', on: false })
    await play.radios({ type: 'mobile-data.changed', on: false })
    const isSaid = () => play.trouble()?.kind === 'offline'
    await signUpWithDetermination(play, { until: isSaid })
    expect(isSaid()).toBe(true)
    await play.radios({ type: 'mobile-data.changed', on: true })
    await signUpWithDetermination(play)
    expectOneAccount(play)
  })
})

describe('the page loaded anew', () => {
  it.each(moments)('at %s: goes on as if nothing had happened', async (moment) => {
    const play = await phoneAt(moment)
    const story = readStory(JSON.parse(JSON.stringify(play.world.story())))
    const again = await playPhone(slow)
    await replay(again.world, story)
    expect(again.world.happenings()).toEqual(play.world.happenings())
    expect(again.contextAt(signUp)).toEqual(play.contextAt(signUp))
    expect(again.valueAt(signUp)).toEqual(play.valueAt(signUp))
    await signUpWithDetermination(again)
    await signUpWithDetermination(play)
    expectOneAccount(again)
    expect(again.world.happenings()).toEqual(play.world.happenings())
  })
})

describe('everything tapped twice', () => {
  const operationsOf = ({ world }: HeadlessPhone) => world.server.log().map(({ operation }) => operation)

  it.each(['one after the other', 'at once'])('(%s) asks the server once', async (how) => {
    const play = await playPhone(slow)
    const { dispatch } = play.world
    play.world.dispatch = async (input) => {
      const first = dispatch(input)
      if (how === 'one after the other') await first
      if (input.type === 'event') await dispatch(input)
      await first
    }
    await signUpWithDetermination(play)
    const calm = await playPhone(slow)
    await signUpWithDetermination(calm)
    expect(operationsOf(play)).toEqual(operationsOf(calm))
    expectOneAccount(play)
  })
})
