import type { PendingTimer } from '../../sim/clock.ts'
import type { World } from '../../world/world.ts'
import { messageName } from './message-name.ts'
import type { LabWords } from '../lab-text.tsx'

/** What clock labels say, and the words for it. The first group is named in the text. */
const known: [
  RegExp,
  (
    | 'answer'
    | 'leaves'
    | 'arrives'
    | 'mail'
    | 'again'
    | 'gives-up'
    | 'weak-link'
    | 'blocked'
    | 'cloud'
    | 'ticket'
    | 'review'
    | 'router'
    | 'sound'
  ),
][] = [
  [/^answer to (.+)$/, 'answer'],
  [/^(.+) leaves the gateway$/, 'leaves'],
  [/^(.+) reaches the phone$/, 'arrives'],
  [/^(.+) reaches the mailbox$/, 'mail'],
  [/^second copy of (.+)$/, 'again'],
  [/^the carrier gives up on (.+)$/, 'gives-up'],
  [/^(weak link)$/, 'weak-link'],
  [/^(blocked by the provider)$/, 'blocked'],
  [/^(the cloud tells the devices)$/, 'cloud'],
  [/^(the support answers a ticket)$/, 'ticket'],
  [/^(people review a verification)$/, 'review'],
  [/^(the router starts)$/, 'router'],
  [/^(a sound) reaches /, 'sound'],
  [/^(.+) reaches (?:phone-\d+|nobody)$/, 'arrives'],
]

/** What a timer of the clock is about, in words. */
export function nextWords(words: LabWords, { label, due, id }: PendingTimer, world: World): string {
  const { text, maybe } = words
  for (const [pattern, kind] of known) {
    const name = pattern.exec(label)?.[1]
    if (name !== undefined) return text(`lab.next.${kind}`, { name: maybe(`lab.operation.${name}`) ?? messageName(words, world, name) })
  }
  const inside = world.server.inside()
  if (inside.codes.some(({ resendAt }) => resendAt === due)) return text('lab.next.resend')
  if (inside.captchas.some(({ expiresAt }) => expiresAt === due)) return text('lab.next.captcha')
  const device = /^((?:phone|computer)-\d+) waits$/.exec(label)?.[1]
  // Labels of the clock are words, but for those that nobody has named.
  if (device === undefined) return label === 'timer' || label === 'sleep' ? text('lab.next.world') : label
  if (device.startsWith('computer')) return text('lab.next.computer')
  const kind = waitKinds[delayName(world, device, label, id) ?? '']
  return text(kind ? `lab.next.phone.${kind}` : 'lab.next.phone')
}

/** What flows call their delays, and the kind of wait that each is. */
const waitKinds: Readonly<Record<string, 'patience' | 'asks' | 'countdown' | 'screen' | 'power' | undefined>> = {
  patience: 'patience',
  askEvery: 'asks',
  prepareAgain: 'asks',
  untilResend: 'countdown',
  untilExpired: 'countdown',
  untilExpiry: 'countdown',
  pinPause: 'countdown',
  headsUp: 'screen',
  dozing: 'screen',
  reflection: 'countdown',
  shuttingDown: 'power',
  booting: 'power',
  restart: 'power',
  erasing: 'power',
  flashing: 'power',
  updating: 'power',
}

/** The name of the delay behind a timer: the flows of a device set its timers in the order in which it sets them on the clock. */
function delayName(world: World, device: string, label: string, id: number): string | undefined {
  const actor = world.phones.find((phone) => phone.id === device)?.actor
  const scheduled = Object.values(actor?.system.getSnapshot()._scheduledEvents ?? {})
  const timers = world.clock
    .pending()
    .filter((timer) => timer.label === label)
    .toSorted((a, b) => a.id - b.id)
  const at = timers.findIndex((timer) => timer.id === id)
  // Where both do not run side by side, nothing is known.
  if (timers.length !== scheduled.length || at < 0) return undefined
  return /^xstate\.after\.([A-Za-z]+)\./.exec((scheduled[at]!.event as { type: string }).type)?.[1]
}
