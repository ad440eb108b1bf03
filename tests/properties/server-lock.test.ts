import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ada, bo, createStory, ending, type Story } from '../unit/server/story.ts'

/** Long walks, on machines that have other things to do. */
const patience = 60_000

const hour = 3_600_000
const day = 24 * hour

/** What somebody at a sign-in might do, in any order, with any wait between. */
const deed = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'wrong' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'right' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'code' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'recovery' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.oneof(fc.nat(60_000), fc.nat(2 * hour), fc.nat(day)) }),
  },
)

type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

const settings = fc.record({
  maxFail: fc.integer({ min: 1, max: 7 }),
  hours: fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 5 }).map((all) => all.toSorted((one, other) => one - other)),
  extends: fc.boolean(),
})
type Settings = typeof settings extends fc.Arbitrary<infer T> ? T : never

const plain = ({ maxFail, hours, extends: lockExtend }: Settings, conditions = {}) =>
  createStory({
    'captcha.when.login': 'off',
    'captcha.when.recovery': 'off',
    'captcha.when.phone': 'off',
    'sms.dailyLimit': 100,
    'sms.cooldownStep': 0,
    'auth.maxFail': maxFail,
    'auth.lockFor': hours.map((length) => `${length}h`),
    'auth.lockExtend': lockExtend,
    ...conditions,
  })

/** Does one thing; says how it ended. */
async function act(story: Story, one: Deed): Promise<string> {
  switch (one.kind) {
    case 'wait':
      await story.clock.advance(one.ms)
      return 'answered'
    case 'wrong':
    case 'right':
      return ending(story.signIn({ password: one.kind === 'right' ? ada.password : 'wrong' }))
    case 'code':
      return ending(story.askCode({ number: ada.number }))
    case 'recovery': {
      const { recoveryId } = await story.startRecovery()
      return ending(story.client.call('sendRecoveryCode', { params: { recoveryId }, body: { method: 'sms', locale: 'en' } }))
    }
  }
}

/** The arithmetic as one would do it on paper. */
function paperLock({ maxFail, hours, extends: grows }: Settings) {
  const fresh = { failures: 0, steps: 0, lockedUntil: 0 }
  let paper = fresh
  let lastTry = 0
  const look = (now: number) => {
    if (now - lastTry >= day) paper = fresh
    else if (paper.lockedUntil !== 0 && now >= paper.lockedUntil) paper = { ...paper, failures: 0, lockedUntil: 0 }
    return { isLocked: paper.lockedUntil !== 0, ...paper }
  }
  return {
    look,
    /** A try at an instant; says how it must end. */
    attempt(now: number, isRight: boolean) {
      const { isLocked } = look(now)
      if (isLocked && !grows) return 'credentials-invalid'
      lastTry = now
      if (isRight && !isLocked) {
        paper = fresh
        return 'answered'
      }
      const failures = paper.failures + 1
      const isLonger = isLocked || failures >= maxFail
      const steps = paper.steps + Number(isLonger)
      const length = hours[Math.min(steps, hours.length) - 1]! * hour
      paper = { failures, steps, lockedUntil: isLonger ? Math.max(paper.lockedUntil, now + length) : 0 }
      return 'credentials-invalid'
    },
  }
}

describe('whatever is tried, and when', () => {
  test('the lock keeps its arithmetic, stops codes, and other accounts do not notice', { timeout: patience }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 40 }), settings, async (deeds, rules) => {
        const story = plain(rules)
        const { accountId } = story.server.addAccount(ada)
        story.server.addAccount(bo)
        const paper = paperLock(rules)
        const lock = () => {
          const found = story.server.inside().locks.find((record) => record.accountId === accountId)
          return { failures: found?.failures ?? 0, steps: found?.steps ?? 0, lockedUntil: found?.lockedUntil ?? 0 }
        }
        let lastTry = 0
        for (const one of deeds) {
          const now = story.clock.now()
          const before = lock()
          const { isLocked, ...onPaper } = paper.look(now)
          expect(before).toEqual(onPaper)
          const isTry = one.kind === 'wrong' || one.kind === 'right'
          if (isTry) lastTry = now
          const messages = story.sent.length
          const end = await act(story, one)
          const asked = one.kind === 'code' || one.kind === 'recovery'
          expect([end, story.sent.length - messages]).toEqual([
            isTry ? paper.attempt(now, one.kind === 'right') : 'answered',
            asked && !isLocked ? 1 : 0,
          ])
          const after = lock()
          // Never longer than a day after the last try, and while it lasts never shorter than it was.
          expect(after.lockedUntil).toBeLessThanOrEqual(lastTry + day)
          expect(isLocked && isTry && after.lockedUntil < before.lockedUntil).toBe(false)
          expect(await ending(story.signIn({ identifier: bo.email, password: bo.password }))).toBe('answered')
        }
        // The advice that is always right.
        await story.clock.advance('24h')
        expect(await ending(story.signIn())).toBe('answered')
      }),
      { numRuns: 120 },
    )
  })

  test('nobody can tell a name that no account has from one that has', { timeout: patience }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 25 }), settings, fc.boolean(), fc.boolean(), async (deeds, rules, visible, pictures) => {
        const answers = async (identifier: string, seed: number) => {
          const story = plain(rules, { 'auth.lockVisible': visible, 'captcha.when.login': pictures ? 'onRisk' : 'off' })
          story.server.addAccount(ada)
          const told: string[] = [String(seed)]
          for (const one of deeds) {
            if (one.kind === 'wait') await story.clock.advance(one.ms)
            else {
              const response = await story.raw('POST', '/account/v1/sign-ins', {
                body: { identifier, region: 'GB', password: 'wrong', surface: 'web', device: 'd' },
              })
              told.push(`${response.status} ${await response.text()}`)
            }
          }
          return told
        }
        expect(await answers('nobody@post.test', 7)).toEqual(await answers(ada.email, 7))
      }),
      { numRuns: 60 },
    )
  })
})
