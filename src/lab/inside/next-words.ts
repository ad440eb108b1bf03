import type { PendingTimer } from '../../sim/clock.ts'
import type { World } from '../../world/world.ts'
import { messageName } from './message-name.ts'
import type { LabWords } from '../lab-text.tsx'

/** What clock labels say, and the words for it. The first group is named in the text. */
const known: [RegExp, 'answer' | 'leaves' | 'arrives' | 'mail' | 'again' | 'gives-up' | 'weak-link'][] = [
  [/^answer to (.+)$/, 'answer'],
  [/^(.+) leaves the gateway$/, 'leaves'],
  [/^(.+) reaches the phone$/, 'arrives'],
  [/^(.+) reaches the mailbox$/, 'mail'],
  [/^second copy of (.+)$/, 'again'],
  [/^the carrier gives up on (.+)$/, 'gives-up'],
  [/^(weak link)$/, 'weak-link'],
]

/** What a timer of the clock is about, in words. */
export function nextWords(words: LabWords, { label, due }: PendingTimer, world: World): string {
  const { text, maybe } = words
  for (const [pattern, kind] of known) {
    const name = pattern.exec(label)?.[1]
    if (name !== undefined) return text(`lab.next.${kind}`, { name: maybe(`lab.operation.${name}`) ?? messageName(words, world, name) })
  }
  const inside = world.server.inside()
  if (inside.codes.some(({ resendAt }) => resendAt === due)) return text('lab.next.resend')
  if (inside.captchas.some(({ expiresAt }) => expiresAt === due)) return text('lab.next.captcha')
  const phone = /^(phone-\d+) waits$/.exec(label)?.[1]
  return phone ? text('lab.next.phone', { phone }) : label
}
