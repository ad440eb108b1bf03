import type { World } from '../../world/world.ts'
import type { LabWords } from '../lab-text.tsx'

/** Messages and mails are called by their number: `message 2`. Their ids are for machines. */
export function messageName({ text }: LabWords, world: World, messageId: string): string {
  const index = world.sms.traces().findIndex((trace) => trace.messageId === messageId)
  if (index >= 0) return text('lab.message', { number: index + 1 })
  const mail = world.mail.traces().findIndex((trace) => trace.messageId === messageId)
  return mail < 0 ? messageId : text('lab.mail', { number: mail + 1 })
}
