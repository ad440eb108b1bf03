import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { operations, routes, type Operation } from '../../src/account/contract.ts'
import { acceptAll, ada, bo, createStory, origin, type Story } from '../unit/server/story.ts'

/** Long walks, on machines that have other things to do. */
const patience = 60_000

const deviceId = 'imei-1'
const newPasswords = ['Meadow1234', 'Orchard99', 'Harbour99']

/** One request, or a wait; the numbers choose among what is known by then. */
const deed = fc.record({
  operation: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...operations) },
    // What comes near to a binding, more often.
    {
      weight: 2,
      arbitrary: fc.constantFrom<Operation>(
        ...([
          'activateDevice',
          'sendSecondStepCode',
          'completeSignIn',
          'completeSignIn',
          'bindDevice',
          'removeDevice',
          'signIn',
          'setPassword',
        ] as const),
        ...([
          'startRecovery',
          'sendRecoveryCode',
          'verifyRecoveryCode',
          'finishRecovery',
          'createSession',
          'sendCode',
          'verifyCode',
        ] as const),
      ),
    },
  ),
  picks: fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
  wait: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(700_000), fc.nat(30_000_000)),
})

interface Knowledge {
  passwords: string[]
  /** Everything the server ever called something in an answer. */
  ids: Record<string, string[]>
  /** Codes that came to people whose messages can be read. */
  codes(): { codeId: string; digits: string }[]
}

/** A request to an operation, put together from what is known. */
function requestOf(operation: Operation, { passwords, ids, codes }: Knowledge, picks: readonly number[]) {
  let next = 0
  const pick = <T>(from: readonly T[]): T => from[picks[next++ % picks.length]! % from.length]!
  // The newest first: what comes later stands on what came before.
  const known = (name: string) => pick([...(ids[name] ?? []).slice(-3).toReversed(), 'made-up'])
  const read = codes()
  const code = pick([...read.slice(-3).toReversed(), { codeId: known('codeId'), digits: '000000' }])
  const identifier = pick([ada.email, ada.number, bo.email, 'nobody@post.test'])
  const who = { identifier, region: 'GB', surface: pick(['phone', 'web']), device: 'Some phone' }
  const methods = { method: pick(['sms', 'mail']), locale: 'en' }
  const bodies: Partial<Record<Operation, object>> = {
    sendCode: {
      purpose: pick(['cloud-sign-in', 'recovery', 'second-step']),
      surface: 'web',
      number: pick([ada.number, bo.number]),
      region: 'GB',
      locale: 'en',
    },
    verifyCode: { code: code.digits },
    createAccount: { ...acceptAll, proof: known('proof'), cloudSync: false },
    createSession: { proof: known('proof'), device: 'Some phone' },
    signIn: { ...who, password: pick(passwords), trust: known('trust') },
    sendSecondStepCode: methods,
    completeSignIn: { codeId: code.codeId, code: code.digits, trustDevice: pick([true, false]) },
    setPassword: { password: pick(newPasswords), current: pick(passwords) },
    lookUpNames: { proof: known('proof') },
    startRecovery: who,
    sendRecoveryCode: methods,
    verifyRecoveryCode: { codeId: code.codeId, code: code.digits },
    finishRecovery: { proof: known('proof'), password: pick(newPasswords) },
    bindDevice: { on: pick([false, false, true]), password: pick(passwords) },
    setLostMode: { lost: pick([null, { message: 'Mine', contact: 'me' }]) },
    activateDevice: { password: pick(passwords), device: 'Some phone', trust: known('trust'), ...(pick([true, false]) && { identifier }) },
    setCloudSync: { on: true, kinds: { photos: true, contacts: true, notes: true } },
    createCaptcha: { surface: 'phone' },
    answerCaptcha: { text: 'AAAAA' },
    answerAgreement: { version: '1.0', accepted: true },
  }
  const params: Record<string, string> = { deviceId, codeId: code.codeId, agreementId: 'user-agreement' }
  const path = routes[operation].path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? known(name))
  return {
    method: routes[operation].method,
    path,
    body: bodies[operation] as { password?: string; on?: boolean } | undefined,
    token: known('token'),
  }
}

function learn(ids: Record<string, string[]>, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null) return
  for (const [name, value] of Object.entries(answer)) {
    if (typeof value === 'string' && /^(token|trust|proof|\w+Id)$/.test(name)) (ids[name] ??= []).push(value)
    else learn(ids, value)
  }
}

const isBound = ({ server }: Story) => server.inside().devices.some((device) => device.deviceId === deviceId && device.findDevice)

/** Lives a walk; says what ended the binding of the owner’s phone, or null. */
async function walk(
  deeds: readonly (typeof deed extends fc.Arbitrary<infer T> ? T : never)[],
  who: 'thief' | 'anybody',
  twoStep: boolean,
  seed: number,
) {
  const story = createStory(
    {
      'captcha.when.phone': 'off',
      'captcha.when.web': 'off',
      'captcha.when.login': 'off',
      'captcha.when.recovery': 'off',
      'auth.maxFail': 50,
      'sms.dailyLimit': 100,
      'sms.cooldownStep': 0,
    },
    seed,
  )
  const owner = story.server.addAccount({ ...ada, twoStep, devices: [{ deviceId, name: 'Ada’s phone' }] })
  story.server.addAccount(bo)
  const secrets = new Set<string>([ada.password])
  const readable = new Set(who === 'thief' ? [bo.number, bo.email] : [bo.number, bo.email, ada.number, ada.email])
  const ids: Record<string, string[]> = { accountId: [owner.accountId] }
  const knowledge: Knowledge = {
    passwords: [bo.password, ...newPasswords, ...(who === 'anybody' ? Array.from({ length: 4 }, () => ada.password) : [])],
    ids,
    codes: () => story.server.inside().codes.filter(({ number, withheld }) => readable.has(number) && withheld === null),
  }
  let requests = 0
  for (const { operation, picks, wait } of deeds) {
    if (wait > 0) await story.clock.advance(wait)
    const { method, path, body, token } = requestOf(operation, knowledge, picks)
    const before = story.server.inside()
    // Straight to the server, which answers at once here: walks are long.
    const response = await story.server.handle(
      new Request(new URL(path, origin), {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': `key-${(requests += 1)}` },
        ...(body && { body: JSON.stringify(body) }),
      }),
    )
    const answer: unknown = await response.json()
    const { problem } = story.server.log().at(-1)!
    const named: readonly (string | null)[] = [...routes[operation].problems, 'bad-request', null]
    expect([operation, named.includes(problem) ? null : problem]).toEqual([operation, null])
    learn(ids, answer)
    if (isOwnersNewPassword(operation, response.ok, path, before, token, owner.accountId)) secrets.add(body!.password!)
    if (!isBound(story)) {
      const session = before.sessions.find((candidate) => candidate.token === token)
      return { operation, password: body?.password, session, answer, secrets, owner }
    }
  }
  return null
}

function isOwnersNewPassword(
  operation: Operation,
  ok: boolean,
  path: string,
  { recoveries, sessions }: ReturnType<Story['server']['inside']>,
  token: string,
  accountId: string,
): boolean {
  if (!ok) return false
  if (operation === 'setPassword') return sessions.find((session) => session.token === token)?.accountId === accountId
  return operation === 'finishRecovery' && recoveries.find(({ recoveryId }) => path.includes(recoveryId))?.accountId === accountId
}

/** Why the end of a binding is not one of the few that may be; null for a good one. */
function wrongWith(end: Awaited<ReturnType<typeof walk>>): string | null {
  if (!end) return null
  const { operation, password, session, secrets, owner, answer } = end
  const isOwners = session?.accountId === owner.accountId
  const signedInAs = JSON.stringify(answer).includes(`"accountId":"${owner.accountId}"`)
  const isRight = password !== undefined && secrets.has(password)
  switch (operation) {
    case 'activateDevice':
      return isRight && signedInAs ? null : 'activated without the owner’s password'
    case 'completeSignIn':
      return signedInAs ? null : 'activated by another account'
    case 'bindDevice':
      return isRight && isOwners ? null : 'turned off without the owner’s password'
    case 'removeDevice':
      return isOwners && session.provenBy === 'password' ? null : 'removed by somebody else'
    default:
      return `released by ${operation}`
  }
}

describe('a bound phone', () => {
  test(
    'stays bound, whatever somebody does who neither knows the password nor reads the owner’s messages',
    { timeout: patience },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 20, maxLength: 60 }), fc.boolean(), fc.nat(1000), async (deeds, twoStep, seed) => {
          expect(await walk(deeds, 'thief', twoStep, seed)).toBeNull()
        }),
        { numRuns: 200 },
      )
    },
  )

  test('whatever is known and done, is released by the owner’s password or the owner’s removal only', { timeout: patience }, async () => {
    const causes = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 20, maxLength: 60 }), fc.boolean(), fc.nat(1000), async (deeds, twoStep, seed) => {
        const end = await walk(deeds, 'anybody', twoStep, seed)
        causes.add(end?.operation ?? 'none')
        expect(wrongWith(end)).toBeNull()
      }),
      { numRuns: 300, seed: 7 },
    )
    // The walks are worth something only if they find every door.
    expect([...causes].toSorted()).toEqual(['activateDevice', 'bindDevice', 'completeSignIn', 'none', 'removeDevice'])
  })
})
