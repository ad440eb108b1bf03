import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenPasswordRules } from '../../src/account/password-rules.ts'
import { ada, createStory, ending } from '../unit/server/story.ts'

/** Long walks, on machines that have other things to do. */
const patience = 60_000

const passwords = ['Lantern77', 'Meadow1234', 'Orchard99', 'Harbour88'] as const
const minute = 60_000

const deed = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('change' as const), to: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(8 * minute) }) },
)

test('at every instant servers take one password: that of the last change they have heard of', { timeout: patience }, async () => {
  const range = fc.tuple(fc.nat(15 * minute), fc.nat(15 * minute)).map(([one, other]) => [Math.min(one, other), Math.max(one, other)])
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 20 }), range, fc.nat(1000), async (deeds, uniform, seed) => {
      const story = createStory({ 'captcha.when.login': 'off', 'auth.maxFail': 50, 'server.syncDelay': { uniform } }, seed)
      story.server.addAccount(ada)
      const { token } = await story.session()
      const changes: { password: string; changedAt: number; syncedAt: number }[] = [{ password: ada.password, changedAt: 0, syncedAt: 0 }]
      const ends: [end: string, isAnother: boolean][] = []
      for (const one of deeds) {
        if (one.kind === 'wait') await story.clock.advance(one.ms)
        else {
          const { password: current } = changes.at(-1)!
          const password = passwords[one.to]!
          const now = story.clock.now()
          const pending = () => story.server.inside().replicas.filter(({ changedAt }) => changedAt === now)
          const before = pending().length
          ends.push([await ending(story.client.call('setPassword', { body: { password, current }, token })), password !== current])
          // One that is known everywhere at once is not pending, and another of the same instant may be.
          const syncedAt = pending()[before]?.syncedAt ?? now
          if (password !== current) changes.push({ password, changedAt: now, syncedAt })
        }
        for (const [end, isAnother] of ends) expect(end).toBe(isAnother ? 'answered' : 'password-repeated')
        for (const { changedAt, syncedAt } of changes.slice(1)) {
          expect(syncedAt - changedAt).toBeGreaterThanOrEqual(uniform[0]!)
          expect(syncedAt - changedAt).toBeLessThanOrEqual(uniform[1]!)
        }
        const taken = changes.findLast(({ syncedAt }) => story.clock.now() >= syncedAt)!.password
        for (const password of passwords) {
          expect([password, await ending(story.signIn({ password }))]).toEqual([
            password,
            password === taken ? 'answered' : 'credentials-invalid',
          ])
        }
        await ending(story.signIn({ password: taken }))
        expect(await ending(story.client.call('readAccount', { token }))).toBe('answered')
      }
      await story.clock.advance(15 * minute)
      expect(await ending(story.signIn({ password: changes.at(-1)!.password }))).toBe('answered')
    }),
    // Two changes at one instant, the second known at once.
    {
      numRuns: 60,
      examples: [
        [
          [
            { kind: 'change', to: 2 },
            { kind: 'change', to: 1 },
          ],
          [0, 1],
          771,
        ],
      ],
    },
  )
})

test('a password keeps the rules exactly if each of them holds', () => {
  const piece = fc.constantFrom('a', 'Z', '7', '0', ' ', '-', '草', '🙂', 'quill', '12345678', 'x')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const password = pieces.join('')
      const broken = brokenPasswordRules(password, { accountId: '987654321', number: '+990012345678', email: 'quill@post.test' })
      const length = [...password].length
      expect(broken.includes('length')).toBe(length < 8 || length > 16)
      expect(broken.includes('letters')).toBe(!pieces.some((one) => /[a-zA-Z]/.test(one)))
      expect(broken.includes('numbers')).toBe(!pieces.some((one) => /\d/.test(one)))
      expect(broken.includes('no-spaces')).toBe(pieces.includes(' '))
      expect(broken.includes('no-names')).toBe(
        password.includes('quill') || password.includes('12345678') || password.includes('987654321'),
      )
    }),
    { numRuns: 500 },
  )
})
