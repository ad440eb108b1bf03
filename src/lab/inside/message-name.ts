import type { World } from '../../world/world.ts'
import type { LabWords } from '../lab-text.tsx'

/** Messages are called by their number: `message 2`. Their ids are for machines. */
export function messageName({ text }: LabWords, world: World, messageId: string): string {
  const index = world.sms.traces().findIndex((trace) => trace.messageId === messageId)
  return index < 0 ? messageId : text('lab.message', { number: index + 1 })
}
